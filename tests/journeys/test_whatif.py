"""如果改一样: two totals side by side, and nothing recorded until it is said so."""

from tests.chat import Chat


def college() -> Chat:
    chat = Chat().start().press("30 秒自测", "50 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    return chat.press("5 年", "一样都没有")


def test_a_better_diploma_is_tried_and_nothing_is_recorded() -> None:
    chat = college()
    before = chat.person.answers
    chat.press("如果改一样", "学历", "本科，有学士学位")
    assert "现在　107 分　还不够" in chat.text
    assert "那时　<b>147 分</b>　达到标准" in chat.text
    assert "· 学历：50 分 → 90 分" in chat.text
    assert chat.person.answers == before


def test_the_loser_of_two_that_exclude_each_other_is_named() -> None:
    chat = college().press("如果改一样", "职称技能", "中级职称")
    assert "· 学历：50 分 → 50 分（没算）" in chat.text
    assert "按岗位对口、单位聘任、基数也够来算" in chat.text


def test_no_change_is_the_result_itself() -> None:
    chat = college().press("如果改一样", "学历", "大专（高职）")
    assert "现在　107 分" in chat.text
    assert "那时　<b>107 分</b>" in chat.text
    assert "分数不变" in chat.text


def test_what_was_tried_and_taken_is_what_a_fresh_test_gives() -> None:
    chat = college().press("如果改一样", "学历", "本科，有学士学位", "就按这个改", "都没有")
    fresh = Chat().start().press("30 秒自测", "50 岁", "本科，有学士学位")
    fresh.press("0.8 倍以上，不到 1 倍", "都没有")
    assert "估算 147 分，达到 120 分标准" in chat.text
    assert "估算至少 132 分，达到 120 分标准" in fresh.text  # the years were not asked there
    fresh.press("更多", "积分模拟").command("start")
    assert "达到 120 分标准" in fresh.text


def test_it_goes_on_to_another_thing_and_back_to_the_result() -> None:
    chat = college().press("如果改一样", "学历", "博士，双证齐全", "换一档试试", "硕士，双证齐全")
    assert "157 分" in chat.text
    chat.press("换一样试试", "社保基数", "3 倍", "看结果")
    assert "估算 107 分" in chat.text


def test_a_record_keeps_its_years_when_another_base_is_tried() -> None:
    chat = Chat().start().press("积分模拟").say("1990年3月5日").say("本科有学位")
    chat.say("2021.7-2023.6 11396\n2023.7至今 12307").press("都没有", "有")
    chat.press("上海的单位，给我交社保", "都没有", "如果改一样", "社保基数", "3 倍")
    assert "现在　185 分" in chat.text
    assert "那时　<b>255 分</b>" in chat.text
    assert "insurance_history" in chat.person.answers


def test_before_any_answer_it_begins_with_the_test() -> None:
    chat = Chat().start()
    chat.press_data("go:whatif")
    assert "你现在多少周岁" in chat.text


def test_what_nobody_offered_is_refused() -> None:
    chat = college()
    for data in ("do:try:education:king", "do:try:married:yes", "do:adopt:gone:x"):
        before = chat.person.answers
        chat.press_data(data)
        assert chat.replies[0].template == "toast_unknown"
        assert chat.person.answers == before
