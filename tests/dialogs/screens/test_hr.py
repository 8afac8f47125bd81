"""The sheet for HR: complete, plain, and nobody's business but HR's."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from bot.dialogs.model import Person, Session
from bot.dialogs.navigation import show
from bot.dialogs.screens import hr
from bot.dialogs.screens.materials import listing
from bot.guide import PAPERS, SITE, Checklist, Group
from bot.rendering.html import MAX_TEXT, length, plain
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, PASSED, STRANGER
from tests.dialogs.strategies import answers

ROOM = 1000  # characters left for whoever writes something above it when forwarding
USUAL = {"employment": "shanghai_employer", "branch_company": "no"}


def of(**answers: object) -> Person:
    return Person(Session(), {**GRADUATE, **USUAL, **answers})


def text(person: Person) -> str:
    return plain(RENDERER.render(hr.hr(person, MOMENT)).text)


KNOWN = of(first_time_employer="no")
FIRST = of(first_time_employer="yes")
OPEN = Person(Session(), GRADUATE)


def test_it_is_a_message_of_its_own_with_the_way_to_paper() -> None:
    reply = hr.hr(PASSED, MOMENT)
    assert reply.place == "message"
    shown = RENDERER.render(reply)
    assert [data for row in shown.keys for _, data in row] == [
        "go:document:hr",
        "go:hr_grounds",
        "go:materials",
        "go:home",
    ]
    assert [words for words, _ in shown.keys[0]] == ["给 HR 的打印版", "依据和来源"]


def test_the_eleven_actions_are_numbered() -> None:
    for person in (STRANGER, KNOWN, FIRST):
        lines = text(person).partition("网上十一步\n")[2].partition("\n\n")[0]
        marks = re.findall(r"^([①-⑳]) ", lines.rpartition("\n")[0], re.MULTILINE)
        assert "".join(marks) == "①②③④⑤⑥⑦⑧⑨⑩⑪"
    said = text(KNOWN)
    assert "① 登录单位账户，点“申请居住证积分”。" in said
    assert "⑪ 把书面材料递交到" in said
    assert "③ 到 ⑧ 可以让申请人自己填。" in said


def test_whether_the_company_may_file_comes_first() -> None:
    said = text(KNOWN)
    may_file = RENDERER.locale.table("site")["may_file"]["do"]
    assert said.index("单位能不能报") < said.index(may_file)
    for line in ("个人和个体工商户不能申请", "签合同、交社保、交个税要是同一家", "驻沪办事处"):
        assert said.index("单位能不能报") < said.index(line) < said.index("单位要备的材料")


def test_a_company_that_never_filed_is_told_to_register_and_what_to_take() -> None:
    said = text(FIRST)
    assert "第一次报，先注册单位" in said
    assert "如果单位还没注册过" not in said
    assert "1. 打开 rsj.sh.gov.cn" in said
    assert "4. 带上材料，去单位注册地所在区的人才服务中心审核" in said
    assert (
        "要带：单位介绍信、人事专员身份证、营业执照或法人证书。\n介绍信：写明办理单位注册" in said
    )
    assert "单位自己申报，不用经过中介。" in said
    assert "去的是注册地的区，不是上班的区。" in said
    assert "单位注册审核　半个月到一个月。" in said
    assert said.count("rsj.sh.gov.cn") == 1


def test_where_nobody_knows_it_is_told_with_an_if() -> None:
    said = text(OPEN)
    assert "如果单位还没注册过积分系统，先注册" in said
    assert "第一次报" not in said
    assert "如果是劳务派遣，加带《劳务派遣经营许可证》" in said
    assert "如果单位是在沪分公司，加带分公司在沪缴纳企业税的凭证。" in said
    assert "· 如果是劳务派遣：" in said
    assert "单位注册审核" in said


def test_a_company_that_files_for_the_first_time_is_not_told_to_skip_it() -> None:
    assert "跳过这一步" not in text(FIRST)


def test_the_office_of_a_remembered_district_is_named() -> None:
    person = Person(Session(district="huangpu"), FIRST.answers)
    said = text(person)
    assert "去黄浦区人才服务中心审核" in said
    assert "⑪ 把书面材料递交到黄浦区人才服务中心。" in said
    assert "或者问黄浦区人才服务中心。" in said
    assert "所在区的人才服务中心" not in said


def test_a_registered_company_goes_straight_to_the_site() -> None:
    said = text(KNOWN)
    assert "注册单位" not in said
    assert "单位注册审核" not in said
    assert "（单位注册用）" not in said
    assert "网上十一步\n打开 rsj.sh.gov.cn" in said
    assert "劳务派遣" not in said
    assert "分公司" not in said.partition("单位要备的材料")[2]


def test_a_branch_and_an_agency_bring_more() -> None:
    branch = text(of(first_time_employer="yes", branch_company="yes"))
    assert "。加带分公司在沪缴纳企业税的凭证。" in branch
    assert "· 分公司在沪缴纳企业税的凭证" in branch
    agency = text(of(first_time_employer="yes", employment="dispatched"))
    assert "。加带《劳务派遣经营许可证》或《人力资源服务许可证》。" in agency
    assert "· 派遣岗位协议" in agency
    assert "如果是劳务派遣" not in agency


def test_the_papers_say_how_they_are_handed_in() -> None:
    said = text(KNOWN)
    assert "· 单位介绍信　原件，盖公章\n" in said
    assert "· 人事专员身份证　原件＋复印件，盖公章\n" in said
    assert "· 《预受理情况登记表》　原件　部分受理点要\n" in said
    assert "介绍信：写明区人才服务中心全称" in said
    assert "另交一份同样大小的黑白复印件，盖单位公章" in said


def test_papers_of_the_applicant_are_left_to_the_applicant() -> None:
    said = text(FIRST)
    own = [rule.paper.id for rule in PAPERS.values() if rule.paper.who == "applicant"]
    names = RENDERER.locale.table("papers")
    shown = [names[id_]["name"] for id_ in own]
    lines = [line.removeprefix("· ").partition("　")[0] for line in said.splitlines()]
    assert not set(shown) & set(lines)


def test_before_the_test_papers_for_points_are_summed_up() -> None:
    said = text(STRANGER)
    assert "同事按职称、紧缺专业等加分的，还要单位出证明，看他的清单。" in said
    assert "岗位说明书" not in said
    assert "还要单位出证明" not in text(OPEN)


def test_papers_for_points_that_are_claimed_are_named() -> None:
    title = Person(Session(), {"education": "junior_college", "qualification": "title_senior"})
    assert "《专业技术职务聘任表》或聘书" in text(title)


def test_both_versions_of_when_to_deliver_are_shown_with_their_confidence() -> None:
    said = text(KNOWN)
    assert "⑪ 什么时候交，说法不一" in said
    assert "2 个工作日以后再去交" in said
    assert "要在 2 个工作日以内交" in said
    assert said.count("（多为经验之谈，请向受理点确认）") == 2
    assert "扫描件" not in said


def test_it_says_whom_to_ask_and_where_it_comes_from() -> None:
    said = text(KNOWN)
    assert "打 12333" in said
    assert "以受理点要求为准" in said
    assert re.search(r"来源：网上的办事指南（2025）.*，核对于 2026 ?年 ?11 ?月 ?23 ?日", said)


def test_its_sources_are_those_of_all_that_it_tells() -> None:
    def keys(person: Person) -> list[str]:
        return str(hr.hr(person, MOMENT).values["source"]).split()

    first, later = keys(FIRST), keys(KNOWN)
    assert first[0] == later[0] == "seed"
    assert len(set(first)) == len(first)
    assert {"luohu9-4989", "wfek6469", "1-jiu1508686"} <= set(first)
    assert "luohu9-4989" in first
    assert "92luohu30307" in later
    assert "tltzg1430" in first
    assert "tltzg1430" not in later


def test_it_is_as_fresh_as_the_oldest_of_what_it_tells() -> None:
    found = listing(FIRST, MOMENT)
    old = date(2025, 1, 1)
    papers = tuple(replace(paper, verified_on=old) for paper in found.groups[-1].papers)
    aged = Checklist((*found.groups[:-1], Group("employer", papers)), found.undecided)
    assert hr.hr_values(aged, tested=True)["verified_on"] == old
    assert hr.hr_values(found, tested=True)["verified_on"] == SITE[0].verified_on


PRIVATE = {
    "records": ["detention"],
    "birth": "1982-03-05",
    "children": ["under_16"],
    "divorced": "yes",
    "married": "yes",
}


def test_nothing_of_the_applicant_is_told() -> None:
    said = text(of(first_time_employer="yes", **PRIVATE))
    assert said == text(FIRST)
    assert not re.search(r"\d+ ?分[，。]", said)
    for word in ("拘留", "刑事", "120", "离婚", "结婚", "1982", "你的"):
        assert word not in said


@pytest.mark.parametrize("script", ["", "hant"])
@settings(max_examples=60, deadline=None)
@given(answers())
def test_it_leaves_room_above_it_whoever_asks(script: str, told: dict[str, object]) -> None:
    shown = RENDERER.render(hr.hr(Person(Session(), told), MOMENT), script)
    assert length(shown.text) <= MAX_TEXT - ROOM
    assert "\n\n\n" not in shown.text
    assert not shown.text.endswith("…")


def test_it_leaves_the_card_as_it_is() -> None:
    for screen in ("hr", "hr_grounds"):
        outcome = show(PASSED, screen, "", MOMENT)
        assert outcome is not None
        assert outcome.person == PASSED
        assert [reply.place for reply in outcome.replies] == ["message"]


def test_every_action_shows_its_grounds() -> None:
    said = plain(RENDERER.render(hr.hr_grounds(STRANGER, MOMENT)).text)
    words = RENDERER.locale.table("site")
    assert all(words[action.id]["do"] in said for action in SITE)
    assert said.count("来源：") == len(SITE)
    assert "多为经验之谈，请向受理点确认，来源：网上的办事指南（2025）" in said
    assert length(said) <= MAX_TEXT
