"""Documents in words: what each says, for whom, and that nothing in them is left open."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from bot.dialogs.model import Person, Session
from bot.dialogs.prints import DOCUMENTS, LETTERS, of_facts, of_person, values
from bot.documents import Drawing
from bot.documents.markdown import blocks
from bot.documents.typesetter import FONTS
from bot.documents.unprinted import unprinted
from bot.guide import CASES, FAULTS, FORMS, OFFICES, PAPERS, STATUSES, STEPS
from bot.rendering import html
from bot.rendering.documents import WORDS, undocumented
from bot.rendering.scripts import Traditional
from bot.scoring import Applicant
from tests.chat import RENDERER
from tests.dialogs.people import MOMENT, PASSED, TODAY

NOBODY = Person()
SOMEBODY = Person(
    Session(papers=("permit", "id_card"), district="minhang"),
    {"education": "junior_college", "qualification": "title_intermediate"},
)
PEOPLE = (NOBODY, SOMEBODY, PASSED)


def markdown(name: str, person: Person = NOBODY) -> str:
    return RENDERER.documents.text(name, values(name, of_person(person, MOMENT)))


def drawing(name: str, person: Person = NOBODY) -> Drawing:
    return RENDERER.documents.drawing(name, values(name, of_person(person, MOMENT)))


def texts(value: object) -> Iterator[str]:
    """All texts within the values of a drawing."""
    match value:
        case str():
            yield value
        case dict():
            for held in value.values():
                yield from texts(held)
        case list() | tuple():
            for held in value:
                yield from texts(held)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_leaves_nothing_of_its_making_on_the_page(name: str, person: Person) -> None:
    said = "\n".join(texts(blocks(markdown(name, person))))
    assert not re.search(r"\*\*|\{\{|\}\}|None|\\|&\w+;|<|undefined|\bTrue\b|\bFalse\b", said)


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_character_is_in_the_fonts(name: str, person: Person) -> None:
    known = set(TTFont(FONTS / "NotoSansSC-Regular.ttf").getBestCmap())
    traditional = Traditional.of(RENDERER.locale)
    assert traditional
    said = "".join(texts(dict(drawing(name, person).data)))
    drawn = set("☐\n")  # by the templates themselves
    assert {c for c in said + traditional.convert(said) if ord(c) not in known} <= drawn


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_excuse_apologises_and_the_words_follow(name: str) -> None:
    made = drawing(name)
    assert made.excuse.startswith("这份文件这次没能做出来，抱歉。")
    said = unprinted(made, html.MAX_TEXT)
    assert 100 < html.length(said) <= html.MAX_TEXT
    assert "<b>" in said


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_file_is_named_after_the_document(name: str) -> None:
    file = drawing(name).file
    assert file == f"沪积分-{RENDERER.documents.title(name)}.pdf"
    assert not re.search(r"[/\\:\0%]|\.\.", file)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_ends_with_its_sources(name: str) -> None:
    *_, heading, note, sources = blocks(markdown(name))
    assert heading["kind"] == "heading"
    assert note["kind"] == "paragraph"
    assert sources["name"] == "sources"
    numbers = [int(number) for number, _ in sources["rows"]]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_page_says_its_day_or_that_it_is_a_sample(name: str) -> None:
    edition = drawing(name).data["edition"]
    assert edition.startswith("参考样式，不是官方" if name in LETTERS else "2026 年 11 月 23 日")


# --- the guide -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "key", "ids"),
    [
        ("steps", "title", [step.id for step in (*STEPS, *CASES)]),
        ("papers", "name", list(PAPERS)),
        ("forms", "name", list(FORMS)),
        ("statuses", "name", list(STATUSES)),
        ("faults", "name", list(FAULTS)),
    ],
)
def test_the_guide_leaves_out_no_row_of_the_data(table: str, key: str, ids: list[str]) -> None:
    said = "".join(texts(dict(drawing("guide").data)))
    words: Any = RENDERER.locale.table(table)
    assert [row for row in ids if words[row][key] not in said] == []


def test_the_guide_names_every_district() -> None:
    said = markdown("guide")
    words: Any = RENDERER.locale.table("offices")
    districts = [one.id for one in OFFICES if one.kind != "city"]
    assert len(districts) == 17
    assert [id_ for id_ in districts if f"#### {words[id_]['centre']}" not in said] == []


def test_the_guide_is_the_same_for_everybody() -> None:
    assert drawing("guide", SOMEBODY) == drawing("guide", NOBODY)


@pytest.mark.parametrize(
    "line",
    [
        r"| 18～43 岁 | 30 |",
        r"| 56～60 岁 | 5 |",
        r"| 本科，有学士学位 | 90 |",
        r"| 中级职称 \* | 100 |",
        r"| 三级（高级工） | 60 |",
        r"每满一年 3 分",
        r"职工社保交满 6 个月",
        r"年满 18 周岁，不到 61 周岁",
        r"| 2025.7 起 | 9,117 | 11,396 | 22,792 | 34,188 |",
        r"没有查到之后的标准，先按最后一行算。",
        r"最近 36 个月里累计满 24 个月",
        r"| 4，最多 40 |",
        r"| 扣 150 分 |",
        r"| 扣 50 分 |",
    ],
)
def test_the_points_of_the_guide_are_those_of_the_rule(line: str) -> None:
    assert line in markdown("guide").replace("\\-", "-")


def test_the_points_change_with_the_rule_and_are_not_typed() -> None:
    found = dict(values("guide", of_person(NOBODY, MOMENT)))
    assert "满分" not in RENDERER.locale.templates["documents/_points"]
    assert found["standard"] == 120


# --- the checklist -------------------------------------------------------------------------


def test_the_checklist_ticks_what_is_at_hand_and_says_where_it_goes() -> None:
    said = markdown("checklist", SOMEBODY)
    assert "- [x] **《上海市居住证》**" in said
    assert "- [ ] **户口簿或户籍证明**" in said
    assert "交到：**闵行区人才服务中心**" in said
    assert "，已备 2 样。" in said


def test_papers_that_only_some_ask_for_are_not_counted() -> None:
    said = markdown("checklist")
    assert "要备 9 样。" in said
    assert "**无违法犯罪承诺书**　*原件，老清单才有*" in said


def test_each_paper_that_may_be_needed_has_its_own_box_and_form() -> None:
    said = markdown("checklist")
    assert "- [ ] 如果已婚：**结婚证**　*原件＋复印件 1 份，盖章*" in said


def test_without_a_district_the_checklist_says_which_one_it_is() -> None:
    assert "交到单位**注册地**所在区的人才服务中心" in markdown("checklist")


def test_a_checklist_of_facts_has_what_those_facts_call_for() -> None:
    facts = Applicant(education="master", qualification="none", overseas_degree=True)
    subject = of_facts(facts, TODAY)
    said = RENDERER.documents.text("checklist", values("checklist", subject))
    assert "- [ ] **《国（境）外学历学位认证书》**" in said
    assert "《教育部学历证书电子注册备案表》" not in said


# --- the result ----------------------------------------------------------------------------


def test_the_result_gives_every_line_with_its_reason_and_clause() -> None:
    said = markdown("result", PASSED)
    assert "**估算至少 120 分，达到 120 分标准**" in said
    assert "| 年龄 | 30 分 |" in said
    assert "《上海市居住证积分管理办法》第六条" in said


def test_of_a_pair_that_is_open_the_sure_one_counts() -> None:
    facts = Applicant(education="junior_college")
    said = RENDERER.documents.text("result", values("result", of_facts(facts, TODAY)))
    assert "| 学历 | 50 分 |" in said
    assert "| 职称或技能 | 最多 140 分 |" in said


def test_somebody_who_is_refused_reads_why_and_nothing_beside_it() -> None:
    facts = Applicant(education="master", serious_crime=True)
    said = RENDERER.documents.text("result", values("result", of_facts(facts, TODAY)))
    assert "**有严重刑事犯罪记录，按规定不予受理**［" in said
    assert "每一项的理由" not in said
    assert "要知道的" not in said


def test_the_result_of_the_spouse_says_whose_it_is() -> None:
    theirs = replace(PASSED, session=replace(PASSED.session, who="spouse"))
    assert "这是配偶的。" in markdown("result", theirs)
    assert "这是配偶的。" not in markdown("result", PASSED)


# --- letters -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_one_page_and_its_notes_are_on_another(name: str) -> None:
    found: list[Any] = list(blocks(markdown(name)))
    kinds = [block["kind"] for block in found]
    assert kinds.count("hr") == 1
    notes = found[kinds.index("hr") + 1]
    assert notes["body"][0]["text"] == "填写说明（这一页不用交）"


def test_what_is_known_fills_a_blank_and_what_is_not_leaves_one() -> None:
    known, unknown = (markdown("letter_post", person) for person in (SOMEBODY, NOBODY))
    assert "任职人学历：大专（高职）　" in known
    assert "职称或技能等级：中级　" in known
    assert "任职人学历：＿＿" in unknown
    assert "职称或技能等级：＿＿" in unknown


@pytest.mark.parametrize(
    ("education", "said"),
    [
        ("none", "＿＿"),
        ("bachelor", "本科　"),
        ("master", "硕士研究生　"),
        ("doctor", "博士研究生　"),
    ],
)
def test_a_letter_names_a_diploma_as_a_company_would(education: str, said: str) -> None:
    person = Person(answers={"education": education})
    assert f"任职人学历：{said}" in markdown("letter_post", person)


def test_no_letter_says_of_itself_that_post_and_certificate_fit() -> None:
    facts = Applicant(qualification="title_senior", qualification_fits=False)
    letter = RENDERER.documents.text(
        "letter_appointment", values("letter_appointment", of_facts(facts, TODAY))
    )
    assert "☐　该岗位和上面的证书专业一致，由单位核实后勾选。" in letter
    assert "级别：＿＿" in letter
    assert "这样的证书不计分，这份说明不要开" in letter
    assert "这份说明不要开" not in markdown("letter_appointment", SOMEBODY)
    assert "级别：中级" in markdown("letter_appointment", SOMEBODY)


def test_only_a_title_is_got_by_review_or_by_exam() -> None:
    skilled = of_facts(Applicant(qualification="skill_2"), TODAY)
    text = RENDERER.documents.text("letter_appointment", values("letter_appointment", skilled))
    assert "☐ 评审" not in text
    assert "☐ 评审" in markdown("letter_appointment", SOMEBODY)


def test_a_letter_is_addressed_to_the_district_of_the_employer() -> None:
    assert "**闵行区人才服务中心**：" in markdown("letter_introduction", SOMEBODY)
    assert "**＿＿＿＿＿＿区人才服务中心**：" in markdown("letter_introduction")


# --- words ---------------------------------------------------------------------------------


def test_words_of_documents_are_all_there_and_none_is_spare() -> None:
    assert undocumented(RENDERER.locale, DOCUMENTS) == []
    assert undocumented(RENDERER.locale, [*DOCUMENTS, "map"]) == [
        "documents.toml and the documents disagree about map"
    ]
    assert "excuse" in WORDS
