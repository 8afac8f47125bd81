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
    ("words", "button", "told"),
    [
        ("换工作了积分怎么办", "换了单位", "换了单位"),
        ("积分被退回来了", "材料被退回", "材料被退回、不予受理"),
        ("积分系统密码忘了", "忘了密码", "忘了密码、账号被锁"),
        ("对结果有异议找谁", "分数不对", "核下来的分数不对"),
        ("居住证过期了怎么办", "居住证过期", "居住证过期没签注"),
        ("搬家了居住证要改地址吗", "搬家了", "搬家了"),
        ("积分通知书在哪里打印", "打印通知书", "打印积分通知书"),
        ("申请表在哪里下载", "积分申请表", "积分申请表"),
        ("积分在哪个网站申请", "官方网站和电话", "官方网站和电话"),
        ("居住证快到期了怎么签注", "签注居住证", "每年签注居住证"),
    ],
)
def test_a_question_in_ones_own_words_leads_there(words: str, button: str, told: str) -> None:
    """At once, or by the first button below an answer that says what was asked."""
    chat = Chat().start().say(words)
    if chat.replies[0].template == "answer":
        chat.press(button)
    assert told in chat.text.splitlines()[0]


def test_a_question_in_the_middle_of_the_test_is_answered_and_the_test_goes_on() -> None:
    chat = at_the_test().say("积分系统密码忘了")
    assert "单位" in chat.shown[0].text
    assert chat.replies[1].template == "question"
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
    assert chat.say("紧缺专业").replies[0].template == "majors"
    assert chat.say("我是紧缺专业").replies[0].template == "confirm"


def test_inside_the_question_about_bonuses_it_is_an_answer() -> None:
    chat = at_the_test().press("44 岁", "大专（高职）", "0.8 倍以上，不到 1 倍", "5 年")
    assert chat.replies[0].values["question"] == "bonus"
    assert "majors" not in [reply.template for reply in chat.say("紧缺专业").replies]


@pytest.mark.parametrize(
    "words",
    ["紧缺专业", "紧缺专业名单", "緊缺專業", "紧缺专业有哪些", "紧确专业有哪些", "紧却专业目录"],
)
def test_the_catalogue_is_not_a_claim(words: str) -> None:
    chat = Chat().start().say(words)
    assert chat.replies[0].template == "majors"
    assert chat.person.session.view == "majors"
    assert "没列出来的不等于没有" in chat.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("120分可以落户吗", "不"),
        ("灵活就业可以申请积分吗", "不能"),
        ("我升本科了分数会变吗", "条件变了，分数会变"),
        ("不予受理", "不予受理"),
        ("制证中", "制证"),
        ("我是HR，第一次办，怎么弄", "HR"),
        ("我是单位人事，第一次帮员工办积分怎么弄", "HR"),
        ("表格清单", "官方表格"),
    ],
)
def test_one_thing_in_particular_is_answered_and_nothing_is_chosen(words: str, told: str) -> None:
    chat = Chat().start().say(words)
    assert told in chat.text
    assert len(chat.replies) == 1
    assert chat.replies[0].template not in {"choices", "out_of_scope"}


def test_who_may_apply_is_told_in_words_and_found_out_by_questions_one_press_away() -> None:
    chat = Chat().start().say("退休了可以办居住证积分吗")
    assert chat.replies[0].template == "answer"
    assert chat.press("核对申请资格").person.session.view == "eligibility"


def test_who_may_apply_never_takes_the_place_of_an_open_question() -> None:
    chat = at_the_test().say("退休了可以办居住证积分吗")
    assert [reply.template for reply in chat.replies] == ["answer", "question"]
    assert chat.person.session.view == "selftest"


def test_what_hr_asks_is_answered_above_an_open_question() -> None:
    chat = at_the_test().say("我是HR，第一次办，怎么弄")
    assert "HR" in chat.shown[0].text
    assert chat.replies[-1].template == "question"


def test_what_was_checked_may_have_been_handed_in_already() -> None:
    text = Chat().start().say("已核实").text
    assert "还没交的" in text
    assert "交过的，问区里的中心" in text


def test_the_button_of_a_status_list_is_told_from_the_step() -> None:
    buttons = Chat().start().say("等待受理").buttons
    assert "调档和核实" in buttons
    assert "学历核实的状态" in buttons


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
