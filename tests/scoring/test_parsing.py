"""Reading facts from JSON: strictly, and with errors that name the field."""

import dataclasses
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.scoring import FACTS, Applicant, Child, FactError, InsurancePeriod, parse_applicant

COMPLETE = {
    "birth_date": "1990-02-03",
    "education": "bachelor_degree",
    "qualification": "title_intermediate",
    "qualification_fits": True,
    "qualification_base_months": 12,
    "insurance_months": 40,
    "recent_insurance_months": 12,
    "insurance_base": "0.8",
    "shortage_major": False,
    "major_listed": True,
    "tax_average": 150000.5,
    "local_employees_average": 12,
    "startup": "innovation_broker",
    "public_service_years": 5.5,
    "suburb_area": "lingang",
    "suburb_years": 3,
    "fresh_graduate": False,
    "award": "provincial",
    "spouse_local_years": 2.0,
    "false_material_count": 0,
    "detention_count": 1,
    "crime_count": 0,
    "serious_crime": False,
    "residence_permit": True,
    "employment": "dispatched",
    "married": True,
    "co_spouse": False,
    "children": [{"birth_date": "2018-09-01", "in_senior_secondary": False}],
    "divorced": False,
    "first_time_employer": True,
    "branch_company": False,
    "full_time_study": True,
    "overseas_degree": False,
    "upgraded_bachelor": False,
}


def refused(document: object) -> FactError:
    with pytest.raises(FactError) as caught:
        parse_applicant(document)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 700
    assert str(caught.value).startswith(f"{caught.value.field}: ")
    return caught.value


def test_every_fact_of_the_contract_can_be_given() -> None:
    applicant = parse_applicant(COMPLETE)
    assert applicant.birth_date == date(1990, 2, 3)
    assert applicant.children == (Child(date(2018, 9, 1), in_senior_secondary=False),)
    simple = set(COMPLETE) - {"birth_date", "children"}
    assert {name: getattr(applicant, name) for name in simple} == {
        name: COMPLETE[name] for name in simple
    }
    assert set(COMPLETE) | {"insurance_history"} == set(FACTS)


def test_the_schema_and_the_applicant_name_the_same_facts() -> None:
    assert [field.name for field in dataclasses.fields(Applicant)] == [*FACTS, "background"]


@pytest.mark.parametrize("name", FACTS)
def test_null_is_unknown(name: str) -> None:
    assert parse_applicant({name: None}) == parse_applicant({}) == Applicant()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("birth_date", "1990-02-30"),
        ("birth_date", "19900203"),
        ("birth_date", "1990-2-3"),
        ("birth_date", "１９９０-02-03"),
        ("birth_date", "1990-02-03T00:00"),
        ("birth_date", "1890-01-01"),
        ("birth_date", "2101-01-01"),
        ("birth_date", "0000-00-00"),
        ("birth_date", ""),
        ("birth_date", 1990),
        ("birth_date", ["1990-02-03"]),
        ("education", "phd"),
        ("education", ""),
        ("education", "Bachelor"),
        ("education", 3),
        ("education", True),
        ("education", ["bachelor"]),
        ("education", {"level": "bachelor"}),
        ("insurance_base", 1),
        ("insurance_base", 0.8),
        ("insurance_base", "1.0"),
        ("insurance_months", -1),
        ("insurance_months", 721),
        ("insurance_months", 10**9),
        ("insurance_months", 36.0),
        ("insurance_months", 36.5),
        ("insurance_months", "36"),
        ("insurance_months", True),
        ("insurance_months", False),
        ("insurance_months", float("nan")),
        ("recent_insurance_months", 13),
        ("qualification_base_months", 13),
        ("qualification_base_months", -1),
        ("tax_average", -0.01),
        ("tax_average", 1e308),
        ("tax_average", float("nan")),
        ("tax_average", float("inf")),
        ("tax_average", float("-inf")),
        ("tax_average", "100000"),
        ("tax_average", True),
        ("local_employees_average", 1e308),
        ("public_service_years", 70.5),
        ("public_service_years", -1),
        ("suburb_years", False),
        ("spouse_local_years", 81),
        ("false_material_count", 1.5),
        ("detention_count", -1),
        ("crime_count", 101),
        ("serious_crime", 0),
        ("serious_crime", "no"),
        ("shortage_major", 1),
        ("residence_permit", "true"),
        ("employment", "self_employed"),
        ("children", {}),
        ("children", "none"),
        ("children", 2),
        ("insurance_history", {}),
        ("insurance_history", 3),
    ],
)
def test_a_wrong_value_names_its_fact(name: str, value: object) -> None:
    error = refused({name: value})
    assert error.field == name
    assert error.problem
    assert error.expected


