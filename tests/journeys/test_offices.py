"""Where do I hand it in."""

import pytest

from bot.dialogs.model import Forget, Located
from tests.chat import Chat

PEOPLES_SQUARE = Located(31.2324, 121.4693)


def test_from_the_list_of_papers_to_the_office_which_is_remembered() -> None:
    chat = Chat().start().say("去服务中心要带什么").press("去哪里交")
    assert "单位注册地" in chat.text
    chat.press("徐汇")
    assert "南宁路999号2号楼" in chat.text
    chat.press("这是我单位的区")
    assert "徐汇区人才服务中心</b>　你单位的区" in chat.text
    assert chat.person.session.district == "xuhui"
    chat.press("主菜单").command("materials").press("去哪里交")
    assert chat.buttons[0] == "✓ 徐汇"


def test_it_can_be_changed_and_cleared() -> None:
    chat = Chat().start().press_data("go:offices").press("徐汇", "这是我单位的区")
    chat.press("所有的区", "松江", "这是我单位的区")
    assert chat.person.session.district == "songjiang"
    chat.press("不是我单位的区")
    assert chat.person.session.district == ""
    assert "这是我单位的区" in chat.buttons


def test_it_is_counted_among_what_is_kept_and_goes_with_everything() -> None:
    chat = Chat().start().press_data("go:offices:xuhui").press("这是我单位的区")
    chat.command("privacy")
    assert "你单位的区（徐汇区）" in chat.text
    chat.command("delete").press("确定，全部删除")
    assert chat.person.session.district == ""
    assert chat.effects == [Forget()]
    chat.command("privacy")
    assert "你单位的区" not in chat.text


@pytest.mark.parametrize("odd", ["suzhou", "city_talent_centre", ""])
def test_a_button_that_is_none_of_ours_remembers_nothing(odd: str) -> None:
    chat = Chat().start().press_data(f"do:office:{odd}")
    assert chat.person.session.district == ""
    assert chat.places[0] == "toast"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("浦东", "浦东新区人才交流中心"),
        ("闵行区", "闵行区人才服务中心"),
        ("单位在徐汇", "徐汇区人才服务中心"),
        ("我住浦东，单位在徐汇", "徐汇区人才服务中心"),
        ("临港", "临港新片区人才服务中心"),
        ("單位在楊浦", "杨浦区人才服务中心"),
    ],
)
def test_below_the_list_a_district_may_be_typed(text: str, office: str) -> None:
    chat = Chat().start().press_data("go:offices").say(text)
    assert f"<b>{office}</b>" in chat.text
    assert chat.places == ["card"]
    assert chat.person.session.district == ""


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("徐汇区人才服务中心在哪", "徐汇区人才服务中心"),
        ("去哪里交 闵行", "闵行区人才服务中心"),
        ("嘉定在哪交材料", "嘉定区人才服务中心"),
        ("公司在静安，材料交哪", "静安区人才服务中心"),
        ("青浦电话", "青浦区人才服务中心"),
        ("奉贤几点上班", "奉贤区人才服务中心"),
        ("临港的人才服务中心在哪里", "临港新片区人才服务中心"),
    ],
)
def test_anywhere_the_way_may_be_asked(text: str, office: str) -> None:
    assert f"<b>{office}</b>" in Chat().start().say(text).text


@pytest.mark.parametrize(
    "text", ["临港有加分吗", "在松江上班算远郊吗", "浦东办居住证积分要什么材料"]
)
def test_what_only_names_a_district_is_another_question(text: str) -> None:
    for chat in (Chat().start(), Chat().start().press_data("go:offices")):
        assert "人才服务中心</b>" not in chat.say(text).text


def test_two_districts_are_left_to_choose() -> None:
    chat = Chat().start().press_data("go:offices").say("徐汇还是静安")
    assert "<b>去哪里交</b>" in chat.text


