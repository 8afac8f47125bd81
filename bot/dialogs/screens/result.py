"""The result: verdict, lines, what is missing, and what most people want next."""

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import cast

from bot.dialogs.buttons import go, rows
from bot.dialogs.couple import both, calculated, of, spouse_is_local
from bot.dialogs.facts import applicant, at_least, doubts, judged, usable
from bot.dialogs.model import Answers, Button, Moment, Person, Reply
from bot.dialogs.questions import SIMULATION
from bot.dialogs.questions.selftest import without_the_rest
from bot.dialogs.templates import Message
from bot.scoring import Applicant, Prerequisite, Score, score
from bot.scoring.later import years_later
from bot.scoring.planning import Mark, course
from bot.scoring.records import without_records
from bot.scoring.tables import SHELF

YEARS_AHEAD = (1, 2, 3)


def result(person: Person, moment: Moment) -> Reply:
    """Show the verdict, every line with its reason and clause, and what is missing."""
    values = told_values(person, moment.today)
    conditions = cast("Score", values["score"]).prerequisites
    check = [go("eligibility")] if any(row.met is None for row in conditions) else []
    enough = cast("Score", values["score"]).verdict == "reached"
    keyboard = rows([*_onwards(person, moment, enough=enough), *check, go("more"), go("home")], 2)
    return Reply("final", Message.RESULT, values, keyboard)


def _onwards(person: Person, moment: Moment, *, enough: bool) -> list[Button]:
    """What most people want next: who has enough, to apply; others, to know what brings more."""
    acting = [go("materials"), go("steps")]
    return [
        *([*acting, go("plan")] if enough else [go("plan"), *acting]),
        go("reminders", label="remind_me"),
        go("picture", "result"),
        go("answers"),
        *_the_other(person, moment),
        go("compare") if all(map(calculated, both(person))) else go("whatif"),
    ]


def _the_other(person: Person, moment: Moment) -> list[Button]:
    """The button to the other one of the couple; nobody with a local hukou needs points."""
    if person.session.who == "spouse":
        return [go("myself")]
    return [] if spouse_is_local(person.answers, moment.today) else [go("spouse")]


def no_need() -> Reply:
    """Say that the spouse has no use for points."""
    return Reply("message", Message.NO_NEED, {}, rows([go("result"), go("home")], 2))


def more(person: Person, _: Moment) -> Reply:
    """Offer what fewer people want of a result."""
    found = map(go, ("whatif", "simulation", "eligibility", "basis"))
    anew = go("restart", of(person, "selftest"))
    keyboard = rows([*found, anew, go("result"), go("home")], 2)
    return Reply("card", Message.MORE, {"who": person.session.who}, keyboard)


def told_values(person: Person, today: date) -> Mapping[str, object]:
    """Return what the result needs for what a person has answered."""
    facts = applicant(person.answers, today)
    values, who = result_values(facts, today), person.session.who
    counted = total(person.answers, today)
    if counted == values["score"]:
        return {**values, "who": who}
    told = judged(person.answers, facts, today)
    return {
        **values,
        "missing": (),
        "open": (),
        "assumed": told.verdict != counted.verdict,
        **_added_up(person.answers, counted, today),
        "who": who,
    }


_NOTHING_BESIDES: Mapping[str, object] = MappingProxyType(
    {
        "who": "self",
        "open": (),
        "missing": (),
        "rest": None,
        "worth": {},
    }
)


def result_values(facts: Applicant, today: date) -> Mapping[str, object]:
    """Return the score, the lines to show, and what was never asked about.

    Records of which nothing is known are taken as absent, and it is said so; where that
    decides the verdict (`assumed`), in the first line. Once the standard is reached whatever
    is unknown, or somebody is refused, the lines are those of the least that is sure; what
    was not asked is named apart.
    """
    counted, person = score(facts, today), without_records(facts)
    clean = score(person, today)
    values = {
        **_NOTHING_BESIDES,
        "score": clean,
        "clean": clean != counted,
        "assumed": clean.verdict != counted.verdict,
        "barred": barred(clean),
        "doubts": doubts(facts, today),
    }
    if clean.verdict in {"reached", "vetoed"}:
        sure = score(at_least(person), today)
        least = {item.id: item.high for item in sure.items}
        unasked = tuple(item for item in clean.items if not least[item.id] and item.high)
        return {**values, "lines": sure.items, "open": unasked}
    missing = _in_order_of_questions(clean.unknown)
    return {**values, "missing": missing, "lines": clean.items, "worth": _worth(clean)}


def barred(found: Score) -> tuple[Prerequisite, ...]:
    """Return the conditions for applying that are surely not met."""
    return tuple(row for row in found.prerequisites if row.met is False)


def _worth(counted: Score) -> Mapping[str, int]:
    """Return by how many points each fact can still move the line that it is about."""
    swings = {item.id: item.high - item.low for item in counted.items}
    return {fact: swings[rule.id] for rule in SHELF.on(counted.on).rules for fact in rule.facts}


def _added_up(answers: Answers, counted: Score, today: date) -> Mapping[str, object]:
    """Return the lines that are sure, and the sum that the person made of the rest."""
    before = score(without_the_rest(usable(answers), today), today)
    rest = tuple(end - before.points.low for end in (counted.points.low, counted.points.high))
    return {"score": counted, "lines": before.items, "rest": rest}


def total(answers: Answers, today: date) -> Score:
    """Score the answers as if there were no record of which nothing was said."""
    return judged(answers, without_records(applicant(answers, today)), today)


def years_ahead(facts: Applicant, today: date) -> tuple[tuple[int, Mark], ...]:
    """Return what waiting alone makes of the total, year by year, with the years from today."""
    marks = course(facts, today)
    days = ((years, years_later(today, years)) for years in YEARS_AHEAD)
    return tuple((years, [mark for mark in marks if mark.on <= day][-1]) for years, day in days)


def _in_order_of_questions(facts: Collection[str]) -> tuple[str, ...]:
    """Sort facts so that those come first that most people have to find out."""
    asked = dict.fromkeys(fact for question in SIMULATION for fact in question.facts)
    return tuple(fact for fact in asked if fact in facts)


def basis(person: Person, moment: Moment) -> Reply:
    """Show the clause, the source and the confidence behind each line."""
    values = told_values(person, moment.today)
    return Reply("message", Message.BASIS, values, ((go("home"),),))
