"""The worked examples hold, and no row of any table is without one (R01)."""

from collections.abc import Iterator

import pytest

from bot.scoring.tables import TABLES
from bot.scoring.tables.areas import Areas
from bot.scoring.tables.bands import Bands
from bot.scoring.tables.steps import Steps
from bot.scoring.tables.titles import Titles
from tests.scoring.examples import rows
from tests.scoring.examples.reading import Case, cases

CASES = list(cases())
SCORING = {rows.name(rule, key) for rule in TABLES.rules for key in rows.keys(rule.table)}


def of(row: str) -> list[Case]:
    return [case for case in CASES if case.row == row]


def tried(row: str, fact: str) -> set[float]:
    """The values of one number that are tried on a row."""
    return {case.value for case in of(row) if case.fact == fact}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_example_holds(case: Case) -> None:
    assert case.outcome == case.expected


def test_every_row_has_an_example_and_every_example_a_row() -> None:
    assert {case.row for case in CASES} == set(rows.names())


def test_every_example_says_which_clause_it_is_about() -> None:
    assert all(case.why for case in CASES)


@pytest.mark.parametrize("row", sorted(SCORING))
def test_an_example_is_about_the_row_that_decides(row: str) -> None:
    known = [case for case in of(row) if case.fact != "insurance_history"]
    assert any(row in rows.deciding(case) for case in known)


def steps() -> Iterator[tuple[str, str, Steps]]:
    """Every row that counts units: its name, its fact, its terms."""
    for rule in TABLES.rules:
        if isinstance(rule.table, Steps):
            yield rows.name(rule, "all"), rule.facts[0], rule.table
        if isinstance(rule.table, Areas):
            for area, terms in rule.table.areas.items():
                if terms:
                    yield rows.name(rule, area), rule.facts[1], terms


@pytest.mark.parametrize(("row", "fact", "terms"), list(steps()))
def test_units_are_tried_below_at_and_above_their_borders(
    row: str, fact: str, terms: Steps
) -> None:
    borders = [terms.minimum]
    if terms.cap is not None:
        borders.append(terms.cap // terms.per)
    units = {int(amount // terms.size) for amount in tried(row, fact)}
    for border in borders:
        assert {border - 1, border, border + 1} <= units


def test_ages_are_tried_below_in_and_above_each_band() -> None:
    bands = [rule for rule in TABLES.rules if isinstance(rule.table, Bands)]
    for rule in bands:
        names = [rows.name(rule, key) for key in rows.keys(rule.table)]
        for place, row in enumerate(names):
            seen = set.union(*(rows.deciding(case) for case in of(row)))
            assert set(names[max(0, place - 1) : place + 2]) <= seen


def test_titles_are_tried_with_one_month_too_few_and_with_enough() -> None:
    for rule in TABLES.rules:
        if isinstance(rule.table, Titles):
            needed = rule.table.base_months
            for level in rule.table.levels:
                months = tried(rows.name(rule, level), "qualification_base_months")
                assert {needed - 1, needed, needed + 1} <= months


def test_wages_are_tried_below_at_and_above_in_their_first_and_last_month() -> None:
    for wage in TABLES.wages:
        starts = [case.value.split(",")[0] for case in of(f"wage/{wage.id}")]
        for day in (wage.since, wage.until):
            expected = {f"{day:%Y-%m} {wage.yuan + more}" for more in (-1, 0, 1)}
            assert expected <= set(starts)


def test_windows_are_tried_with_a_month_too_few_and_with_enough() -> None:
    for window in TABLES.windows:
        outcomes = {case.outcome for case in of(f"window/{window.id}")}
        assert len(outcomes) > 1


def test_the_standard_is_tried_with_119_120_and_121() -> None:
    totals = {case.expected for case in CASES if case.of == "total"}
    assert {119, 120, 121} <= totals
