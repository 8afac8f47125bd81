import pytest

from bot.gateway.packing import close_spinner, pack
from bot.gateway.translate import Origin
from bot.storage.model import Parcel
from tests.gateway.talk import render, reply

PRESS = Origin(11, message=77, query="q1")
TYPED = Origin(11)


def test_a_press_gets_its_toast_first() -> None:
    parcels = pack([reply("card", "下一题"), reply("toast", "记下了")], render, PRESS)
    assert [(parcel.kind, parcel.text, parcel.query) for parcel in parcels] == [
        ("toast", "记下了", "q1"),
        ("card", "下一题", None),
    ]


@pytest.mark.parametrize(
    "replies", [[], [reply("card", "x")], [reply("toast", "一"), reply("toast", "二")]]
)
def test_a_press_gets_exactly_one_toast(replies: list) -> None:  # type: ignore[type-arg]
    parcels = pack(replies, render, PRESS)
    assert [parcel.kind for parcel in parcels].count("toast") == 1


def test_parcels_know_the_pressed_message() -> None:
    assert {parcel.message for parcel in pack([reply("pressed", "好")], render, PRESS)} == {
        None,
        77,
    }


def test_a_toast_for_something_typed_is_left_out_when_there_is_more_to_say() -> None:
    parcels = pack([reply("toast", "记下了"), reply("card", "下一题")], render, TYPED)
    assert [parcel.kind for parcel in parcels] == ["card"]


def test_a_toast_that_is_all_there_is_to_say_becomes_a_message() -> None:
    (parcel,) = pack([reply("toast", "记下了")], render, TYPED)
    assert (parcel.kind, parcel.text) == ("message", "记下了")


def test_only_a_press_spins() -> None:
    assert close_spinner(TYPED) == ()
    assert close_spinner(PRESS) == (Parcel("toast", "", query="q1"),)
