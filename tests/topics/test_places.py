"""Another city is told from ours, and from where somebody comes from."""

import pytest

from bot.topics.places import Places
from bot.topics.tokens import folded

PLACES = Places.from_table(
    {
        "here": ["上海", "shanghai"],
        "cities": ["深圳", "南京", "xian"],
        "provinces": ["安徽"],
        "origin_before": ["老家", "来自"],
        "origin_after": ["人", "户口"],
    }
)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("上海积分", ["here"]),
        ("深圳积分入户", ["city", "elsewhere"]),
        ("深圳人能办吗", ["city", "origin"]),
        ("老家南京的", ["city", "origin"]),
        ("我来自 南京", ["city", "elsewhere"]),
        ("深圳和上海", ["here", "city"]),
        ("安徽的", ["province"]),
        ("深圳户口，南京积分", ["city", "origin", "city", "elsewhere"]),
        ("XIAN 积分", ["city", "elsewhere"]),
        ("shixian", []),
        ("积分", []),
    ],
)
def test_what_a_text_says_of_places(text: str, marks: list[str]) -> None:
    assert list(PLACES.marks(folded(text))) == marks
