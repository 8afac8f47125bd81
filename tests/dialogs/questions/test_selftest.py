"""The questions of one flow hang together."""

from bot.dialogs.questions import SELFTEST


def test_records_come_last_and_are_named_as_sensitive() -> None:
    sensitive = [question.id for question in SELFTEST if question.sensitive]
    last = [question.id for question in SELFTEST][-4:]
    assert last == ["penalties", "false_material_count", "detention_count", "crime_count"]
    assert set(last) <= set(sensitive)
