"""积分模拟: every index, and what each answer does to the total."""

from tests.chat import Chat

RECORD = "2021.7-2023.6 11396\n2023.7至今 12307"


def test_each_answer_shows_what_it_does_to_the_total() -> None:
    chat = Chat().start().press("积分模拟").say("1990年3月5日")
    assert "记下了。现在至少 30 分（+30）" in chat.text
    chat.say("本科有学位")
    assert "现在至少 120 分（+90）" in chat.text


def test_a_pasted_record_answers_all_about_insurance() -> None:
    chat = Chat().start().press("积分模拟").say("1990年3月5日").say("本科有学位").say(RECORD)
    assert "现在至少 185 分（+65）" in chat.text
    assert "下面有没有符合的" in chat.text  # neither years nor base are asked any more
    chat.press("都没有")
    assert "记下了。现在 185 分" in chat.text


def test_without_a_record_the_parts_are_asked_one_by_one() -> None:
    chat = Chat().start().press("积分模拟").say("1990年3月5日").say("大专")
    chat.press("手头没有，分开问")
    assert "上海职工社保累计满几年了" in chat.text
    chat.press("3 年")
    assert "社保缴费基数到过哪一档" in chat.text


def test_a_line_that_cannot_be_read_is_named() -> None:
    chat = Chat().start().press("积分模拟").say("1990年3月5日").say("大专")
    before = chat.person.answers
    chat.say("2021.7-2023.6 11396\n2023.7-2022.1 12307")
    assert "第 2 行" in chat.text
    assert "把社保缴费记录贴上来" in chat.text
    assert chat.person.answers == before


def test_a_record_pasted_in_the_middle_of_something_else_is_read_back_first() -> None:
    chat = Chat().start().press("30 秒自测").say(RECORD)
    assert "2021-07 到 2023-06 基数 11,396" in chat.text
    chat.press("对，就这样")
    assert chat.person.answers["insurance_history"]
    assert "你现在多少周岁" in chat.text


def test_what_the_quick_test_learnt_is_not_asked_again() -> None:
    chat = Chat().start().press("30 秒自测", "50 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    chat.press("5 年", "一样都没有", "更多", "积分模拟")
    assert "具体是哪一年" in chat.text
    assert chat.buttons[:2] == ["1975 年", "1976 年"]
    chat.press("1976 年")
    assert "把社保缴费记录贴上来" in chat.text
    chat.press("手头没有，分开问")
    assert "有有效的《上海市居住证》吗" in chat.text


def test_the_full_and_the_quick_test_agree() -> None:
    quick = Chat().start().press("30 秒自测", "18 到 43 岁", "大专（高职）")
    quick.press("1 倍以上，不到 2 倍", "都没有")
    full = Chat().start().press("积分模拟", "90 后", "1995 年", "过了", "大专（高职）")
    full.press("手头没有，分开问", "不满 1 年", "1 倍以上，不到 2 倍", "都没有")
    full.press("有", "上海的单位，给我交社保", "满了", "都没有")
    assert "估算至少 130 分，达到 120 分标准" in quick.text
    assert "估算 130 分，达到 120 分标准" in full.text
