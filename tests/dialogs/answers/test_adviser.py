"""Whoever wants a human hears honestly that there is none here yet, and where there is one."""

import pytest

from tests.dialogs.answers.asking import answer, ask, leads_to, person


@pytest.mark.parametrize("text", ["转人工", "有人吗", "别自动回复了，叫个懂的人出来", "ke fu"])
def test_there_is_no_human_yet_and_what_to_do_instead(text: str) -> None:
    said = answer("adviser", text)
    assert said.startswith("现在还没有人工顾问，回话的是程序")
    for words in ("算分、列材料、看步骤、设提醒", "12333", "电话不用留，我不收也不存"):
        assert words in said
    assert "这是沪积分对自己的说明" in said


@pytest.mark.parametrize(
    "text",
    [
        "能不能打电话给我",
        "晚上七点后给我回电",
        "我姓陈，电话一三七开头的那个系统里有，麻烦回拨",
        "请顾问联系我",
        "please have an adviser call me back",
    ],
)
def test_nobody_will_call_so_no_number_is_needed(text: str) -> None:
    said = answer("adviser", text)
    assert said.startswith("不会有人打给你，所以电话不用留：我不收，也不存。")
    assert "拨 12333" in said


def test_there_is_no_other_chat_either() -> None:
    assert answer("adviser", "加个微信细说").startswith("没有微信，也没有群")


@pytest.mark.parametrize("text", ["能不能约个面谈", "能不能一对一帮我看情况", "想约个顾问谈谈"])
def test_no_appointment_can_be_made(text: str) -> None:
    assert answer("adviser", text).startswith("约不了")


def test_whoever_types_slowly_hears_that_a_few_words_will_do() -> None:
    said = answer("adviser", "我讲不明白，打字也慢，有没有人可以语音跟我说")
    assert said.startswith("不用打长句子。点按钮就行")
    assert "听不了语音" in said


def test_the_hours_of_the_hotline_are_not_made_up() -> None:
    said = answer("adviser", "你们的顾问几点在线")
    assert said.startswith("没有人值班")
    assert "它几点上班我没有查到" in said


def test_hr_is_given_the_sheet_for_hr() -> None:
    text = "我是公司HR，手上二十多个员工要办，想找你们的对接人"
    assert answer("adviser", text).startswith("没有对接人。给 HR 的一页说明现成有")
    assert leads_to("adviser", text)[:2] == ["发给 HR", "资料与打印版"]


def test_the_office_of_a_district_that_is_known_is_named() -> None:
    who = person()
    known = ask("adviser", "转人工", who).replies[0]
    assert known.values["district"] == ""
    assert "单位注册地所在区的人才服务中心" in answer("adviser", "转人工", who)


def test_what_can_be_done_at_once_is_one_press_away() -> None:
    assert leads_to("adviser", "转人工") == ["帮我算分", "去哪里交", "官方网站和电话", "主菜单"]