@pytest.mark.parametrize("name", ["insurance_months", "tax_average", "education", "children"])
@pytest.mark.parametrize("sign", [1, -1])
def test_numbers_without_end_are_refused_without_being_written_out(name: str, sign: int) -> None:
    assert refused({name: sign * 10**5000}).field == name
    assert refused({name: [sign * 10**5000]}).field.startswith(name)


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ({"children": [3]}, "children[0]"),
        ({"children": [None]}, "children[0]"),
        ({"children": [{}]}, "children[0].birth_date"),
        ({"children": [{"birth_date": None}]}, "children[0].birth_date"),
        ({"children": [{"birth_date": "2018-13-01"}]}, "children[0].birth_date"),
        (
            {"children": [{"birth_date": "2018-01-01"}, {"birth_date": "x"}]},
            "children[1].birth_date",
        ),
        (
            {"children": [{"birth_date": "2018-01-01", "in_senior_secondary": 1}]},
            "children[0].in_senior_secondary",
        ),
        ({"children": [{"birth_date": "2018-01-01", "age": 8}]}, "children[0].age"),
    ],
)
def test_a_wrong_child_names_its_place(document: object, field: str) -> None:
    assert refused(document).field == field


PERIOD: dict[str, object] = {"from": "2024-01", "to": "2024-12", "base": 9000, "back_paid": False}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"from": "2024-13"}, "from"),
        ({"from": "2024-1"}, "from"),
        ({"from": "2024-01-01"}, "from"),
        ({"from": "1899-12"}, "from"),
        ({"from": 202401}, "from"),
        ({"from": None}, "from"),
        ({"to": "2023-12"}, "to"),
        ({"to": "9999-12"}, "to"),
        ({"to": None}, "to"),
        ({"base": 0}, "base"),
        ({"base": -1}, "base"),
        ({"base": 1e308}, "base"),
        ({"base": 10**400}, "base"),
        ({"base": float("nan")}, "base"),
        ({"base": "9000"}, "base"),
        ({"base": True}, "base"),
        ({"base": None}, "base"),
        ({"back_paid": 0}, "back_paid"),
        ({"back_paid": "no"}, "back_paid"),
        ({"till": "2024-12"}, "till"),
    ],
)
def test_a_wrong_period_names_its_place(change: dict[str, object], field: str) -> None:
    error = refused({"insurance_history": [PERIOD | {"to": "2024-12"} | change]})
    assert error.field == f"insurance_history[0].{field}"


def test_a_period_of_one_month_and_one_that_does_not_say_it_was_back_paid() -> None:
    document = {"insurance_history": [{"from": "2024-01", "to": "2024-01", "base": 9000.5}]}
    month = date(2024, 1, 1)
    expected = (InsurancePeriod(month, month, 9000.5, back_paid=False),)
    assert parse_applicant(document).insurance_history == expected


@pytest.mark.parametrize(
    "periods",
    [
        [PERIOD, PERIOD],
        [PERIOD, PERIOD | {"from": "2024-12", "to": "2025-01"}],
        [PERIOD | {"from": "2024-12", "to": "2025-01", "back_paid": True}, PERIOD],
        [PERIOD | {"from": "2023-01", "to": "2025-12"}, PERIOD],
    ],
)
def test_periods_may_not_overlap(periods: list[object]) -> None:
    assert refused({"insurance_history": periods}).field == "insurance_history"


@pytest.mark.parametrize("document", [None, [], "", "x", 3, True, 1.5, float("nan")])
def test_a_document_that_is_no_object(document: object) -> None:
    assert refused(document).field == "applicant"


def test_an_unknown_key_is_named_and_a_near_one_suggested() -> None:
    error = refused({"insurence_months": 3})
    assert error.field == "insurence_months"
    assert "insurance_months" in error.expected


def test_an_unknown_key_that_resembles_nothing_gets_the_list() -> None:
    assert "birth_date" in refused({"学历": "本科"}).expected


@pytest.mark.parametrize("key", ["", "\n", "x" * 10_000, "\ud800", "'", "__class__", "self"])
def test_strange_keys_are_refused_in_one_printable_line(key: str) -> None:
    assert str(refused({key: 1})).encode()


def test_an_unknown_key_is_refused_even_without_a_value() -> None:
    assert refused({"age": None}).field == "age"


def test_the_message_says_what_was_wrong_and_what_would_be_right() -> None:
    assert str(refused({"birth_date": "1990-02-30"})) == (
        "birth_date: '1990-02-30' is not a date; "
        'expected a date "YYYY-MM-DD" from 1900-01-01 to 2100-12-31'
    )
    assert str(refused({"insurance_months": -3})) == (
        "insurance_months: -3 is negative; expected a whole number from 0 to 720"
    )
    assert str(refused({"education": "本科"})) == (
        "education: '本科' is not one of the choices; expected one of "
        '"none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor"'
    )


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=12)
    | st.sampled_from(sorted({choice for fact in FACTS.values() for choice in fact.choices})),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["from", "to", "base", "back_paid", "birth_date"])
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(FACTS)) | st.text(max_size=8), ANYTHING, max_size=4))
def test_whatever_comes_is_read_or_refused_in_one_line(document: dict[str, Any]) -> None:
    message = ""
    try:
        parse_applicant(json.loads(json.dumps(document)))
    except FactError as error:
        message = str(error)
    assert len(message.splitlines()) <= 1
