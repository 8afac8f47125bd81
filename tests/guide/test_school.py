"""The school calendar: every published day, what is expected, and when it is too late."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide import (
    MILESTONES,
    REMINDERS,
    SCHOOL_STAGES,
    STEPS,
    Countdown,
    Dates,
    LegId,
    Upcoming,
    add_working_days,
    cohorts_of,
    countdown,
    insurance_window,
    milestones,
)
from bot.guide.deadlines import plus_months
from bot.guide.rows import GuideDataError, Row
from bot.guide.schooldays import ADVICE, COHORTS, STAGE_IDS, StageId, _dates, _milestone, _named
from bot.scoring import Child, Span

TODAY = date(2026, 11, 23)
ONE_DAY = timedelta(days=1)
DAYS = st.dates(date(2026, 1, 1), date(2031, 1, 1))
STAGE = st.sampled_from(STAGE_IDS)
OVER = ("past", "supposed")
OPEN = ("next", "ahead")


def days(milestone: str, year: int) -> Dates:
    found = MILESTONES[milestone].of(year)
    assert found is not None
    return found


def plan(stage: StageId, on: date = TODAY, *, first_time: bool = False) -> Countdown:
    found = countdown(stage, on, first_time=first_time)
    assert found is not None
    return found


def by(stage: StageId, leg: LegId, *, first_time: bool = False) -> tuple[date, date]:
    found = plan(stage, first_time=first_time).leg(leg)
    assert found is not None
    return found.by, found.latest


def coming(stage: StageId, on: date = TODAY) -> dict[str, Upcoming]:
    return {one.milestone.id: one for one in milestones(stage, on)}


# --- the days of 2026, as published ----------------------------------------------------------

PUBLISHED = [
    ("edu_notice", date(2026, 3, 26), date(2026, 3, 26)),
    ("primary_information", date(2026, 4, 13), date(2026, 4, 26)),
    ("grade5_check", date(2026, 4, 1), date(2026, 4, 30)),
    ("public_primary", date(2026, 5, 7), date(2026, 5, 11)),
    ("private_primary", date(2026, 5, 7), date(2026, 5, 9)),
    ("private_middle", date(2026, 5, 12), date(2026, 5, 14)),
    ("lottery", date(2026, 5, 20), date(2026, 5, 21)),
    ("first_results", date(2026, 5, 22), date(2026, 5, 22)),
    ("kg_notice", date(2026, 4, 9), date(2026, 4, 9)),
    ("kg_information", date(2026, 4, 22), date(2026, 4, 29)),
    ("kg_check", date(2026, 5, 7), date(2026, 5, 29)),
    ("kg_offers", date(2026, 7, 1), date(2026, 7, 1)),
    ("zk_notice", date(2025, 11, 20), date(2025, 11, 26)),
    ("zk_check", date(2025, 12, 2), date(2025, 12, 2)),
    ("zk_school", date(2026, 1, 19), date(2026, 1, 30)),
    ("zk_individual", date(2026, 2, 25), date(2026, 2, 27)),
    ("zk_individual_confirm", date(2026, 3, 1), date(2026, 3, 2)),
    ("zk_last_papers", date(2026, 5, 6), date(2026, 5, 7)),
    ("zk_orals", date(2026, 5, 16), date(2026, 5, 17)),
    ("zk_written", date(2026, 6, 20), date(2026, 6, 21)),
    ("zk_choice", date(2026, 6, 23), date(2026, 6, 26)),
    ("zk_choice_confirm", date(2026, 6, 27), date(2026, 6, 28)),
    ("gk_notice", date(2025, 9, 24), date(2025, 9, 24)),
    ("gk_registration", date(2025, 10, 13), date(2025, 10, 17)),
    ("gk_spring", date(2026, 1, 4), date(2026, 1, 6)),
    ("gk_written", date(2026, 6, 7), date(2026, 6, 9)),
]


@pytest.mark.parametrize(("milestone", "first", "last"), PUBLISHED)
def test_the_days_of_2026_stand_as_published(milestone: str, first: date, last: date) -> None:
    found = days(milestone, 2026)
    assert (found.first, found.last, found.expected, found.confidence) == (first, last, False, "A")
    assert found.said == ("month" if milestone == "grade5_check" else "")


def test_nothing_else_is_said_to_be_published_for_2026() -> None:
    found = {one.id for one in MILESTONES.values() if one.of(2026)}
    assert found == {milestone for milestone, _, _ in PUBLISHED}


@pytest.mark.parametrize(
    ("milestone", "year", "first", "last", "confidence"),
    [
        ("gk_registration", 2025, date(2024, 10, 14), date(2024, 10, 18), "C"),
        ("zk_check", 2023, date(2022, 12, 20), date(2022, 12, 20), "C"),
        ("zk_last_papers", 2022, date(2022, 5, 7), date(2022, 5, 7), "B"),
        ("edu_notice", 2023, date(2023, 3, 30), date(2023, 3, 30), "C"),
        ("primary_information", 2023, date(2023, 4, 13), date(2023, 4, 28), "C"),
        ("primary_information", 2025, date(2025, 4, 14), date(2025, 4, 27), "C"),
        ("grade5_check", 2025, date(2025, 4, 14), date(2025, 4, 25), "C"),
        ("public_primary", 2023, date(2023, 5, 6), date(2023, 5, 10), "C"),
        ("private_middle", 2023, date(2023, 5, 11), date(2023, 5, 13), "C"),
        ("private_middle", 2025, date(2025, 5, 12), date(2025, 5, 14), "C"),
        ("primary_second_check", 2023, date(2023, 5, 25), date(2023, 5, 26), "C"),
        ("kg_information", 2021, date(2021, 4, 23), date(2021, 4, 30), "C"),
    ],
)
def test_older_days_stand_as_they_were_seen(
    milestone: str, year: int, first: date, last: date, confidence: str
) -> None:
    found = days(milestone, year)
    assert (found.first, found.last, found.expected) == (first, last, False)
    assert found.confidence == confidence


@pytest.mark.parametrize(
    ("year", "first", "last", "expected", "confidence"),
    [
        (2025, date(2024, 7, 1), date(2025, 6, 30), False, "C"),
        (2026, date(2025, 7, 1), date(2026, 6, 30), False, "B"),
        (2027, date(2026, 7, 1), date(2027, 6, 30), True, "D"),
    ],
)
def test_the_insurance_of_a_round_is_counted_from_july_to_june(
    year: int, first: date, last: date, confidence: str, *, expected: bool
) -> None:
    found = insurance_window(year)
    assert found is not None
    assert (found.first, found.last, found.expected) == (first, last, expected)
    assert found.confidence == confidence


def test_the_insurance_of_earlier_rounds_is_unknown() -> None:
    assert insurance_window(2024) is None


# --- a coming year is an expectation ---------------------------------------------------------

EXPECTED = [
    ("gk_registration", 2027, date(2026, 10, 11), date(2026, 10, 20)),
    ("gk_late_february", 2027, date(2027, 2, 22), date(2027, 2, 28)),
    ("gk_late_april", 2027, date(2027, 4, 11), date(2027, 4, 20)),
    ("zk_notice", 2027, date(2026, 11, 16), date(2026, 11, 30)),
    ("zk_check", 2027, date(2026, 12, 1), date(2026, 12, 10)),
    ("zk_school", 2027, date(2027, 1, 16), date(2027, 1, 31)),
    ("zk_last_papers", 2027, date(2027, 5, 7), date(2027, 5, 7)),
    ("edu_notice", 2027, date(2027, 3, 25), date(2027, 3, 31)),
    ("primary_information", 2027, date(2027, 4, 11), date(2027, 4, 30)),
    ("grade5_check", 2027, date(2027, 4, 1), date(2027, 4, 30)),
    ("public_primary", 2027, date(2027, 5, 1), date(2027, 5, 10)),
    ("private_middle", 2027, date(2027, 5, 11), date(2027, 5, 14)),
    ("primary_second_check", 2027, date(2027, 5, 21), date(2027, 5, 31)),
    ("kg_information", 2027, date(2027, 4, 21), date(2027, 4, 30)),
    ("kg_check", 2027, date(2027, 5, 1), date(2027, 5, 31)),
    ("letters", 2027, date(2027, 8, 15), date(2027, 8, 15)),
]


@pytest.mark.parametrize(("milestone", "year", "first", "last"), EXPECTED)
def test_a_coming_round_is_an_expectation(
    milestone: str, year: int, first: date, last: date
) -> None:
    found = days(milestone, year)
    assert (found.first, found.last, found.expected, found.confidence) == (first, last, True, "D")


def test_there_are_no_other_expectations() -> None:
    found = {(one.id, d.round) for one in MILESTONES.values() for d in one.dates if d.expected}
    assert found == {(milestone, year) for milestone, year, _, _ in EXPECTED}


WINDOWS = {
    "first_third": (1, 10),
    "middle_third": (11, 20),
    "last_third": (21, 31),
    "middle_to_last": (11, 31),
    "second_half": (16, 31),
    "month": (1, 31),
}


@pytest.mark.parametrize("said", [*WINDOWS, "last_week", "end"])
def test_a_window_is_what_its_word_means(said: str) -> None:
    found = [d for one in MILESTONES.values() for d in one.dates if d.said == said]
    assert found
    for dates in found:
        length = monthrange(dates.last.year, dates.last.month)[1]
        first, last = WINDOWS.get(said, (length - 6, 31))
        assert (dates.first.month, dates.first.day) == (dates.last.month, first)
        assert dates.last.day == min(last, length)


@given(STAGE)
def test_the_milestones_of_a_round_come_in_order(stage: StageId) -> None:
    of_stage = [one for one in MILESTONES.values() if stage in one.stages]
    for year in range(2021, 2029):
        firsts = [dates.first for one in of_stage if (dates := one.of(year))]
        assert firsts == sorted(firsts)


# --- which round, and how far it is ----------------------------------------------------------


@pytest.mark.parametrize(
    ("stage", "on", "year"),
    [
        ("kindergarten", date(2026, 7, 1), 2026),
        ("kindergarten", date(2026, 7, 2), 2027),
        ("primary", date(2026, 5, 22), 2026),
        ("primary", date(2026, 5, 23), 2027),
        ("primary", date(2027, 8, 15), 2027),
        ("middle", date(2026, 5, 22), 2026),
        ("middle", date(2026, 5, 23), 2027),
        ("zhongkao", date(2026, 6, 28), 2026),
        ("zhongkao", date(2026, 6, 29), 2027),
        ("gaokao", date(2026, 6, 9), 2026),
        ("gaokao", date(2026, 6, 10), 2027),
        ("gaokao", date(2027, 4, 20), 2027),
        ("gaokao", date(2027, 4, 21), 2028),
    ],
)
def test_the_next_round_begins_when_the_last_day_of_one_is_over(
    stage: StageId, on: date, year: int
) -> None:
    assert {one.round for one in milestones(stage, on)} == {year}


@pytest.mark.parametrize(
    ("stage", "last"),
    [
        ("kindergarten", date(2027, 5, 31)),
        ("primary", date(2027, 8, 15)),
        ("middle", date(2027, 8, 15)),
        ("zhongkao", date(2027, 5, 7)),
        ("gaokao", date(2027, 4, 20)),
    ],
)
def test_beyond_our_data_the_next_round_is_the_last_one_repeated(
    stage: StageId, last: date
) -> None:
    assert {one.round for one in milestones(stage, last)} == {2027}
    found = milestones(stage, last + ONE_DAY)
    assert {one.round for one in found} == {plan(stage, last + ONE_DAY).round} == {2028}
    assert all(one.dates.expected for one in found if one.dates)


def test_the_states_of_a_round_on_a_day() -> None:
    found = coming("zhongkao", date(2026, 12, 11))
    assert {name: one.state for name, one in found.items()} == {
        "zk_notice": "supposed",
        "zk_check": "supposed",
        "zk_school": "next",
        "zk_individual": "unpublished",
        "zk_individual_confirm": "unpublished",
        "zk_last_papers": "ahead",
        "zk_orals": "unpublished",
        "zk_written": "unpublished",
        "zk_choice": "unpublished",
        "zk_choice_confirm": "unpublished",
    }


def test_a_milestone_is_next_through_its_last_day() -> None:
    assert coming("zhongkao", date(2026, 12, 10))["zk_check"].state == "next"
    assert coming("zhongkao", date(2026, 12, 11))["zk_check"].state == "supposed"


def test_only_what_was_published_is_over_for_sure() -> None:
    assert coming("primary", date(2026, 3, 27))["edu_notice"].state == "past"
    assert coming("primary", date(2027, 4, 1))["edu_notice"].state == "supposed"
    assert coming("gaokao")["gk_registration"].state == "supposed"


@pytest.mark.parametrize(
    ("on", "running"),
    [
        (date(2026, 11, 15), False),
        (date(2026, 11, 16), True),
        (date(2026, 11, 30), True),
        (date(2026, 12, 1), False),
    ],
)
def test_a_milestone_runs_from_its_first_day_through_its_last(on: date, *, running: bool) -> None:
    assert coming("zhongkao", on)["zk_notice"].running is running
    assert not coming("zhongkao", on)["zk_written"].running


def test_what_is_not_published_names_the_days_of_the_latest_round() -> None:
    found = coming("zhongkao")["zk_written"]
    assert found.dates is None
    assert found.before == days("zk_written", 2026)
    assert coming("primary")["primary_second_check"].before == days("primary_second_check", 2023)
    assert coming("primary")["letters"].before is None


def test_the_days_before_are_of_an_earlier_round_and_never_expectations() -> None:
    assert MILESTONES["zk_last_papers"].before(2026) == days("zk_last_papers", 2022)
    assert MILESTONES["zk_last_papers"].before(2022) is None
    assert coming("gaokao", date(2027, 5, 1))["gk_registration"].before == days(
        "gk_registration", 2026
    )


@given(STAGE, DAYS)
def test_one_milestone_of_a_round_is_next_and_none_before_it_is_open(
    stage: StageId, on: date
) -> None:
    found = milestones(stage, on)
    states = [one.state for one in found if one.state != "unpublished"]
    assert states.count("next") == 1
    before, after = states[: states.index("next")], states[states.index("next") :]
    assert set(before) <= set(OVER)
    assert set(after) <= set(OPEN)
    for one in found:
        assert (one.dates is None) == (one.state == "unpublished")
        assert stage in one.milestone.stages


# --- children --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "found"),
    [
        (date(2022, 8, 31), []),
        (date(2022, 9, 1), [("kindergarten", 2026, False)]),
        (date(2023, 8, 31), [("kindergarten", 2026, False)]),
        (date(2023, 9, 1), [("kindergarten", 2027, True)]),
        (date(2024, 8, 31), [("kindergarten", 2027, True)]),
        (date(2024, 9, 1), []),
        (date(2019, 8, 31), []),
        (date(2019, 9, 1), [("primary", 2026, False)]),
        (date(2020, 8, 31), [("primary", 2026, False)]),
        (date(2020, 9, 1), [("primary", 2027, True)]),
        (date(2021, 8, 31), [("primary", 2027, True)]),
        (date(2021, 9, 1), []),
        (Span(date(2019, 9, 1), date(2020, 8, 31)), [("primary", 2026, False)]),
        (Span(date(2019, 8, 31), date(2020, 8, 31)), []),
        (Span(date(2019, 9, 1), date(2020, 9, 1)), []),
    ],
)
def test_a_birth_date_names_the_round_only_when_it_surely_does(
    born: date | Span[date], found: list[tuple[str, int, bool]]
) -> None:
    cohorts = cohorts_of(Child(born))
    assert [(c.stage, c.born.round, c.born.expected) for c in cohorts] == found


def test_the_published_cohorts_are_official() -> None:
    assert {c.born.round for c in COHORTS if c.born.confidence == "A"} == {2026}
    assert {c.born.round for c in COHORTS if c.born.confidence == "D"} == {2027}


# --- counting back ---------------------------------------------------------------------------


def test_the_times_are_those_of_the_steps() -> None:
    times = {step.id: step.duration for step in STEPS if step.duration}
    assert (times["verification"].low, times["verification"].high) == (14, 60)
    assert times["decision"].high == 20
    assert (times["employer_verify"].low, times["employer_verify"].high) == (15, 30)
    assert REMINDERS["ask_verification"].amount == 1


@pytest.mark.parametrize(
    ("stage", "leg", "careful", "near"),
    [
        ("zhongkao", "notice", date(2027, 5, 7), date(2027, 5, 7)),
        ("zhongkao", "verified", date(2027, 4, 9), date(2027, 4, 9)),
        ("zhongkao", "file", date(2027, 3, 9), date(2027, 3, 23)),
        ("zhongkao", "hand_in", date(2026, 12, 31), date(2027, 3, 9)),
        ("zhongkao", "account", date(2026, 11, 30), date(2027, 2, 27)),
        ("middle", "notice", date(2027, 4, 1), date(2027, 4, 1)),
        ("middle", "verified", date(2027, 3, 4), date(2027, 3, 4)),
        ("middle", "file", date(2027, 2, 4), date(2027, 2, 18)),
        ("middle", "hand_in", date(2026, 12, 6), date(2027, 2, 4)),
        ("middle", "account", date(2026, 11, 24), date(2027, 1, 27)),
        ("primary", "notice", date(2027, 5, 1), date(2027, 5, 1)),
        ("primary", "hand_in", date(2026, 12, 31), date(2027, 3, 1)),
        ("kindergarten", "notice", date(2027, 5, 1), date(2027, 5, 1)),
        ("kindergarten", "hand_in", date(2026, 12, 31), date(2027, 3, 1)),
        ("kindergarten", "account", date(2026, 12, 21), date(2027, 2, 19)),
    ],
)
def test_the_plan_for_2027(stage: StageId, leg: LegId, careful: date, near: date) -> None:
    assert by(stage, leg) == (careful, near)


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_the_notice_must_be_there_when_it_may_first_be_looked_at(stage: StageId) -> None:
    found = plan(stage)
    first = stage != "zhongkao"  # where papers are taken until the last day
    assert found.due == (found.dates.first if first else found.dates.last)
    assert by(stage, "notice") == (found.due, found.due)


def test_a_range_of_days_is_counted_from_its_first_or_last() -> None:
    assert plan("primary", date(2026, 5, 1)).due == date(2026, 5, 7)
    assert plan("kindergarten", date(2026, 5, 1)).due == date(2026, 5, 7)
    assert plan("zhongkao", date(2026, 5, 1)).due == date(2026, 5, 7)
    assert plan("gaokao").due == date(2026, 10, 11)


@pytest.mark.parametrize(
    ("stage", "careful", "near"),
    [
        ("zhongkao", date(2026, 10, 30), date(2027, 2, 11)),
        ("middle", date(2026, 10, 24), date(2027, 1, 11)),
        ("primary", date(2026, 11, 20), date(2027, 2, 3)),
    ],
)
def test_an_employer_who_files_for_the_first_time_begins_half_a_month_to_a_month_earlier(
    stage: StageId, careful: date, near: date
) -> None:
    assert by(stage, "register", first_time=True) == (careful, near)
    assert plan(stage).leg("register") is None
    later, latest = by(stage, "account", first_time=True)
    assert (later - careful, latest - near) == (timedelta(31), timedelta(16))


def test_the_plan_keeps_to_the_advice_and_names_it_where_it_is_the_more_careful() -> None:
    advised = {(row.stage, row.leg): row.by for row in ADVICE}
    assert advised == {
        ("zhongkao", "hand_in"): date(2026, 12, 31),
        ("zhongkao", "account"): date(2026, 11, 30),
    }
    for (stage, leg), day in advised.items():
        found = plan(stage).leg(leg)
        assert found is not None
        assert found.by == day
        assert found.advice is not None
        assert found.advice.confidence == "D"
    unadvised = [leg.id for leg in plan("middle").legs if leg.advice]
    assert unadvised == []


def test_a_plan_that_leaves_the_published_calendar_is_an_estimate() -> None:
    assert plan("zhongkao").estimated
    assert not plan("gaokao").estimated
    assert plan("zhongkao", date(2026, 5, 1)).estimated  # it begins before our table


def test_a_plan_names_what_a_reminder_is_made_from() -> None:
    found = plan("zhongkao")
    assert (found.milestone, found.round, found.dates, found.on) == (
        "zk_last_papers",
        2027,
        days("zk_last_papers", 2027),
        TODAY,
    )
    assert plan("primary").milestone == "public_primary"
    assert plan("primary", date(2026, 5, 1)).milestone == "public_primary"
    assert plan("middle").milestone == "grade5_check"
    assert plan("kindergarten").milestone == "kg_check"
    assert plan("gaokao").milestone == "gk_registration"


@pytest.mark.parametrize(
    ("stage", "on", "feasible"),
    [
        ("zhongkao", date(2026, 12, 23), "in_time"),
        ("zhongkao", date(2026, 12, 24), "tight"),
        ("zhongkao", date(2027, 3, 9), "tight"),
        ("zhongkao", date(2027, 3, 10), "too_late"),
        ("primary", date(2026, 12, 23), "in_time"),
        ("primary", date(2026, 12, 24), "tight"),
        ("primary", date(2027, 3, 1), "tight"),
        ("primary", date(2027, 3, 2), "too_late"),
        ("kindergarten", date(2026, 12, 23), "in_time"),
        ("kindergarten", date(2027, 3, 1), "tight"),
        ("kindergarten", date(2027, 3, 23), "too_late"),
        ("middle", date(2026, 11, 26), "in_time"),
        ("middle", date(2026, 11, 27), "tight"),
        ("middle", date(2027, 2, 4), "tight"),
        ("middle", date(2027, 2, 5), "too_late"),
        ("gaokao", TODAY, "too_late"),
    ],
)
def test_in_time_tight_or_too_late(stage: StageId, on: date, feasible: str) -> None:
    assert plan(stage, on).feasible == feasible


def test_with_the_account_open_there_is_time_until_the_papers_are_due() -> None:
    for on, feasible in ((date(2026, 12, 31), "in_time"), (date(2027, 1, 1), "tight")):
        found = countdown("zhongkao", on, opened=True)
        assert found is not None
        assert found.feasible == feasible


@pytest.mark.parametrize(
    ("on", "feasible"),
    [
        (date(2026, 11, 20), "in_time"),
        (date(2026, 11, 21), "tight"),
        (date(2027, 2, 3), "tight"),
        (date(2027, 2, 4), "too_late"),
    ],
)
def test_a_first_time_employer_makes_it_late_sooner(on: date, feasible: str) -> None:
    assert plan("primary", on, first_time=True).feasible == feasible


def test_the_near_days_are_for_whoever_is_late_for_the_careful_ones() -> None:
    careful, near = plan("zhongkao", date(2026, 12, 31)), plan("zhongkao", date(2027, 1, 1))
    assert (careful.pace, careful.day(careful.hand_in)) == ("by", date(2026, 12, 31))
    assert (near.pace, near.day(near.hand_in)) == ("latest", date(2027, 3, 9))


def test_a_leg_is_late_after_its_day_unless_it_is_known_to_be_done() -> None:
    on_the_day, after = plan("zhongkao", date(2026, 11, 30)), plan("zhongkao", date(2026, 12, 1))
    assert [on_the_day.state(leg) for leg in on_the_day.legs] == ["ahead"] * 5
    assert [after.state(leg) for leg in after.legs] == ["late", *["ahead"] * 4]
    opened = countdown("zhongkao", date(2026, 12, 1), opened=True)
    assert opened is not None
    assert [opened.state(leg) for leg in opened.legs] == ["done", *["ahead"] * 4]


def test_the_first_time_employer_of_today_is_late_with_the_registration_alone() -> None:
    found = plan("zhongkao", first_time=True)
    assert (found.feasible, found.pace) == ("tight", "by")
    assert [(leg.id, found.state(leg)) for leg in found.legs[:3]] == [
        ("register", "late"),
        ("account", "ahead"),
        ("hand_in", "ahead"),
    ]


@given(stage=STAGE, on=DAYS, first_time=st.booleans(), opened=st.booleans())
def test_a_plan_is_in_order_and_too_late_exactly_after_its_latest_day(
    stage: StageId, on: date, *, first_time: bool, opened: bool
) -> None:
    found = countdown(stage, on, first_time=first_time, opened=opened)
    assert found is not None
    careful, near = [leg.by for leg in found.legs], [leg.latest for leg in found.legs]
    assert careful == sorted(careful)
    assert near == sorted(near)
    assert all(leg.by <= leg.latest for leg in found.legs)
    first = found.leg("register" if first_time else "hand_in")
    assert first is not None
    assert (found.feasible == "too_late") == (on > first.latest)
    if found.feasible == "in_time":
        assert on <= first.by
        assert found.pace == "by"


@given(STAGE, DAYS)
def test_whoever_hands_in_on_a_day_of_the_plan_has_the_notice_in_time(
    stage: StageId, on: date
) -> None:
    found = plan(stage, on)
    slow = plus_months(found.hand_in.by + timedelta(days=60), 1)
    near = max(plus_months(found.hand_in.latest, 1), found.hand_in.latest + timedelta(days=14))
    for verified in (slow, near):
        assert add_working_days(verified, 20).date <= found.due


# --- the data --------------------------------------------------------------------------------

ROW = {
    "round": 2027,
    "first": date(2027, 5, 1),
    "last": date(2027, 5, 2),
    "sources": ["edu2026"],
    "confidence": "A",
}


@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"last": date(2027, 4, 30)}, "ends on 2027-04-30, before it begins on 2027-05-01"),
        ({"expected": True}, "is expected if its confidence is D, and only then"),
        ({"confidence": "D"}, "is expected if its confidence is D, and only then"),
        ({"said": "soon"}, "said is 'soon', expected one of"),
        ({"spare": 1}, "nobody knows spare"),
    ],
)
def test_days_that_cannot_be_are_refused(changed: dict[str, object], problem: str) -> None:
    with pytest.raises(GuideDataError, match=problem):
        _dates(Row({**ROW, **changed}, "school.dates", TODAY))


def test_a_single_day_is_possible() -> None:
    found = _dates(Row({**ROW, "last": date(2027, 5, 1)}, "school.dates", TODAY))
    assert (found.said, found.expected) == ("", False)


@pytest.mark.parametrize("stages", [[], ["primary", "college"]])
def test_a_milestone_of_no_stage_or_an_unknown_one_is_refused(stages: list[str]) -> None:
    row = Row({"id": "x", "stages": stages, "kind": "on"}, "school.milestone.x", TODAY)
    with pytest.raises(GuideDataError, match="expected some of kindergarten, primary"):
        _milestone(row)


def test_a_stage_that_names_what_nobody_knows_is_refused() -> None:
    with pytest.raises(GuideDataError, match="rules names a, b, which nobody knows"):
        _named(Row({"rules": ["a", "b", "c"]}, "school.stage.x"), "rules", {"c": 1})


def test_the_five_stages_name_what_the_school_looks_at() -> None:
    assert tuple(SCHOOL_STAGES) == STAGE_IDS
    for stage in SCHOOL_STAGES.values():
        assert stage.rules or stage.benefits
        assert stage.id in stage.need.stages


@pytest.mark.parametrize(
    ("rule", "section", "confidence"),
    [
        ("zk_who", "2.2.S1", "A"),
        ("zk_papers", "2.2.S2", "B"),
        ("zk_valid", "2.2.S3", "D"),
        ("gk_who", "2.2.S4", "B"),
        ("zk_without", "2.2.S5", "B"),
        ("zk_own_permit", "2.2.S6", "A"),
        ("card_family", "2.1", "A"),
    ],
)
def test_each_rule_of_the_policy_is_a_row(rule: str, section: str, confidence: str) -> None:
    asked = {found.id: found for stage in SCHOOL_STAGES.values() for found in stage.rules}
    assert (asked[rule].section, asked[rule].confidence) == (section, confidence)


def test_every_milestone_belongs_to_a_stage_and_has_days_once_a_round() -> None:
    for one in MILESTONES.values():
        years = [dates.round for dates in one.dates]
        assert years == sorted(set(years))
        assert replace(one, dates=()).of(2026) is None
