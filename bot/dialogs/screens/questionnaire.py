"""The card that asks, the list of answers, and what is read back."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from bot.dialogs import answering, buttons
from bot.dialogs.buttons import MOVE, TICK, UNTICK, do, go, rows
from bot.dialogs.couple import of
from bot.dialogs.facts import usable
from bot.dialogs.flows import FLOWS, Flow, current_question, open_questions
from bot.dialogs.model import Button, Keyboard, Moment, Person, Reply
from bot.dialogs.question import Question
from bot.dialogs.screens.figures import figures, wage
from bot.dialogs.screens.result import total
from bot.dialogs.stages import barred
from bot.dialogs.templates import Message
from bot.scoring import Score

SELFTEST = "selftest"
PRECHECK = "precheck"
"""The questionnaire that may find early that nobody can apply with what it heard."""

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
    fatal = barred(usable(person.answers), moment.today) if flow.id == PRECHECK else ()
    early = ((go(flow.result, label="result_first"),),) if fatal else ()
    keyboard = (*_options(person, question, moment.today), *early, *_moves(person, question))
    values["barred"] = fatal
    values["enough"] = _enough(person, flow, question, moment.today)
    return Reply("card", Message.QUESTION, values, keyboard)


def _enough(person: Person, flow: Flow, question: Question, today: date) -> Score | None:
    """Return the total where it is known to be enough, and only records are still asked for."""
    if flow.id != SELFTEST or not question.sensitive:
        return None
    found = total(person.answers, today)
    return found if found.verdict == "reached" else None


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


def answers_card(person: Person, _: Moment) -> Reply:
    """List the answers; pressing one asks it again."""
    return answers_listed(person, usable(person.answers), "", "result")


def answers_listed(person: Person, given: Mapping[str, object], flow: str, screen: str) -> Reply:
    """List some answers, to be asked again in a flow; the other way leads to a screen."""
    found = [do("change", name, of(person, flow), f"question_{name}") for name in given]
    keyboard = (*rows(found, 2), (go(screen), go("home")))
    return Reply("card", Message.ANSWERS, {"answers": given}, keyboard)


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
        (go("home"),),
    )
    return Reply("card", Message.CONFIRM, {"answers": answers}, keyboard)


def doubt_card(person: Person, answers: Mapping[str, object]) -> Reply:
    """Ask which of what was understood is wrong, one button each."""
    token = answering.offer_token(person)
    each = [do("confirm", name, token, f"question_{name}") for name in answers]
    keyboard = (*rows(each, 2), (do("confirm", "none", token, "do_confirm_none"), go("home")))
    return Reply("card", Message.CONFIRM, {"answers": answers, "doubted": True}, keyboard)


def flow_of(person: Person) -> Flow | None:
    """Return the questionnaire that is open, if one is."""
    return FLOWS.get(person.session.view)


def open_now(person: Person, today: date) -> tuple[Flow, Question] | None:
    """Return the questionnaire that is open and the question it asks, if it asks one."""
    flow = flow_of(person)
    question = current_question(flow, person, today) if flow else None
    return (flow, question) if flow and question else None
