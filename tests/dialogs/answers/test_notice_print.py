"""Printing the notice of the points."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, ask, leads_to

ASKED = (
    (
        "receipt_is_no_notice",
        "凭条、回执不是通知书吧？正式那张在哪出",
        "不是。收件凭证只说明材料收了；",
    ),
    ("child_not_on_notice", "通知书上没打印出孩子名字，要怎么重打", "先看打的是不是最新的一张，"),
    ("print_anew_after_change", "换了孩子信息后通知书要重打么", "要。换过孩子信息的，"),
    (
        "print_anew_after_renewal",
        "续完以后要重新打一份吗",
        "要，重新打一张。通知书的有效期和居住证同一天到期，",
    ),
    ("system_not_open", "系统打不开，通知书怎么打", "先看时间：积分系统每天 8 点到 22 点开放。"),
    (
        "nothing_to_print",
        "机器上刷了身份证说没有可打印的通知书，怎么回事去哪打",
        "多半是还没核定完，",
    ),
    ("page_does_not_print", "通知书打不开是空白的", "换个办法打：用电脑、换个浏览器、允许弹窗，"),
    ("notice_term", "积分通知书有效期到什么时候", "和居住证同一天到期，"),
    ("seal_on_notice", "通知书要不要盖红章", "通知书本来就是自己打印的，"),
    ("colour_of_notice", "通知书打印出来要彩色吗", "没看到要彩色的规定，"),
    (
        "print_urgently",
        "今天老师催着交积分证明，哪里可以马上打一张",
        "最快是自己打：打开 rsj.sh.gov.cn，",
    ),
    ("print_for_another", "老公的通知书我能帮他打吗", "网上可以：用他的个人账号登录就能打，"),
    ("employer_or_oneself", "通知书能自己打吗", "都可以，你自己就能打，"),
    ("printed_again", "通知书丢了能补打不", "可以，再打一张就行，"),
    ("community_machine", "社区中心可以给打那张单子不", "资料里写的是区人才服务中心的自助机，"),
    ("printing_machine", "自助机能打通知书吗", "自助机和网上都能打，"),
    ("id_for_printing", "打印通知书要带身份证吗", "在自助机上打，带身份证或居住证。"),
    ("screenshot_of_notice", "打印机坏了，手机上能截图当凭证吗", "截图当不当得了凭证，"),
    ("notice_as_file", "电子版通知书在哪下载", "可以：用上海人社 App，"),
    ("notice_is_not_sent", "没收到通知书去哪拿", "不寄，也不用去窗口领，"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("notice_print", question).person.session.view == f"answer:{row}"
    assert answer("notice_print", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["notice_print"]]


def test_the_step_is_the_answer_in_general() -> None:
    assert ask("notice_print", "通知书怎么打印").replies[0].template == "step"


def test_a_missing_child_is_first_added() -> None:
    said = answer("notice_print", "通知书上没打印出孩子名字，要怎么重打")
    assert "请 HR 到原来的受理点加同住人" in said
    assert leads_to("notice_print", "通知书上没打印出孩子名字")[0] == "加孩子或配偶"


def test_what_is_not_known_of_its_look_is_said_so() -> None:
    assert "样子没见到" in answer("notice_print", "打出来没有红章有效吗")


def test_any_district_has_the_machine() -> None:
    said = answer("notice_print", "去人才中心打还是网上打那个纸")
    assert "自助机在任何一个区的人才服务中心" in said
    assert "rsj.sh.gov.cn" in said
