"""The words of papers, steps and offices: none is missing, none is an orphan."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.guide import CASES, DROPPED, FAULTS, PAPERS, STEPS, Step, offices
from bot.guide.places import NOTES

LOCALE = Path(__file__).parents[2] / "locales" / "zh-Hans"

Words = Mapping[str, Mapping[str, object]]


def _words(name: str) -> Words:
    return tomllib.loads((LOCALE / f"{name}.toml").read_text(encoding="utf-8"))


def _texts(words: object) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    elif isinstance(words, Mapping):
        for value in words.values():
            yield from _texts(value)
    elif isinstance(words, list):
        for value in words:
            yield from _texts(value)


def test_every_paper_has_words_and_every_word_a_paper() -> None:
    known = {*PAPERS, *(paper.id for paper in DROPPED)}
    assert set(_words("papers")) == known


@pytest.mark.parametrize("id_", PAPERS)
def test_a_paper_says_what_it_is_why_and_when(id_: str) -> None:
    expected = {"name", "note", "why"} | ({"when"} if PAPERS[id_].conditional else set())
    expected |= {"time"} if PAPERS[id_].paper.lead_days else set()
    expected |= {"still"} if PAPERS[id_].stills else set()
    words = _words("papers")[id_]
    assert set(words) - {"short"} == expected
    still = words.get("still", {})
    assert isinstance(still, dict)
    assert set(still) == {name for name, _ in PAPERS[id_].stills}


BUTTON = 9  # characters that fit on one of two buttons in a row, beside its tick


@pytest.mark.parametrize("id_", PAPERS)
def test_a_paper_with_a_long_name_has_a_short_one_for_its_button(id_: str) -> None:
    words = _words("papers")[id_]
    assert len(str(words.get("short", words["name"]))) <= BUTTON


ADDRESSES = "户籍地址照户口簿，和身份证对得上，上海的住址照居住证，都要一字不差。"
EITHER = "身份证和户口簿写得不一样，先问受理点。"


def test_which_document_rules_an_address_is_said_in_one_sentence_everywhere() -> None:
    form = _words("forms")["points_application"]["parts"]
    assert isinstance(form, dict)
    traps = _words("steps")["fill_form"]["traps"]
    assert isinstance(traps, list)
    said = [
        form["person"]["fill"],
        traps[0],
        _words("papers")["id_card"]["note"],
        _words("faults")["addresses"]["wrong"],
    ]
    assert all(ADDRESSES + EITHER in str(words) for words in said)
    question = str(_words("faults")["addresses"]["question"])
    assert all(paper in question for paper in ("户口簿", "身份证", "居住证"))


@pytest.mark.parametrize("id_", FAULTS)
def test_a_fault_says_what_goes_wrong_what_to_do_and_where_to_look(id_: str) -> None:
    expected = {"name", "fine", "wrong", "fix", "where"}
    expected |= {"question", "yes", "no"} if FAULTS[id_].fault.trouble else set()
    assert set(_words("faults")[id_]) == expected


def test_every_fault_has_words_and_every_word_a_fault() -> None:
    assert set(_words("faults")) == set(FAULTS)


def test_every_step_has_words_and_every_word_a_step() -> None:
    assert set(_words("steps")) == {step.id for step in (*STEPS, *CASES)}


@pytest.mark.parametrize("step", [*STEPS, *CASES], ids=lambda step: step.id)
def test_a_step_says_what_to_do_how_long_and_what_goes_wrong(step: Step) -> None:
    words = _words("steps")[step.id]
    assert set(words) - {"variants"} == {"title", "body", "time", "traps"}
    variants = words.get("variants", {})
    assert isinstance(variants, dict)
    assert set(variants) == {variant.id for variant in step.variants}


def test_every_office_and_place_has_a_name_and_no_name_is_left_over() -> None:
    words = _words("offices")
    assert set(words) == {office.id for office in offices()} | {"general"}
    general = words["general"]
    heard = {"employer", "where", "not_in", "around", "ends"}
    assert set(general) == heard | {"unnamed", "notes"}
    assert set(general["notes"]) == {note.id for note in NOTES}
    for office in offices():
        named = words[office.id]
        assert set(named) - {"places", "notes"} == {"name", "short", "centre", "aliases"}
        assert set(named.get("places", {})) == {place.id for place in office.places}
        assert set(named.get("notes", {})) == {note.id for note in office.notes}


LOOKED_UP = ["forms", "form_fields", "statuses", "majors", "sites"]


@pytest.mark.parametrize("name", ["papers", "faults", "steps", "offices", *LOOKED_UP])
def test_the_words_are_plain_calm_and_in_full_width_punctuation(name: str) -> None:
    for text in _texts(_words(name)):
        assert text == text.strip()
        assert text
        assert "！" not in text
        assert "!" not in text
        assert not re.search(r"[\u4e00-\u9fff][,;:?()]|[,;:?()][\u4e00-\u9fff]", text), text


def test_no_paper_or_step_is_too_long_for_a_glance() -> None:
    for words in (_words("papers"), _words("faults"), _words("steps")):
        assert all(len(text) <= 160 for text in _texts(words))
