"""The network that was trained, in plain numbers."""

import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics.network import MAGIC, Network, NetworkError, shares

HEAD = {"topics": ["a", "b"], "buckets": 2, "width": 2, "scale": 0.5, "examples": "x"}
VECTORS = struct.pack("4b", 2, -4, 6, 0)
NUMBERS = (0.0, 1.0, 1.0, 0.5, 2.0, -1.0, 0.25, -0.25)  # lift, two rows of weights, bias


def file(head: dict[str, object] | None = None, numbers: tuple[float, ...] = NUMBERS) -> bytes:
    packed = struct.pack(f"<{len(numbers)}f", *numbers)
    return b"".join((MAGIC, json.dumps(head or HEAD).encode(), b"\n", VECTORS, packed))


def test_a_single_bucket_goes_through_lift_and_weights() -> None:
    network = Network.from_bytes(file())
    # bucket 0: (1, -2) + (0, 1) = (1, -1), cut to (1, 0)
    assert network.scores([0]) == [1.25, 1.75]
    # bucket 1: (3, 0) + (0, 1) = (3, 1)
    assert network.scores([1]) == [3.75, 4.75]


def test_buckets_are_summed_and_shared_out() -> None:
    network = Network.from_bytes(file())
    assert network.scores([0] * 4) == [2.25, 3.75]  # four times over the root of four: (2, -4)


def test_what_it_was_trained_on_is_told() -> None:
    network = Network.from_bytes(file())
    assert (network.topics, network.buckets, network.examples) == (("a", "b"), 2, "x")


def test_other_files_are_refused() -> None:
    with pytest.raises(NetworkError, match="no network"):
        Network.from_bytes(b"PK")


@pytest.mark.parametrize("numbers", [NUMBERS[:-1], (*NUMBERS, 0.0)])
def test_a_damaged_file_is_refused(numbers: tuple[float, ...]) -> None:
    with pytest.raises(NetworkError, match=f"{len(numbers) * 4} bytes at its end, not 32"):
        Network.from_bytes(file(numbers=numbers))


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_a_file_that_breaks_off_within_a_number_is_refused(cut: int) -> None:
    with pytest.raises(NetworkError):
        Network.from_bytes(file()[:-cut])


@given(st.lists(st.floats(-1000, 1000), min_size=1))
def test_shares_add_up_and_keep_the_order(scores: list[float]) -> None:
    found = shares(scores)
    assert sum(found) == pytest.approx(1)
    assert max(found) == found[scores.index(max(scores))]


def test_equal_scores_share_equally() -> None:
    assert shares([7.0, 7.0]) == [0.5, 0.5]
