"""Questions that name one thing we have a row about."""

import pytest

from bot.dialogs.looking_up import looked_up


@pytest.mark.parametrize("asks", [True, False])
def test_a_status_word_is_explained_whether_or_not_it_is_asked_about(*, asks: bool) -> None:
    reply = looked_up("等待受理", asks=asks)
    assert reply is not None
    assert (reply.template, reply.values["status"].id) == ("status", "waiting_acceptance")


def test_a_major_is_looked_up_only_in_a_question() -> None:
    reply = looked_up("园艺技术是紧缺专业吗", asks=True)
    assert reply is not None
    assert (reply.template, reply.values["major"].code) == ("major", "51010500")
    assert looked_up("园艺技术是紧缺专业", asks=False) is None


def test_anything_else_is_not_looked_up() -> None:
    assert looked_up("社保断了一个月有没有影响", asks=True) is None
