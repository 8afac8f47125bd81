"""All lines of one applicant: how they pair off and what they add up to."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.scoring.applicant import Applicant
from bot.scoring.decisive import Standing, stake
from bot.scoring.domains import Domain, Domains, enough_records
from bot.scoring.facts import FACTS
from bot.scoring.lines import Line, draw
from bot.scoring.pairs import settle
from bot.scoring.result import Item, Points
from bot.scoring.sums import of_the_others
from bot.scoring.tables.book import Rulebook
from bot.scoring.tables.rule import Rule


@dataclass(frozen=True, slots=True)
class Sheet:
    """The lines by item, in the order of the rule, and the most that they can make."""

    book: Rulebook
    lines: Mapping[str, Line]
    greatest: int

    def items(self) -> tuple[Item, ...]:
        """Every line as an item, with the pairs settled."""
        settled: dict[str, Item] = {}
        for pair in self.book.pairs:
            first, second = pair.items
            one, other = settle(pair, self.lines[first], self.lines[second])
            settled[first], settled[second] = one, other
        return tuple([settled.get(name) or line.item for name, line in self.lines.items()])

    def rests_on(self, fact: str) -> bool:
        """Whether some item could lose points if a fact had its least value."""
        least = FACTS[fact].choices[0] if FACTS[fact].choices else 0
        for line in self.lines.values():
            if fact in line.rule.facts and line.high:
                place = line.rule.facts.index(fact)
                values = (*line.values[:place], (least,), *line.values[place + 1 :])
                return draw(line.rule, values).high < line.high
        return False

    def standings(self) -> Iterator[Standing]:
        """Each line that is not certain, seen against all the others."""
        stakes = [stake(term) for term in self._terms()]
        at_stake = [each for each in stakes if each.rivalries]
        certain = sum([each.worth[0] for each in stakes if not each.rivalries])
        others = of_the_others(tuple([each.worth for each in at_stake]))
        for each, rest in zip(at_stake, others, strict=True):
            greatest, totals = self.greatest - each.worth[-1], rest.moved(certain)
            for line, rival in each.rivalries:
                yield Standing(line, greatest, rival, totals)

    def _terms(self) -> Iterator[tuple[Line, ...]]:
        """What the total is the sum of: single lines, and pairs of which the larger counts."""
        paired = [pair.items for pair in self.book.pairs]
        yield from [(self.lines[first], self.lines[second]) for first, second in paired]
        yield from [(line,) for name, line in self.lines.items() if name not in self.book.rivals]


def fill(book: Rulebook, applicant: Applicant, domains: Domains) -> Sheet:
    """Apply every rule; deductions last, for they can take away only what is there."""
    gains = {
        rule.id: draw(rule, tuple([domains[fact] for fact in rule.facts]))
        for rule in book.rules
        if rule.group != "deduction"
    }
    gross = _greatest(book, gains)
    losses = {
        rule.id: draw(rule, (_records(rule, applicant, domains, gross),))
        for rule in book.rules
        if rule.group == "deduction"
    }
    greatest = gross + sum([line.high for line in losses.values()])
    return Sheet(book, gains | losses, greatest)


def _records(rule: Rule, applicant: Applicant, domains: Domains, gross: int) -> Domain:
    (fact,) = rule.facts
    known = getattr(applicant, fact) is not None
    return domains[fact] if known else (0, enough_records(gross, rule.table.points((1,))))


def total(items: Iterable[Item]) -> Points:
    """The sum of what counts, never below 0 (T1)."""
    counted = [item for item in items if item.counted]
    low, high = sum([item.low for item in counted]), sum([item.high for item in counted])
    return Points(max(0, low), max(0, high))


def _greatest(book: Rulebook, gains: Mapping[str, Line]) -> int:
    """The sum of the greatest points, with each pair counted once."""
    most = sum([line.high for line in gains.values()])
    return most - sum([min(gains[name].high for name in pair.items) for pair in book.pairs])
