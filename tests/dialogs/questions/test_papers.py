"""The questions of one flow hang together."""

from bot.dialogs.questions import PAPERS


def test_marriage_and_children_are_named_as_sensitive() -> None:
    sensitive = {question.id for question in PAPERS if question.sensitive}
    assert sensitive == {"married", "co_spouse", "divorced", "children"}
