"""What would come back: problems first, then what isn't clear, then what is fine."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from bot.dialogs.model import Person, Session
from bot.dialogs.screens import prechecks
from bot.dialogs.stages import checked
from bot.guide import FAULTS
from bot.rendering.html import MAX_TEXT, length
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, PASSED, STRANGER, TODAY
from tests.dialogs.strategies import answers

GOOD = {
    **GRADUATE,
    "residence_permit": "yes",
    "employment": "shanghai_employer",
    "recent_insurance": {"low": 6, "high": 12},
    "payer_matches": "yes",
    "short_contract": "yes",
    "back_paid": "no",
    "addresses": "yes",
    "resume": "yes",
    "overseas_degree": "no",
    "not_online": "yes",
    "full_time_study": "yes",
    "upgraded_bachelor": "no",
    "children": [],
    "first_time_employer": "no",
    "branch_company": "no",
    "company_changed": "no",
    "hr_insured": "yes",
}


def text(**told: object) -> str:
    person = Person(Session(), {**GOOD, **told})
    return RENDERER.render(prechecks.prechecked(person, MOMENT)).text


def test_who_has_nothing_to_mend_is_told_so() -> None:
    said = text()
    assert said.startswith("<b>预审结果</b>　没发现会被退回的地方\n")
    assert "材料备齐，就可以请 HR 递了。" in said
    assert "先处理" not in said
    assert "没弄清" not in said
    assert "<b>没问题</b>　居住证有效、由单位申报、近 12 个月的社保够 6 个月" in said


def test_a_problem_says_who_what_and_how() -> None:
    said = text(payer_matches="no")
    assert said.startswith("<b>预审结果</b>　1 处先处理\n")
    assert "1. <b>合同、社保、个税同一家</b>　请 HR 办" in said
    assert "怎么办：请 HR 把社保和个税转到签合同的这家来交" in said
    assert "没发现会被退回的地方" not in said


def test_problems_come_before_what_is_unclear_and_that_before_what_is_fine() -> None:
    told = {name: value for name, value in GOOD.items() if name != "resume"}
    person = Person(Session(), {**told, "addresses": "no"})
    said = RENDERER.render(prechecks.prechecked(person, MOMENT)).text
    assert said.startswith("<b>预审结果</b>　1 处先处理　1 处没弄清\n")
    assert (
        said.index("<b>两个地址</b>") < said.index("<b>还没弄清</b>") < said.index("<b>没问题</b>")
    )
    assert "· 工作经历：随申办搜“养老保险缴费情况”，看每个月的缴纳单位。" in said


def test_common_practice_is_named_as_such() -> None:
    assert "（多为经验之谈，请向受理点确认）" in text(resume="no")
    assert "经验之谈" not in text(addresses="no")


def test_what_the_facts_show_appears_without_a_question() -> None:
    assert "<b>单位注册</b>　请 HR 办" in text(first_time_employer="yes")
    title = {"education": "junior_college", "qualification": "title_senior"}
    assert "<b>证书和岗位</b>" in text(**title, qualification_fits="no")


def test_what_it_depends_on_is_named_where_it_was_left_open() -> None:
    told = {name: value for name, value in GOOD.items() if name != "children"}
    person = Person(Session(), told)
    said = RENDERER.render(prechecks.prechecked(person, MOMENT)).text
    assert "知道了这些，才知道还要看什么：" in said
    assert "没发现会被退回的地方" not in said


def test_what_keeps_anybody_from_applying_comes_first() -> None:
    said = text(resume="no", branch_company="yes", branch_tax="no", addresses="no")
    assert "1. <b>分公司缴税</b>" in said
    assert "2. <b>两个地址</b>" in said
    assert "3. <b>工作经历</b>" in said


def test_the_same_advice_is_given_once() -> None:
    told = {"education": "junior_college", "full_time_study": "no", "insurance_base": "none"}
    said = text(**told, insurance_years={"low": 0, "high": 11}, qualification="none",
                school_place="no", party_school="yes", earlier_school="yes")  # fmt: skip
    assert said.count("用别的学历或职称重新算一遍分") == 1
    assert "怎么办：和第 1 条一样。" in said


def test_nothing_else_is_looked_at_before_there_is_an_employer() -> None:
    said = text(employment="freelance", addresses="no", back_paid=None)
    assert "1. <b>由单位申报</b>　你来办" in said
    assert "其余的等这一条解决再看。" in said
    for words in ("没弄清", "没问题", "知道了这些"):
        assert words not in said


def test_an_honest_gap_is_no_mistake() -> None:
    words = RENDERER.locale.table("faults")["resume"]
    assert words["yes"] == "是，没上班的空档也照实写了"
    assert "空档" not in words["no"]
    assert "空档照实写，不算错" in words["wrong"]


def test_the_office_of_a_remembered_district_is_named() -> None:
    person = Person(Session(district="huangpu"), {**GOOD, "first_time_employer": "yes"})
    said = RENDERER.render(prechecks.prechecked(person, MOMENT)).text
    assert "再带材料到黄浦区人才服务中心审核" in said


def test_what_the_pre_check_does_not_ask_itself_leads_to_a_count_of_the_points() -> None:
    told = {k: v for k, v in GOOD.items() if k not in {"age", "education"}}
    asked = {"education": "junior_college", "qualification": "none", "insurance_base": "none"}
    person = Person(Session(), {**told, **asked, "insurance_years": {"low": 0, "high": 11}})
    assert "go:precheck" not in data(person)
    assert "go:selftest" in data(person)
    said = RENDERER.render(prechecks.prechecked(person, MOMENT)).text
    assert "先算一遍分，知道了这些，才知道还要看什么：" in said
    counted = Person(Session(), {**person.answers, "age": GRADUATE["age"]})
    assert "go:simulation" in data(counted)


def data(person: Person) -> set[str]:
    return {b.data for row in prechecks.prechecked(person, MOMENT).keyboard for b in row}


def test_the_ways_on() -> None:
    good = Person(Session(), GOOD)
    common = {"go:fault_grounds", "go:hr", "go:materials", "go:steps", "go:home"}
    assert data(good) == common | {"go:answers:precheck"}
    assert data(PASSED) == common | {"go:answers:precheck", "go:precheck"}
    assert data(STRANGER) == common | {"go:precheck"}


def test_an_answer_can_be_changed_there() -> None:
    reply = prechecks.told(Person(Session(), GOOD), "precheck", MOMENT)
    assert reply is not None
    found = {b.data for row in reply.keyboard for b in row}
    assert {"do:change:addresses:precheck", "do:change:payer_matches:precheck"} <= found
    assert "do:change:records:precheck" not in found
    assert {"go:prechecked", "go:home"} <= found
    assert prechecks.told(STRANGER, "settle", MOMENT) is None


def test_sources_are_there_for_whoever_asks() -> None:
    reply = prechecks.fault_grounds(Person(Session(), GOOD), "", MOMENT)
    assert reply is not None
    said = RENDERER.render(reply).text
    assert "第 1/2 页" in said
    assert "<b>居住证</b>　官方文本\n《上海市居住证积分管理办法》第二条，核对于" in said
    assert "核对于 2026 年 11 月 23 日" in said
    assert "来源：" in said


@pytest.mark.parametrize(("detail", "number"), [("", 1), ("1", 1), ("2", 2), ("99", 2), ("0", 1)])
def test_the_pages_of_the_sources(detail: str, number: int) -> None:
    reply = prechecks.fault_grounds(Person(Session(), GOOD), detail, MOMENT)
    assert reply is not None
    assert (reply.values["number"], reply.values["last"]) == (number, 2)
    shown = reply.values["shown"]
    assert isinstance(shown, list)
    assert len(shown) == (prechecks.PAGE if number == 1 else 12 - prechecks.PAGE)
    labels = [b.label for row in reply.keyboard for b in row if b.label.startswith("page_")]
    assert labels == (["page_after"] if number == 1 else ["page_before"])


def test_a_page_without_a_number_is_none() -> None:
    assert prechecks.fault_grounds(PASSED, "gone", MOMENT) is None


WORST = {
    "education": "junior_college",
    "qualification": "skill_4",
    "qualification_fits": "no",
    "shortage_major": "yes",
    "award": "provincial",
    "suburb_area": "lingang",
    "suburb_years": {"low": 4.0, "high": 4.99},
    "insurance_base": "1",
    "insurance_years": {"low": 36, "high": 47},
    "residence_permit": "no",
    "employment": "none",
    "recent_insurance": {"low": 0, "high": 5},
    "payer_matches": "no",
    "overseas_degree": "no",
    "full_time_study": "no",
    "children": ["under_16"],
    "divorced": "yes",
    "first_time_employer": "yes",
    "branch_company": "yes",
    **{id_: rule.fault.trouble for id_, rule in FAULTS.items() if rule.fault.trouble},
}


def test_whoever_has_everything_wrong_reads_all_of_it() -> None:
    reply = prechecks.prechecked(Person(Session(), WORST), MOMENT)
    said = RENDERER.render(reply).text
    wrong = reply.values["wrong"]
    assert isinstance(wrong, list)
    assert len(wrong) > 18
    assert length(said) < MAX_TEXT
    assert said.endswith("这里查的是常见的退回原因，不是全部，以受理点审核为准。")


@settings(max_examples=60, deadline=None)
@given(answers())
def test_for_anybody_every_card_fits_uncut(told: dict[str, object]) -> None:
    person = Person(Session(), told)
    replies = [prechecks.prechecked(person, MOMENT)]
    replies += [r for n in "123" if (r := prechecks.fault_grounds(person, n, MOMENT))]
    for reply in replies:
        said = RENDERER.render(reply).text
        assert length(said) <= MAX_TEXT
        assert not said.endswith("\n…")


def test_an_answer_is_void_with_another_diploma() -> None:
    told = {**WORST, "upgraded_bachelor": "yes"}
    standing = {one.fault.id: one.standing for one in checked(told, TODAY)}
    assert standing["school_place"] == "wrong"
    person = replace(STRANGER, answers=told)
    assert prechecks.prechecked(person, MOMENT).values["wrong"]
