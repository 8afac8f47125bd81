"""This person's list."""

import re

import pytest
from hypothesis import given, settings

from bot.dialogs.model import Person, Reply, Session
from bot.dialogs.screens import materials
from bot.guide import PAPERS
from bot.rendering.html import MAX_TEXT, length
from tests.chat import RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, PASSED, STRANGER
from tests.dialogs.strategies import answers

TELLS_ALL = {
    **GRADUATE,
    "bonus": "none",
    "full_time_study": "yes",
    "overseas_degree": "no",
    "upgraded_bachelor": "no",
    "married": "no",
    "divorced": "no",
    "children": [],
    "employment": "shanghai_employer",
    "first_time_employer": "no",
    "branch_company": "no",
}


def text(person: Person) -> str:
    return RENDERER.render(materials.materials(person, MOMENT)).text


def data(reply: Reply) -> list[list[str]]:
    return [[button.data for button in row] for row in reply.keyboard]


def page(person: Person, detail: str) -> Reply:
    reply = materials.papers(person, detail, MOMENT)
    assert reply is not None
    return reply


def with_all(person: Person) -> Person:
    for paper in materials.listing(person, MOMENT).papers:
        if paper.needed:
            person = materials.with_paper(person, paper.id, at_hand=True)
    return person


# --- the whole list ------------------------------------------------------------------------


def test_the_list_of_a_stranger_says_what_depends_on_what() -> None:
    assert "如果已婚：结婚证\n" in text(STRANGER)
    assert "如果有孩子要享受待遇：孩子的《出生医学证明》、孩子的户口簿、孩子" in text(STRANGER)


def test_before_the_test_what_hangs_on_the_points_is_summed_up() -> None:
    said = text(STRANGER)
    assert "学历、职称和加分项各有各的材料，自测后只列你用得上的。" in said
    assert "创业人才" not in said
    assert "毕业证书" not in said
    assert "如果单位是第一次申报积分：" in said
    assert length(said) < 900


def test_after_the_test_what_only_may_be_needed_is_named_short() -> None:
    said = text(Person(Session(), {"education": "junior_college", "insurance_base": "1"}))
    assert "各有各的材料" not in said
    assert re.search(r"<blockquote expandable>另有 \d+ 样看情况：毕业证书、学历备案表、", said)
    assert "什么时候要哪样，点“分项材料”。</blockquote>" in said
    assert length(said) < 1100


def test_what_is_ticked_counts_whether_or_not_it_is_surely_needed() -> None:
    before = materials.materials(STRANGER, MOMENT).values
    person = materials.with_paper(STRANGER, "marriage_certificate", at_hand=True)
    after = materials.materials(person, MOMENT).values
    assert (after["ready"], after["total"]) == (1, int(str(before["total"])) + 1)
    assert "✓ 结婚证" in text(person)
    assert "如果已婚" not in text(person)
    assert "如果已婚，才要带" not in RENDERER.render(page(person, "family")).text
    assert "共备 1/" in RENDERER.render(page(person, "family")).text


def test_what_is_ticked_and_no_longer_on_the_list_is_not_counted() -> None:
    single = Person(Session(), {"married": "no"})
    person = materials.with_paper(single, "marriage_certificate", at_hand=True)
    assert materials.materials(person, MOMENT).values["ready"] == 0


def test_only_what_has_to_be_there_is_counted() -> None:
    found = materials.listing(STRANGER, MOMENT)
    must = [p for p in found.papers if p.needed and p.listed == "rule"]
    assert materials.progress(found, ())["total"] == len(must)
    extra = materials.progress(found, ("no_crime_undertaking",))
    assert (extra["ready"], extra["total"]) == (1, len(must) + 1)


def test_a_condition_names_only_what_is_still_open() -> None:
    part_time = {"education": "junior_college", "bonus": "none", "full_time_study": "no"}
    said = "".join(
        RENDERER.render(page(Person(Session(), part_time), f"item.{number}")).text
        for number in (1, 2, 3)
    )
    assert "如果学历是在国内读的，才要带。" in said
    assert "非全日制（自学考试除外），才要带" not in said
    parent = Person(Session(), {"children": ["under_16"]})
    assert "配偶一起享受待遇、孩子一起申请" not in text(parent)
    assert "如果已婚：结婚证、配偶身份证" in text(parent)
    assert "如果离过婚：离婚证、" in text(parent)
    childless = Person(Session(), {"children": []})
    assert "孩子一起申请" not in text(childless)


