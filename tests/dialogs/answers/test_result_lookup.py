"""Where progress, result and term are seen, and words that no source prints."""

from typing import cast

import pytest

from bot.guide.answers import BY_TOPIC
from bot.rendering import load_locale
from tests.dialogs.answers.asking import answer, ask, leads_to

ASKED = (
    ("score_by_line", "手机怎么查自己多少分批了没有", "核定好的分数看通知书，"),
    (
        "sent_back_or_refused",
        "退回修改和审核不通过这俩状态有什么差别",
        "退回是还能改：表退给单位，",
    ),
    ("accepted_or_done", "已受理和已办结有什么不一样", "已受理是材料收齐、刚开始办，"),
    ("accepted_means_nothing_yet", "status 一直是 已受理，正常吗", "正常，但还不算稳。"),
    ("previewed", "显示预审通过代表什么", "还不算成。这个词没有来源能核实是积分系统的原样，"),
    (
        "scored_says_the_page",
        "状态变成打分完成了 是通过了吗",
        "要看是哪里写的。模拟打分算完的不算数，",
    ),
    ("file_being_called", "HR说显示调档中，这状态是好还是不好啊", "正在调你的档案、核实学历，"),
    ("education_being_checked", "页面一直写学历验证中", "正在核实你的学历，"),
    ("nothing_found", "查询结果页面写着无此人信息是啥情况", "先别慌，多半是这几样："),
    ("message_comes", "批没批下来会发短信告诉我吗", "会。区里核定好会发短信，"),
    ("no_message_yet", "积分结果短信没收到，哪里能看", "没收到短信不等于没通过。"),
    (
        "stands_still",
        "交上去三周了没消息，去哪里能看到情况",
        "多半不是卡住，是在等调档和学历核实：",
    ),
    ("awaiting_decision", "系统里写着待核定是不是过了", "还没过，分数没有定。"),
    ("awaiting_acceptance", "What does pending acceptance mean?", "“等待受理”：表已经进去了。"),
    ("being_reviewed", "状态一直是审核中", "这个词没有来源能核实是积分系统的原样，"),
    ("progress_in_the_app", "人社app里看得到审核状态吗", "没看到资料说手机 App 里能看审批进度，"),
    ("asked_by_telephone", "12333能查到积分进度吗还是只能上网看", "可以打 12333 问规定和受理点；"),
    (
        "looked_up_for_another",
        "我儿子上个月交的材料我想帮他看看办到什么程度了在哪看",
        "可以帮忙看：问他要积分的个人账号，",
    ),
    (
        "who_can_look",
        "人事不告诉我，我自己能查进度吗",
        "两边都能看：单位账户里看得到审批到哪一步，",
    ),
    ("what_to_type_in", "积分查询要输什么", "查有效期填三样：姓名、身份证号、验证码，"),
    ("term_of_points", "在哪看积分到哪天到期", "积分和居住证同一天到期，"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("result_lookup", question).person.session.view == f"answer:{row}"
    assert answer("result_lookup", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    rows = [row.id for row in BY_TOPIC["result_lookup"] if row.asked]
    assert [row for row, *_ in ASKED] == rows


STATUSES = cast("dict[str, dict[str, str]]", load_locale().table("statuses"))


@pytest.mark.parametrize("question", ["查进度", "帮我查下我的积分", ""])
def test_where_to_look_is_the_answer_in_general(question: str) -> None:
    said = answer("result_lookup", question)
    assert said.startswith("我查不到，不和官方系统相连。看结果有三处：")
    assert "拉到页面最下面的“人社服务”，点“积分管理”" in said
    assert leads_to("result_lookup", question)[0] == "积分系统的状态"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("What does pending acceptance mean?", "waiting_acceptance"),
        ("系统里写着待核定是不是过了", "pending_decision"),
    ],
)
def test_words_in_another_language_mean_the_same(question: str, status: str) -> None:
    said = answer("result_lookup", question)
    assert STATUSES[status]["meaning"] in said
    assert STATUSES[status]["act"] in said


@pytest.mark.parametrize("question", ["显示预审通过代表什么", "状态一直是审核中", "打分完成了"])
def test_words_that_no_source_prints_are_called_so(question: str) -> None:
    said = answer("result_lookup", question)
    assert "这个词没有来源能核实是积分系统的原样" in said
    assert "推断，请向受理点确认" in said


def test_what_leads_on_from_the_term() -> None:
    assert leads_to("result_lookup", "积分有效期在哪里查")[0] == "签注居住证"
