"""Where a person stands on the way."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guide import STEPS, StepState, steps
from bot.scoring import Applicant
from tests.guide.people import ON, SINGLE_GRADUATE, STRANGER, people

IDS = [step.id for step in STEPS]
REACHED = SINGLE_GRADUATE
SHORT = replace(SINGLE_GRADUATE, education="junior_college")


def _now(states: tuple[StepState, ...]) -> str | None:
    return next((state.step.id for state in states if state.state == "now"), None)


def _state(states: tuple[StepState, ...], id_: str) -> str:
    return next(state.state for state in states if state.step.id == id_)


def test_a_stranger_starts_at_the_beginning() -> None:
    states = steps(STRANGER, ON)
    assert _now(states) == IDS[0] == "permit_photo"
    assert {state.state for state in states[1:]} == {"ahead"}


def test_who_holds_the_permit_has_the_steps_to_it_behind_them() -> None:
    states = steps(SHORT, ON)
    permit = {state.state for state in states if state.step.stage == "permit"}
    assert permit == {"done"}
    assert _now(states) == "simulate"


def test_who_reaches_the_standard_asks_the_employer_next() -> None:
    assert _now(steps(REACHED, ON)) == "ask_hr"


def test_without_the_permit_a_good_score_does_not_skip_it() -> None:
    assert _now(steps(replace(REACHED, residence_permit=False), ON)) == "permit_photo"


def test_an_employer_who_did_it_before_need_not_register() -> None:
    states = steps(SINGLE_GRADUATE, ON)
    assert _state(states, "employer_register") == "not_applicable"
    unknown = steps(replace(SINGLE_GRADUATE, first_time_employer=None), ON)
    assert _state(unknown, "employer_register") == "ahead"


def test_what_the_person_said_is_done_moves_the_way_on() -> None:
    states = steps(REACHED, ON, {"gather_papers": date(2026, 11, 20)})
    assert _now(states) == "open_account"
    gathered = states[IDS.index("gather_papers")]
    assert (gathered.state, gathered.done_on) == ("done", date(2026, 11, 20))


def test_a_later_step_done_has_the_earlier_ones_behind_it() -> None:
    states = steps(STRANGER, ON, {"hand_in": date(2026, 11, 20)})
    assert _now(states) == "verification"
    assert {state.state for state in states[: IDS.index("hand_in")]} == {"done"}


def test_a_step_that_was_done_stays_done_when_it_no_longer_applies() -> None:
    states = steps(SINGLE_GRADUATE, ON, {"employer_register": date(2026, 11, 2)})
    assert _state(states, "employer_register") == "done"


def test_when_everything_is_done_nothing_is_now() -> None:
    assert _now(steps(REACHED, ON, {"renew_points": ON})) is None


def test_a_step_of_an_older_edition_is_passed_over() -> None:
    assert steps(REACHED, ON, {"fax_the_form": ON}) == steps(REACHED, ON)


@pytest.mark.parametrize("id_", IDS)
def test_after_each_step_comes_the_next_that_applies(id_: str) -> None:
    states = steps(replace(STRANGER, first_time_employer=True), ON, {id_: ON})
    following = IDS[IDS.index(id_) + 1 :]
    assert _now(states) == (following[0] if following else None)


@settings(max_examples=60, deadline=None)
@given(people, st.sets(st.sampled_from(IDS), max_size=3))
def test_exactly_one_step_is_now_unless_all_are_settled(
    applicant: Applicant, said: set[str]
) -> None:
    states = [state.state for state in steps(applicant, ON, dict.fromkeys(said, ON))]
    assert states.count("now") == (1 if "ahead" in states or "now" in states else 0)
    if "now" in states:
        place = states.index("now")
        assert "ahead" not in states[:place]
        assert "done" not in states[place:] or _done_by_facts(states[place:])


def _done_by_facts(later: list[str]) -> bool:
    return later.count("done") <= 1