def test_a_tax_proof_that_another_one_contains_is_left_out() -> None:
    claims = {"education": "junior_college", "insurance_base": "1"}
    said = text(Person(Session(), claims))
    assert "最近 48 个月的个人所得税证明" in said
    assert "最近 6 个月的个人所得税证明" not in said
    pages = [page(Person(Session(), claims), f"item.{number}") for number in range(1, 6)]
    shown = [RENDERER.render(reply).text for reply in pages]
    assert any("最近 6 个月的税单包含在里面，不用另打。" in one for one in shown)
    assert "最近 6 个月的个人所得税证明" in text(STRANGER)


@pytest.mark.parametrize("job", ["sole_trader", "freelance", "none"])
def test_who_cannot_apply_is_told_so_before_any_paper(job: str) -> None:
    person = Person(Session(), {**GRADUATE, "employment": job})
    for said in (text(person), missing(person)):
        assert said.index("积分只能由单位申报") < said.index("怎么办：要先有一家在上海注册")
        assert said.index("怎么办：") < said.index("《上海市居住证》")
    assert "先说要紧的" not in text(PASSED)
    assert "先说要紧的" not in missing(PASSED)


def test_the_office_of_a_remembered_district_is_named() -> None:
    person = Person(Session(district="huangpu"), GRADUATE)
    assert "交到黄浦区人才服务中心，一般由 HR 去。" in text(person)
    assert "单位注册地所在区的人才服务中心" not in text(person)
    assert "交到单位注册地所在区的人才服务中心，一般由 HR 去。" in text(PASSED)


def test_buttons_are_short_and_mark_what_only_may_be_needed() -> None:
    def labels(person: Person) -> list[str]:
        keys = RENDERER.render(page(person, "employer")).keys
        return [words for row in keys for words, _ in row]

    assert {"○ 单位介绍信", "○ 营业执照", "？ 注册用介绍信"} <= set(labels(STRANGER))
    ticked = materials.with_paper(STRANGER, "registration_letter", at_hand=True)
    assert "✓ 注册用介绍信" in labels(ticked)


def test_the_list_is_that_of_this_person() -> None:
    married = Person(Session(), {**GRADUATE, "married": "yes"})
    single = Person(Session(), {**GRADUATE, "married": "no"})
    assert "○ 结婚证" in text(married)
    assert "结婚证" not in text(single)
    assert "○ 学位证书" in text(Person(Session(), {**GRADUATE, "bonus": "none"}))


def test_what_only_some_ask_for_is_marked_and_what_nobody_does_is_named() -> None:
    said = text(STRANGER)
    assert "○ 无违法犯罪承诺书　交原件　老清单才有" in said
    assert "○ 《预受理情况登记表》　交原件　部分受理点要" in said
    assert said.endswith(
        "旧清单上的计划生育承诺书、组织机构代码证、社会保险登记证，现在不用带了。"
    )


def test_what_is_at_hand_is_counted_and_marked() -> None:
    person = materials.with_paper(PASSED, "permit", at_hand=True)
    assert "✓ 《上海市居住证》" in text(person)
    assert "已备 1/" in text(person)


def test_the_ways_on_stand_in_six_tidy_rows() -> None:
    assert data(materials.materials(STRANGER, MOMENT)) == [
        ["go:document:checklist", "go:hr"],
        ["go:offices", "go:missing"],
        ["go:precheck", "go:ask_papers"],
        ["go:papers:base", "go:papers:item"],
        ["go:papers:family", "go:papers:employer"],
        ["go:selftest", "go:steps", "go:home"],
    ]


def test_who_has_told_everything_is_not_asked_again() -> None:
    assert data(materials.materials(Person(Session(), TELLS_ALL), MOMENT)) == [
        ["go:document:checklist", "go:hr"],
        ["go:offices", "go:missing"],
        ["go:precheck"],
        ["go:papers:base", "go:papers:item"],
        ["go:papers:employer"],
        ["go:steps", "go:home"],
    ]


