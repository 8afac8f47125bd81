"""The ways to the standard in words."""

from dataclasses import replace
from datetime import date
from typing import Any

from bot.rendering import Renderer, load_locale
from bot.rendering.ways import unworded_ways
from bot.scoring.planning import ACTIONS, EFFORTS, WAIT, Move

LOCALE = load_locale()
WORDS = Renderer(LOCALE).ways


def move(name: str, **values: object) -> Move:
    when = {"months": 12, "year": 2027, "month": 11, "months_low": 4, "months_high": 28}
    return Move(name, date(2027, 11, 23), 12, "medium", when | values, "seed", "B")


def test_a_move_says_how_long_it_takes_and_when_it_is_done() -> None:
    said = WORDS.move(move("bachelor_degree"))
    assert said.startswith("一般 12 个月，快的 4 个月，慢的 28 个月，大约 2027 年 11 月")


def test_an_amount_of_yuan_is_written_in_groups_of_digits() -> None:
    assert "基数到 11,396 元" in WORDS.move(move("raise_base", yuan=11_396, level="1"))


def test_what_waiting_brings_and_takes_is_said_line_by_line() -> None:
    waiting = move("wait", grew={"insurance_years": 6}, fell={"age": -2})
    assert WORDS.changes(waiting) == "社保年限 +6 分、年龄 -2 分"
    assert WORDS.changes(move("master")) == ""


def test_what_the_age_takes_is_left_out_while_the_birth_is_roughly_known() -> None:
    waiting = move("wait", grew={"insurance_years": 6}, fell={"age": -2, "fresh_graduate": -10})
    assert WORDS.changes(waiting, rough=True) == "社保年限 +6 分、应届毕业生 -10 分"
    assert WORDS.changes(move("wait", grew={"age": 30}), rough=True) == "年龄 +30 分"


def test_records_are_forgotten_and_bring_no_points() -> None:
    waiting = move("wait", grew={"false_material": 1200, "insurance_years": 6})
    assert WORDS.changes(waiting) == "社保年限 +6 分、扣分记录满 3 年不再扣"
    assert WORDS.changes(move("wait", grew={"false_material": 1, "crime": 1})) == (
        "扣分记录满 5 年不再扣"
    )


def test_every_action_and_every_effort_has_words() -> None:
    for action in ACTIONS:
        words = WORDS.action(action.id)
        assert words["name"]
        assert words["cost"]
        assert words["trap"]
        assert "{" not in WORDS.move(move(action.id, yuan=1, level="1"))
    assert all(WORDS.effort(effort) for effort in (*EFFORTS, WAIT))


def test_missing_and_spare_words_are_named() -> None:
    assert unworded_ways(LOCALE) == []
    table: dict[str, Any] = dict(LOCALE.table("plan"))
    actions = {**table["actions"], "spare": {}}
    del actions["wait"]
    changed = replace(LOCALE, tables={**LOCALE.tables, "plan": {**table, "actions": actions}})
    assert unworded_ways(changed) == [
        "plan.toml [actions] and the data disagree about spare",
        "plan.toml [actions] and the data disagree about wait",
    ]
