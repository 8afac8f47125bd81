"""What if one thing were different."""

from dataclasses import replace

import pytest

from bot.dialogs.facts import applicant
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.recording import recorded
from bot.dialogs.screens.whatif import TRIED, choosing, options, trial, tried
from bot.scoring import score
from bot.scoring.records import without_records
from tests.dialogs.people import MOMENT, PASSED, TODAY

COLLEGE = replace(
    PASSED, answers={**PASSED.answers, "education": "junior_college", "bonus": "none"}
)


def test_every_thing_that_can_be_tried_has_its_button() -> None:
    data = [button.data for row in choosing(PASSED, MOMENT).keyboard for button in row]
    assert [f"go:whatif:{name}" for name in TRIED] == data[: len(TRIED)]


@pytest.mark.parametrize("name", TRIED)
def test_every_option_of_it_can_be_tried(name: str) -> None:
    card = options(COLLEGE, name, MOMENT)
    assert card is not None
    tries = [b.data for row in card.keyboard for b in row if b.data.startswith("do:try:")]
    assert len(tries) == len(QUESTIONS[name].offers(COLLEGE.answers, TODAY))
    for data in tries:
        _, _, question, option = data.split(":")
        found = trial(COLLEGE, question, option, TODAY)
        assert found is not None
        assert tried(COLLEGE, found, option, MOMENT).values["question"] == name


@pytest.mark.parametrize(
    ("name", "option"), [("gone", "x"), ("married", "yes"), ("education", "x")]
)
def test_what_cannot_be_tried_is_nothing(name: str, option: str) -> None:
    assert trial(COLLEGE, name, option, TODAY) is None
    assert options(COLLEGE, "married", MOMENT) is None


@pytest.mark.parametrize("option", QUESTIONS["education"].options)
def test_trying_and_then_taking_it_is_a_fresh_calculation(option: str) -> None:
    found = trial(COLLEGE, "education", option, TODAY)
    assert found is not None
    after = tried(COLLEGE, found, option, MOMENT).values["after"]
    answers, _ = recorded(COLLEGE.answers, found.told)
    assert after == score(without_records(applicant(answers, TODAY)), TODAY)


def test_no_change_is_the_result() -> None:
    found = trial(COLLEGE, "education", "junior_college", TODAY)
    assert found is not None
    values = tried(COLLEGE, found, "junior_college", MOMENT).values
    assert values["before"] == values["after"]
    assert values["lines"] == []


def test_a_title_counts_with_all_that_it_asks_for() -> None:
    found = trial(COLLEGE, "qualification", "title_senior", TODAY)
    assert found is not None
    assert found.told == {"qualification": "title_senior", "qualification_fits": "all"}
    values = tried(COLLEGE, found, "title_senior", MOMENT).values
    assert [new.id for _, new in values["lines"]] == ["education", "qualification"]