# --- a group -------------------------------------------------------------------------------


def test_what_is_summed_up_stands_in_its_group_in_full() -> None:
    found = materials.listing(STRANGER, MOMENT)
    (group,) = (one for one in found.groups if one.id == "item")
    shown = [RENDERER.render(page(STRANGER, f"item.{number}")).text for number in range(1, 7)]
    words = RENDERER.locale.table("papers")
    assert len(group.papers) > 30
    assert all(sum(words[p.id]["name"] in said for said in shown) >= 1 for p in group.papers)
    assert all(length(said) < 1100 for said in shown)


def test_a_long_group_is_leafed_through() -> None:
    first, second, last = (page(STRANGER, detail) for detail in ("item", "item.2", "item.6"))
    assert "第 1/6 页" in RENDERER.render(first).text
    assert data(first)[-2:] == [
        ["go:papers:item.2"],
        ["go:grounds:item.1", "go:materials", "go:home"],
    ]
    assert data(second)[-2] == ["go:papers:item.1", "go:papers:item.3"]
    assert data(last)[-2] == ["go:papers:item.5"]


def test_a_page_beyond_the_last_is_the_last_one() -> None:
    assert page(STRANGER, "item.9").values["page"] == page(STRANGER, "item.6").values["page"]
    assert page(STRANGER, "item.0").values["page"] == page(STRANGER, "item").values["page"]
    assert page(STRANGER, "base.2").values["page"] == page(STRANGER, "base").values["page"]


def test_a_short_group_is_one_page_without_a_number() -> None:
    reply = page(STRANGER, "base")
    assert "页" not in RENDERER.render(reply).text.splitlines()[0]
    assert data(reply)[-1] == ["go:grounds:base", "go:materials", "go:home"]
    assert data(reply)[0] == ["do:paper:permit:base", "do:paper:application_form:base"]


def test_the_pages_are_of_about_the_same_length() -> None:
    found = [page(STRANGER, f"family.{number}").values["page"] for number in (1, 2)]
    assert [len(one.papers) for one in found] == [5, 5]
    assert page(STRANGER, "base").values["page"].last == 1
    assert len(page(STRANGER, "base").values["page"].papers) == materials.PAGE


def test_a_group_shows_reasons_and_ticks() -> None:
    reply = page(PASSED, "base")
    assert "为什么" in RENDERER.render(reply).text
    assert reply.keyboard[0][0].data.startswith("do:paper:")


def test_a_tick_stays_on_its_page() -> None:
    assert data(page(STRANGER, "item.2"))[0][0].endswith(":item.2")
    ticked = materials.with_paper(STRANGER, "permit", at_hand=True)
    assert data(page(ticked, "base"))[0][0] == "do:no_paper:permit:base"


@pytest.mark.parametrize("detail", ["gone", "", "item.x", "item.-1", "gone.2", "item.2.3"])
def test_a_group_or_page_that_does_not_exist_is_none(detail: str) -> None:
    assert materials.papers(STRANGER, detail, MOMENT) is None
    assert materials.grounds(STRANGER, detail, MOMENT) is None


def test_a_paper_that_does_not_exist_is_not_ticked() -> None:
    assert materials.with_paper(PASSED, "gone", at_hand=True) == PASSED


# --- why, and how sure ---------------------------------------------------------------------


def test_every_paper_of_a_page_says_where_it_was_found_and_how_sure_it_is() -> None:
    reply = materials.grounds(STRANGER, "base", MOMENT)
    assert reply is not None
    said = RENDERER.render(reply).text
    assert said.startswith("<b>本人材料的依据和来源</b>\n")
    assert "<b>最近 6 个月的个人所得税证明</b>\n细则第四条，多个来源一致" in said
    assert said.count("来源：") == len(page(STRANGER, "base").values["page"].papers)
    assert "核对于 2026 年 11 月 23 日" in said
    assert data(reply) == [["go:papers:base", "go:materials", "go:home"]]


def test_grounds_are_leafed_through_like_the_papers() -> None:
    reply = materials.grounds(STRANGER, "item.2", MOMENT)
    assert reply is not None
    assert data(reply) == [
        ["go:grounds:item.1", "go:grounds:item.3"],
        ["go:papers:item.2", "go:materials", "go:home"],
    ]


