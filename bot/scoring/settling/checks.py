"""What must hold of the routes before anybody is judged by them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from bot.scoring.background import ALL_FACTS, BACKGROUND, FROM_HISTORY
from bot.scoring.errors import TableError
from bot.scoring.settling.rows import Edition, Library, Requirement, Route, Window
from bot.scoring.settling.sense import faults_of
from bot.scoring.tables.checks import CONFIDENCES
from bot.scoring.tables.rule import Citation


def check(library: Library) -> None:
    """Prove the routes complete, consistent and cited.

    Raises:
        TableError: listing everything that is wrong, one fault a line.
    """
    faults = [
        *library.faults,
        *chain.from_iterable(_route(library, route) for route in library.routes),
        *_unused(library),
        *_conditions(library),
        *chain.from_iterable(map(_edition, library.editions.values())),
        *chain.from_iterable(map(_window, library.windows)),
        *_underived(library.windows),
        *_citations(library),
    ]
    if faults:
        raise TableError("\n".join(faults))


def _route(library: Library, route: Route) -> Iterator[str]:
    name = f"route {route.id}"
    if not route.basis:
        yield f"{name}: rests on no edition"
    if not route.requirements:
        yield f"{name}: asks for nothing"
    yield from _undefined(f"{name}: condition", route.conditions, library.conditions)
    yield from _undefined(f"{name}: counting", route.counting, route.conditions)
    yield from _undefined(f"{name}: edition", route.basis, library.editions)
    yield from _twice(name, [requirement.id for requirement in route.requirements])
    for requirement in route.requirements:
        yield from _requirement(f"{name}: {requirement.id}", requirement)


def _requirement(name: str, requirement: Requirement) -> Iterator[str]:
    if not requirement.options:
        yield f"{name}: has no option"
    yield from _twice(name, [option.id for option in requirement.options])
    empty = [option.id for option in requirement.options if not option.conditions]
    yield from (f"{name}: option {option} has no condition" for option in empty)


def _undefined(name: str, wanted: Iterable[str], defined: Collection[str]) -> Iterator[str]:
    missing = dict.fromkeys(one for one in wanted if one not in defined)
    yield from (f"{name} {one} is not defined" for one in missing)


def _twice(name: str, ids: Iterable[str]) -> Iterator[str]:
    counted = Counter(ids).items()
    yield from (f"{name}: {one} stands twice" for one, times in counted if times > 1)


def _unused(library: Library) -> Iterator[str]:
    asked = {name for route in library.routes for name in route.conditions}
    named = {name for route in library.routes for name in route.basis}
    named |= {row.edition for row in library.conditions.values()}
    idle = [f"condition {name}" for name in library.conditions if name not in asked]
    idle += [f"edition {name}" for name in library.editions if name not in named]
    yield from (f"{name}: is used nowhere" for name in idle)


def _conditions(library: Library) -> Iterator[str]:
    for row in library.conditions.values():
        yield from _undefined(f"condition {row.id}: edition", (row.edition,), library.editions)
        yield from (f"condition {row.id}: {fault}" for fault in faults_of(row))


def _edition(edition: Edition) -> Iterator[str]:
    if not edition.name:
        yield f"edition {edition.id}: has no name"
    if edition.since and edition.until and edition.until < edition.since:
        yield f"edition {edition.id}: ends on {edition.until}, before it begins"


def _window(window: Window) -> Iterator[str]:
    name = f"window {window.fact}"
    fact = ALL_FACTS.get(window.fact)
    if fact is None or window.fact not in FROM_HISTORY:
        yield f"{name}: is no fact that follows from a history"
    elif window.level is None:
        if fact.kind != "integer":
            yield f"{name}: months are counted for a whole number only"
    elif not {"none", window.level} <= set(fact.choices):
        yield f"{name}: {window.level} or none is no choice of it"
    if not window.months <= window.within:
        yield f"{name}: {window.months} months do not fit into {window.within}"


def _underived(windows: Iterable[Window]) -> Iterator[str]:
    made = {window.fact for window in windows}
    promised = [name for name in FROM_HISTORY if name in BACKGROUND and name not in made]
    yield from (f"fact {name}: follows from a history by no window" for name in promised)


def _citations(library: Library) -> Iterator[str]:
    for row in library.conditions.values():
        if not row.citation.clause:
            yield f"condition {row.id}: names no clause"
        yield from _citation(library, f"condition {row.id}", row.citation)
    for edition in library.editions.values():
        yield from _citation(library, f"edition {edition.id}", edition)


def _citation(library: Library, name: str, row: Citation | Edition) -> Iterator[str]:
    if not row.sources:
        yield f"{name}: cites nothing"
    if row.confidence not in CONFIDENCES:
        yield f"{name}: confidence {row.confidence} is none of A to D"
    yield from _undefined(f"{name}: source", row.sources, library.sources)
