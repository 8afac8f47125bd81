"""Random people, random answers and random things that people do in a chat."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from bot.dialogs.model import (
    Attached,
    Broke,
    Command,
    Corrected,
    Elsewhere,
    Event,
    Located,
    Moment,
    Pressed,
)
from bot.dialogs.questions import QUESTIONS
from bot.scoring import Applicant
from tests.chat import MIND
from tests.scoring.people import FULL

TODAY = date(2026, 11, 23)
MOMENT = Moment(datetime(2026, 11, 23, 2, tzinfo=UTC), TODAY)


def _possible(facts: dict[str, Any], born: date, *, serious: bool) -> Applicant:
    """Nobody has been at anything for longer than since the 16th birthday."""
    years = max(0, (TODAY - born).days // 366 - 16)
    most = {
        "insurance_months": years * 12,
        "public_service_years": min(29, years),
        "suburb_years": years,
        "spouse_local_years": years,
    }
    clamped = {name: min(facts[name], limit) for name, limit in most.items()}
    return Applicant(**{**facts, **clamped, "birth_date": born, "serious_crime": serious})


PEOPLE: st.SearchStrategy[Applicant] = st.builds(
    _possible,
    FULL,
    st.dates(date(1960, 1, 1), date(2010, 11, 23)),
    serious=st.sampled_from((False, False, False, True)),
)
"""People of whom everything is known, and for whom each question has a true button."""


_LATE = {"from": "2021-07", "to": "2026-06", "base": 11396.0, "back_paid": False}
_EARLY = {"from": "2010-01", "to": "2014-12", "base": 4000.0, "back_paid": True}
HISTORIES: tuple[list[dict[str, object]], ...] = ([_LATE], [_EARLY, _LATE])
"""Histories of insurance, as they are stored."""


BUSY = Applicant(
    birth_date=date(1972, 2, 29),
    education="junior_college",
    qualification="skill_3",
    qualification_fits=True,
    qualification_base_months=0,
    insurance_base="none",
    insurance_months=13 * 12,
    recent_insurance_months=12,
    shortage_major=False,
    tax_average=10_000_000,
    local_employees_average=130,
    startup="none",
    public_service_years=5,
    suburb_area="other",
    suburb_years=4.9,
    fresh_graduate=True,
    award="department_special",
    spouse_local_years=1,
    false_material_count=0,
    detention_count=2,
    crime_count=2,
    serious_crime=False,
    residence_permit=True,
    employment="shanghai_employer",
)
"""Somebody who has something of nearly every kind, and records too."""


@st.composite
def answers(draw: st.DrawFn) -> dict[str, object]:
    """Any answers to any questions, each as a press would store it."""
    found: dict[str, object] = {}
    for name in draw(st.lists(st.sampled_from([*QUESTIONS]), unique=True)):
        question = QUESTIONS[name]
        if any(name in QUESTIONS[told].replaces or told in question.replaces for told in found):
            continue
        if question.kind == "ticks":
            ticks = draw(st.sets(st.sampled_from(question.options)))
            found[name] = [option for option in question.options if option in ticks]
        elif question.kind == "history":
            found[name] = draw(st.sampled_from(HISTORIES))
        else:
            option = draw(st.sampled_from(question.options))
            found[name] = question.answer(option, {}, TODAY)
    return found


GARBAGE: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("low", "high", "x")), inner, max_size=3)
    ),
    max_leaves=4,
)
"""Any JSON value that another version of the program may have stored as an answer."""

_IDS = st.sampled_from([*QUESTIONS, "gone", ""])
_TOKENS = st.sampled_from(
    ["yes", "44", "spouse_4", "bachelor", "~spouse", "!done", "!back", "!unsure", "x"]
)
_PLACES = st.sampled_from(
    [
        "home",
        "materials",
        "papers:item",
        "step:hand_in",
        "steps",
        "reminders",
        "privacy",
        "delete",
        "answers",
        "result",
        "basis",
        "help",
        "selftest",
        "simulation",
        "eligibility",
        "ask_papers",
        "settle",
        "settlement",
        "route:spouse",
        "answers:settle",
        "restart",
        "step",
        "papers",
        "gone",
    ]
)
_ACTS = st.sampled_from(
    [
        "change:education",
        "know:residence_permit:yes",
        "confirm:yes:1.0",
        "paper:permit:base",
        "paper:x:y",
        "step_done:hand_in",
        "step_on:hand_in:2026-11-20",
        "step_on:hand_in:soon",
        "remind:endorse_permit",
        "remind:hand_in",
        "offer:yes:hand_in.20261201",
        "offer:yes",
        "offer:yes:x",
        "offer:no:20261124",
        "reminder:1.0:done",
        "reminder:x",
        "delete:yes",
        "topic:materials",
        "topic:hukou",
        "topic:gone",
    ]
)
STALE_DATA: st.SearchStrategy[str] = (
    st.builds("q:{}:{}:{}".format, st.integers(0, 3), _IDS, _TOKENS)
    | st.builds("go:{}".format, _PLACES)
    | st.builds("do:{}".format, _ACTS)
    | st.text(max_size=20)
)
"""What buttons of any age may carry, and what no button carries."""

SENTENCES = (
    "九零年三月|本科有学位|社保交了三年半|3|不确定|上一步|重来|主菜单|好了|对|不对|不用|"
    "昨天|12月3号|2月30日|0001-01-01|9999-12-31|大专 39岁 社保6年 一倍基数|去服务中心要带什么|"
    "本科加多少分|你直接帮我办了吧|"
    "今天天气怎么样|13800138000|310101199003078888|都没有|职称和配偶|"
    "中级职称|-3|1e9|２０２７年３月１５日|"
    "　|\u200b|😀|" + "很长" * 2500
).split("|")
TEXTS: st.SearchStrategy[Event] = (st.sampled_from(SENTENCES) | st.text(max_size=12)).map(
    MIND.hear
)
ODD: st.SearchStrategy[Event] = st.sampled_from(
    (
        Attached("photo"),
        Attached("sticker"),
        Attached("contact"),
        Located(31.2304, 121.4737),
        Located(39.9, 116.4),
        Corrected(),
        Elsewhere(),
        Broke("1A"),
        *(Command(name) for name in ("start", "selftest", "steps", "help", "back", "nonsense")),
        Command("start", "materials"),
        Command("start", "../../etc/passwd"),
    )
)
PRESSES: st.SearchStrategy[Event] = STALE_DATA.map(Pressed)
