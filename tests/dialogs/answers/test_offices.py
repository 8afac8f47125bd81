"""When offices are open, how they are called, and which district it is."""

from dataclasses import replace

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, ask, leads_to, person

ASKED = (
    (
        "office_holidays",
        "国庆节前后人才中心窗口开不开门",
        "一般不开。法定节假日和周末窗口都休息（推断），",
    ),
    ("office_weekend", "周六上班吗", "一般不开，查到时间的几个区都只写周一到周五，"),
    ("office_friday", "周五下午办公吗", "一般开，但有的区周五下午关得早："),
    ("office_lunch", "中午休息吗", "多半休息。查到的几个区，"),
    ("hotline_12333", "12333打不通，还有别的电话吗", "12333 是人社热线，"),
    ("office_telephone", "电话多少", "各区受理点的电话多数没查到，"),
    ("office_appointment", "要预约吗去窗口", "要不要预约各区不一样，"),
    ("community_centre", "社区事务受理中心能办积分吗还是要去区里", "不在社区、派出所或者人社局："),
    (
        "bureau_or_centre",
        "市里有没有一个总的办事点",
        "各区各管，市里没有一个收所有人积分材料的窗口。",
    ),
    ("which_district", "我住的区和单位不在一个区，该跑哪个区", "看单位注册在哪个区，"),
    ("office_moved", "受理点搬了吗，新地址在哪", "有可能。人才服务中心搬得比较勤，"),
    ("how_to_get_there", "开车过去好停车不", "地铁、停车这些没有查到。"),
    ("which_window", "哪个窗口办积分", "积分在几楼、几号窗，"),
    (
        "somebody_else_nearer",
        "太远了，能快递过去吗",
        "代收点没有查到。有的区可以邮件、邮寄或者网上上传，",
    ),
    ("office_hours", "几点关门", "各区自己定，没查到全市统一的时间。"),
    ("hand_in_where", "去边度办㗎，静安𠮶边", "交到单位注册地所在区的人才服务中心，"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("offices", question).person.session.view == f"answer:{row}"
    assert answer("offices", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["offices"]]


def test_the_districts_are_the_answer_in_general() -> None:
    assert ask("offices", "地址").replies[0].template == "offices"


def test_hours_of_a_known_district_are_told_with_their_year() -> None:
    who = person()
    known = replace(who, session=replace(who.session, district="qingpu"))
    said = answer("offices", "几点关门", known)
    assert "青浦区查到的是周一到周四 9:00–11:30、13:30–16:30" in said
    assert "2021 年" in said
    assert "青浦区" not in answer("offices", "几点关门", who)


def test_a_district_without_hours_hears_whom_to_ask() -> None:
    who = person()
    known = replace(who, session=replace(who.session, district="putuo"))
    assert "没有的先打 12333 或 12345" in answer("offices", "几点关门", known)


def test_hours_that_are_open_everywhere_are_called_an_inference() -> None:
    said = answer("offices", "几点关门")
    assert (
        "周一到周五 9:00–11:00、13:30–15:30 都写着开，这两段去多半开着（推断），去之前先打 12333"
        in said
    )


def test_the_district_of_the_employer_is_named_if_known() -> None:
    who = person()
    known = replace(who, session=replace(who.session, district="qingpu"))
    assert "积分材料交到青浦区人才服务中心" in answer("offices", "街道能办积分吗", known)
    assert "单位注册地所在区的人才服务中心" in answer("offices", "街道能办积分吗", who)


def test_what_leads_on() -> None:
    assert leads_to("offices", "电话多少")[0] == "去哪里交"
