"""Every reason has a sentence, and every sentence renders for everybody."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment, StrictUndefined

from bot.scoring import (
    NOTICES,
    REASONS,
    Applicant,
    InsurancePeriod,
    Item,
    Notice,
    Prerequisite,
    Score,
    Span,
    score,
)
from bot.scoring.planning import PLAN_NOTICES
from tests.scoring.people import ON, SCORED, born, item, someone, values

LOCALES = Path(__file__).parents[2] / "locales" / "zh-Hans"
FOLDERS = ("reasons", "notices")
TEXTS = {
    f"{folder}/{path.stem}": path.read_text(encoding="utf-8")
    for folder in FOLDERS
    for path in (LOCALES / folder).glob("*.j2")
}
WORDS = Environment(loader=DictLoader(TEXTS), undefined=StrictUndefined, autoescape=True)


def say(line: Item | Prerequisite | Notice) -> str:
    if isinstance(line, Notice):
        return WORDS.get_template(f"notices/{line.id}").render(line.values)
    bounds = {"low": line.low, "high": line.high} if isinstance(line, Item) else {}
    return WORDS.get_template(f"reasons/{line.reason.id}").render(line.reason.values, **bounds)


def lines(result: Score) -> list[Item | Prerequisite | Notice]:
    return [*result.items, *result.prerequisites, result.veto, *result.notices]


def because(name: str, **facts: object) -> str:
    return say(item(score(someone(**facts), ON), name))


def test_every_reason_and_notice_has_a_template_and_none_is_an_orphan() -> None:
    expected = {f"reasons/{name}" for name in REASONS}
    expected |= {f"notices/{name}" for name in NOTICES | PLAN_NOTICES}
    assert set(TEXTS) == expected


@pytest.mark.parametrize("name", TEXTS)
def test_a_template_is_one_short_sentence_in_plain_words(name: str) -> None:
    assert TEXTS[name].endswith("\n")
    assert not set(TEXTS[name]) & set("！;；")


ROUGH = {
    "birth_date": Span(born(48), born(40)),
    "education": frozenset({"bachelor", "bachelor_degree"}),
    "qualification": frozenset({"title_senior", "skill_1"}),
    "insurance_months": Span(30, 50),
    "tax_average": Span(1_300_000.0, 1_400_000.0),
    "suburb_years": Span(3.5, 6.0),
}


@st.composite
def anybody(draw: st.DrawFn) -> Applicant:
    facts: dict[str, Any] = {}
    for name in SCORED:
        state = draw(st.sampled_from(["known", "known", "unknown", "rough"]))
        if state == "known" or (state == "rough" and name not in ROUGH):
            facts[name] = draw(values(name))
        elif state == "rough":
            facts[name] = ROUGH[name]
    facts["serious_crime"] = draw(st.sampled_from([True, False, None]))
    facts["residence_permit"] = draw(st.sampled_from([True, False, None]))
    facts["employment"] = draw(st.sampled_from(["shanghai_employer", "freelance", None]))
    facts["recent_insurance_months"] = draw(st.none() | st.integers(0, 12))
    return Applicant(**facts)


@given(anybody())
@settings(max_examples=150, deadline=None)
def test_every_line_of_everybody_can_be_said(applicant: Applicant) -> None:
    for line in lines(score(applicant, ON)):
        text = say(line)
        assert 0 < len(text) < 60
        assert "None" not in text
        assert "\n" not in text


SEVERAL = (
    *(someone(birth_date=born(age)) for age in (17, 36, 45, 61)),
    someone(birth_date=None),
    someone(birth_date=Span(born(33), born(30))),
    Applicant(),
    someone(serious_crime=True, residence_permit=False, employment="none"),
    someone(education="master", qualification="skill_5", qualification_fits=True),
    someone(education="master", qualification="title_senior", qualification_fits=True),
    someone(education="none", qualification="skill_3", qualification_fits=False),
    someone(education="master", qualification="skill_2", qualification_fits=None),
    someone(
        education="none",
        qualification=frozenset({"skill_1", "title_senior"}),
        qualification_fits=True,
        qualification_base_months=7,
    ),
    someone(education="master", qualification="skill_4", qualification_fits=True),
    someone(tax_average=250_000, local_employees_average=30),
    someone(tax_average=Span(100_000, 500_000), local_employees_average=30),
    someone(tax_average=250_000, local_employees_average=10),
    someone(suburb_area="lingang", suburb_years=4, public_service_years=6),
    someone(suburb_area="other", suburb_years=4, public_service_years=4.5),
    someone(suburb_area=frozenset({"lingang", "other"}), suburb_years=6),
    someone(insurance_months=Span(36, 40), insurance_base="2", startup="innovation_broker"),
    someone(shortage_major=True, fresh_graduate=True, award="provincial", spouse_local_years=20),
    someone(false_material_count=1, detention_count=2, crime_count=1),
    someone(education=None, local_employees_average=None),
    someone(recent_insurance_months=6, insurance_months=12),
    Applicant(insurance_history=(InsurancePeriod(date(2023, 1, 1), date(2026, 8, 1), 12_000),)),
    Applicant(insurance_history=(InsurancePeriod(date(2025, 1, 1), date(2026, 8, 1), 12_000),)),
)


def test_every_reason_occurs() -> None:
    found = set()
    for applicant in SEVERAL:
        result = score(applicant, ON)
        rows: list[Item | Prerequisite] = [*result.items, *result.prerequisites, result.veto]
        found |= {row.reason.id for row in rows}
        assert all(say(line) for line in lines(result))
    assert found == REASONS


def test_every_notice_occurs() -> None:
    history = (
        InsurancePeriod(date(2026, 1, 1), date(2026, 8, 1), 9_000),
        InsurancePeriod(date(2026, 10, 1), date(2028, 2, 1), 9_000),
    )
    applicant = Applicant(insurance_history=history)
    early = Applicant(
        insurance_history=(InsurancePeriod(date(2015, 3, 1), date(2018, 1, 1), 9_000),)
    )
    notices = (
        *score(applicant, date(2028, 2, 3)).notices,
        *score(early, date(2018, 3, 1)).notices,
    )
    assert {notice.id for notice in notices} == NOTICES
    assert all(say(notice) for notice in notices)


@pytest.mark.parametrize(
    ("name", "facts", "text"),
    [
        ("age", {"birth_date": born(36)}, "36 岁，18～43 岁计 30 分"),
        ("age", {"birth_date": born(45)}, "45 岁，这个年龄计 27 分"),
        ("age", {"birth_date": born(17)}, "17 岁，18～60 岁才计分"),
        ("age", {"birth_date": Span(born(33), born(30))}, "30～33 岁，18～43 岁计 30 分"),
        ("age", {"birth_date": Span(born(43), born(18))}, "18～43 岁都计 30 分"),
        ("age", {"birth_date": Span(born(60), born(56))}, "56～60 岁都计 5 分"),
        ("age", {"birth_date": Span(born(43), born(19))}, "19～43 岁，18～43 岁计 30 分"),
        ("age", {"birth_date": Span(born(42), born(18))}, "18～42 岁，18～43 岁计 30 分"),
        ("education", {"education": "bachelor_degree"}, "本科加学士学位，计 90 分"),
        (
            "insurance_years",
            {"insurance_months": 40},
            "社保累计 40 个月，满 3 年，每满 1 年计 3 分",
        ),
        (
            "insurance_years",
            {"insurance_months": Span(36, 40)},
            "社保累计满 3 年，每满 1 年计 3 分",
        ),
        ("insurance_years", {"insurance_months": 11}, "社保累计 11 个月，满 12 个月开始计分"),
        (
            "investment_tax",
            {"tax_average": 1_500_000.0},
            "近 3 年按持股比例平均每年纳税 1500000 元，每满 10 万元计 10 分，最多 120 分",
        ),
        (
            "spouse",
            {"spouse_local_years": 12},
            "和上海户籍的配偶结婚满 12 年，每满 1 年计 4 分，最多 40 分",
        ),
        (
            "spouse",
            {"spouse_local_years": 10},
            "和上海户籍的配偶结婚满 10 年，每满 1 年计 4 分",
        ),
        (
            "public_service",
            {"public_service_years": 4.5},
            "在特定公共服务领域工作 4.5 年，满 5 年才计分",
        ),
        (
            "suburb",
            {"suburb_area": "lingang", "suburb_years": 4.0},
            "在临港新片区工作并居住 4 年，每满 1 年计 2 分",
        ),
        (
            "suburb",
            {"suburb_area": "other", "suburb_years": 12},
            "在远郊重点区域工作并居住 12 年，每满 1 年计 2 分，最多 20 分",
        ),
        (
            "suburb",
            {"suburb_area": frozenset({"lingang", "other"}), "suburb_years": 2},
            "在远郊重点区域工作并居住 2 年，满 3 年才计分",
        ),
        ("suburb", {"suburb_years": 2}, "不在远郊重点区域工作并居住，不计分"),
        ("detention", {"detention_count": 2}, "近 5 年有 2 次行政拘留的记录，每次扣 50 分"),
        (
            "insurance_base",
            {"insurance_base": "2"},
            "社保缴费基数达到 2 倍、不到 3 倍，月数也够，计 100 分",
        ),
    ],
)
def test_a_reason_in_words(name: str, facts: dict[str, Any], text: str) -> None:
    assert because(name, **facts) == text


def test_the_loser_of_a_pair_names_the_winner() -> None:
    text = because(
        "education",
        education="bachelor_degree",
        qualification="title_senior",
        qualification_fits=True,
        qualification_base_months=6,
    )
    assert text == "学历和职称、技能等级只计高的一项，已按职称或技能等级计 140 分"


def test_reasons_are_shared_and_cannot_be_changed() -> None:
    values = item(score(someone(), ON), "age").reason.values
    with pytest.raises(TypeError):
        values["age_low"] = 3  # type: ignore[index]
