"""Messages that name one thing we have a row about: a status word, a major, a school stage."""

from bot.dialogs.hearing import Hearing
from bot.dialogs.model import Moment, Outcome, Person
from bot.dialogs.navigation import is_open, show
from bot.dialogs.remarks import aside, beside
from bot.dialogs.screens import school
from bot.dialogs.screens.majors import major, majors
from bot.dialogs.screens.statuses import explained
from bot.guide import (
    about_majors,
    about_oneself,
    asks_catalogue,
    asks_day,
    find_stage,
    find_status,
    particular,
)

SCHOOLING = "schooling"
"""The topic whose answers say what a school asks for."""
CLAIM = "shortage_major"
"""The question that a major of the catalogue would answer."""


def looked_up(person: Person, text: str, hearing: Hearing, moment: Moment) -> Outcome | None:
    """Say what is known of the thing that a message names; None where it names none."""
    if about_majors(text) and _wanted(text, hearing):
        if asks_catalogue(text):
            return _catalogue(person, moment)
        return aside(person, major(text), moment)
    status = find_status(text)
    if status:
        return aside(person, explained(status), moment)
    return _school(person, text, hearing, moment)


def _catalogue(person: Person, moment: Moment) -> Outcome | None:
    """Open the catalogue, or show it above what is open."""
    if is_open(person, moment):
        return beside(person, (majors(person, moment),), moment)
    return show(person, "majors", "", moment)


def _school(person: Person, text: str, hearing: Hearing, moment: Moment) -> Outcome | None:
    """Show the days of the stage that is named and nothing else, unless words answer better.

    While anything is open, they are shown only if that asks.
    """
    stage = find_stage(text, moment.today, alone=True)
    if stage is None or (particular(SCHOOLING, text) and not asks_day(text)):
        return None
    if not is_open(person, moment):
        return show(person, "school", stage, moment)
    found = school.stage(person, stage, moment) if hearing.asks and not hearing.answers else None
    return beside(person, (found,), moment) if found else None


def _wanted(text: str, hearing: Hearing) -> bool:
    """Tell whether a message about majors is to look one up, rather than to tell of oneself."""
    others = set(hearing.told) - {CLAIM}
    if hearing.asks:
        return len(others) <= 1
    claimed = CLAIM in hearing.told and about_oneself(text)
    return not (hearing.answers or others or claimed)
