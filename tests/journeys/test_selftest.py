"""The 30-second test, as people take it."""

import pytest

from bot.dialogs.model import Pressed
from tests.chat import Chat

COLLEGE = ("30 秒自测", "18 到 43 岁", "大专（高职）", "都没到 0.8 倍，或不够月数", "3 年")
"""30 for age, 50 for the diploma, 9 for the years: 31 are missing."""
SEVERAL = "有其中的，但都没到这个数"


def at(*presses: str) -> Chat:
    return Chat().start().press(*presses)


# --- how it goes ---------------------------------------------------------------------------


def test_pressed_in_four_taps() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    assert chat.taps == 4
    assert "估算至少 120 分，达到 120 分标准" in chat.text
    assert "《上海市居住证积分管理办法》第六条" in chat.text
    assert "以区人才服务中心审核为准" in chat.text


def test_with_none_of_it_the_gap_is_named_and_nobody_asks_for_records() -> None:
    chat = at(*COLLEGE, "一样都没有")
    assert chat.taps == 6
    assert "估算 89 分，离 120 分还差 31 分" in chat.text
    assert "扣分记录没问，先按没有算" in chat.text


def test_each_button_names_what_would_do_alone() -> None:
    chat = at(*COLLEGE)
    assert "还差 31 分，有一样就够" in chat.text
    assert chat.buttons[:9] == [
        "中级职称或技师以上",
        "配偶是上海户籍，结婚满 8 年",
        "市级部门综合性表彰以上",
        "按我的股份，年均纳税满 40 万元",
        "按我的股份，聘沪籍员工满 40 人",
        "环卫等公共服务岗位满 8 年",
        "孵化器创业或技术转移机构",
        SEVERAL,
        "一样都没有",
    ]


def test_one_thing_that_suffices_leaves_only_the_records() -> None:
    chat = at(*COLLEGE, "配偶是上海户籍，结婚满 8 年")
    assert "比较私密的一题" in chat.text
    chat.press("都没有")
    assert chat.taps == 7
    assert "估算至少 121 分，达到 120 分标准" in chat.text
    assert "配偶沪籍</b> 32～40 分" in chat.text


def test_several_things_that_suffice_together() -> None:
    chat = at(*COLLEGE, SEVERAL, "都没有")
    assert "已经算好的是 89 分" in chat.text
    assert "沪籍配偶：每满 1 年 4 分" in chat.text
    chat.press("合起来够")
    assert chat.taps == 8
    assert "其他几样，按你自己加的：至少 31 分" in chat.text
    assert "估算至少 120 分，达到 120 分标准" in chat.text


def test_several_things_that_do_not() -> None:
    chat = at(*COLLEGE, SEVERAL, "都没有", "合起来不够")
    assert chat.taps == 8
    assert "估算 89～119 分，离 120 分至少还差 1 分" in chat.text


@pytest.mark.parametrize("words", ["合起来够", "够", "够的"])
def test_whether_they_suffice_may_be_typed(words: str) -> None:
    assert "达到 120 分标准" in at(*COLLEGE, SEVERAL, "都没有").say(words).text


def test_a_number_is_not_taken_for_the_sum_of_the_rest() -> None:
    """Nobody could tell whether it is that or the total."""
    chat = at(*COLLEGE, SEVERAL, "都没有").say("114")
    assert "合起来够不够" in chat.text
    assert "together" not in chat.person.answers


def test_a_long_time_insured_is_told_by_what_is_needed_of_it() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "高中或中专以下", "0.8 倍以上，不到 1 倍")
    assert "22 年以上" in chat.buttons
    chat.press("22 年以上", "都没有")
    assert "估算至少 121 分，达到 120 分标准" in chat.text


def test_a_record_in_one_tap_is_counted_and_the_test_goes_on() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "博士，双证齐全")
    assert "不想说可以跳过" in chat.text
    assert "最近 4 年" in chat.press("5 年内行政拘留 1 次").text
    chat.press("1 倍以上，不到 2 倍")
    assert chat.taps == 5
    assert "估算至少 140 分，达到 120 分标准" in chat.text
    assert "行政拘留</b> -50 分" in chat.text


def test_records_may_be_left_out() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "博士，双证齐全", "跳过，不说")
    assert "没有扣分记录的话，估算至少 140 分，达到 120 分标准" in chat.text
    assert "扣分记录没说，先按没有算，有的话会少" in chat.text
    assert "没有扣分记录的话至少 140 分，达到 120 分标准" in chat.start().text


def test_a_serious_record_is_named_plainly() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "博士，双证齐全", "严重刑事犯罪")
    assert "按规定不予受理" in chat.text


def test_records_of_several_kinds_are_part_of_the_sum() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "硕士，双证齐全", "上面的不止一种")
    chat.press("3 倍", "15 年以上", SEVERAL)
    assert "减去扣分，够不够 120 分" in chat.text
    assert "社保：先按 15 年算，每多 1 年 3 分" in chat.text
    chat.press("合起来不够")
    assert chat.taps == 8
    assert "离 120 分至少还差 1 分" in chat.text


# --- typed ---------------------------------------------------------------------------------


def test_typed_instead_of_pressed() -> None:
    chat = at("30 秒自测").say("九零年三月")
    assert "1990 年 3 月" in chat.text
    chat.press("对，就这样").say("大专").say("1倍")
    assert "比较私密的一题" in chat.text
    chat.say("都没有")
    assert "估算至少 130 分" in chat.text


def test_an_age_is_typed() -> None:
    chat = at("30 秒自测").say("36岁")
    assert chat.person.answers["age"] == {"low": "1989-11-24", "high": "1990-11-23"}
    assert "最高学历" in chat.text


