"""What the printed guide says about school is what the cards say."""

from datetime import date

import pytest

from bot.dialogs.prints import of_facts, values
from bot.scoring import Applicant
from tests.chat import RENDERER


def chapter(on: date) -> str:
    text = RENDERER.documents.text("guide", values("guide", of_facts(Applicant(), on)))
    return text.partition("## 孩子上学\n")[2].partition("\n## ")[0]


def test_the_plans_end_on_the_first_day_on_which_the_notice_may_be_looked_at() -> None:
    text = chapter(date(2026, 11, 23))
    assert "通知书要在“公办小学网上报名”开始前拿到，按 2027 年 5 月 1 日算。" in text
    assert text.count("2026 年 12 月 31 日前 | 材料交到受理点") == 3
    assert "1 月 31 日前" not in text


def test_it_says_whose_turn_it_is_and_how_to_count_on() -> None:
    text = chapter(date(2026, 11, 23))
    assert "2020 年 9 月 1 日到 2021 年 8 月 31 日出生的孩子（预计）。" in text
    assert "2027 年夏天初三毕业的孩子。" in text
    assert "孩子再晚一年的，把日子都往后推一年，通知出来前都是预计。" in text
    assert "孩子自己也有有效的居住证，缺一样都不行" in text


def test_what_should_be_over_or_out_is_to_be_looked_up() -> None:
    text = chapter(date(2026, 11, 23))
    assert "预计 2026 年 11 月下半月，可能已经发了，现在就去查" in text
    assert "预计 2026 年 10 月中旬，应该已经过了，去查一下" in text
    assert "正式报名照往年已经过了，能不能补报要问。" in text
    assert "赶不上" not in text
    assert "下一轮：高考网上报名预计 2027 年 10 月中旬，材料 2027 年 6 月 10 日前" in text


def test_a_plan_that_is_late_keeps_to_the_near_days() -> None:
    text = chapter(date(2027, 2, 20))
    assert "倒着排，按最快的算" in text
    assert "2027 年 2 月 19 日前 | 单位账号开好，证明都到手 |  | late" in text
    assert "照最快的算，现在交也赶不上这一轮了。" in text


@pytest.mark.parametrize("on", [date(2018, 1, 1), date(2027, 9, 1), date(2029, 12, 31)])
def test_the_chapter_can_be_written_on_any_day(on: date) -> None:
    stages = chapter(on).count("年这一轮）")
    assert stages == 5
