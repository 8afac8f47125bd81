"""换个人算: the spouse is calculated too, and the better applicant is named."""

from tests.chat import Chat


def college() -> Chat:
    chat = Chat().start().press("30 秒自测", "50 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    return chat.press("5 年", "一样都没有")


def both() -> Chat:
    chat = college().press("换个人算：配偶")
    return chat.press("18 到 43 岁", "硕士，双证齐全", "都没有")


def test_the_spouse_is_asked_and_every_card_says_who_it_is_about() -> None:
    chat = college().press("换个人算：配偶")
    assert "下面问的都是你的配偶" in chat.text
    chat.press("18 到 43 岁", "硕士，双证齐全", "都没有")
    assert chat.text.startswith("你的配偶：")
    assert "估算至少 130 分" in chat.text


def test_the_better_applicant_is_named_with_why() -> None:
    chat = both().press("比一比谁来办")
    assert "你：107 分，还不够" in chat.text
    assert "你的配偶：至少 130 分，达到标准" in chat.text
    assert "建议你的配偶来办" in chat.text


def test_nothing_of_either_is_lost_on_the_way() -> None:
    chat = both()
    chat.press("换回我自己")
    assert "估算 107 分" in chat.text
    assert "配偶" not in chat.text.split("\n")[0]
    chat.press("换个人算：配偶")
    assert "估算至少 130 分" in chat.text


def test_what_a_couple_shares_is_asked_once() -> None:
    chat = college()
    chat.press("我要带什么", "答几题，清单更准")
    while "结婚" not in chat.text or "有没有结婚" not in chat.text:
        if "married" in chat.person.answers:
            break
        chat.press("有" if "有" in chat.buttons[:2] else chat.buttons[0])
    chat.press_data("go:spouse")
    assert chat.person.answers.get("married") == chat.person.other.get("married")


def test_a_comparison_with_one_side_missing_asks_for_it() -> None:
    chat = college()
    chat.press_data("go:compare")
    assert "下面问的都是你的配偶" in chat.text


def test_coming_back_the_home_says_who_is_calculated() -> None:
    chat = both().command("start")
    assert "现在算的是你的配偶" in chat.text


def test_everything_of_both_is_deleted() -> None:
    chat = both().command("delete").press("确定，全部删除")
    assert chat.person.answers == chat.person.other == {}
    assert chat.person.session.who == "self"
