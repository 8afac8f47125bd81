"""The rows of actions: complete, cited, in words, and slips of the pen do not load."""

import string
import tomllib
from datetime import date
from pathlib import Path

import pytest

import bot.scoring
from bot.scoring import SOURCES, TableError
from bot.scoring.planning import (
    ACTIONS,
    EFFORTS,
    PLAN_NOTICES,
    PLAN_SOURCES,
    WAIT,
    begin,
    check_actions,
)
from bot.scoring.planning.action import Need
from bot.scoring.planning.catalogue import GRADUATION
from bot.scoring.planning.checks import check
from bot.scoring.planning.loading import read

FILE = Path(bot.scoring.__file__).parent / "data" / "actions.toml"
WORDS = Path(bot.scoring.__file__).parents[2] / "locales" / "zh-Hans" / "plan.toml"


def faults(tmp_path: Path, old: str, new: str, times: int = 1) -> str:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    copy = tmp_path / "actions.toml"
    copy.write_text(text.replace(old, new, times), encoding="utf-8")
    with pytest.raises(TableError) as caught:
        check(read(copy), SOURCES)
    return str(caught.value)


def test_the_actions_are_right() -> None:
    check_actions()


def test_the_actions_and_their_months() -> None:
    assert {one.id: (one.months, one.months_low, one.months_high) for one in ACTIONS} == {
        "junior_college": (36, 24, 60),
        "bachelor": (36, 24, 60),
        "bachelor_degree": (39, 26, 66),
        "bachelor_from_school": (63, 54, 96),
        "master": (42, 33, 72),
        "appoint_title": (3, 1, 6),
        "skill_4": (5, 3, 9),
        "skill_3": (6, 3, 12),
        "skill_2": (8, 5, 15),
        "title_intermediate": (12, 4, 28),
        "raise_base_0_8": (12, 1, 29),
        "raise_base": (12, 1, 29),
        "raise_base_2": (12, 1, 29),
        "raise_base_3": (12, 1, 29),
        "shortage_major": (3, 1, 6),
    }


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('id = "bachelor"', 'id = "junior_college"', "action junior_college stands twice"),
        ('id = "bachelor"', 'id = "wait"', "action wait: wait is no action"),
        ("rank = 2", "rank = 1", "rank 1 of education stands twice"),
        ("rank = 1", "rank = 0", "action junior_college: the rank is less than 1"),
        ('family = "education"', 'family = "school"', "family school is unknown"),
        ('effort = "medium"', 'effort = "great"', "effort great is unknown"),
        ("months_low = 24", "months_low = 0", "do not lie between"),
        ("months_low = 24", "months_low = 37", "do not lie between"),
        ("months_high = 60", "months_high = 35", "do not lie between"),
        ('sets = { education = "junior_college" }', "sets = {}", "sets nothing"),
        ('{ education = "junior_college" }', '{ education = "college" }', "'college' is not one"),
        ('{ education = "junior_college" }', '{ schooling = "x" }', "schooling is no fact"),
        ('sets = { insurance_base = "1" }', "sets = { shortage_major = true }", "its own family"),
        ("{ shortage_major = true }", '{ insurance_base = "1" }', "set by its own family only"),
        ('accepted = ["none"]', "", "education needs either accepted values or a least one"),
        ("least = 60", 'least = 60\naccepted = ["x"]', "insurance_months needs either"),
        ('fact = "education"', 'fact = "schooling"', "schooling is no fact"),
        ('accepted = ["none"]', 'accepted = ["nothing"]', "'nothing' is not one of the choices"),
        ('"needs_study_place"', '"needs_luck"', "need needs_luck is unknown"),
        ("last_month = 6", "last_month = 13", "graduation: ends in no month"),
        ("last_month = 6", "last_month = 0", "graduation: ends in no month"),
        ("years_after = 1", "years_after = -1", "graduation: ends in no month"),
        ('"eol250522", ', '"nowhere", ', "junior_college: source nowhere is not known"),
        ('"hahafu56086", ', '"nowhere", ', "graduation: source nowhere is not known"),
        ('sources = ["wet35", "iaiso"]', "sources = []", "skill_2: cites nothing"),
        ('clause = "国家职业标准', 'clause = ""\n#', "skill_4: cites nothing"),
        ('confidence = "B"', 'confidence = "E"', "confidence E is none of A to D"),
        ("[sources]", '[sources]\nspare = "x.cn"', "source spare is cited nowhere"),
        ("[sources]", '[sources]\nankky = "x.cn"', "source ankky is in sources.toml too"),
    ],
)
def test_a_slip_of_the_pen_does_not_load(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults(tmp_path, old, new)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("rank = 1\n", "", "actions.toml: action junior_college: TypeError"),
        ("rank = 1\n", "rank = 1\nspeed = 2\n", "unexpected keyword argument 'speed'"),
        ('clause = "国家', 'claus = "国家', "actions.toml: action skill_4: KeyError('clause')"),
        ("last_month = 6\n", "", "actions.toml: graduation : TypeError"),
        ("[graduation]", "[graduation", "actions.toml: "),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults(tmp_path, old, new)


def test_every_fault_stands_on_a_line_of_its_own(tmp_path: Path) -> None:
    found = faults(tmp_path, 'effort = "medium"', 'effort = "great"', times=2)
    assert found == (
        "action junior_college: effort great is unknown\naction bachelor: effort great is unknown"
    )


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"^actions.toml: "):
        read(tmp_path / "actions.toml")