def test_after_a_year_the_birthday_is_asked_only_where_it_decides() -> None:
    assert "最高学历" in at("30 秒自测").say("1990年").text
    chat = at("30 秒自测").say("1982年")
    assert "今年的生日过了吗" in chat.text
    chat.press("过了")
    assert chat.person.answers["birthday_passed"] == {"low": "1982-01-01", "high": "1982-11-23"}
    assert "最高学历" in chat.text


def test_the_birthday_decides_about_two_points() -> None:
    rest = ("大专（高职）", "0.8 倍以上，不到 1 倍", "5 年")
    after = at("30 秒自测").say("1982年").press("还没过", *rest, "都没有")
    assert "估算至少 120 分，达到 120 分标准" in after.text
    before = at("30 秒自测").say("1982年").press("过了", *rest)
    assert "还差 1 分，有一样就够" in before.text


def test_years_are_typed_too() -> None:
    chat = at("30 秒自测").say("1985-02-03").say("本科没有学位").say("最低基数")
    chat.say("社保交了三年半").press("一样都没有")
    assert "估算 99 分，离 120 分还差 21 分" in chat.text


def test_everything_in_one_sentence() -> None:
    chat = Chat().start().say("帮我算一下，大专 39岁 社保6年 一倍基数")
    for words in ("大专（高职）", "<b>6 年</b>", "1 倍以上，不到 2 倍"):
        assert words in chat.text
    assert "比较私密的一题" in chat.say("对").text
    assert "达到 120 分标准" in chat.press("都没有").text


def test_what_was_misheard_is_dropped() -> None:
    chat = at("30 秒自测").say("大专 39岁 社保6年").press("不对", "都不对")
    assert chat.person.answers == {}
    assert "你现在多少周岁" in chat.text


def test_not_knowing_anything_gives_a_range_and_says_what_to_find_out() -> None:
    chat = at("30 秒自测")
    for _ in range(5):
        assert "题" in chat.text
        chat.say("不知道")
    assert "还不能确定够不够 120 分" in chat.text
    assert "学信网" in chat.text
    assert "随申办搜“养老保险缴费情况”" in chat.text
    assert "30 秒自测" in chat.say("主菜单").buttons


def test_a_question_in_the_middle_is_answered_and_the_open_one_returns() -> None:
    chat = at("30 秒自测", "18 到 43 岁").say("去服务中心要带什么")
    assert chat.places == ["message", "card"]
    assert "你的材料清单" in chat.text
    assert "最高学历是哪一档" in chat.text
    assert "最近 4 年" in chat.say("大专").text


def test_a_sentence_that_waits_for_a_yes_still_waits_after_a_question() -> None:
    chat = at("30 秒自测").say("九零年三月").say("去服务中心要带什么")
    assert "我听到的是" in chat.text
    assert "最高学历" in chat.say("对").text


def test_an_old_reading_is_not_confirmed_in_place_of_a_new_one() -> None:
    chat = at("30 秒自测").say("九零年三月")
    old = chat.data("对，就这样")
    chat.say("八五年三月").happens(Pressed(old))
    assert chat.person.answers == {}
    assert "1985 年 3 月" in chat.text


# --- back, again, later --------------------------------------------------------------------


@pytest.mark.parametrize("word", ["上一步", "返回", "选错了"])
def test_a_step_back_in_words(word: str) -> None:
    chat = at("30 秒自测", "18 到 43 岁").say(word)
    assert "你现在多少周岁" in chat.text
    assert "最高学历" in chat.press("18 到 43 岁").text


def test_back_leads_through_the_questions_that_were_seen() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "大专（高职）").press("上一步", "上一步")
    assert "你现在多少周岁" in chat.text
    assert "第 1 题" in chat.text
    assert "上一步" not in chat.buttons


def test_a_fact_that_was_spotted_ahead_is_no_step_on_the_way_back() -> None:
    chat = at("30 秒自测").say("大专 39岁 社保6年").press("对，就这样")
    assert "最近 4 年" in chat.text
    assert "第 2 题" in chat.text
    assert "你现在多少周岁" in chat.press("上一步").text


def test_starting_again_forgets_the_answers() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "大专（高职）", "重来")
    assert chat.person.answers == {}
    assert "你现在多少周岁" in chat.text


def test_coming_back_later_goes_on_where_it_stopped() -> None:
    chat = at("30 秒自测", "18 到 43 岁").command("menu")
    assert "还没做完" in chat.text
    assert "最高学历" in chat.press("30 秒自测").text


def test_a_button_of_an_old_card_changes_nothing() -> None:
    chat = at("30 秒自测")
    old = chat.data("44 岁")
    chat.press("18 到 43 岁", "大专（高职）")
    before = dict(chat.person.answers)
    chat.happens(Pressed(old))
    assert chat.places == ["toast", "card"]
    assert "这个按钮过期了" in chat.text
    assert "最近 4 年" in chat.text
    assert chat.person.answers == before


def test_a_double_tap_counts_once() -> None:
    chat = at("30 秒自测")
    tap = Pressed(chat.data("18 到 43 岁"))
    chat.happens(tap).happens(tap)
    assert "最高学历" in chat.text
    assert list(chat.person.answers) == ["age"]


# --- afterwards ----------------------------------------------------------------------------


def test_the_conditions_are_checked_after_the_points() -> None:
    chat = at("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    chat.press("核对申请资格", "有", "个体工商户", "满了")
    assert "不符合" in chat.text
    assert "待确认" not in chat.text
