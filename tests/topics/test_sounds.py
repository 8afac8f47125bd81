"""Typing errors that sound alike, and pinyin, sound as what was meant."""

import pytest

from bot.topics.sounds import Sounds
from bot.topics.tokens import folded, tokens

SOUNDS = Sounds.from_table({"ji": "积机", "fen": "分份", "xi": "西", "an": "安", "xian": "先"})


def heard(text: str) -> list[str]:
    return SOUNDS.of(tokens(folded(text)))


@pytest.mark.parametrize("text", ["积分", "机份", "jifen", "ji fen", "积fen", "JI份"])
def test_what_sounds_alike_is_alike(text: str) -> None:
    assert heard(text) == ["ji", "fen"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xian", ["xian"]),
        ("xianji", ["xian", "ji"]),
        ("fenx", ["fenx"]),
        ("hr", ["hr"]),
        ("36", ["0"]),
        ("嘅", ["嘅"]),
        ("a", ["a"]),
        ("", []),
    ],
)
def test_syllables_are_few_and_other_words_stay(text: str, expected: list[str]) -> None:
    assert heard(text) == expected


def test_a_word_without_end_is_not_looked_into() -> None:
    assert heard("ji" * 15) == ["ji"] * 15
    assert heard("ji" * 16) == ["ji" * 16]