def test_the_bounds_of_the_months_may_be_the_typical_ones(tmp_path: Path) -> None:
    text = FILE.read_text(encoding="utf-8").replace("months_low = 24", "months_low = 36")
    copy = tmp_path / "actions.toml"
    copy.write_text(text.replace("months_high = 60", "months_high = 36"), encoding="utf-8")
    check(read(copy), SOURCES)


def test_every_source_is_known() -> None:
    assert {key for one in ACTIONS for key in one.citation.sources} <= set(PLAN_SOURCES)
    assert set(SOURCES) < set(PLAN_SOURCES)


def test_fresh_graduates_are_fresh_until_june() -> None:
    assert GRADUATION.lapses(2026) == date(2027, 7, 1)


def test_an_action_begins_today() -> None:
    degree = next(one for one in ACTIONS if one.id == "bachelor_degree")
    assert begin(degree, date(2026, 11, 30)) == (degree, date(2030, 3, 1))


@pytest.mark.parametrize(
    ("need", "values", "holds"),
    [
        (Need("insurance_months", least=60), (60,), True),
        (Need("insurance_months", least=60), (59, 61), False),
        (Need("education", accepted=frozenset({"none"})), ("none",), True),
        (Need("education", accepted=frozenset({"none"})), ("none", "master"), False),
        (Need("education"), ("none",), False),
    ],
)
def test_a_need_surely_holds_only_if_every_value_will_do(
    *, need: Need, values: tuple[object, ...], holds: bool
) -> None:
    assert need.surely(values) == holds


def test_every_move_has_its_words() -> None:
    words = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    assert set(words["actions"]) == {WAIT, *(one.id for one in ACTIONS)}
    assert set(words["effort"]) == {WAIT, *EFFORTS}
    values = {"months", "months_low", "months_high", "year", "month"}
    for name, row in words["actions"].items():
        known = values | ({"yuan"} if name.startswith("raise") else set())
        assert {"name", "detail", "cost"} <= set(row) <= {"name", "detail", "cost", "trap"}
        fields = {
            field for text in row.values() for _, field, _, _ in string.Formatter().parse(text)
        }
        assert fields - {None} <= (
            values - {"months_low", "months_high"} if name == WAIT else known
        )


def test_the_notices_have_names() -> None:
    assert {name for one in ACTIONS for name in one.needs} < PLAN_NOTICES
