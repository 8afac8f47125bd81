"""A lexicon is checked when it loads, and names what is wrong."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from bot.dialogs.reading import Lexicon, LexiconError, Unclear

QUESTIONS = {
    "education": {"none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor"},
    "insurance_base": {"none", "0.8", "1", "2", "3"},
    "suburb_area": {"none", "lingang", "other"},
    "award": {"none", "department_special", "department_general", "provincial"},
    "startup": {"none", "incubated_founder", "innovation_broker"},
    "penalties": {"false_material", "detention", "crime", "serious_crime"},
    "employment": {"shanghai_employer", "dispatched", "sole_trader", "freelance", "none"},
    "married": {"yes", "no"},
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_option_of_the_contract_has_words(document: dict[str, Any], question: str) -> None:
    assert Lexicon.from_mapping(document).options(question) == QUESTIONS[question]


def remove_digits(document: dict[str, Any]) -> None:
    del document["digits"]


def misname_a_list(document: dict[str, Any]) -> None:
    document["words"]["yess"] = document["words"].pop("yes")


def misname_a_control(document: dict[str, Any]) -> None:
    document["controls"]["jump"] = document["controls"].pop("skip")


def repeat_a_word(document: dict[str, Any]) -> None:
    document["choices"]["education"]["master"].append("大专")


def use_an_unknown_hint(document: dict[str, Any]) -> None:
    document["puzzles"]["education"]["education_unheard_of"] = ["某学历"]


def make_an_option_a_puzzle(document: dict[str, Any]) -> None:
    document["puzzles"]["education"]["education_degree"].append("大专")


def write_a_number_for_a_list(document: dict[str, Any]) -> None:
    document["words"]["yes"] = 3


def write_a_word_for_a_digit(document: dict[str, Any]) -> None:
    document["digits"]["一"] = "1"


def write_a_number_for_a_question(document: dict[str, Any]) -> None:
    document["spotting"]["choices"]["education"] = 3


def spot_an_unknown_question(document: dict[str, Any]) -> None:
    document["spotting"]["choices"]["education"] = "schooling"


def write_three_characters_for_a_pair(document: dict[str, Any]) -> None:
    document["characters"]["pairs"].append("學学習")


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (remove_digits, "digits"),
        (misname_a_list, "yess"),
        (misname_a_control, "jump"),
        (repeat_a_word, "education"),
        (use_an_unknown_hint, "education_unheard_of"),
        (make_an_option_a_puzzle, "大专"),
        (write_a_number_for_a_list, "yes"),
        (write_a_word_for_a_digit, "digits"),
        (write_a_number_for_a_question, "choices"),
        (spot_an_unknown_question, "schooling"),
        (write_three_characters_for_a_pair, "characters"),
    ],
)
def test_a_spoilt_lexicon_is_refused(
    document: dict[str, Any], spoil: Callable[[dict[str, Any]], None], named: str
) -> None:
    spoilt = copy.deepcopy(document)
    spoil(spoilt)
    with pytest.raises(LexiconError, match=named):
        Lexicon.from_mapping(spoilt)


def test_a_hint_must_be_known() -> None:
    with pytest.raises(ValueError, match="unheard_of"):
        Unclear("unheard_of")
