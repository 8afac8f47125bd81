"""Which children share the benefit: under 16, or older and in senior secondary school."""

from datetime import date

import pytest

from bot.guide.children import UNKNOWN, has, of_kind
from bot.scoring import Child, Span
from tests.guide.people import APPRENTICE, PUPIL, SENIOR

ON = date(2026, 11, 23)
SOMEWHERE = Child(date(2009, 3, 1))


@pytest.mark.parametrize(
    ("born", "young"),
    [
        (date(2010, 11, 24), True),
        (date(2010, 11, 23), False),
        (date(2010, 11, 22), False),
        (date(2026, 11, 23), True),
    ],
)
def test_a_child_is_under_16_until_the_day_before_the_birthday(born: date, *, young: bool) -> None:
    assert has([Child(born)], "under_16", ON).holds is young


def test_a_child_of_29_february_turns_16_on_1_march_or_that_day() -> None:
    born = [Child(date(2012, 2, 29))]
    assert has(born, "under_16", date(2028, 2, 28)).holds is True
    assert has(born, "under_16", date(2028, 2, 29)).holds is False


@pytest.mark.parametrize(
    ("child", "shares"), [(PUPIL, True), (SENIOR, True), (APPRENTICE, False), (SOMEWHERE, None)]
)
def test_who_shares_the_benefit(child: Child, *, shares: bool | None) -> None:
    assert has([child], "benefiting", ON).holds is shares


def test_a_pupil_under_16_is_not_asked_for_a_school_certificate() -> None:
    early = Child(date(2012, 3, 1), in_senior_secondary=True)
    assert has([early], "in_senior_secondary", ON).holds is False


def test_a_child_whose_birth_year_alone_is_known_may_be_either() -> None:
    in_2010, in_2011, in_2009 = (
        Child(Span(date(year, 1, 1), date(year, 12, 31))) for year in (2010, 2011, 2009)
    )
    assert has([in_2010], "under_16", ON) == UNKNOWN
    assert has([in_2011], "under_16", ON).holds is True
    assert has([in_2009], "under_16", ON).holds is False


def test_without_children_nobody_shares_and_without_an_answer_it_is_open() -> None:
    assert has((), "benefiting", ON).holds is False
    assert has(None, "benefiting", ON).unknown == ("children",)


def test_each_child_that_may_need_a_paper_is_counted() -> None:
    family = [PUPIL, APPRENTICE, SENIOR, SOMEWHERE]
    assert of_kind(family, "in_senior_secondary", ON) == (2, 3)
    assert of_kind(None, "benefiting", ON) == ()
