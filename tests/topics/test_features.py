"""What of a message is compared is the same wherever it runs."""

from hypothesis import given
from hypothesis import strategies as st

from bot.topics import Topics
from bot.topics.features import Features
from bot.topics.places import Places
from bot.topics.sounds import Sounds

NOWHERE = Places.from_table(
    {key: ["冇"] for key in ("here", "cities", "provinces", "origin_before", "origin_after")}
)
FEATURES = Features(Sounds.from_table({"ji": "积机", "fen": "分"}), NOWHERE, 2**16)


def test_runs_of_one_to_three_tokens_with_the_edges() -> None:
    # c积 c分, ^积 积分 分$, ^积分 积分$
    written, heard = FEATURES.of("积分")
    assert len(written) == len(heard) == 7


def test_buckets_stay_what_the_network_learned() -> None:
    assert FEATURES.of("积") == ([57467, 54685, 54659, 22835], [23583, 31818, 60307, 21840])


def test_sounds_alike_differ_in_writing_only() -> None:
    assert FEATURES.of("积分")[1] == FEATURES.of("机分")[1]
    assert FEATURES.of("积分")[0] != FEATURES.of("机分")[0]


def test_nothing_to_read_has_no_features() -> None:
    assert FEATURES.of(" ，") == ([], [])


@given(st.text())
def test_every_bucket_exists(topics: Topics, text: str) -> None:
    written, heard = topics.features.of(text)
    assert all(0 <= bucket < topics.network.buckets for bucket in (*written, *heard))
