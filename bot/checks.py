"""What can be wrong before the first user: settings, tables, words."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from bot.dialogs.model import Moment, Person
from bot.dialogs.navigation import FIRST_ANSWERS
from bot.dialogs.prints import DOCUMENTS
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.reading.outcome import HINTS
from bot.dialogs.screens.pictures import picture
from bot.dialogs.screens.prints import document
from bot.dialogs.templates import Message
from bot.documents import DRAWINGS, DocumentError
from bot.documents.typesetter import draw
from bot.guide import (
    ANSWERS,
    BENEFITS,
    CASES,
    DROPPED,
    FAULTS,
    FORMS,
    MAJOR_CLAIMS,
    MAJOR_CONDITIONS,
    MAJOR_FACTS,
    OFFICES,
    PAPERS,
    REMINDERS,
    SITE,
    SITES,
    STATUSES,
    STEPS,
    covered_until,
)
from bot.guide.freshness import stale
from bot.mind import make_mind
from bot.rendering import Locale, LocaleError, Renderer, load_locale
from bot.rendering.contract import PRINTED
from bot.rendering.documents import PAGES, undocumented
from bot.rendering.pictures import unworded_pictures
from bot.rendering.routes import unworded
from bot.rendering.school import unworded_school
from bot.rendering.scripts import spare_exceptions
from bot.rendering.ways import unworded_ways
from bot.scoring import CONFLICTS, FACTS, NOTICES, REASONS, TableError, check_tables, outlook
from bot.scoring.comparing import GROUNDS
from bot.scoring.planning import PLAN_NOTICES, check_actions
from bot.scoring.settling import check_routes
from bot.settings import Settings, SettingsError
from bot.verified import doubtful_desks, verified_desks

DAY_HINTS = frozenset({"day_format", "day_no_such_date", "day_not_past", "day_not_future"})
"""Hints about days that the dialogues give beside those of the reader."""

SAMPLE, SAMPLE_DAY = Person(answers={"education": "junior_college"}), date(2026, 1, 5)
"""Somebody whose pictures are drawn to see whether they can be."""

_INCLUDED = re.compile(r"""\{% (?:include|from) "((?:documents|answers)/_\w+)" """)

PARTS = ("documents/_", "answers/_")
"""How templates begin that others include."""

NOVEMBER = 11  # when the calendar of the next year is published


@dataclass(frozen=True, slots=True)
class Findings:
    """What is wrong, and what only wants watching."""

    errors: tuple[str, ...]
    warnings: tuple[str, ...]


def findings(on: date) -> Findings:
    """Look at everything that can be looked at without starting the bot."""
    errors = tuple(line for look in _LOOKS for line in _run(look))
    return Findings(errors, () if errors else tuple(_warnings(on)))


def misnamed(locale: Locale) -> Iterator[str]:
    """Name every template that is missing or belongs to nothing."""
    expected = {f"messages/{message}" for message in Message}
    expected |= {f"questions/{question}" for question in QUESTIONS}
    expected |= {f"hints/{hint}" for hint in HINTS | DAY_HINTS | {FIRST_ANSWERS}}
    expected |= {f"reasons/{reason}" for reason in REASONS}
    expected |= {f"notices/{notice}" for notice in NOTICES | PLAN_NOTICES}
    expected |= {f"why/{ground}" for ground in GROUNDS}
    expected |= {f"printed/{name}" for name in PRINTED}
    expected |= {f"answers/{answer.topic}" for answer in ANSWERS.values()}
    expected |= {f"documents/{name}" for name in DOCUMENTS} | _included(locale)
    for name in sorted(expected - set(locale.templates)):
        yield f"template {name}.j2 is missing"
    for name in sorted(set(locale.templates) - expected):
        yield f"template {name}.j2 belongs to nothing"


def _included(locale: Locale) -> set[str]:
    """Name the parts that documents include, and those that there are."""
    parts = {name for text in locale.templates.values() for name in _INCLUDED.findall(text)}
    return parts | {name for name in locale.templates if name.startswith(PARTS)}


def malformed(locale: Locale) -> Iterator[str]:
    """Name every template that the template engine can't read."""
    engine = Environment(autoescape=True)
    for name, source in sorted(locale.templates.items()):
        try:
            engine.parse(source)
        except TemplateSyntaxError as error:
            yield f"template {name}.j2, line {error.lineno}: {error.message}"


def unnamed(locale: Locale) -> Iterator[str]:
    """Name every row of data without words, and all words without a row of data."""
    rows: dict[str, set[str]] = {
        "papers": set(PAPERS) | {paper.id for paper in DROPPED},
        "faults": set(FAULTS),
        "steps": {step.id for step in (*STEPS, *CASES)},
        "offices": {office.id for office in OFFICES} | {"general"},
        "forms": set(FORMS),
        "form_fields": {f for form in FORMS.values() for part in form.parts for f in part.fields},
        "statuses": set(STATUSES),
        "site": {action.id for action in SITE},
        "benefits": set(BENEFITS),
        "sites": {site.id for site in SITES},
        "majors": {row.id for row in (*MAJOR_FACTS, *MAJOR_CONDITIONS, *MAJOR_CLAIMS)},
        "facts": set(FACTS),
        "conflicts": {conflict.id for conflict in CONFLICTS},
    }
    for table, ids in rows.items():
        for name in sorted(ids ^ set(locale.table(table))):
            yield f"{table}.toml and the data disagree about {name}"
    yield from (*unworded(locale), *unworded_ways(locale), *unworded_pictures(locale))
    yield from undocumented(locale, DOCUMENTS)
    yield from unworded_school(locale)
    names = locale.table("names")
    rules = names.get("rule")
    for name in sorted(set(REMINDERS) ^ set(rules if isinstance(rules, dict) else ())):
        yield f"names.toml [rule] and the data disagree about {name}"


def _settings() -> Iterator[str]:
    settings = Settings.read()
    verified_desks(settings.offices_file)
    yield from unwritable(settings.database_path())


def unwritable(database: Path) -> Iterator[str]:
    """Say so if a database can't be written, or can't be made where it is to be."""
    found = next(path for path in (database, *database.absolute().parents) if path.exists())
    if database.is_dir() or not (found == database or found.is_dir()):
        yield f"the database {database}: {found} is in the way; choose another DATABASE_URL"
    elif not os.access(found, os.W_OK):
        yield f"the database {database} can't be written: {found} is not ours to write"


def _tables() -> Iterator[str]:
    check_tables()
    check_routes()
    check_actions()
    yield from ()


def _words() -> Iterator[str]:
    locale = load_locale()
    faults = [
        *malformed(locale),
        *misnamed(locale),
        *unnamed(locale),
        *spare_exceptions(locale),
    ]
    yield from faults
    if not faults:
        _draw_all(make_mind().renderer)


def _draw_all(renderer: Renderer) -> None:
    """Draw each picture once, so that a font or a template that is missing is found now."""
    moment = Moment(datetime.combine(SAMPLE_DAY, time(), UTC), SAMPLE_DAY)
    pictured = (picture(SAMPLE, name, moment) for name in sorted(DRAWINGS - {PAGES}))
    printed = (document(SAMPLE, name, moment) for name in DOCUMENTS)
    for reply in (*pictured, *printed):
        shown = renderer.render(reply) if reply else None
        if shown is None or shown.drawing is None:
            msg = "there is a drawing that nothing shows"
            raise DocumentError(msg)
        draw(shown.drawing)


_LOOKS: tuple[Callable[[], Iterator[str]], ...] = (_settings, _tables, _words)


def _run(look: Callable[[], Iterator[str]]) -> Iterator[str]:
    try:
        yield from look()
    except (SettingsError, TableError, LocaleError, DocumentError) as error:
        yield str(error)


def _warnings(on: date) -> Iterator[str]:
    yield from doubtful_desks(verified_desks(Settings.read().offices_file), on)
    renderer = Renderer(load_locale())
    for notice in outlook(on):
        yield renderer.notice(notice)
    for file, rows in stale(on).items():
        names = ", ".join(row.where for row in rows)
        yield f"{file}.toml: last verified {rows[0].on} or since, over a year ago: {names}"
    year = on.year + 1 if on.month >= NOVEMBER else on.year
    if covered_until() < date(year, 12, 31):
        yield f"the holiday calendar of {year} is not entered; dates in it are estimates"
