"""What stands beside the straight way, as people come upon it in a chat."""

from datetime import date

import pytest

from bot.dialogs.model import Command
from tests.chat import Chat


def at_the_test() -> Chat:
    return Chat().start().press("30 秒自测")


def test_from_the_steps_to_what_to_do_with_a_new_employer() -> None:
    chat = Chat().start().press("办理步骤", "遇到这些情况", "换了单位")
    assert "今天先做两件事" in chat.text
    assert "退工单" in chat.text
    assert "12333" in chat.text
    assert "这一步办好了" not in chat.buttons
    assert "续办积分" in chat.buttons
    assert "每年续办积分" in chat.press("续办积分").text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("换工作了积分怎么办", "换了单位"),
        ("积分被退回来了", "材料被退回、不予受理"),
        ("积分系统密码忘了", "忘了密码、账号被锁"),
        ("对结果有异议找谁", "核下来的分数不对"),
        ("居住证过期了怎么办", "居住证过期没签注"),
        ("搬家了居住证要改地址吗", "搬家了"),
        ("积分通知书在哪里打印", "打印积分通知书"),
        ("申请表在哪里下载", "官方表格"),
        ("积分在哪个网站申请", "官方网站和电话"),
        ("居住证快到期了怎么签注", "每年签注居住证"),
    ],
)
def test_a_question_in_ones_own_words_leads_there(words: str, told: str) -> None:
    assert told in Chat().start().say(words).text.splitlines()[0]


def test_a_question_in_the_middle_of_the_test_is_answered_and_the_test_goes_on() -> None:
    chat = at_the_test().say("积分系统密码忘了")
    assert [reply.template for reply in chat.replies] == ["step", "question"]
    assert chat.places == ["message", "card"]
    chat.press("18 到 43 岁")
    assert "age" in chat.person.answers


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("等待受理 是什么意思", "等档案调到、学历核实好"),
        ("核实完成", "不等于通过"),
        ("状态显示待审核", "没有来源能核实"),
        ("等待受理是什麼意思", "等档案调到、学历核实好"),
    ],
)
def test_a_status_word_is_explained_anywhere(words: str, told: str) -> None:
    assert told in Chat().start().say(words).text
    chat = at_the_test().say(words)
    assert told in chat.text
    assert [reply.template for reply in chat.replies] == ["status", "question"]


def test_an_ordinary_word_in_another_question_is_no_status() -> None:
    assert Chat().start().say("闵行区受理点怎么走").replies[0].template != "status"


def test_a_major_is_confirmed_but_never_denied() -> None:
    chat = Chat().start().say("园艺技术 是紧缺专业吗")
    assert "在紧缺急需专业目录里" in chat.text
    chat.say("我的专业会计算不算紧缺")
    assert "不等于没有" in chat.text
    assert "51010500" in chat.press("紧缺专业目录").text


def test_that_somebody_has_such_a_major_is_an_answer() -> None:
    chat = at_the_test().press("44 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    assert chat.say("紧缺专业").replies[0].template not in {"major", "majors"}


def test_a_situation_is_never_reported_done_and_no_day_is_kept_for_it() -> None:
    chat = Chat().start().press_data("do:step_done:job_change")
    assert chat.places[0] == "toast"
    chat.press_data("do:remind:job_change")
    assert chat.places[0] == "toast"
    chat.press_data(f"do:step_on:job_change:{date(2026, 11, 20)}")
    assert chat.person.session.done == {}


def test_a_step_that_can_be_skipped_is_shown_as_such() -> None:
    chat = Chat().happens_to_have(first_time_employer="no").happens(Command("steps"))
    chat.press_data("go:step:employer_register")
    assert "照你说的情况，这一步可以跳过" in chat.text
    assert "这一步办好了" not in chat.buttons
    assert "后一步" in chat.buttons


def test_a_step_says_that_one_stands_there() -> None:
    chat = Chat().start().press("办理步骤", "今天做什么")
    assert chat.text.startswith("<b>拍居住证照片</b>（你在这里）　本人来做")
    assert "（你在这里）" not in chat.press("后一步").text


def test_from_the_forms_to_how_one_is_filled_in() -> None:
    chat = Chat().start().say("官方表格").press("积分申请表")
    assert "每一个都选“是”" in chat.text
    assert "只见过早年的一个 Word 版本" in chat.text
    assert "网上填申请表" in chat.press("填申请表").text
