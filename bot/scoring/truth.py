"""Three-valued answers: yes, no, or it depends on facts that are still unknown."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether something holds for a person.

    Attributes:
        holds: None while it is undecided.
        unknown: facts that would decide it; empty when it is decided, or when only a
            circumstance decides that no fact tells.
    """

    holds: bool | None
    unknown: tuple[str, ...] = ()


YES = Answer(holds=True)
NO = Answer(holds=False)


def every(answers: Iterable[Answer]) -> Answer:
    """Kleene's conjunction: one "no" settles it, whatever else is unknown."""
    return _settled(answers, by=NO, otherwise=YES)


def some(answers: Iterable[Answer]) -> Answer:
    """Kleene's disjunction: one "yes" settles it, whatever else is unknown."""
    return _settled(answers, by=YES, otherwise=NO)


def negated(answer: Answer) -> Answer:
    """Kleene's negation: what is undecided stays undecided."""
    return answer if answer.holds is None else Answer(holds=not answer.holds)


def _settled(answers: Iterable[Answer], *, by: Answer, otherwise: Answer) -> Answer:
    undecided = False
    unknown: dict[str, None] = {}
    for answer in answers:
        if answer.holds is by.holds:
            return by
        if answer.holds is None:
            undecided = True
            unknown |= dict.fromkeys(answer.unknown)
    return Answer(holds=None, unknown=tuple(unknown)) if undecided else otherwise