def test_an_open_question_takes_the_answer_and_waits_while_the_way_is_told() -> None:
    chat = Chat().start().press("30 秒自测").say("徐汇区人才服务中心在哪")
    assert "<b>徐汇区人才服务中心</b>" in chat.text
    assert chat.places == ["message", "card"]
    assert chat.person.session.view == "selftest"
    chat.say("浦东")
    assert "人才交流中心" in chat.text
    assert chat.places == ["message", "card"]
    assert chat.person.session.view == "selftest"


def test_a_shared_place_shows_its_district_and_is_kept_nowhere() -> None:
    chat = Chat().start().happens(PEOPLES_SQUARE)
    assert "你发的位置在黄浦区。这是你现在的位置" in chat.text
    assert chat.places == ["card"]
    assert "31.2" not in repr(chat.person)
    assert chat.person.session.district == ""
    chat.press("这是我单位的区")
    assert chat.person.session.district == "huangpu"
    assert "你发的位置" not in chat.text


def test_a_place_near_a_border_offers_both() -> None:
    chat = Chat().start().happens(Located(31.2515, 121.4512))
    assert chat.buttons[:2] == ["静安", "普陀"]
    assert "普陀区人才服务中心" in chat.press("普陀").text


def test_a_place_outside_is_answered_kindly() -> None:
    chat = Chat().start().happens(Located(39.9, 116.4))
    assert "这个位置不在上海。" in chat.text


def test_while_a_question_is_open_a_place_is_answered_above_it() -> None:
    chat = Chat().start().press("30 秒自测").happens(PEOPLES_SQUARE)
    assert chat.places == ["message", "card"]
    assert chat.person.session.view == "selftest"


def test_a_place_does_not_show_in_a_report() -> None:
    assert repr(PEOPLES_SQUARE) == "Located()"


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("青浦", "青浦区人才服务中心"),
        ("黄埔", "黄浦区人才服务中心"),
        ("公司注册在崇明", "崇明区人才服务中心"),
        ("公司注册地在松江", "松江区人才服务中心"),
        ("营业执照是青浦的", "青浦区人才服务中心"),
        ("我单位不在松江，在宝山", "宝山区人才服务中心"),
    ],
)
def test_a_bare_district_or_that_of_the_company_opens_its_card(words: str, office: str) -> None:
    assert Chat().start().say(words).text.startswith(f"<b>{office}</b>")


def test_a_district_is_no_answer_to_what_is_asked_beside_it() -> None:
    told = Chat().start().say("我单位在徐汇，社保断了一个月有影响吗")
    assert "徐汇区人才服务中心" not in told.text


@pytest.mark.parametrize("words", ["昆山", "自贸区", "单位不在松江"])
def test_a_place_that_is_no_district_keeps_the_list(words: str) -> None:
    chat = Chat().start().say("去哪里交").say(words)
    assert chat.text.startswith("没认出是哪个区，看营业执照上的“住所”")
    assert "徐汇" in chat.buttons
    assert chat.person.session.view == "offices"
    assert "徐汇区人才服务中心" in chat.say("徐汇").text


@pytest.mark.parametrize(
    ("words", "office"), [("陆家嘴", "浦东新区"), ("外高桥", "浦东新区"), ("五角场", "杨浦区")]
)
def test_a_well_known_place_is_in_a_district(words: str, office: str) -> None:
    assert Chat().start().say("去哪里交").say(words).text.startswith(f"<b>{office}")


def test_another_question_leads_away_from_the_list() -> None:
    assert Chat().start().say("去哪里交").say("换工作了").person.session.view != "offices"
    assert "没认出" not in Chat().start().say("去哪里交").say("要带什么材料").text


def test_where_one_lives_does_not_choose_the_counter() -> None:
    rule = "交材料看单位注册在哪个区，不看你住哪里、在哪里上班。"
    chat = Chat().start().say("公司注册在闵行我住浦东去哪交")
    assert "闵行区人才服务中心" in chat.text
    assert rule in chat.text
