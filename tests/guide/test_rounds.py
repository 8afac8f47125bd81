"""Rounds that nobody knows yet: the last one that is known, repeated as an expectation."""

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest

from bot.guide import MILESTONES, cohort_of, countdown, insurance_window, milestones
from bot.guide.rounds import advice, days_of, due, last_known, rounds
from bot.guide.schooldays import REPEAT, STAGE_IDS, StageId

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_the_rounds_go_on_without_end(stage: StageId) -> None:
    found = list(islice(rounds(stage), 10))
    assert found == sorted(set(found))
    assert last_known(stage) == 2027
    assert {2026, 2027, 2028, 2029} <= set(found)


@pytest.mark.parametrize(
    ("stage", "milestone", "first", "last", "said"),
    [
        ("zhongkao", "zk_notice", date(2027, 11, 16), date(2027, 11, 30), "second_half"),
        ("zhongkao", "zk_last_papers", date(2028, 5, 7), date(2028, 5, 7), "about"),
        ("gaokao", "gk_registration", date(2027, 10, 11), date(2027, 10, 20), "middle_third"),
        ("primary", "public_primary", date(2028, 5, 1), date(2028, 5, 10), "first_third"),
        ("primary", "letters", date(2028, 8, 15), date(2028, 8, 15), ""),
    ],
)
def test_a_later_round_has_the_same_windows_a_year_later(
    stage: StageId, milestone: str, first: date, last: date, said: str
) -> None:
    found = days_of(stage, MILESTONES[milestone], 2028)
    assert found is not None
    assert (found.first, found.last, found.said, found.round) == (first, last, said, 2028)
    assert (found.expected, found.confidence, found.where) == (True, "D", REPEAT.where)
    assert found.source.endswith(" counted-back")


def test_published_days_are_repeated_as_about_those_days() -> None:
    known = MILESTONES["public_primary"].of(2026)
    assert known is not None
    published = replace(known, round=2027, first=date(2027, 5, 7), last=date(2027, 5, 11))
    milestone = replace(MILESTONES["public_primary"], dates=(published,))
    found = days_of("primary", milestone, 2029)
    assert found is not None
    assert (found.first, found.last, found.said) == (date(2029, 5, 7), date(2029, 5, 11), "about")


def test_what_has_no_days_in_the_last_round_has_none_in_a_later_one() -> None:
    assert days_of("zhongkao", MILESTONES["zk_written"], 2028) is None
    assert days_of("primary", MILESTONES["public_primary"], 2025) is None


def test_days_of_our_own_come_before_a_repetition() -> None:
    assert days_of("gaokao", MILESTONES["gk_registration"], 2027) is MILESTONES[
        "gk_registration"
    ].of(2027)


def test_nothing_is_due_in_a_round_before_our_data() -> None:
    assert due("kindergarten", 2024) is None
    assert countdown("kindergarten", TODAY, year=2024) is None


def test_births_insurance_and_advice_move_on_with_the_round() -> None:
    cohort, window, hand_in = (
        cohort_of("primary", 2028),
        insurance_window(2028),
        advice("zhongkao", "hand_in", 2029),
    )
    assert cohort is not None
    assert window is not None
    assert hand_in is not None
    born = cohort.born
    assert (born.first, born.last, born.said) == (date(2021, 9, 1), date(2022, 8, 31), "")
    assert (window.first, window.last) == (date(2027, 7, 1), date(2028, 6, 30))
    assert born.expected
    assert window.expected
    assert (hand_in.by, hand_in.round) == (date(2028, 12, 31), 2029)


def test_there_is_no_advice_for_a_round_before_it_was_given() -> None:
    assert advice("zhongkao", "hand_in", 2026) is None
    assert advice("primary", "hand_in", 2027) is None


def test_the_known_births_are_as_published_and_other_stages_have_none() -> None:
    published = cohort_of("kindergarten", 2026)
    assert published is not None
    assert published.born.first == date(2022, 9, 1)
    assert not published.born.expected
    assert cohort_of("kindergarten", 2025) is None
    assert cohort_of("zhongkao", 2027) is None


@pytest.mark.parametrize("stage", STAGE_IDS)
def test_every_stage_has_a_plan_for_the_round_after(stage: StageId) -> None:
    found = countdown(stage, TODAY, year=2028)
    assert found is not None
    assert (found.round, found.feasible, found.dates.expected) == (2028, "in_time", True)
    assert {one.round for one in milestones(stage, TODAY, 2028)} == {2028}


def test_a_pupil_a_class_below_hands_in_a_year_later() -> None:
    found = countdown("zhongkao", TODAY, year=2028)
    assert found is not None
    assert found.hand_in.by == date(2027, 12, 31)
    assert found.due == date(2028, 5, 7)
