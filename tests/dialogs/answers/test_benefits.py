"""What the standard score gives, one thing at a time."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.dialogs.templates import Message
from bot.scoring.tables import SHELF
from bot.scoring.tables.bands import Bands
from tests.chat import RENDERER
from tests.dialogs.answers.asking import MOMENT, answer, ask, leads_to


def _table(name: str) -> Mapping[str, Any]:
    return RENDERER.locale.table(name)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("未达标的分数有没有任何待遇", "没到 120 分的，分数本身没有单独的待遇"),
        ("积分和光有居住证比多了哪些待遇", "多这几样：\n· 上小学、初中排序更前"),
        ("有积分可以免房产税是真的吗", "是真的：满 120 分，有效期内免交。"),
        ("有了积分能买经济适用房吗", "不能。积分不给买保障性住房的资格"),
        ("达标以后能申请公租房吗", "可以申请公租房，这一条只有机构页面列出来（经验之谈）。"),
        ("办了积分能买几套房，限购会放宽么", "没有看到积分能多买房、放宽限购"),
        ("积分够了可以摇号上沪牌吗", "没有看到积分和车牌有关的说法"),
        ("积分到了能在上海考驾照办护照吗", "可以：考驾照、办护照和港澳通行证"),
        ("有积分的话医保报销比例会变高吗", "没有看到报销比例会变高的说法。"),
        ("满120对我爸妈看病有没有用", "没有看到父母能享受什么。"),
        ("老婆没工作，她可以参加城乡居民医疗保险吗", "可以。满 120 分，孩子能参加城乡居民医保"),
        ("达标了对我老婆有没有福利", "有：配偶可以参加城乡居民医保（经验之谈）"),
        ("是不是达标以后每个月有补贴拿", "没有看到达标以后按月发补贴的说法"),
        ("120分够吗", "够，120 分就是标准分"),
        ("积分达到130可以少交社保吗", "不能。分数再高，社保也要照常交"),
        ("超过120分有什么好处", "多出来的没有额外待遇"),
        ("父母能不能因为我积分达标在上海看病报销", "没有看到父母能享受什么。"),
        ("不买房也没孩子，有什么用", "不急着办。"),
        ("120分能落户吗", "不能，120 分不是户口"),
        ("没有小孩有必要办积分吗", "不急着办。没有孩子，用得上的是这几样"),
        ("除了小孩读书还有什么好处", "除了上学，还有这几样："),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("benefits", text).startswith(begins)


def test_the_question_in_general_opens_the_list() -> None:
    assert ask("benefits", "办积分有啥用").replies[0].template == Message.BENEFITS


def test_the_tax_is_told_in_the_words_of_the_list() -> None:
    benefits = _table("benefits")
    told = benefits["property_tax"]["body"]
    assert told in answer("benefits", "房产税")
    assert told in answer("benefits", "除了读书还有什么用")


def test_the_age_from_which_points_fall_is_that_of_the_table() -> None:
    ages = next(rule.table for rule in SHELF.on(MOMENT.today).rules if rule.id == "age")
    assert isinstance(ages, Bands)
    falls = [band for band in ages.bands if band.points][1].low
    assert f"满 {falls} 岁起年龄分会减" in answer("benefits", "单身狗办这个图什么")


def test_what_may_be_asked_next_is_offered() -> None:
    assert leads_to("benefits", "房产税") == ["120 分有什么用", "孩子上学", "帮我算分", "主菜单"]
