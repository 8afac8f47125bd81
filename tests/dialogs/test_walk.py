"""A walk over every screen and every button that can be reached."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bot.dialogs.model import (
    Attached,
    Broke,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Outcome,
    Person,
    Pressed,
    Remind,
    Reminder,
    Reply,
    Said,
    Session,
)
from bot.dialogs.questions.settle.ways import ROUTE_IDS
from bot.dialogs.screens import home, reminders
from bot.dialogs.templates import Message
from tests.chat import MIND, RENDERER
from tests.dialogs.people import GRADUATE, HAND_IN, MOMENT
from tests.dialogs.test_properties import assert_fits
from tests.dialogs.test_topics import TOPICS

MOST = 900
TRUE_OF_SOME = {
    **GRADUATE,
    "extras": ["qualification", "spouse", "company"],
    "qualification": "title_senior",
    "residence_permit": "yes",
    "employment": "dispatched",
    "married": "yes",
    "children": ["under_16", "senior"],
    "settle_ways": [*ROUTE_IDS],
}
STARTS = (
    Person(),
    Person(Session(view="home"), GRADUATE),
    Person(Session(view="home", done={"print_notice": "2026-11-01"}), TRUE_OF_SOME, (HAND_IN,)),
    Person(Session(view="home", told_on="2026-10-01"), GRADUATE, other=TRUE_OF_SOME),
)
ODD: tuple[Event, ...] = (
    Attached("photo"),
    Corrected(),
    Elsewhere(),
    Elsewhere(pressed=True),
    Broke("1A"),
    Said("310101199003078888"),
    Said("今天天气怎么样"),
    Said("你直接帮我办了吧"),
    Said("落户要几年", "hukou"),
    Said("九零年三月", "none"),
    Said("2027-03-15", "none"),
    Said("居住证", "permit_first", ("permit_first", "materials", "procedure")),
    Command("help"),
    Command("back"),
    Pressed("q:99:education:none"),
    Pressed("do:reminder:9.9:done"),
    Pressed("nothing"),
)

FIRST = (Command("start"), Pressed("go:settlement"))


def kept(outcome: Outcome) -> Person:
    """The person afterwards, with the reminders that were set."""
    new = [e for e in outcome.effects if isinstance(e, Remind)]
    held = [Reminder(100 + i, e.kind, e.due, e.values) for i, e in enumerate(new)]
    found = outcome.person
    return replace(found, reminders=(*found.reminders, *held)[:3])


def shape(reply: Reply) -> object:
    """What makes a screen worth another look: its template and what stands on its buttons."""
    return (
        reply.template,
        tuple(
            b.label if b.label in {"option", "paper"} else (b.label, b.data.split(":")[-1])
            for row in reply.keyboard
            for b in row
            if not b.data.startswith("do:step_on")
        ),
        reply.values.get("question"),
    )


@cache
def walked() -> tuple[Outcome, ...]:
    return tuple(_walk())


def _walk() -> Iterator[Outcome]:
    seen: set[object] = set()
    waiting = deque((start, event) for start in STARTS for event in (*FIRST, *ODD))
    while waiting and len(seen) < MOST:
        person, event = waiting.popleft()
        outcome = MIND.dialogue.step(person, event, MOMENT)
        yield outcome
        after = kept(outcome)
        arrived = [reminders.message(r, r.due) for r in after.reminders]
        for reply in (*outcome.replies, *arrived):
            if (look := shape(reply)) not in seen:
                seen.add(look)
                data = {b.data for row in reply.keyboard for b in row}
                waiting.extend((after, Pressed(each)) for each in sorted(data))
                if reply.template in {Message.QUESTION, Message.OFFER, Message.ASK_DATE}:
                    waiting.extend((after, event) for event in ODD)


def every_reply() -> Iterator[Reply]:
    yield from (reply for outcome in walked() for reply in outcome.replies)
    yield reminders.message(HAND_IN)
    yield home.choices(tuple(TOPICS))


def test_everything_that_can_be_reached_renders_and_fits() -> None:
    for outcome in walked():
        assert outcome.replies
        assert_fits(outcome)


def test_a_press_leaves_no_dead_end() -> None:
    for outcome in walked():
        last = outcome.replies[-1]
        assert (
            last.keyboard
            or last.place in {"pressed", "toast"}
            or last.template
            in {*("deleted", "private_only", "not_text", "corrected", "apology", "forbidden")}
        )


def test_every_message_can_be_reached() -> None:
    assert {reply.template for reply in every_reply()} == set(Message)


def test_every_word_on_a_button_is_used_and_every_used_one_is_there() -> None:
    labels = {b.label for reply in every_reply() for row in reply.keyboard for b in row}
    by_table = {name for name in labels if not name.startswith(("option", "paper", "question_"))}
    assert by_table | {"ticked", "unticked"} == set(MIND.locale.table("buttons"))


def test_nothing_is_cut_off() -> None:
    for reply in every_reply():
        assert not RENDERER.render(reply).text.endswith("\n…")
