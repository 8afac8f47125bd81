"""Bands, totals and texts of the routes in words."""

import pytest

from bot.scoring import Span
from bot.scoring.settling.graduate import GraduateScore
from bot.scoring.settling.result import Basis
from tests.chat import RENDERER

ROUTES = RENDERER.routes


@pytest.mark.parametrize(
    ("fact", "span", "words"),
    [
        ("years_to_retirement", Span(5.01, 60), "超过 5 年"),
        ("years_to_shanghai", Span(0.0, 2.0), "2 年以内"),
        ("contract_months", Span(12, 23), "12～23 个月"),
        ("permit_months", Span(72, 83), None),
        ("spouse_local_years", Span(0, 4.99), None),
        ("special_area", "none", None),
    ],
)
def test_a_span_that_is_a_band_is_said_as_on_its_button(
    fact: str, span: object, words: str | None
) -> None:
    assert ROUTES.bands.band(fact, span) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (70, 70, " 70 分"),
        (72, 74, "至少 72 分"),
        (66, 71, "最多 71 分"),
        (66, 72, " 66～72 分"),
    ],
)
def test_a_total_is_told_as_far_as_it_decides(low: int, high: int, words: str) -> None:
    assert ROUTES.scored(GraduateScore(low, high, 72, (), ())) == words


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        (Basis("1", "《规定》", None, None, seen=True, standing="in_force"), "依据：《规定》"),
        (
            Basis("1", "《规定》", None, None, seen=False, standing="in_force"),
            "依据：《规定》，没有看到原文",
        ),
        (
            Basis("1", "《规定》", None, None, seen=False, standing="expired"),
            "依据：《规定》，已过期，没有看到原文",
        ),
        (
            Basis("1", "《规定》", None, None, seen=True, standing="not_yet"),
            "依据：《规定》，那时还没有施行",
        ),
    ],
)
def test_what_is_wrong_with_a_text_is_said(basis: Basis, words: str) -> None:
    assert ROUTES.basis(basis) == words


def test_the_bound_of_a_condition() -> None:
    assert ROUTES.bands.figure("J1") == "84"
    assert ROUTES.bands.figure("G5c") == "1,000,000"
