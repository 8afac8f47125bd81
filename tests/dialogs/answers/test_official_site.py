"""Which page, app or menu it is."""

import pytest

from bot.guide import SITES
from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, ask, leads_to

ASKED = (
    ("bot_not_official", "你是官方的吗", "不是，我不是官方的，也不是政府的"),
    (
        "site_hours",
        "晚上十点以后网站进不去，是不是有开放时间",
        "有开放时间：积分系统每天 8 点到 22 点开放，",
    ),
    ("site_does_not_open", "网站打不开，是不是换地址了", "先从市人社局网站进，"),
    ("old_talent_site", "21世纪人才网那个还能用吗", "不是那里。21 世纪人才网已经关了，"),
    (
        "site_of_hukou",
        "居转户和积分是同一个网站吗，积分的在哪点",
        "不是同一个。积分在市人社局的积分系统：",
    ),
    ("employer_entry", "单位用户从哪个网页进", "单位和个人从同一个地方进："),
    ("hrss_app", "上海人社app能申请积分吗，菜单在哪", "上海人社 App 里能打印积分通知书，"),
    ("alipay_and_wechat", "支付宝里有没有办积分的入口", "支付宝和微信里的“随申办”小程序，"),
    ("suishenban", "随申办里面在哪里找积分", "随申办里办的是居住证："),
    ("city_portal_entry", "一网通办里搜什么", "一网通办（zwdt.sh.gov.cn）是市里的总入口，"),
    ("simulation_site", "模拟打分在哪个网页", "官方的模拟打分页："),
    ("browser", "浏览器要用IE吗？从哪个网页进申报系统", "该用哪种浏览器，公开资料里没有写。"),
    ("true_site", "百度出来好几个网站哪个是真的", "认准以 sh.gov.cn 结尾的："),
    ("which_app", "积分申请有没有 app 可以 download", "填申请表没有查到手机入口，"),
    ("menu_of_the_site", "我进了人社局网站找不到积分那一栏，点哪个菜单", "打开 rsj.sh.gov.cn，"),
    ("login_page", "积分系统入口在哪", "打开 rsj.sh.gov.cn，"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("official_site", question).person.session.view == f"answer:{row}"
    assert answer("official_site", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["official_site"]]


ADDRESSES = {site.id: site.addresses for site in SITES}


def test_the_list_of_entries_is_the_answer_in_general() -> None:
    assert ask("official_site", "官网是哪个").replies[0].template == "sites"


@pytest.mark.parametrize(
    ("question", "site"),
    [
        ("入口在哪里", "points_entry"),
        ("入口在哪里", "points_system"),
        ("模拟打分在哪个网页", "points_simulation"),
        ("单位用户从哪个网页进", "employer_platform"),
        ("一网通办里搜什么", "city_portal"),
    ],
)
def test_addresses_are_those_of_the_guide(question: str, site: str) -> None:
    assert ADDRESSES[site][0] in answer("official_site", question)


def test_what_is_not_known_to_be_in_an_app_is_said_so() -> None:
    said = answer("official_site", "随申办里在哪找居住证积分")
    assert "申请积分的菜单没查到，翻不到是正常的" in said
    assert leads_to("official_site", "随申办里在哪找居住证积分")[0] == "官方网站和电话"
