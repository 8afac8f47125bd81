"""What a press on a button does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from bot.dialogs import answering, buttons, couple, finding, stepping
from bot.dialogs.buttons import MOVE, TICK, UNTICK, Choice, Do, Go
from bot.dialogs.confirming import confirm, wrong
from bot.dialogs.facts import usable
from bot.dialogs.flows import FLOWS, HOME
from bot.dialogs.model import Forget, Moment, Outcome, Person, Reply, Said
from bot.dialogs.navigation import after_change, ask, show
from bot.dialogs.progress import with_view
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.refusing import FIRST, STALE, UNKNOWN, refused
from bot.dialogs.reminding import reminder
from bot.dialogs.screens import questionnaire, whatif
from bot.dialogs.scripts import FOLLOW, SCRIPTS, chosen
from bot.dialogs.templates import Message
from bot.dialogs.topics import answer_topic


def press(person: Person, data: str, moment: Moment) -> Outcome:
    """Carry out a press; one that means nothing any more is answered, never recorded."""
    match buttons.parse(data):
        case Choice() as choice:
            return _choose(person, choice, moment)
        case Go(screen, detail):
            left = answering.settled(person) if screen == "home" else person
            return show(left, screen, detail, moment) or refused(left, UNKNOWN, moment)
        case Do(verb, _, more) as act if verb in _ABOUT_ONE:
            meant = couple.meant(person, more)
            if meant is None:
                return refused(person, STALE, moment)
            return _ABOUT_ONE[verb](person, replace(act, more=meant), moment)
        case Do(verb) as act if verb in _ACTS:
            return _ACTS[verb](person, act, moment)
        case _:
            return refused(person, UNKNOWN, moment)


# --- questions -----------------------------------------------------------------------------


def _choose(person: Person, choice: Choice, moment: Moment) -> Outcome:
    found = questionnaire.open_now(person, moment.today)
    if found is None or (choice.run, choice.question) != (person.session.run, found[1].id):
        return refused(person, STALE, moment)
    flow, question = found
    if choice.token.startswith(MOVE):
        return move(person, choice.token.removeprefix(MOVE), moment)
    ticks = question.kind == "ticks"
    off = ticks and choice.token.startswith(UNTICK)
    option = choice.token.removeprefix(UNTICK if off else TICK) if ticks else choice.token
    if option not in question.options:
        return refused(person, UNKNOWN, moment)
    if ticks:
        return ask(answering.tick(person, option, on=not off), flow, moment)
    answer = question.answer(option, usable(person.answers), moment.today)
    change = answering.take(person, flow, question, answer, moment.today)
    return after_change(person, change, flow, moment)


def move(person: Person, name: str, moment: Moment) -> Outcome:
    """Go back, leave a question open, start again, or finish ticking."""
    found = questionnaire.open_now(person, moment.today)
    if found is None:
        return refused(person, STALE, moment)
    flow, question = found
    match name:
        case "back":
            before = answering.back(person)
            return ask(before, flow, moment) if before else refused(person, FIRST, moment)
        case "restart":
            return ask(answering.restart(person, flow, moment.today), flow, moment)
        case "unsure":
            change = answering.skip(person, flow, question, moment.today)
        case "done" if question.kind == "ticks":
            answer = [o for o in question.options if o in person.session.ticks]
            change = answering.take(person, flow, question, answer, moment.today)
        case _:
            return refused(person, UNKNOWN, moment)
    return after_change(person, change, flow, moment)


def _change(person: Person, act: Do, moment: Moment) -> Outcome:
    if act.what not in QUESTIONS or act.what not in person.answers:
        return refused(person, STALE, moment)
    flow = FLOWS.get(act.more, HOME[act.what])
    if QUESTIONS[act.what] not in flow.questions:
        return refused(person, STALE, moment)
    begun = answering.begin(person, flow, moment.today)
    still = replace(begun, session=replace(begun.session, skipped=person.session.skipped))
    return ask(answering.reopen(still, act.what), flow, moment)


def _try(person: Person, act: Do, moment: Moment) -> Outcome:
    found = whatif.trial(person, act.what, act.more, moment.today)
    if found is None:
        return refused(person, UNKNOWN, moment)
    shown = with_view(person, "whatif")
    return Outcome(shown, (whatif.tried(shown, found, act.more, moment),))


def _adopt(person: Person, act: Do, moment: Moment) -> Outcome:
    """Record what was tried, and show the result or what has to be told again."""
    found = whatif.trial(person, act.what, act.more, moment.today)
    if found is None:
        return refused(person, UNKNOWN, moment)
    flow = FLOWS["selftest"]
    begun = answering.begin(person, flow, moment.today)
    return after_change(
        begun, answering.merge(begun, flow, found.told, moment.today), flow, moment
    )


def _know(person: Person, act: Do, moment: Moment) -> Outcome:
    """Take an answer that was given outside its questionnaire."""
    question = QUESTIONS.get(act.what)
    if question is None or act.more not in question.options:
        return refused(person, UNKNOWN, moment)
    answer = question.answer(act.more, usable(person.answers), moment.today)
    flow = HOME[question.id]
    told = answering.take(person, flow, question, answer, moment.today).person
    return show(told, "steps", "", moment) or refused(told, UNKNOWN, moment)


def _confirm(person: Person, act: Do, moment: Moment) -> Outcome:
    if "answers" not in person.session.offer or act.more != answering.offer_token(person):
        return refused(person, STALE, moment)
    if act.what in answering.waiting(person):
        return wrong(person, act.what, moment)
    if act.what == "none":
        person = answering.doubted(person)
    return confirm(person, moment, yes=act.what == "yes")


# --- the rest ------------------------------------------------------------------------------


def _delete(_: Person, __: Do, ___: Moment) -> Outcome:
    return Outcome(Person(), (Reply("pressed", Message.DELETED),), (Forget(),))


def _script(person: Person, act: Do, moment: Moment) -> Outcome:
    if act.what not in SCRIPTS | {FOLLOW}:
        return refused(person, UNKNOWN, moment)
    shown = show(chosen(person, act.what), "privacy", "", moment)
    return shown or refused(person, UNKNOWN, moment)


def _topic(person: Person, act: Do, moment: Moment) -> Outcome:
    return answer_topic(person, Said("", act.what), moment)


_ABOUT_ONE: Mapping[str, Callable[[Person, Do, Moment], Outcome]] = MappingProxyType(
    {"change": _change, "know": _know, "try": _try, "adopt": _adopt}
)
"""Acts on the answers of one of a couple: a button made for the other one is stale."""

_ACTS: Mapping[str, Callable[[Person, Do, Moment], Outcome]] = MappingProxyType(
    {
        "confirm": _confirm,
        "paper": stepping.paper,
        "no_paper": stepping.paper,
        "step_done": stepping.ask_when,
        "step_on": stepping.done_on,
        "remind": stepping.remind,
        "offer": stepping.decide,
        "reminder": reminder,
        "office": finding.keep,
        "no_office": finding.keep,
        "delete": _delete,
        "script": _script,
        "topic": _topic,
    }
)
