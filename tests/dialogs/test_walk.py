"""A walk over every screen, every question and every button that can be reached.

Real presses on real buttons: whatever a message shows is pressed once, by somebody to whom
it was shown. Of the same screen, one is looked at; of the same question, one for each set of
routes that it is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from bot.dialogs.buttons import Choice, Do, Go, parse
from bot.dialogs.model import (
    LINK,
    Attached,
    Broke,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Located,
    Outcome,
    Person,
    Pressed,
    Remind,
    Reminder,
    Reply,
    Said,
    Session,
)
from bot.dialogs.navigation import ASIDE, DETAILED, PEOPLE, QUESTIONNAIRES, SCREENS
from bot.dialogs.pressing import _ABOUT_ONE, _ACTS
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.settle import WAYS
from bot.dialogs.questions.settle.ways import ROUTE_IDS
from bot.dialogs.screens import answers, home, reminders
from bot.dialogs.screens.majors import major
from bot.dialogs.screens.statuses import explained
from bot.dialogs.scripts import HANT
from bot.dialogs.templates import Message
from bot.guide import ANSWERS, STATUSES
from bot.rendering.html import MAX_CAPTION, MAX_TEXT, MAX_TOAST, length
from tests.chat import MIND, RENDERER
from tests.dialogs.people import GRADUATE, HAND_IN, MOMENT, NINETIES
from tests.dialogs.test_topics import TOPICS

TRUE_OF_SOME = {
    **GRADUATE,
    "extras": ["qualification", "spouse", "company"],
    "qualification": "title_senior",
    "spouse_years": {"low": 8.0, "high": 8.99},
    "residence_permit": "yes",
    "employment": "dispatched",
    "married": "yes",
    "children": ["under_16", "senior"],
    "settle_ways": [*ROUTE_IDS],
}
THE_OTHER = {"age": NINETIES, "education": "master", "records": "none"}
NEARLY = {
    "age": {"low": "1970-11-24", "high": "1971-11-23"},
    "education": "bachelor",
    "insurance_base": "none",
    "insurance_years": {"low": 60, "high": 71},
    "bonus": "some",
}
STARTS = (
    Person(),
    Person(Session(view="home"), GRADUATE),
    Person(Session(view="home"), GRADUATE, other=THE_OTHER),
    Person(Session(view="home"), NEARLY),
    Person(Session(view="home", told_on="2026-10-01"), GRADUATE, other=TRUE_OF_SOME),
    Person(Session(view="home", told_on="2026-10-01"), GRADUATE),
    Person(Session(view="home", done={"print_notice": "2026-11-01"}), TRUE_OF_SOME, (HAND_IN,)),
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
    Said("你保证能过吗"),
    Said("落户要几年", "hukou"),
    Said("九零年三月", "none"),
    Said("1975年", "none"),
    Said("2027-03-15", "none"),
    Said("我是本科，有学士学位，82年的", "none"),
    Said("居住证", "permit_first", ("permit_first", "materials", "procedure")),
    Said("徐汇区人才服务中心在哪", "offices"),
    Said("等待受理 是什么意思", "result_lookup"),
    Said("园艺技术是紧缺专业吗", "points_bonus"),
    Said("官网是什么", "official_site"),
    Said("多少分才达标", "pass_mark"),
    Located(31.2304, 121.4737),
    Located(31.2515, 121.4512),
    Located(39.9, 116.4),
    Command("help"),
    Command("back"),
    Command("settle"),
    Command("privacy"),
    Command("delete"),
    Command("reminders"),
)
STALE: tuple[Event, ...] = (
    Pressed("q:99:education:none"),
    Pressed("do:reminder:9.9:done"),
    Pressed("nothing"),
    Command("back"),
)
OPENINGS: tuple[Event, ...] = (
    Command("start"),
    *map(
        Pressed,
        (
            "go:whatif",
            "go:compare",
            "go:result",
            "go:selftest",
            "go:settle",
            "go:settlement",
            "go:plan",
        ),
    ),
)
CHECKED: tuple[dict[str, object], ...] = (
    {
        "education": "bachelor_degree",
        "qualification": "none",
        "overseas_degree": "no",
        "full_time_study": "no",
        "insurance_base": "1",
        "shortage_major": "yes",
        "award": "provincial",
        "suburb_area": "lingang",
        "suburb_years": {"low": 4.0, "high": 4.99},
        "first_time_employer": "no",
        "branch_company": "yes",
        "children": ["under_16"],
        "divorced": "yes",
    },
    {
        "education": "master",
        "qualification": "none",
        "overseas_degree": "yes",
    },
    {
        "education": "none",
        "qualification": "title_senior",
        "qualification_fits": "all",
    },
)
"""People for whom between them every reason of the pre-check matters."""
TRAILS: tuple[tuple[Person, Event], ...] = (
    (Person(answers={"education": "master"}), Pressed("go:ask_papers")),
    *((Person(answers=told), Pressed("go:precheck")) for told in CHECKED),
    *(
        (Person(answers={WAYS.id: [route], **told}), Pressed("go:settle"))
        for route, told in (
            ("talent", {"settle_career": ["company", "broker", "venture"]}),
            ("residence_to_hukou", {"settle_career": ["area", "suburb_post", "broker"]}),
            ("returnee", {"foreign_degree": "master"}),
            ("returnee", {"foreign_degree": "doctor"}),
        )
    ),
)
"""What only some are asked, each with all that comes before left open."""
NEVER_ASKED = {"shortage_major", "fresh_graduate"}
"""Settled by a tick of another card; to be tried on the card of what-ifs alone."""
SHOWN_IN_PART = {"bonus", "insurance_years", "permit_insurance_months", "birth_year"}
"""Questions whose buttons depend on what was told: never all for the same person."""
FIRST = {"age", "settle_ways"}
NOT_LABELS = ("option", "paper", "question_", "district_", "instead_")
"""Buttons whose words stand elsewhere."""
BY_COMMAND = {"delete", "settlement", "picture", "answer"}
"""Screens that no button opens by their name: a command does, or a topic."""
REFUSED = frozenset({Message.TOAST_STALE, Message.TOAST_UNKNOWN, Message.TOAST_GONE})


@dataclass(frozen=True)
class Step:
    """Something that was done, and what it led to; `shown` is whether a button invited to it."""

    before: Person
    event: Event
    outcome: Outcome
    shown: bool


def kept(outcome: Outcome) -> Person:
    """The person afterwards, with the reminders that were set."""
    new = [e for e in outcome.effects if isinstance(e, Remind)]
    held = [Reminder(100 + i, e.kind, e.due, e.values) for i, e in enumerate(new)]
    found = outcome.person
    return Person(found.session, found.answers, (*found.reminders, *held)[:3], found.other)


def shape(reply: Reply, person: Person) -> object:
    """What makes a screen worth another look: what it asks, or what stands on its buttons."""
    if reply.template == Message.QUESTION:
        ways = tuple(person.answers.get(WAYS.id, ())) if person.session.view == "settle" else ()
        return person.session.view, reply.values["question"], person.session.ticks[:2], ways
    return (
        reply.template,
        reply.values.get("question"),
        frozenset(_label(b.label, b.data) for row in reply.keyboard for b in row),
    )


def _label(label: str, data: str) -> str:
    """What a button is for: a screen by its name, an act without what it is done to."""
    found = parse(data)
    if isinstance(found, Do):
        return f"{found.verb} {label}"
    return data if isinstance(found, Go) else label


@cache
def walked() -> tuple[Step, ...]:
    return (*_walk(), *(step for start, event in TRAILS for step in _trail(start, event)))


def _trail(person: Person, event: Event) -> Iterator[Step]:
    """Press all buttons of each question, and leave it open, until the result."""
    yield (step := Step(person, event, MIND.dialogue.step(person, event, MOMENT), shown=False))
    while step.outcome.replies[-1].template == Message.QUESTION:
        before = step.outcome.person
        for data in _data(step.outcome.replies[-1]):
            found = MIND.dialogue.step(before, Pressed(data), MOMENT)
            yield (step := Step(before, Pressed(data), found, shown=True))


def _walk() -> Iterator[Step]:
    """Go deep first, leaving questions open: whoever says nothing is asked the most."""
    seen: set[object] = set()
    begins = [(one, event, False) for one in STARTS for event in (*OPENINGS, *ODD, *STALE)]
    waiting = begins[::-1]
    while waiting:
        person, event, shown = waiting.pop()
        step = Step(person, event, MIND.dialogue.step(person, event, MOMENT), shown)
        yield step
        after = kept(step.outcome)
        arrived = [reminders.message(r, r.due) for r in after.reminders]
        for reply in (*step.outcome.replies, *arrived):
            look = shape(reply, after)
            if look not in seen and len(after.session.ticks) <= 1:
                seen.add(look)
                waiting.extend((after, event, False) for event in _said_at(reply))
                waiting.extend((after, Pressed(data), True) for data in _data(reply))


def _data(reply: Reply) -> list[str]:
    """What the buttons carry, in the order of pressing from last to first."""
    found = {b.data for row in reply.keyboard for b in row if LINK not in b.data}
    return sorted(found, key=lambda data: (data.endswith("!unsure"), "~" in data, data))


def _said_at(reply: Reply) -> tuple[Event, ...]:
    first = reply.values.get("question") in {"age", "education"}
    return ODD if first or reply.template in {Message.OFFER, Message.ASK_DATE} else ()


@cache
def every_reply() -> tuple[Reply, ...]:
    said = [reply for step in walked() for reply in step.outcome.replies]
    looked_up = (*map(explained, STATUSES.values()), major("会计是紧缺专业吗"))
    due = reminders.message(HAND_IN, HAND_IN.due)
    asked = ((who, name) for who in (Person(), STARTS[-1]) for name in ANSWERS)
    told = [reply for who, name in asked if (reply := answers.detail(who, name, MOMENT))]
    return (*said, *looked_up, *told, due, home.choices(tuple(TOPICS)))


def pressed() -> Iterator[Choice | Go | Do]:
    """What every button that was shown and pressed carried."""
    for step in walked():
        if step.shown and isinstance(step.event, Pressed):
            found = parse(step.event.data)
            assert found is not None, step.event.data
            yield found


def different() -> Iterator[Reply]:
    """Every reply once, but for how far the bar is and what a button of a question carries."""
    seen: set[str] = set()
    for reply in every_reply():
        told = {name: value for name, value in reply.values.items() if name != "progress"}
        if (look := f"{reply.template} {told} {[len(row) for row in reply.keyboard]}") not in seen:
            seen.add(look)
            yield reply


@pytest.mark.parametrize("script", ["", HANT])
def test_everything_that_can_be_reached_renders_within_the_limits(script: str) -> None:
    for reply in different():
        rendered = RENDERER.render(reply, script)
        most = MAX_TOAST if reply.place == "toast" else MAX_CAPTION if reply.picture else MAX_TEXT
        assert 1 <= length(rendered.text) <= most
        assert not rendered.text.endswith("\n…")
        assert sum(map(len, rendered.keys)) <= 100
        for row in rendered.keys:
            assert 1 <= len(row) <= 8
            for words, data in row:
                assert words.strip()
                assert 1 <= len(data.encode()) <= 64


def test_no_button_that_is_shown_is_refused() -> None:
    for step in walked():
        said = {reply.template for reply in step.outcome.replies}
        assert not (step.shown and said & REFUSED), step.event


def test_everything_is_answered_and_a_press_leaves_no_dead_end() -> None:
    for step in walked():
        assert step.outcome.replies
        last = step.outcome.replies[-1]
        assert (
            last.keyboard
            or last.place in {"pressed", "toast"}
            or last.template
            in {*("deleted", "private_only", "not_text", "corrected", "apology", "forbidden")}
        )


def test_every_question_and_every_option_is_pressed() -> None:
    found = {(c.question, c.token.removeprefix("~")) for c in pressed() if isinstance(c, Choice)}
    asked = {name for name, _ in found}
    assert asked == set(QUESTIONS) - NEVER_ASKED
    for name in asked - SHOWN_IN_PART:
        assert {option for n, option in found if n == name} >= set(QUESTIONS[name].options), name
    for name in asked:
        assert {(name, "!unsure"), (name, "!restart")} <= found
        assert (name, "!back") in found or name in FIRST


def test_every_screen_and_every_act_is_pressed() -> None:
    went = {found.screen for found in pressed() if isinstance(found, Go)}
    named = {*SCREENS, *ASIDE, *DETAILED, *QUESTIONNAIRES, *PEOPLE}
    assert named - went <= BY_COMMAND
    assert {found.verb for found in pressed() if isinstance(found, Do)} == {*_ACTS, *_ABOUT_ONE}


def test_every_message_can_be_reached() -> None:
    assert {reply.template for reply in every_reply()} == set(Message)


def test_every_word_on_a_button_is_used_and_every_used_one_is_there() -> None:
    labels = {b.label for reply in every_reply() for row in reply.keyboard for b in row}
    by_table = {name for name in labels if not name.startswith(NOT_LABELS)}
    assert by_table | {"ticked", "unticked", "perhaps", "instead"} == set(
        MIND.locale.table("buttons")
    )
