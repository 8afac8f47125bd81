"""Messages fall into characters, words and numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.tokens import LONGEST, folded, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("积分120分", ["积", "分", "120", "分"]),
        ("ＨＲ不配合？", ["hr", "不", "配", "合"]),
        ("jzz 3个月", ["jzz", "3", "个", "月"]),
        ("a1b", ["a", "1", "b"]),
        ("…，！ _\u200b", []),
        ("", []),
    ],
)
def test_a_text_as_tokens(text: str, expected: list[str]) -> None:
    assert tokens(folded(text)) == expected


@given(st.text())
def test_whatever_is_typed_is_folded_to_what_is_looked_at(text: str) -> None:
    assert len(folded(text)) <= LONGEST
    assert all(folded(text).count(token) for token in tokens(folded(text)))
