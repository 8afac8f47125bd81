"""The card that asks, the list of answers, and the result."""

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import cast

from bot.dialogs import answering, buttons
from bot.dialogs.buttons import MOVE, TICK, UNTICK, do, go, rows
from bot.dialogs.couple import both, calculated, of, spouse_is_local
from bot.dialogs.facts import applicant, at_least, doubts, judged, usable
from bot.dialogs.flows import FLOWS, Flow, open_questions
from bot.dialogs.model import Answers, Button, Keyboard, Moment, Person, Reply
from bot.dialogs.question import Question
from bot.dialogs.questions import SIMULATION
from bot.dialogs.questions.selftest import without_the_rest
from bot.dialogs.screens.figures import figures, wage
from bot.dialogs.templates import Message
from bot.scoring import Applicant, Prerequisite, Score, score
from bot.scoring.records import without_records
from bot.scoring.tables import SHELF

NO_NOTES: Mapping[str, object] = MappingProxyType(
    {"dropped": (), "doubts": (), "hint": "", "values": {}, "effect": None}
)


def question_card(
    person: Person,
    flow: Flow,
    question: Question,
    moment: Moment,
    notes: Mapping[str, object] | None = None,
) -> Reply:
    """Ask one question: how far, what, one line of help, and the buttons.

    Args:
        notes: `dropped` answers, `doubts` about facts, a `hint` with its `values`, or the
            totals before and after the last answer (`effect`), shown above the question.
    """
    values = {
        "flow": flow.id,
        "question": question.id,
        "sensitive": question.sensitive,
        "progress": person.session.progress,
        "number": _place(person, question) + 1,
        "left": len(open_questions(flow, person, moment.today)),
        "notes": {**NO_NOTES, **(notes or {})},
        "who": person.session.who,
        "wage": wage(moment.today),
        "figures": figures(question, person.answers, moment.today),
    }
    keyboard = (*_options(person, question, moment.today), *_moves(person, question))
    return Reply("card", Message.QUESTION, values, keyboard)


def _place(person: Person, question: Question) -> int:
    path = person.session.path
    return path.index(question.id) if question.id in path else len(path)


def _options(person: Person, question: Question, today: date) -> Keyboard:
    run, answers = person.session.run, usable(person.answers)
    several = question.kind == "ticks"
    found = [
        Button(
            "option",
            f"q:{run}:{question.id}:{_mark(person, option) if several else ''}{option}",
            {
                "question": question.id,
                "option": option,
                "several": several,
                "on": option in person.session.ticks,
            },
        )
        for option in question.offers(answers, today)
    ]
    wide = rows(found[: question.wide], 1)
    laid = (*wide, *rows(found[question.wide :], question.columns))
    if not several:
        return laid
    label = "done_ticking" if person.session.ticks else "none_of_these"
    return (*laid, (buttons.choice(label, run, question.id, f"{MOVE}done"),))


def _mark(person: Person, option: str) -> str:
    return UNTICK if option in person.session.ticks else TICK


def _moves(person: Person, question: Question) -> Keyboard:
    def move(name: str, label: str = "") -> Button:
        return buttons.choice(label or name, person.session.run, question.id, f"{MOVE}{name}")

    unsure = move("unsure", _leaving_open(question))
    before = (move("back"),) if _place(person, question) else ()
    correcting = person.session.reopened and not person.session.path
    around = go("answers", label="as_it_was") if correcting else move("restart")
    return ((unsure, *before), (around, go("home")))


def _leaving_open(question: Question) -> str:
    """The words of the button that leaves a question open."""
    if question.kind == "history":
        return "not_at_hand"
    return "rather_not" if question.sensitive else "unsure"


def result(person: Person, moment: Moment) -> Reply:
    """Show the verdict, every line with its reason and clause, and what is missing."""
    values = told_values(person, moment.today)
    conditions = cast("Score", values["score"]).prerequisites
    check = [go("eligibility")] if any(row.met is None for row in conditions) else []
    keyboard = rows([*_onwards(person, moment), *check, go("more"), go("home")], 2)
    return Reply("final", Message.RESULT, values, keyboard)


def _onwards(person: Person, moment: Moment) -> list[Button]:
    """What most people want next."""
    return [
        go("plan"),
        go("materials"),
        go("steps"),
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
    counted, who = judged(person.answers, facts, today), person.session.who
    if counted.points == score(facts, today).points:
        return {**result_values(facts, today), "who": who}
    lines = _added_up(person.answers, counted, today)
    values = {**_NOTHING_BESIDES, **lines, "doubts": doubts(facts, today), "who": who}
    return {**values, "barred": barred(counted)}


_NOTHING_BESIDES: Mapping[str, object] = MappingProxyType(
    {
        "who": "self",
        "open": (),
        "missing": (),
        "clean": False,
        "assumed": False,
        "barred": (),
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


def _in_order_of_questions(facts: Collection[str]) -> tuple[str, ...]:
    """Sort facts so that those come first that most people have to find out."""
    asked = dict.fromkeys(fact for question in SIMULATION for fact in question.facts)
    return tuple(fact for fact in asked if fact in facts)


def basis(person: Person, moment: Moment) -> Reply:
    """Show the clause, the source and the confidence behind each line."""
    values = told_values(person, moment.today)
    return Reply("message", Message.BASIS, values, ((go("home"),),))


def answers_card(person: Person, _: Moment) -> Reply:
    """List the answers; pressing one asks it again."""
    given = usable(person.answers)
    found = [do("change", name, of(person, ""), f"question_{name}") for name in given]
    values = {"answers": given}
    return Reply("card", Message.ANSWERS, values, (*rows(found, 2), (go("result"), go("home"))))


def recap(person: Person, known: Mapping[str, object], screen: str, flow: str) -> Reply:
    """Read back what was told some time ago, before it is built upon."""
    keyboard = rows(
        [
            go(screen, "sure", label="still_true"),
            go("answers"),
            go("restart", of(person, flow), label="all_anew"),
            go("home"),
        ],
        2,
    )
    return Reply("card", Message.RECAP, {"answers": known}, keyboard)


def confirm_card(person: Person, answers: Mapping[str, object]) -> Reply:
    """Read back what was understood in a sentence, to be confirmed."""
    token = answering.offer_token(person)
    keyboard = (
        (
            do("confirm", "yes", token, "do_confirm_yes"),
            do("confirm", "no", token, "do_confirm_no"),
        ),
    )
    return Reply("card", Message.CONFIRM, {"answers": answers}, keyboard)


def flow_of(person: Person) -> Flow | None:
    """Return the questionnaire that is open, if one is."""
    return FLOWS.get(person.session.view)
