"""What reaching the standard gives: every topic of section F, and what it does not give."""

import pytest

from bot.guide import BENEFITS, SCHOOL_STAGES


def test_every_topic_is_there_in_order() -> None:
    assert tuple(BENEFITS) == (
        "compulsory_school",
        "kindergarten",
        "zhongkao",
        "zhongkao_timing",
        "gaokao",
        "child_insurance",
        "spouse_insurance",
        "property_tax",
        "other",
        "not_given",
    )


@pytest.mark.parametrize(
    ("benefit", "confidence"),
    [
        ("compulsory_school", "B"),
        ("kindergarten", "B"),
        ("zhongkao", "B"),
        ("zhongkao_timing", "B"),
        ("gaokao", "B"),
        ("child_insurance", "C"),
        ("spouse_insurance", "C"),
        ("property_tax", "B"),
        ("other", "C"),
        ("not_given", "B"),
    ],
)
def test_each_is_as_sure_as_its_sources(benefit: str, confidence: str) -> None:
    found = BENEFITS[benefit]
    assert (found.id, found.confidence, found.section) == (benefit, confidence, "F")
    assert found.source


def test_one_topic_says_what_is_not_given() -> None:
    assert [benefit.id for benefit in BENEFITS.values() if not benefit.given] == ["not_given"]


def test_topics_about_school_lead_to_a_stage() -> None:
    stages = {benefit.id: benefit.stage for benefit in BENEFITS.values() if benefit.stage}
    assert stages == {
        "compulsory_school": "primary",
        "kindergarten": "kindergarten",
        "zhongkao": "zhongkao",
        "zhongkao_timing": "zhongkao",
        "gaokao": "gaokao",
    }
    assert set(stages.values()) <= set(SCHOOL_STAGES)
