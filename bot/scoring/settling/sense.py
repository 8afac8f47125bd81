"""Whether what a condition asks for can be asked of its fact."""

from collections.abc import Iterator

from bot.scoring.background import ALL_FACTS
from bot.scoring.facts import ORDERED, Fact
from bot.scoring.settling.known import CIRCUMSTANCES
from bot.scoring.settling.rows import Condition
from bot.scoring.settling.terms import Terms


def faults_of(condition: Condition) -> Iterator[str]:
    """What is wrong with one condition, without its name."""
    if condition.since and condition.until and condition.until < condition.since:
        yield f"ends on {condition.until}, before it begins"
    if condition.waiting and not isinstance(condition.terms.least, int):
        yield "waits for no number of months"
    if condition.terms.unpublished:
        if condition.fact or condition.terms != Terms(unpublished=True):
            yield "is unpublished, so it can look at nothing"
        return
    fact = _fact(condition.fact)
    if fact is None:
        yield f"looks at {condition.fact}, which is no fact"
    else:
        yield from _terms(fact, condition.terms)


def _fact(name: str | None) -> Fact | None:
    return None if name is None else CIRCUMSTANCES.get(name) or ALL_FACTS.get(name)


def _terms(fact: Fact, terms: Terms) -> Iterator[str]:
    accepted = terms.accepted or frozenset()
    possible = {"bool": frozenset({True, False}), "choice": frozenset(fact.choices)}.get(fact.kind)
    if bool(accepted) == bool(terms.bounds):
        yield "asks for accepted values or for bounds, and for one of the two"
    if accepted and possible is None:
        yield f"accepts values of {fact.name}, which has no choices"
    elif accepted == possible:
        yield f"accepts every value of {fact.name}"
    if terms.bounds and fact.kind not in ORDERED:
        yield f"sets bounds to {fact.name}, which has no order"
    yield from fact.faults((*accepted, *terms.bounds))