# --- what is not at hand -------------------------------------------------------------------


def missing(person: Person) -> str:
    return RENDERER.render(materials.missing(person, MOMENT)).text


def test_what_is_missing_stands_by_who_gets_it() -> None:
    said = missing(STRANGER)
    mine, hr, seldom = (said.index(f"<b>{word}") for word in ("你自己备", "请 HR 备", "不一定要"))
    assert mine < said.index("○ 本人身份证") < hr < said.index("○ 单位介绍信") < seldom
    assert "○ 无违法犯罪承诺书（老清单才有）" in said
    assert "还有几样要看你的情况" in said


def test_the_permit_of_a_child_is_no_paper_that_one_may_do_without() -> None:
    person = Person(Session(), {**TELLS_ALL, "children": ["under_16"]})
    said = missing(person)
    assert said.index("○ 孩子自己的居住证") < said.index("<b>不一定要</b>")
    assert "入学必须有，积分窗口不一定收。" in said
    assert "中考要孩子自己的居住证，居住登记凭证不够，快到中考的现在就办。" in said
    assert "○ 孩子自己的居住证或居住登记凭证　入学必须，积分窗口不一定收" in text(person)


def test_what_takes_longest_comes_first_and_says_how_long() -> None:
    said = missing(Person(Session(), {**TELLS_ALL, "first_time_employer": "yes"}))
    lines = said.splitlines()
    place = lines.index("<b>请 HR 备</b>")
    assert lines[place + 1] == "○ 单位介绍信（单位注册用）　注册约半个月到 1 个月"
    assert "写了时间的最慢，先办它。" in said
    assert "写了时间的最慢" not in missing(Person(Session(), TELLS_ALL))


def test_what_is_at_hand_is_not_missing() -> None:
    person = materials.with_paper(STRANGER, "permit", at_hand=True)
    assert "○ 《上海市居住证》" in missing(STRANGER)
    assert "《上海市居住证》\n" not in missing(person)


def test_once_all_is_there_it_says_so() -> None:
    said = missing(with_all(Person(Session(), TELLS_ALL)))
    assert "都齐了。" in said
    assert "○" not in said
    assert "还有几样" not in said
    assert "都齐了" not in missing(STRANGER)


def test_who_lacks_only_what_is_seldom_asked_for_has_all() -> None:
    person = with_all(Person(Session(), TELLS_ALL))
    person = materials.with_paper(person, "preacceptance_form", at_hand=False)
    said = missing(person)
    assert "都齐了。" in said
    assert "○ 《预受理情况登记表》（部分受理点要）" in said


def test_the_ways_on_from_what_is_missing() -> None:
    found = [button for row in data(materials.missing(STRANGER, MOMENT)) for button in row]
    assert "go:ask_papers" in found
    told = materials.missing(Person(Session(), TELLS_ALL), MOMENT)
    assert "go:ask_papers" not in [button for row in data(told) for button in row]


# --- for anybody ---------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(answers())
def test_for_anybody_every_card_fits_uncut(told: dict[str, object]) -> None:
    person = Person(Session(), told)
    replies = [materials.materials(person, MOMENT), materials.missing(person, MOMENT)]
    for group in materials.listing(person, MOMENT).groups:
        details = [f"{group.id}.{number}" for number in range(1, 7)]
        replies += [r for d in details if (r := materials.papers(person, d, MOMENT))]
        replies += [r for d in details if (r := materials.grounds(person, d, MOMENT))]
    for reply in replies:
        said = RENDERER.render(reply).text
        assert length(said) <= MAX_TEXT // 2
        assert not said.endswith("\n…")


@settings(max_examples=40, deadline=None)
@given(answers())
def test_for_anybody_the_pages_show_each_paper_once(told: dict[str, object]) -> None:
    person = Person(Session(), told)
    for group in materials.listing(person, MOMENT).groups:
        last = page(person, group.id).values["page"].last
        shown = [
            paper
            for number in range(1, last + 1)
            for paper in page(person, f"{group.id}.{number}").values["page"].papers
        ]
        assert tuple(shown) == group.papers
        assert {paper.id for paper in shown} <= set(PAPERS)
