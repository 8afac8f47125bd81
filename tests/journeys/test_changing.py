"""One answer is changed: what stays, what goes, and what takes the place of what."""

from bot.dialogs.model import Person, Pressed, Session
from tests.chat import Chat
from tests.journeys.test_selftest import COLLEGE, SEVERAL, at


def test_one_answer_is_changed_from_the_result() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    chat.press("改一个答案", "学历", "硕士，双证齐全")
    assert "估算至少 130 分" in chat.text
    assert chat.person.answers["records"] == "none"


def test_the_answers_are_listed_and_each_can_be_changed() -> None:
    chat = at(*COLLEGE, SEVERAL, "都没有", "合起来不够", "改一个答案")
    for words in (
        "学历：大专（高职）",
        "社保年限：3 年",
        f"加分项：{SEVERAL}",
        "扣分记录：都没有",
    ):
        assert words in chat.text
    assert set(chat.buttons) == {
        *("年龄", "加分项", "学历", "社保年限", "社保基数", "扣分记录", "其他项合计"),
        *("看结果", "主菜单"),
    }


def test_a_changed_diploma_drops_the_sum_alone_and_says_so() -> None:
    chat = at(*COLLEGE, SEVERAL, "都没有", "合起来不够")
    chat.press("改一个答案", "学历", "本科，没有学位")
    assert "改了这一题，下面这些要重新回答：其他项合计" in chat.text
    assert "已经算好的是 99 分" in chat.text
    kept = {"age", "education", "insurance_base", "insurance_years", "bonus", "records"}
    assert set(chat.person.answers) == kept


def test_where_the_change_decides_the_sum_goes_without_a_word() -> None:
    chat = at(*COLLEGE, SEVERAL, "都没有", "合起来不够")
    chat.press("改一个答案", "学历", "硕士，双证齐全")
    assert "估算至少 139 分，达到 120 分标准" in chat.text
    assert "together" not in chat.person.answers


def test_another_age_takes_the_place_of_the_birthday() -> None:
    chat = at("30 秒自测").say("1982年").press("过了", "上一步", "上一步", "50 岁")
    assert list(chat.person.answers) == ["age"]
    assert "重新回答" not in chat.text


# --- the full version ----------------------------------------------------------------------


def simulation(**answers: object) -> Chat:
    """At the ticks of the full version, without a history of insurance at hand."""
    chat = Chat(Person(Session(), answers)).happens(Pressed("go:simulation"))
    return chat.press("手头没有，分开问")


NOTHING_YET = {
    "age": {"low": "1990-01-01", "high": "1990-01-01"},
    "education": "none",
    "insurance_base": "1",
    "insurance_years": {"low": 36, "high": 36},
}


def test_what_depended_on_a_changed_answer_is_dropped_and_named() -> None:
    chat = simulation(**NOTHING_YET).press("有职称或技能证书", "完成", "中级职称", "都满足")
    chat.press("主菜单").command("selftest").press("都没有", "改一个答案", "职称技能", "高级职称")
    assert "下面这些要重新回答：证书的条件" in chat.text
    assert chat.person.answers["education"] == "none"


def test_one_more_extra_keeps_what_was_said_of_the_others() -> None:
    chat = simulation(**NOTHING_YET).press("配偶是上海户籍", "完成", "5 年")
    assert "社保基数" not in chat.text
    chat.happens(Pressed("do:change:extras")).press("在上海得过市级以上表彰", "完成")
    assert "是哪一级的表彰" in chat.text
    chat.press("市级部门，专项性")
    assert chat.person.answers["spouse_years"] == {"low": 5.0, "high": 5.99}


def test_the_ticks_take_the_place_of_the_quick_answer() -> None:
    chat = simulation(**NOTHING_YET, bonus="some", together={"low": 31.0, "high": 1000.0})
    chat.press("配偶是上海户籍", "完成")
    assert set(chat.person.answers) == {*NOTHING_YET, "extras"}
    assert "重新回答" not in chat.text
