"""Each row of each table, just below, at and just above its border (R01)."""

from datetime import date
from typing import Any

import pytest

from bot.scoring import score
from tests.scoring.people import ON, born, item, points, someone


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (16, 0),
        (17, 0),
        (18, 30),
        (43, 30),
        (44, 29),
        (45, 27),
        (46, 25),
        (47, 23),
        (48, 21),
        (49, 19),
        (50, 17),
        (51, 15),
        (52, 13),
        (53, 11),
        (54, 9),
        (55, 7),
        (56, 5),
        (60, 5),
        (61, 0),
        (70, 0),
    ],
)
def test_age(age: int, expected: int) -> None:
    assert points("age", birth_date=born(age)) == expected


def test_age_counts_completed_years_on_the_day_of_application() -> None:
    applicant = someone(birth_date=date(1982, 11, 24))
    assert item(score(applicant, date(2026, 11, 23)), "age").high == 30  # 43 for one more day
    assert item(score(applicant, date(2026, 11, 24)), "age").high == 29


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        ("none", 0),
        ("junior_college", 50),
        ("bachelor", 60),
        ("bachelor_degree", 90),
        ("master", 100),
        ("doctor", 110),
    ],
)
def test_education(level: str, expected: int) -> None:
    assert points("education", education=level) == expected


@pytest.mark.parametrize(
    ("level", "expected", "without_base"),
    [
        ("none", 0, 0),
        ("skill_5", 15, 15),
        ("skill_4", 30, 30),
        ("skill_3", 60, 60),
        ("skill_2", 100, 0),
        ("skill_1", 140, 0),
        ("title_junior", 0, 0),
        ("title_intermediate", 100, 0),
        ("title_senior", 140, 0),
    ],
)
def test_qualification(level: str, expected: int, without_base: int) -> None:
    def worth(*, fits: bool, months: int) -> int:
        return points(
            "qualification",
            qualification=level,
            qualification_fits=fits,
            qualification_base_months=months,
        )

    assert worth(fits=True, months=6) == worth(fits=True, months=12) == expected
    assert worth(fits=True, months=5) == without_base
    assert worth(fits=False, months=12) == 0


@pytest.mark.parametrize(
    ("months", "expected"), [(0, 0), (11, 0), (12, 3), (35, 6), (36, 9), (37, 9), (600, 150)]
)
def test_insurance_years_without_a_cap(months: int, expected: int) -> None:
    assert points("insurance_years", insurance_months=months) == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("none", 0), ("incubated_founder", 120), ("innovation_broker", 120)]
)
def test_startup(kind: str, expected: int) -> None:
    assert points("startup", startup=kind) == expected


@pytest.mark.parametrize(("fits", "expected"), [(False, 0), (True, 30)])
def test_shortage_major(*, fits: bool, expected: int) -> None:
    assert points("shortage_major", shortage_major=fits) == expected


@pytest.mark.parametrize(
    ("average", "expected"),
    [
        (0, 0),
        (99_999, 0),
        (99_999.99, 0),
        (100_000, 10),
        (150_000, 10),
        (199_999, 10),
        (200_000, 20),
        (1_199_999, 110),
        (1_200_000, 120),
        (1_300_000, 120),
    ],
)
def test_investment_tax(average: float, expected: int) -> None:
    assert points("investment_tax", tax_average=average) == expected


@pytest.mark.parametrize(
    ("average", "expected"),
    [(0, 0), (9.9, 0), (10, 10), (19, 10), (20, 20), (119.5, 110), (120, 120), (130, 120)],
)
def test_local_employment(average: float, expected: int) -> None:
    assert points("local_employment", local_employees_average=average) == expected


@pytest.mark.parametrize(
    ("level", "expected"), [("none", 0), ("0.8", 25), ("1", 50), ("2", 100), ("3", 120)]
)
def test_insurance_base(level: str, expected: int) -> None:
    assert points("insurance_base", insurance_base=level) == expected


@pytest.mark.parametrize(
    ("years", "expected"), [(0, 0), (4, 0), (4.9, 0), (5, 20), (5.9, 20), (6, 24), (30, 120)]
)
def test_public_service_from_five_years_without_a_cap(years: float, expected: int) -> None:
    assert points("public_service", public_service_years=years) == expected


@pytest.mark.parametrize(
    ("area", "years", "expected"),
    [
        ("none", 20, 0),
        ("lingang", 2.9, 0),
        ("lingang", 3, 6),
        ("lingang", 9.9, 18),
        ("lingang", 10, 20),
        ("lingang", 11, 20),
        ("other", 3, 0),
        ("other", 4.9, 0),
        ("other", 5, 10),
        ("other", 9, 18),
        ("other", 10, 20),
        ("other", 11, 20),
    ],
)
def test_suburb(area: str, years: float, expected: int) -> None:
    assert points("suburb", suburb_area=area, suburb_years=years) == expected


@pytest.mark.parametrize(("graduate", "expected"), [(False, 0), (True, 10)])
def test_fresh_graduate(*, graduate: bool, expected: int) -> None:
    assert points("fresh_graduate", fresh_graduate=graduate) == expected


@pytest.mark.parametrize(
    ("award", "expected"),
    [("none", 0), ("department_special", 30), ("department_general", 60), ("provincial", 110)],
)
def test_award(award: str, expected: int) -> None:
    assert points("award", award=award) == expected


@pytest.mark.parametrize(
    ("years", "expected"), [(0, 0), (0.9, 0), (1, 4), (1.9, 4), (9, 36), (10, 40), (11, 40)]
)
def test_spouse(years: float, expected: int) -> None:
    assert points("spouse", spouse_local_years=years) == expected


@pytest.mark.parametrize(
    ("name", "fact", "each"),
    [
        ("false_material", "false_material_count", -150),
        ("detention", "detention_count", -50),
        ("crime", "crime_count", -150),
    ],
)
def test_deductions_add_up_for_each_record(name: str, fact: str, each: int) -> None:
    worth: list[Any] = [points(name, **{fact: count}) for count in range(4)]
    assert worth == [0, each, 2 * each, 3 * each]


@pytest.mark.parametrize(
    ("name", "years"), [("false_material", 3), ("detention", 5), ("crime", 5)]
)
def test_a_deduction_says_how_far_back_it_looks(name: str, years: int) -> None:
    assert item(score(someone(), ON), name).reason.values["window"] == years
