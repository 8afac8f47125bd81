"""居转户: every way, with each of its conditions just met and just missed (section I1)."""

from datetime import date
from typing import Any, NamedTuple

import pytest

from tests.scoring.settling.movers import CARD, ON, card, option, requirement, route


class Way(NamedTuple):
    """An option, and for each of its facts what is enough and what is just not."""

    of: str
    id: str
    facts: dict[str, tuple[Any, Any]]

    @property
    def enough(self) -> dict[str, Any]:
        return {fact: values[0] for fact, values in self.facts.items()}


def months(least: int) -> dict[str, tuple[Any, Any]]:
    return {
        "permit_months": (least, least - 1),
        "permit_insurance_months": (least, least - 1),
    }


LINGANG = {"special_area": ("lingang", "zhangjiang")}
ZHANGJIANG = {"special_area": ("zhangjiang", "lingang"), "special_area_stays": (True, False)}
SENIOR = {"qualification": ("title_senior", "title_intermediate")}
FITS = {"qualification_fits": (True, False)}
CORE = {"special_area_role": ("core", "key_employer")}
KEY = {"special_area_role": ("key_employer", "ordinary"), "special_area_stays": (True, False)}
FOUNDER = {"founder_share": (5, 4.9), "founder_years": (1, 0.9)}

WAYS = [
    Way("permit_time", "standard", months(84)),
    Way("permit_time", "K1_senior", {**SENIOR, **FITS}),
    Way("permit_time", "K1_senior", {"qualification": ("skill_1", "skill_2"), **FITS}),
    Way("permit_time", "K1_award", {"award": ("provincial", "department_general")}),
    Way("permit_time", "K2", {"suburb_post_years": (5, 4.9), **months(60)}),
    Way("permit_time", "K3", {"science_staff": (True, False), "hukou_base": ("3", "2")}),
    Way("permit_time", "K3", {"science_staff": (True, False), **months(60)}),
    Way("permit_time", "K4a", {**LINGANG, "special_area_years": (3, 2.9), **months(60)}),
    Way("permit_time", "K4b", {**LINGANG, "special_area_years": (2, 1.9), **CORE, **months(36)}),
    Way("permit_time", "K5", {**ZHANGJIANG, "special_area_years": (3, 2.9), **months(60)}),
    Way(
        "permit_time",
        "K5_core",
        {**ZHANGJIANG, "special_area_years": (2, 1.9), **CORE, **months(36)},
    ),
    Way("permit_time", "K6", {"special_area": ("new_town", "chongming"), **KEY, **months(60)}),
    Way("permit_time", "K7", {"special_area": ("chongming", "new_town"), **KEY, **months(60)}),
    Way("permit_time", "K8", {**FOUNDER, "venture_funding": ("2m", "none"), **months(60)}),
    Way("permit_time", "K8_larger", {**FOUNDER, "venture_funding": ("5m", "2m"), **months(36)}),
    Way(
        "permit_time",
        "K9",
        {"broker_years": (1, 0.9), "broker_deals": (10_000_000, 9_999_999), **months(60)},
    ),
    Way(
        "permit_time",
        "K9_larger",
        {"broker_years": (1, 0.9), "broker_deals": (20_000_000, 19_999_999), **months(36)},
    ),
    Way(
        "permit_time",
        "K10",
        {"vc_partner_years": (2, 1.9), "insurance_base": ("3", "2"), **months(24)},
    ),
    Way(
        "title",
        "J4_J5",
        {"qualification": ("title_intermediate", "title_junior"), **FITS}
        | {"hukou_base": ("1.3", "1")},
    ),
    Way("title", "J4_J5", {"qualification": ("skill_2", "skill_3"), **FITS}),
    Way("title", "J6", {"hukou_base": ("2", "1.3")}),
    Way("title", "K1_senior", {**SENIOR, **FITS}),
    Way(
        "title",
        "J4a",
        {"qualification": ("skill_2", "skill_3"), **FITS, "shortage_occupation": (True, False)}
        | {"hukou_base": ("1", "none")},
    ),
    Way("title", "K4c", {**LINGANG, "hukou_base": ("1", "none")}),
    Way("title", "K11_tax", {"tax_average": (1_000_000, 999_999.99)}),
    Way("title", "K11_staff", {"local_employees_average": (100, 99.9)}),
]
REST = {
    ("permit_time", "K3"): {"hukou_base": "3", "permit_months": 60, "permit_insurance_months": 60},
    ("title", "J4_J5"): {"hukou_base": "1.3"},
}
"""What an option needs beside the facts of its row."""

IDS = [f"{way.id}-{'-'.join(way.facts)}" for way in WAYS]


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_each_way_just_meets_its_requirement(way: Way) -> None:
    result = card(**{**REST.get((way.of, way.id), {}), **way.enough})
    assert option(result, way.id, way.of).met is True
    assert requirement(result, way.of).met is True
    assert requirement(result, way.of).options[0].met is True


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_each_way_fails_by_any_one_of_its_conditions(way: Way) -> None:
    for fact, (_, short) in way.facts.items():
        result = card(**{**REST.get((way.of, way.id), {}), **way.enough, fact: short})
        found = option(result, way.id, way.of)
        assert found.met is False, fact
        assert {finding.fact for finding in found.findings if not finding.met} == {fact}


@pytest.mark.parametrize("way", WAYS, ids=IDS)
def test_each_way_waits_for_any_fact_that_is_unknown(way: Way) -> None:
    for fact in way.facts:
        result = card(**{**REST.get((way.of, way.id), {}), **way.enough, fact: None})
        assert option(result, way.id, way.of).met is None, fact


