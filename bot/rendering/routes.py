"""The routes to a hukou in words: what each condition needs and what a person has."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, cast

from bot.dialogs.questions import QUESTIONS
from bot.rendering.bands import BandWords
from bot.rendering.locale import Locale
from bot.rendering.phrases import Phrases, number
from bot.scoring import BACKGROUND, Span
from bot.scoring.settling import ROUTES, Basis, Finding, GraduateScore, Route

Words = Mapping[str, Any]
Option = Callable[[str, str], str]

CALENDAR_YEARS = frozenset({"graduation_year"})
"""Numbers that are names of years, and not written in groups of digits."""


class RouteWords:
    """Words of `settle/<route>.toml`, found by the ids of routes, conditions and facts.

    Args:
        locale: where the words are.
        phrases: how dates and numbers are said.
        option: says the option of a question, for facts that the chat asks about anyway.
    """

    def __init__(self, locale: Locale, phrases: Phrases, option: Option) -> None:
        self._phrases = phrases
        self._option = option
        self._routes = {route.id: locale.table(f"settle/{route.id}") for route in ROUTES}
        self._common = cast("Mapping[str, Words]", locale.table("facts"))
        names = cast("Words", locale.table("names"))
        self._units: Mapping[str, str] = names["unit"]
        self._standing: Mapping[str, str] = names["standing"]
        self.bands = BandWords(phrases, self.unit)
        self._needs = _joined(self._routes, "needs")
        self._facts = _joined(self._routes, "facts")

    def route(self, name: str) -> Words:
        """Return the words of one route: `name`, `about`, `requirements`, `options`, ..."""
        return cast("Words", self._routes[name])

    def fact(self, name: str) -> Words:
        """Return what a fact is called (`name`) and where a person finds it (`meaning`)."""
        if name in self._facts:
            return cast("Words", self._facts[name])
        common = self._common[name]
        return {"name": common["name"], "meaning": common["where"]}

    def unit(self, fact: str) -> str:
        """Return what a fact is counted in; empty for what is not counted."""
        return str(self._units.get(fact) or self._facts.get(fact, {}).get("unit", ""))

    def need(self, finding: Finding) -> str:
        """Say what a condition asks for."""
        bounds = {"least": finding.least, "most": finding.most, "above": finding.above}
        said = {name: self._value(bound) for name, bound in bounds.items() if bound is not None}
        return str(self._needs[finding.id]).format(**said)

    def scored(self, score: GraduateScore) -> str:
        """Say the total of a graduate: exactly, or as far as it decides."""
        name = "total_between"
        if score.low == score.high:
            name = "total"
        elif score.low >= score.standard:
            name = "total_least"
        elif score.high < score.standard:
            name = "total_most"
        return self._phrases.patterns[name].format(low=score.low, high=score.high)

    def basis(self, basis: Basis) -> str:
        """Name the text that a route rests on, and what is wrong with it."""
        said = self._phrases.patterns["comma"].join(filter(None, (basis.name, self.faults(basis))))
        return self._phrases.patterns["basis"].format(said=said)

    def faults(self, basis: Basis) -> str:
        """Say that a text is out of force, or that we have not seen it; empty if neither."""
        standing = [] if basis.standing == "in_force" else [self._standing[basis.standing]]
        unseen = [] if basis.seen else [self._standing["unseen"]]
        return self._phrases.patterns["comma"].join([*standing, *unseen])

    def have(self, finding: Finding) -> str | None:
        """Say what the person has, or None where it is not known."""
        if finding.have is None or finding.fact is None:
            return None
        return self._say(finding.fact, finding.have)

    def _say(self, fact: str, value: object) -> str:
        match value:
            case Span(low=low, high=high) if low != high:
                return self.bands.band(fact, value) or self._between(fact, low, high)
            case Span(low=low):
                return self._with_unit(fact, low)
            case frozenset():
                said = sorted(self._say(fact, one) for one in value)
                return self._phrases.patterns["or"].join(said)
            case bool():
                return self._phrases.patterns["yes" if value else "no"]
            case str():
                return self._choice(fact, value)
            case _:
                return self._with_unit(fact, value)

    def _between(self, fact: str, low: object, high: object) -> str:
        pattern = self._phrases.patterns["between"]
        return pattern.format(low=self._value(low), high=self._with_unit(fact, high))

    def _choice(self, fact: str, value: str) -> str:
        if fact in QUESTIONS and value in QUESTIONS[fact].options:
            return self._option(fact, value)
        return str(self._facts[fact]["choices"][value])

    def _with_unit(self, fact: str, value: object) -> str:
        unit = self.unit(fact)
        said = str(value) if fact in CALENDAR_YEARS else self._value(value)
        return f"{said} {unit}" if unit else said

    def _value(self, value: object) -> str:
        if isinstance(value, date):
            return self._phrases.birth(value.isoformat(), value.isoformat())
        return number(cast("float", value))


def _joined(routes: Mapping[str, Words], part: str) -> dict[str, Any]:
    """One part of all routes together; ids are unique over all of them."""
    return {
        name: words for route in routes.values() for name, words in route.get(part, {}).items()
    }


def unworded(locale: Locale) -> list[str]:
    """Name what the routes to a hukou have and the words have not, or the reverse."""
    tables = {route.id: cast("Words", locale.table(f"settle/{route.id}")) for route in ROUTES}
    facts = {name for words in tables.values() for name in words.get("facts", {})}
    found = [fault for route in ROUTES for fault in _faults(route, tables[route.id])]
    return found + _differences("settle [facts]", set(BACKGROUND), facts)


def _faults(route: Route, words: Words) -> list[str]:
    options = [option for part in route.requirements for option in part.options]
    parts = {
        "requirements": {requirement.id for requirement in route.requirements},
        "options": {option.id for option in options},
        "needs": {name for option in options for name in option.conditions},
    }
    return [
        fault
        for part, ids in parts.items()
        for fault in _differences(f"settle/{route.id}.toml [{part}]", ids, set(words[part]))
    ]


def _differences(where: str, data: set[str], words: set[str]) -> list[str]:
    return [f"{where} and the data disagree about {name}" for name in sorted(data ^ words)]
