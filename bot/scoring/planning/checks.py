"""What must hold of the actions before anybody is shown a way by them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from bot.scoring.errors import TableError
from bot.scoring.facts import FACTS
from bot.scoring.planning.action import BASE, FAMILIES, NEEDS_OF_ACTIONS, Action, Need
from bot.scoring.planning.loading import Catalogue
from bot.scoring.planning.result import EFFORTS, WAIT
from bot.scoring.tables.checks import CONFIDENCES
from bot.scoring.tables.rule import Citation

MONTHS = range(1, 13)


def check(catalogue: Catalogue, known_sources: Mapping[str, str]) -> None:
    """Prove the actions consistent and cited.

    Args:
        catalogue: what was read.
        known_sources: the sources of the points rule, which actions may cite too.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    actions = catalogue.actions
    faults = [
        *_twice("action", [action.id for action in actions]),
        *_twice("rank", [f"{action.rank} of {action.family}" for action in actions]),
        *chain.from_iterable(map(_action, actions)),
        *_graduation(catalogue),
        *_citations(catalogue, known_sources),
    ]
    if faults:
        raise TableError("\n".join(faults))


def _twice(kind: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"{kind} {name} stands twice" for name, n in Counter(names).items() if n > 1)


def _action(action: Action) -> Iterator[str]:
    yield from (f"action {action.id}: {fault}" for fault in _faults(action))


def _faults(action: Action) -> Iterator[str]:
    if action.id == WAIT:
        yield f"{WAIT} is no action"
    if action.family not in FAMILIES:
        yield f"family {action.family} is unknown"
    if action.effort not in EFFORTS:
        yield f"effort {action.effort} is unknown"
    if action.rank < 1:
        yield "the rank is less than 1"
    if not 0 < action.months_low <= action.months <= action.months_high:
        yield "the typical months do not lie between the least and the most"
    if not action.sets:
        yield "sets nothing"
    if (action.family == BASE) != (BASE in action.sets):
        yield f"{BASE} is set by its own family only"
    yield from chain.from_iterable(_value(name, value) for name, value in action.sets.items())
    yield from chain.from_iterable(map(_condition, action.conditions))
    yield from (f"need {one} is unknown" for one in action.needs if one not in NEEDS_OF_ACTIONS)


def _condition(need: Need) -> Iterator[str]:
    if (need.accepted is None) == (need.least is None):
        yield f"{need.fact} needs either accepted values or a least one"
    if need.fact not in FACTS:
        yield f"{need.fact} is no fact"
    for value in sorted(need.accepted or (), key=str):
        yield from _value(need.fact, value)


def _value(name: str, value: object) -> Iterator[str]:
    if name in FACTS:
        yield from FACTS[name].faults((value,))
    else:
        yield f"{name} is no fact"


def _graduation(catalogue: Catalogue) -> Iterator[str]:
    if catalogue.graduation.last_month not in MONTHS or catalogue.graduation.years_after < 0:
        yield "graduation: ends in no month"


def _citations(catalogue: Catalogue, known: Mapping[str, str]) -> Iterator[str]:
    cited = {action.id: action.citation for action in catalogue.actions}
    cited["graduation"] = catalogue.graduation.citation
    for name, citation in cited.items():
        yield from (f"{name}: {fault}" for fault in _citation(citation, catalogue, known))
    used = set(chain.from_iterable(citation.sources for citation in cited.values()))
    yield from (f"source {key} is cited nowhere" for key in catalogue.sources if key not in used)
    yield from (
        f"source {key} is in sources.toml too" for key in catalogue.sources if key in known
    )


def _citation(citation: Citation, catalogue: Catalogue, known: Mapping[str, str]) -> Iterator[str]:
    if not citation.clause or not citation.sources:
        yield "cites nothing"
    if citation.confidence not in CONFIDENCES:
        yield f"confidence {citation.confidence} is none of A to D"
    for key in citation.sources:
        if key not in catalogue.sources and key not in known:
            yield f"source {key} is not known"
