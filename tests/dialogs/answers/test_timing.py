"""How long things take, with the days counted in the calendar."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.dialogs.model import Moment
from bot.dialogs.screens.answers import answer as shown
from bot.guide import STEPS, add_working_days
from tests.chat import RENDERER
from tests.dialogs.answers.asking import MOMENT, answer, leads_to, person, words

DURATIONS = {step.id: step.duration for step in STEPS}


def _table(name: str) -> Mapping[str, Any]:
    return RENDERER.locale.table(name)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("要多久", "从交材料到出结果，一般两个月上下"),
        ("申诉复核一般要等多少天", "复核要多久没有公布"),
        ("补材料以后重新计时吗", "补好以后还要多久没有公布。"),
        ("续办积分审核多久", "快的一周左右：居住证签注好"),
        ("变更单位大概几天生效", "办变更要多久没有公布。"),
        ("单位注册多久能通过", "网上填表当天能好，到区里审核要半个月到一个月。"),
        ("拿到居住证过几天公司才能开户", "拿到证后等 3 个工作日，再请单位开积分账号"),
        ("HR周五审的，我周几能去递纸质的", "两种说法：首次申请多说单位审核通过满 2 个工作日"),
        ("海外学历核验要比国内久吗", "境外学历核验比国内久多少，没有公布。"),
        ("西藏的档案，调过来得多长时间", "档案在上海约两周，远的省份可能要两个月。"),
        ("预审一般几天", "预审几天没有公布"),
        ("通知书出来要等几天", "核定好就能打：短信一到"),
        ("20个工作日从哪天算起", "从材料核实无误算起，不是从交材料"),
        ("材料递了半个月没消息", "多半正常。20 个工作日是核实完才起算的"),
        ("今天交上去 哪天能出结果", "今天交齐材料的，快的（档案在上海，等学历核实约一个月）"),
        ("20个工作日算不算周末", "不算。周末和法定节假日都不算工作日，调休要上班的周末算。"),
        ("20个工作日是哪天", "今天核实完的，第 20 个工作日是 2026 年 12 月 22 日（周二）"),
        ("单位审核通过后隔几天才能去交材料", "两种说法"),
        ("加急有没有", "没有加急。最快的情形"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("timing", text).startswith(begins)


def test_the_twentieth_working_day_is_counted_from_today() -> None:
    assert add_working_days(MOMENT.today, 20).date == date(2026, 12, 22)
    expected = "今天核实完的，第 20 个工作日是 2026 年 12 月 22 日（周二）。"
    assert expected in answer("timing", "工作日算不算周末")
    assert expected in answer("timing", "从哪天算起")


def test_a_day_beyond_the_published_calendar_is_called_expected() -> None:
    said = answer("timing", "今天交的，最快几号能出")
    assert "2027 年 1 月 22 日（周五）（预计）出结果" in said
    assert "2027 年 2 月 23 日（周二）（预计）" in said
    assert "标了预计的，是那时的放假安排还没公布。" in said


def test_within_the_published_calendar_nothing_is_called_expected() -> None:
    early = Moment(datetime(2026, 3, 2, 4, 0, tzinfo=UTC), date(2026, 3, 2))
    reply = shown(person(), "result_if_filed_today", early)
    assert reply is not None
    assert "预计" not in words(reply)
    assert "2026 年 4 月 30 日（周四）出结果" in words(reply)


def test_the_times_are_those_of_the_steps() -> None:
    said = answer("timing", "要多久")
    steps = _table("steps")
    assert steps["employer_verify"]["time"].removesuffix("。") in said
    assert steps["decision"]["variants"]["twenty_days_in_all"] in said
    gathering = DURATIONS["gather_papers"]
    assert gathering is not None
    assert f"备材料：{gathering.low} 到 {gathering.high} 天" in said
    assert "核定：20 个工作日，从材料核实无误算起" in said


def test_the_day_to_hand_in_skips_the_weekend() -> None:
    friday = replace(MOMENT, today=date(2026, 11, 27))
    reply = shown(person(), "time_to_hand_in", friday)
    assert reply is not None
    assert "今天审的，2026 年 12 月 1 日（周二）去；" in words(reply)


def test_what_may_be_asked_next_is_offered() -> None:
    assert leads_to("timing", "要多久") == ["办理步骤", "查进度和结果", "我的提醒", "主菜单"]


@pytest.mark.parametrize("text", ["要多久", "今天交 哪天能出结果", "最快多久"])
def test_no_day_comes_before_the_education_is_checked(text: str) -> None:
    earliest = add_working_days(MOMENT.today + timedelta(days=30), 20).date
    assert earliest == date(2027, 1, 22)
    assert "2027 年 1 月 6 日" not in answer("timing", text)
    assert "2027 年 1 月 22 日（周五）（预计）" in answer("timing", text)