def test_every_way_is_tried() -> None:
    tried = {(way.of, way.id) for way in WAYS}
    result = card()
    for name in ("permit_time", "title"):
        assert {one.id for one in requirement(result, name).options} == {
            way for of, way in tried if of == name
        }


def test_somebody_who_has_everything_has_the_route() -> None:
    result = card(
        **dict.fromkeys(("permit_months", "permit_insurance_months"), 84), hukou_base="2"
    )
    assert (result.status, result.unknown, result.full_on) == ("met", (), ON)
    assert [finding.id for finding in result.conditions] == [
        "J0_card",
        "J0_employer",
        "J3_payer",
        "J1",
        "J2",
        "J3",
        "J6",
        "J7",
        "J7_serious",
    ]
    assert all(finding.met for finding in result.conditions)


FULL = {"permit_months": 84, "permit_insurance_months": 84, "hukou_base": "2"}


@pytest.mark.parametrize(
    ("fact", "value", "failing"),
    [
        ("residence_permit", False, "card"),
        ("employment", "sole_trader", "employer"),
        ("employment", "freelance", "employer"),
        ("employment", "none", "employer"),
        ("payer_matches", False, "payer"),
        ("tax_in_shanghai", False, "tax"),
        ("crime_count", 1, "record"),
        ("serious_crime", True, "record"),
    ],
)
def test_each_common_requirement_can_fail_alone(fact: str, value: object, failing: str) -> None:
    result = card(**{**FULL, fact: value})
    assert result.status == "not_met"
    assert [one.id for one in result.requirements if not one.met] == [failing]
    unknown = card(**{**FULL, fact: None})
    assert (unknown.status, unknown.unknown) == ("undecided", (fact,))


def test_no_text_says_whether_an_agency_may_file_for_those_it_dispatches() -> None:
    result = card(**{**FULL, "employment": "dispatched"})
    assert (result.status, result.unknown) == ("undecided", ())
    terms = requirement(result, "employer").options[0].findings[-1]
    assert (terms.id, terms.fact, terms.met, terms.have) == (
        "J0_dispatched_terms",
        None,
        None,
        None,
    )


def test_a_criminal_record_is_still_asked_about_but_less_surely() -> None:
    found = {finding.id: finding for finding in card().conditions}
    assert {found[name].confidence for name in ("J7", "J7_serious")} == {"C"}


def test_points_and_family_planning_are_no_conditions() -> None:
    facts = {
        finding.fact
        for one in card().requirements
        for way in one.options
        for finding in way.findings
    }
    assert facts == {*CARD, None}


def test_a_finding_tells_what_is_needed_and_what_there_is() -> None:
    found = next(one for one in card(permit_months=80).conditions if one.id == "J1")
    assert (found.fact, found.met, found.have) == ("permit_months", False, 80)
    assert (found.least, found.most, found.above, found.accepted) == (84, None, None, None)
    assert (found.source, found.confidence) == ("bendibao273998 91luohu9736", "B")
    assert found.clause.startswith("沪府规〔2025〕8号")
    base = option(card(), "J6", "title").findings[0]
    assert (base.have, base.accepted) == ("none", frozenset({"2", "3"}))


def test_the_standard_way_is_shown_to_whoever_only_has_to_wait() -> None:
    shown = requirement(card(permit_months=60, permit_insurance_months=60), "permit_time")
    assert (shown.met, shown.options[0].id) == (False, "standard")
    nothing_known = requirement(route("residence_to_hukou"), "permit_time")
    assert (nothing_known.met, nothing_known.options[0].id) == (None, "standard")


@pytest.mark.parametrize(
    ("on", "basis", "standing", "of_finding"),
    [
        (date(2020, 1, 1), "hukou-2019-45", "in_force", "not_yet"),
        (date(2024, 12, 31), "hukou-2019-45", "in_force", "not_yet"),
        (date(2025, 1, 1), "hukou-2024-17", "in_force", "not_yet"),
        (date(2025, 11, 30), "hukou-2024-17", "in_force", "not_yet"),
        (date(2025, 12, 1), "hukou-2025-8", "in_force", "in_force"),
        (date(2030, 11, 30), "hukou-2025-8", "in_force", "in_force"),
        (date(2030, 12, 1), "hukou-2025-8", "expired", "expired"),
    ],
)
def test_a_day_names_its_text(on: date, basis: str, standing: str, of_finding: str) -> None:
    result = card(on)
    assert (result.basis.id, result.basis.standing) == (basis, standing)
    rests_on = next(one for one in result.conditions if one.id == "J1").basis
    assert (rests_on.id, rests_on.standing) == ("hukou-2025-8", of_finding)


def test_a_text_that_we_have_not_seen_says_so_and_counts() -> None:
    seen = {finding.id: finding.basis.seen for finding in card().conditions}
    assert seen["J0_employer"] is True
    assert seen["J1"] is False
    basis = card().basis
    assert (basis.since, basis.until) == (date(2025, 12, 1), date(2030, 11, 30))
    assert "沪府规〔2025〕8号" in basis.name


def test_no_finding_is_shown_twice() -> None:
    senior = card(qualification="title_senior", qualification_fits=True)
    names = [finding.id for finding in senior.conditions]
    assert names.count("K1_senior") == names.count("J4_fits") == 1
    assert senior.status == "met"
