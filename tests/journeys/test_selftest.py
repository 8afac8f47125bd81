"""The 30-second test, as people take it."""

import pytest

from bot.dialogs.model import Pressed
from tests.chat import Chat


def test_pressed_in_four_taps() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "本科，有学士学位", "都没有")
    assert chat.taps == 4
    assert "估算至少 120 分，达到 120 分标准" in chat.text
    assert "《上海市居住证积分管理办法》第六条" in chat.text
    assert "以区人才服务中心审核为准" in chat.text


def test_typed_instead_of_pressed() -> None:
    chat = Chat().start().press("30 秒自测").say("九零年三月")
    assert "1990 年 3 月" in chat.text
    chat.press("对，就这样").say("大专").say("1倍")
    assert "最后一题" in chat.text
    chat.say("都没有")
    assert "估算至少 130 分" in chat.text


def test_years_are_typed_too() -> None:
    chat = Chat().start().press("30 秒自测").say("1985-02-03").say("本科没有学位").say("最低基数")
    chat.say("社保交了三年半").say("都没有")
    assert "估算 99 分，离 120 分还差 21 分" in chat.text


def test_everything_in_one_sentence() -> None:
    chat = Chat().start().say("帮我算一下，大专 39岁 社保6年 一倍基数")
    for words in ("大专（高职）", "<b>6 年</b>", "1 倍以上，不到 2 倍"):
        assert words in chat.text
    assert "最后一题" in chat.say("对").text
    assert "达到 120 分标准" in chat.press("都没有").text


def test_what_was_misheard_is_dropped() -> None:
    chat = Chat().start().press("30 秒自测").say("大专 39岁 社保6年").press("不对")
    assert chat.person.answers == {}
    assert "你是哪个年代出生的" in chat.text


def test_not_knowing_anything_gives_a_range_and_says_what_to_find_out() -> None:
    chat = Chat().start().press("30 秒自测")
    for _ in range(5):
        chat.say("不知道")
    assert "还不能确定够不够 120 分" in chat.text
    assert "学信网" in chat.text
    assert "随申办搜“养老保险缴费情况”" in chat.text
    assert "30 秒自测" in chat.say("主菜单").buttons


def test_a_question_in_the_middle_is_answered_and_the_open_one_returns() -> None:
    chat = Chat().start().press("30 秒自测", "90 后").say("去服务中心要带什么")
    assert chat.places == ["message", "card"]
    assert "你的材料清单" in chat.text
    assert "最高学历是哪一档" in chat.text
    assert "最近 4 年" in chat.say("大专").text


def test_a_sentence_that_waits_for_a_yes_still_waits_after_a_question() -> None:
    chat = Chat().start().press("30 秒自测").say("九零年三月").say("去服务中心要带什么")
    assert "我听到的是" in chat.text
    assert "最高学历" in chat.say("对").text


def test_starting_again_forgets_the_answers() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "大专（高职）", "重来")
    assert chat.person.answers == {}
    assert "你是哪个年代出生的" in chat.text


def test_coming_back_later_goes_on_where_it_stopped() -> None:
    chat = Chat().start().press("30 秒自测", "90 后").command("menu")
    assert "还没做完" in chat.text
    assert "最高学历" in chat.press("30 秒自测").text


def test_one_answer_is_changed_from_the_result() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "本科，有学士学位", "都没有")
    chat.press("改一个答案", "学历", "硕士，双证齐全")
    assert "估算至少 130 分" in chat.text
    assert chat.person.answers["penalties"] == []


def test_what_depended_on_a_changed_answer_is_dropped_and_named() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "高中或中专以下", "0.8 倍以上，不到 1 倍")
    chat.press("3 年", "有职称或技能证书", "完成", "中级职称", "都满足", "都没有")
    assert "达到 120 分标准" in chat.text
    chat.press("改一个答案", "职称技能", "高级职称")
    assert "下面这些要重新回答：证书的条件" in chat.text
    assert chat.person.answers["education"] == "none"
    assert "达到 120 分标准" in chat.press("都满足").text


def test_one_more_extra_keeps_what_was_said_of_the_others() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "高中或中专以下", "1 倍以上，不到 2 倍")
    chat.press("3 年", "配偶是上海户籍", "完成", "5 年")
    assert "估算 109 分" in chat.text
    chat.press("改一个答案", "加分项", "在上海得过市级以上表彰", "完成")
    assert "是哪一级的表彰" in chat.text
    chat.press("市级部门，专项性", "都没有")
    assert "估算 139 分，达到 120 分标准" in chat.text


def test_a_button_of_an_old_card_changes_nothing() -> None:
    chat = Chat().start().press("30 秒自测")
    old = chat.data("60 后")
    chat.press("90 后", "大专（高职）")
    before = dict(chat.person.answers)
    chat.happens(Pressed(old))
    assert chat.places == ["toast", "card"]
    assert "这个按钮过期了" in chat.text
    assert "最近 4 年" in chat.text
    assert chat.person.answers == before


def test_a_double_tap_counts_once() -> None:
    chat = Chat().start().press("30 秒自测")
    tap = Pressed(chat.data("90 后"))
    chat.happens(tap).happens(tap)
    assert "最高学历" in chat.text
    assert list(chat.person.answers) == ["birth_decade"]


def test_an_old_reading_is_not_confirmed_in_place_of_a_new_one() -> None:
    chat = Chat().start().press("30 秒自测").say("九零年三月")
    old = chat.data("对，就这样")
    chat.say("八五年三月").happens(Pressed(old))
    assert chat.person.answers == {}
    assert "1985 年 3 月" in chat.text


def test_a_record_is_counted_and_may_be_left_out() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "博士，双证齐全")
    assert "不想说可以跳过" in chat.text
    assert "还不能确定" in chat.press("跳过，不说").text


def test_a_serious_record_is_named_plainly() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "博士，双证齐全")
    chat.press("有严重刑事犯罪记录", "完成")
    assert "按规定不予受理" in chat.text


@pytest.mark.parametrize("word", ["上一步", "返回", "选错了"])
def test_a_step_back_in_words(word: str) -> None:
    chat = Chat().start().press("30 秒自测", "90 后").say(word)
    assert "你是哪个年代出生的" in chat.text
    assert "最高学历" in chat.press("90 后").text


def test_the_conditions_are_checked_after_the_points() -> None:
    chat = Chat().start().press("30 秒自测", "90 后", "本科，有学士学位", "都没有")
    chat.press("核对申请资格", "有", "个体工商户", "满了")
    assert "不符合" in chat.text
    assert "待确认" not in chat.text
