"""Where to hand the papers in."""

from dataclasses import replace

import pytest

from bot.dialogs.buttons import parse
from bot.dialogs.model import NOTHING, Person, Reply, Session
from bot.dialogs.screens.offices import (
    DISTRICTS,
    OFFICE,
    detail,
    located,
    offices,
    remembered,
    unrecognised,
    with_district,
)
from bot.dialogs.templates import Message
from bot.rendering.html import length
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT

SOMEBODY = Person(Session(view="offices"))
OF_XUHUI = with_district(SOMEBODY, "xuhui")


def shown(reply: Reply | None) -> str:
    assert reply is not None
    return RENDERER.render(reply).text


def labels(reply: Reply | None) -> list[str]:
    assert reply is not None
    return [words for row in RENDERER.render(reply).keys for words, _ in row]


def test_the_rule_and_its_reason_are_said_first() -> None:
    text = shown(offices(SOMEBODY, MOMENT))
    assert "<b>单位注册地</b>那个区的人才服务中心，不是你上班的区，也不是你住的区" in text
    assert "营业执照上的“住所”" in text
    assert "为什么：积分由单位申报" in text
    assert "（多个来源一致）" in text
    assert "你单位的区：" not in text


def test_seventeen_districts_are_offered_four_in_a_row() -> None:
    reply = offices(SOMEBODY, MOMENT)
    assert len(DISTRICTS) == 17
    assert [len(row) for row in reply.keyboard] == [4, 4, 4, 4, 1, 2, 3]
    assert labels(reply)[:3] == ["黄浦", "徐汇", "长宁"]
    assert labels(reply)[16:] == [
        "临港",
        "市人才服务中心",
        "市学生事务中心",
        "我要带什么",
        "办理步骤",
        "主菜单",
    ]
    assert reply.keyboard[0][1].data == "go:offices:xuhui"


def test_the_remembered_district_comes_first_and_ticked() -> None:
    reply = offices(OF_XUHUI, MOMENT)
    assert labels(reply)[:3] == ["✓ 徐汇", "黄浦", "长宁"]
    assert "你单位的区：<b>徐汇区</b>" in shown(reply)


def test_a_district_that_is_none_any_more_is_not_remembered() -> None:
    for odd in ("", "gone", "city_talent_centre"):
        assert remembered(with_district(SOMEBODY, odd)) == ""
    assert remembered(OF_XUHUI) == "xuhui"


def test_an_office_can_be_remembered_and_forgotten() -> None:
    fresh, known = detail(SOMEBODY, "xuhui", MOMENT), detail(OF_XUHUI, "xuhui", MOMENT)
    beside = ["我要带什么", "办理步骤", "所有的区", "主菜单"]
    assert labels(fresh) == ["这是我单位的区", *beside]
    assert labels(known) == ["不是我单位的区", *beside]
    assert fresh
    assert known
    assert fresh.keyboard[0][0].data == "do:office:xuhui"
    assert known.keyboard[0][0].data == "do:no_office:xuhui"
    assert "　你单位的区" in shown(known)
    assert "　你单位的区" not in shown(fresh)


def test_an_office_of_the_city_is_nobodys_district() -> None:
    assert labels(detail(SOMEBODY, "student_affairs_centre", MOMENT)) == [
        *("我要带什么", "办理步骤"),
        *("所有的区", "主菜单"),
    ]
    assert "积分不在这里交" in shown(detail(SOMEBODY, "student_affairs_centre", MOMENT))


def test_there_is_no_screen_for_no_office() -> None:
    assert detail(SOMEBODY, "suzhou", MOMENT) is None
    assert detail(SOMEBODY, "", MOMENT) is None


@pytest.mark.parametrize("office", OFFICE)
def test_every_office_says_how_sure_it_is_and_whom_to_ask(office: str) -> None:
    text = shown(detail(OF_XUHUI, office, MOMENT))
    assert "12333 或 12345" in text
    assert "zwdt.sh.gov.cn" in text
    assert '<a href="https://uri.amap.com/search?keyword=%E' in text
    assert ("请先电话确认" in text) == bool(OFFICE[office].places)
    assert ("没有查到，不等于没有" in text) == (not OFFICE[office].places)
    assert ("<blockquote expandable>来源" in text) == (text.count("</blockquote>") == 1)
    assert length(text) < 900
    assert "\n\n\n" not in text


@pytest.mark.parametrize("office", OFFICE)
def test_every_place_is_shown_with_its_year_and_what_is_known(office: str) -> None:
    text = shown(detail(SOMEBODY, office, MOMENT))
    for place in OFFICE[office].places:
        assert place.address in text
        assert all(number in text for number in place.telephones)
        assert (f"{place.year} 年" if place.year else "资料没写日期") in text
    assert ("几点开没有查到" in text) == (not any(place.hours for place in OFFICE[office].places))


