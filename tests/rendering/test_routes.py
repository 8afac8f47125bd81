"""What a person has and what a route needs, in words."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.rendering import Locale, Renderer, load_locale
from bot.rendering.routes import unworded
from bot.scoring import Applicant, Span
from bot.scoring.settling import ROUTES, Finding, settle

LOCALE = load_locale()
WORDS = Renderer(LOCALE).routes
ON = date(2026, 6, 1)


def finding(name: str, applicant: Applicant | None = None) -> Finding:
    found = settle(applicant or Applicant(), ON)
    every = [
        one
        for route in found.routes
        for part in route.requirements
        for option in part.options
        for one in option.findings
    ]
    return next(one for one in every if one.id == name)


@pytest.mark.parametrize(
    ("name", "facts", "have"),
    [
        ("J1", {"permit_months": 60}, "60 个月"),
        ("J1", {"permit_months": Span(60, 60)}, "60 个月"),
        ("J1", {"permit_months": Span(60, 71)}, "60～71 个月"),
        ("J1", {}, None),
        ("J5", {"hukou_base": "1.3"}, "到 1.3 倍"),
        ("J5", {"hukou_base": frozenset({"1", "2"})}, "到 1 倍或到 2 倍"),
        ("J3", {"tax_in_shanghai": True}, "是"),
        ("J3", {"tax_in_shanghai": False}, "否"),
        ("K9_deals", {"broker_deals": 12_000_000}, "12,000,000 元"),
    ],
)
def test_what_a_person_has(name: str, facts: dict[str, Any], have: str | None) -> None:
    assert WORDS.have(finding(name, Applicant(background=facts))) == have


def test_a_choice_that_the_chat_asks_about_is_said_as_there() -> None:
    applicant = Applicant(qualification="title_intermediate")
    said = WORDS.have(finding("J4", applicant))
    assert said is not None
    assert said.startswith("中级职称")


def test_a_calendar_year_is_not_written_in_groups_of_digits() -> None:
    found = settle(Applicant(background={"graduation_year": 2025}), ON)
    said = {
        WORDS.have(one)
        for route in found.routes
        for part in route.requirements
        for option in part.options
        for one in option.findings
        if one.fact == "graduation_year"
    }
    assert said == {"2025 年"}


def test_what_is_needed_has_the_figure_of_the_row() -> None:
    assert WORDS.need(finding("J1")) == "居住证累计满 84 个月"
    assert WORDS.need(finding("J1_60")) == "居住证累计满 60 个月"


def test_everything_that_is_needed_can_be_said() -> None:
    for route in settle(Applicant(), ON).routes:
        for part in route.requirements:
            for option in part.options:
                for one in option.findings:
                    said = WORDS.need(one)
                    assert said
                    assert "{" not in said
                    assert "None" not in said


def test_a_fact_that_the_chat_knows_keeps_its_name() -> None:
    assert WORDS.fact("education") == {"name": "学历和学位", "meaning": "学信网 chsi.com.cn 可查"}
    assert WORDS.fact("permit_months")["name"] == "居住证累计月数"


def changed(route: str, part: str, **words: str | None) -> Locale:
    table: dict[str, Any] = dict(LOCALE.table(f"settle/{route}"))
    merged = {**table[part], **words}
    table[part] = {name: said for name, said in merged.items() if said is not None}
    return replace(LOCALE, tables={**LOCALE.tables, f"settle/{route}": table})


def test_all_routes_have_words_and_all_words_a_route() -> None:
    assert unworded(LOCALE) == []
    assert len(ROUTES) == 7


@pytest.mark.parametrize("part", ["requirements", "options", "needs"])
def test_missing_and_spare_words_are_named(part: str) -> None:
    fault = f"settle/spouse.toml [{part}] and the data disagree about spare"
    assert unworded(changed("spouse", part, spare="x")) == [fault]
    name = next(iter(LOCALE.table("settle/spouse")[part]))  # type: ignore[call-overload]
    missing = f"settle/spouse.toml [{part}] and the data disagree about {name}"
    assert unworded(changed("spouse", part, **{name: None})) == [missing]


def test_a_fact_without_words_is_named() -> None:
    without = changed("residence_to_hukou", "facts", permit_months=None)
    assert unworded(without) == ["settle [facts] and the data disagree about permit_months"]
