"""The card that asks, the list of answers, and the result."""

from collections.abc import Collection, Mapping
from datetime import date

from bot.dialogs import answering, buttons
from bot.dialogs.buttons import MOVE, TICK, do, go, rows
from bot.dialogs.facts import applicant, at_least, doubts, judged, usable
from bot.dialogs.flows import FLOWS, Flow, open_questions
from bot.dialogs.model import Answers, Button, Keyboard, Moment, Person, Reply
from bot.dialogs.question import Question
from bot.dialogs.questions import SIMULATION
from bot.dialogs.screens.figures import figures, wage
from bot.dialogs.templates import Message
from bot.scoring import score
from bot.scoring.records import without_records


def question_card(
    person: Person,
    flow: Flow,
    question: Question,
    moment: Moment,
    notes: Mapping[str, object] | None = None,
) -> Reply:
    """Ask one question: how far, what, one line of help, and the buttons.

    Args:
        notes: `dropped` answers, `doubts` about facts, or a `hint` with its `values`, shown
            above the question.
    """
    values = {
        "flow": flow.id,
        "question": question.id,
        "sensitive": question.sensitive,
        "progress": person.session.progress,
        "number": _place(person, question) + 1,
        "left": len(open_questions(flow, person, moment.today)),
        "notes": {"dropped": (), "doubts": (), "hint": "", "values": {}, **(notes or {})},
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
            f"q:{run}:{question.id}:{TICK if several else ''}{option}",
            {
                "question": question.id,
                "option": option,
                "several": several,
                "on": option in person.session.ticks,
            },
        )
        for option in question.offers(answers, today)
    ]
    laid = rows(found, question.columns)
    if not several:
        return laid
    label = "done_ticking" if person.session.ticks else "none_of_these"
    return (*laid, (buttons.choice(label, run, question.id, f"{MOVE}done"),))


def _moves(person: Person, question: Question) -> Keyboard:
    def move(name: str, label: str = "") -> Button:
        return buttons.choice(label or name, person.session.run, question.id, f"{MOVE}{name}")

    unsure = move("unsure", "rather_not" if question.sensitive else "unsure")
    before = (move("back"),) if _place(person, question) else ()
    return ((unsure, *before), (move("restart"), go("home")))


def result(person: Person, moment: Moment) -> Reply:
    """Show the verdict, every line with its reason and clause, and what is missing."""
    keyboard = rows(
        [
            go("plan"),
            go("materials"),
            go("steps"),
            go("answers"),
            go("eligibility"),
            go("basis"),
            go("restart"),
            go("home"),
        ],
        2,
    )
    return Reply("final", Message.RESULT, result_values(person.answers, moment.today), keyboard)


def result_values(answers: Answers, today: date) -> Mapping[str, object]:
    """Return the score, the lines to show, and what was never asked about.

    Once the standard is reached whatever is unknown, the lines are those of the least that
    is sure; what was not asked is named apart. While records can't change the verdict, they
    are not asked for, and the score is that of somebody without any.
    """
    facts = applicant(answers, today)
    counted, clean = (judged(answers, f, today) for f in (facts, without_records(facts)))
    values = {"open": (), "clean": False, "doubts": doubts(facts, today)}
    if counted.verdict == "reached":
        sure = score(at_least(facts), today)
        least = {item.id: item.high for item in sure.items}
        unasked = tuple(item for item in counted.items if not least[item.id] and item.high)
        return {**values, "score": counted, "missing": (), "lines": sure.items, "open": unasked}
    if clean.verdict == counted.verdict != "vetoed":
        values["clean"], counted = clean != counted, clean
    missing = _in_order_of_questions(counted.unknown)
    return {**values, "score": counted, "missing": missing, "lines": counted.items}


def _in_order_of_questions(facts: Collection[str]) -> tuple[str, ...]:
    """Sort facts so that those come first that most people have to find out."""
    asked = dict.fromkeys(fact for question in SIMULATION for fact in question.facts)
    return tuple(fact for fact in asked if fact in facts)


def basis(person: Person, moment: Moment) -> Reply:
    """Show the clause, the source and the confidence behind each line."""
    values = result_values(person.answers, moment.today)
    return Reply("message", Message.BASIS, values, ((go("home"),),))


def answers_card(person: Person, _: Moment) -> Reply:
    """List the answers; pressing one asks it again."""
    given = usable(person.answers)
    found = [do("change", name, label=f"question_{name}") for name in given]
    values = {"answers": given}
    return Reply("card", Message.ANSWERS, values, (*rows(found, 2), (go("result"), go("home"))))


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