def test_how_sure_is_said_of_each_part() -> None:
    text = shown(detail(SOMEBODY, "fengxian", MOMENT))
    assert "地址　望园南路1529弄（几处资料一致）" in text
    assert "楼层　B楼2楼（只有一处资料，没有证实）" in text
    assert "电话　021-67137757、021-67137800（只有一处资料，没有证实）" in text
    assert "时间　周一到周五 8:30–11:30、13:00–16:30（只有一处资料，没有证实）" in text
    assert "收不收积分材料，资料没有说。" in text
    assert "单位注册在临港新片区的，看临港新片区自己的窗口。" in text


def test_several_addresses_are_candidates() -> None:
    text = shown(detail(SOMEBODY, "huangpu", MOMENT))
    assert "查到 2 种说法，不确定是哪一个。" in text
    assert "查到 2 种说法" not in shown(detail(SOMEBODY, "hongkou", MOMENT))


def test_days_of_other_hours_are_told_apart() -> None:
    text = shown(detail(SOMEBODY, "qingpu", MOMENT))
    assert (
        "时间　周一到周四 9:00–11:30、13:30–16:30；周五 9:00–11:30、13:30–15:30（只有一处资料"
    ) in text


def test_a_year_that_is_a_guess_is_said_to_be_one() -> None:
    assert "资料没写日期，2021 年或以后" in shown(detail(SOMEBODY, "pudong", MOMENT))


def test_a_remark_that_one_source_makes_is_unproved() -> None:
    text = shown(detail(SOMEBODY, "pudong", MOMENT))
    assert "续办不用交纸质材料。（没有证实）" in text
    assert "这一点有几处资料一致。\n" in text


def test_songjiang_does_not_lend_one_source_the_words_of_another() -> None:
    text = shown(detail(SOMEBODY, "songjiang", MOMENT))
    assert "收不收积分材料，资料没有说。" in text
    assert "这是 2021 年办应届生业务的窗口，积分在不在这里要问。（没有证实）" in text
    assert "服务名称里有“人才积分”，资料没写日期" in text
    assert "这里收积分材料" not in text


def test_each_remark_on_the_desk_for_returnees_is_marked_by_itself() -> None:
    text = shown(detail(SOMEBODY, "city_talent_centre", MOMENT))
    assert "哪一年的资料不清楚。（没有证实）\n" in text
    assert "· 各区也收留学回国落户的材料。（没有证实）\n" in text


def test_a_place_that_is_no_district_keeps_the_districts_in_reach() -> None:
    reply = unrecognised(OF_XUHUI, MOMENT)
    assert shown(reply).startswith("没认出是哪个区，看营业执照上的“住所”。")
    assert reply.keyboard == offices(OF_XUHUI, MOMENT).keyboard
    assert "没认出" not in shown(offices(OF_XUHUI, MOMENT))


def test_a_government_site_is_not_vouched_for() -> None:
    text = shown(detail(SOMEBODY, "jiading", MOMENT))
    assert "www.jiading.gov.cn、renshe.jiading.cn，区里的网址没有试过还能不能打开" in text
    assert "没有试过" not in shown(detail(SOMEBODY, "putuo", MOMENT))


def test_mail_boxes_and_extensions_are_never_shown() -> None:
    for office in OFFICE:
        text = shown(detail(SOMEBODY, office, MOMENT))
        assert "@" not in text
        assert "163.com" not in text
        assert "转 802" not in text


HERE = "这是你现在的位置；要看<b>单位注册地</b>的区"


def test_a_place_that_was_shared_shows_its_district_and_says_what_counts() -> None:
    reply = located(SOMEBODY, ("xuhui",))
    text = shown(reply)
    assert reply.template == Message.OFFICE
    assert text.startswith(f"你发的位置在徐汇区。{HERE}。")
    assert "南宁路999号2号楼" in text
    assert "你发的位置" not in shown(detail(SOMEBODY, "xuhui", MOMENT))


def test_near_lingang_its_own_desk_is_offered() -> None:
    for district in ("pudong", "fengxian"):
        reply = located(SOMEBODY, (district,))
        assert "看临港新片区自己的窗口" in shown(reply)
        assert "临港" in labels(reply)
    assert "临港" not in labels(located(SOMEBODY, ("xuhui",)))


def test_near_a_border_each_district_is_a_button() -> None:
    reply = located(OF_XUHUI, ("jingan", "putuo"))
    assert (reply.template, reply.values) == (Message.LOCATED, {"near": ("jingan", "putuo")})
    assert "靠近静安区和普陀区的交界" in shown(reply)
    assert HERE in shown(reply)
    assert labels(reply) == ["静安", "普陀", "所有的区", "主菜单"]


def test_outside_shanghai_is_said_kindly() -> None:
    reply = located(SOMEBODY, ())
    assert "这个位置不在上海。" in shown(reply)
    assert HERE in shown(reply)
    assert labels(reply) == ["所有的区", "主菜单"]


def test_every_button_can_be_read() -> None:
    for reply in (offices(OF_XUHUI, MOMENT), located(OF_XUHUI, ("jingan", "putuo"))):
        assert all(parse(button.data) for row in reply.keyboard for button in row)


def test_nothing_else_of_the_session_changes() -> None:
    assert replace(OF_XUHUI.session, district="") == SOMEBODY.session
    assert OF_XUHUI.answers == NOTHING
