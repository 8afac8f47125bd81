"""Situations beside the way: a new employer, returned papers, a lost password."""

import pytest

from bot.guide import CASES, STEPS, GuideDataError, Step, find_asked, steps
from bot.guide.asking import ASKED, _asked
from bot.guide.rows import Row
from bot.guide.way import BESIDE, STAGES, _step
from tests.guide.people import ON, STRANGER
from tests.guide.test_words import _words

BY_ID = {case.id: case for case in CASES}
ROW = {
    "id": "a",
    "stage": "case",
    "who": "applicant",
    "sources": ["seed"],
    "confidence": "C",
    "verified_on": ON,
}


def test_every_situation_that_people_meet_has_a_row() -> None:
    assert list(BY_ID) == [
        "job_change",
        "papers_returned",
        "score_dispute",
        "account_locked",
        "permit_expired",
        "moved",
        "family_added",
        "score_changed",
        "company_changed",
        "endorsement_refused",
    ]


def test_a_situation_is_no_step_and_nobody_stands_at_it() -> None:
    assert not set(BY_ID) & {step.id for step in STEPS}
    assert {case.stage for case in CASES} == {"case"}
    assert not set(BY_ID) & {state.step.id for state in steps(STRANGER, ON, {"job_change": ON})}


def test_a_situation_has_no_reminder_and_is_for_everybody() -> None:
    assert all(case.reminder is None and not case.applies.parts for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_situation_says_whom_to_ask_and_where_to_look(case: Step) -> None:
    words = _words("steps")[case.id]
    told = f"{words['body']}{words['traps']}{words.get('variants', '')}"
    assert any(asked in told for asked in ("12333", "12345", "打电话", "区人才服务中心", "HR"))
    assert len(case.see) >= 2


@pytest.mark.parametrize(
    ("case", "ways", "versions"),
    [
        ("job_change", ["card_endorsed", "card_in_term"], []),
        ("papers_returned", ["at_the_counter", "sent_back_online", "not_accepted"], []),
        (
            "permit_expired",
            ["within_sixty_days", "after_sixty_days", "points_void"],
            ["apply_anew"],
        ),
        ("moved", ["card_first", "old_address_for_now"], []),
        ("score_changed", ["lower", "new_degree", "new_title"], []),
    ],
)
def test_ways_are_told_from_versions_that_disagree(
    case: str, ways: list[str], versions: list[str]
) -> None:
    kinds = {
        kind: [v.id for v in BY_ID[case].variants if v.kind == kind] for kind in ("way", "version")
    }
    assert kinds == {"way": ways, "version": versions}


def test_what_only_one_page_says_is_marked_so() -> None:
    weak = {case.id for case in CASES if case.confidence == "C"}
    assert weak == {
        "job_change",
        "score_dispute",
        "account_locked",
        "score_changed",
        "company_changed",
    }


def test_a_variant_is_a_version_unless_its_row_says_otherwise() -> None:
    hand_in = next(step for step in STEPS if step.id == "hand_in")
    assert [(v.id, v.kind) for v in hand_in.variants] == [
        ("from_two_days_after", "version"),
        ("within_two_days", "version"),
        ("scan_or_post", "way"),
    ]


def test_a_situation_is_read_as_one_and_never_as_a_step() -> None:
    assert _step(Row(ROW, "steps.case.a"), BESIDE).stage == "case"
    with pytest.raises(GuideDataError, match="stage is 'case', expected one of permit, prepare"):
        _step(Row(ROW, "steps.case.a"), STAGES)


def test_a_kind_of_variant_that_nobody_knows_is_refused() -> None:
    variant = {"id": "b", "kind": "rumour", "sources": ["seed"], "confidence": "C"}
    with pytest.raises(
        GuideDataError, match="kind is 'rumour', expected one of version, way, stale"
    ):
        _step(Row({**ROW, "variants": [variant]}, "steps.case.a"), BESIDE)


@pytest.mark.parametrize(
    ("text", "topic", "opens"),
    [
        ("对分数有异议", "rejection", "step:score_dispute"),
        ("积分算少了能复核吗", "rejection", "step:score_dispute"),
        ("积分被退回来了", "rejection", None),
        ("居住证 过 期了怎么办", "renewal", "step:permit_expired"),
        ("居住证快到期了怎么签注", "renewal", None),
        ("签注没通过怎么办", "renewal", "step:endorsement_refused"),
        ("后来生的孩子怎么加", "family_docs", "step:family_added"),
        ("配偶要带什么", "family_docs", None),
        ("公司改名了要做什么", "employer", "step:company_changed"),
        ("对分数有异议", "renewal", None),
        ("", "rejection", None),
        ("不予受理", "rejection", "step:papers_returned"),
        ("我升本科了分数会变吗", "score_me", "step:score_changed"),
        ("居住证制证中", "permit_first", "step:permit_making"),
        ("灵活就业可以申请积分吗", "eligibility", "step:ask_hr"),
        ("退休了可以申请吗", "eligibility", None),
        ("120分可以落户吗", "hukou", "benefits"),
        ("积分落户要什么条件", "hukou", None),
        ("我是 HR，第一次办，怎么弄", "employer", "hr"),
    ],
)
def test_a_question_can_mean_a_situation_that_its_topic_does_not_lead_to(
    text: str, topic: str, opens: str | None
) -> None:
    assert find_asked(text, (topic,)) == opens


def test_words_for_a_situation_that_is_not_there_are_refused() -> None:
    row = {"topics": ["renewal"], "case": "lost_card", "words": ["丢了"]}
    with pytest.raises(GuideDataError, match="case is 'lost_card', expected one of job_change"):
        _asked(Row(row, "steps.asked.0"))


def test_what_else_a_question_may_be_about_counts_too() -> None:
    assert find_asked("不予受理", ("offices", "rejection")) == "step:papers_returned"
    assert find_asked("不予受理", ()) is None


def test_a_rule_out_of_force_is_neither_a_version_nor_a_way() -> None:
    stale = [v.id for case in CASES for v in case.variants if v.kind == "stale"]
    assert stale == ["rule_of_2013"]


def test_what_the_reader_begins_is_not_the_employers_alone() -> None:
    both = {case.id for case in CASES if case.who == "both"}
    assert both == {"job_change", "papers_returned", "account_locked"}


def test_every_row_of_words_has_some() -> None:
    assert all(asked.words and asked.topics for asked in ASKED)


def test_words_that_belong_together_all_have_to_be_said_and_none_of_the_others() -> None:
    own = ("score_me",)
    assert find_asked("我老婆本科 35岁", own) == "answer:score_of_other"
    assert find_asked("我老婆本科", own) is None
    assert find_asked("我老婆是上海人，结婚5年，我35岁", own) is None
