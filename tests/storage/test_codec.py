"""Values to text and back, whatever version wrote them."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.model import Session
from bot.storage.codec import instant, pack, pack_fields, stamp, unpack, unpack_fields
from bot.storage.model import Parcel

words = st.text(max_size=8)
mappings = st.dictionaries(words, words, max_size=3).map(MappingProxyType)
sessions = st.builds(
    Session,
    view=words,
    run=st.integers(0, 10**6),
    path=st.lists(words, max_size=3).map(tuple),
    progress=st.floats(0, 1),
    ticks=st.lists(words, max_size=3).map(tuple),
    offer=mappings,
    done=mappings,
    district=words,
)
keys = st.lists(st.lists(st.tuples(words, words), max_size=2).map(tuple), max_size=2).map(tuple)
parcels = st.builds(Parcel, st.sampled_from(["card", "toast"]), words, keys, words, st.integers())


@given(sessions)
def test_a_session_comes_back_as_it_was(session: Session) -> None:
    assert unpack_fields(Session, pack_fields(session)) == session


@given(parcels)
def test_a_parcel_comes_back_as_it_was(parcel: Parcel) -> None:
    assert unpack_fields(Parcel, pack_fields(parcel)) == parcel


@given(st.datetimes(timezones=st.timezones(), min_value=datetime(1970, 1, 3)))  # noqa: DTZ001
def test_an_instant_comes_back_to_the_microsecond(moment: datetime) -> None:
    assert instant(stamp(moment)) == moment.astimezone(UTC)


def test_an_instant_without_a_zone_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        stamp(datetime(2026, 11, 23))  # noqa: DTZ001


def test_the_zone_of_the_writer_does_not_matter() -> None:
    shanghai = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=8)))
    assert stamp(shanghai) == stamp(datetime(2026, 11, 23, tzinfo=UTC))


def test_answers_keep_their_json_values() -> None:
    answers = {"education": "bachelor", "months": 36, "married": None, "children": [{"a": 1}]}
    assert unpack(pack(MappingProxyType(answers))) == answers


def test_a_person_survives_an_upgrade() -> None:
    assert unpack_fields(Session, '{"view":"question"}') == Session(view="question")


def test_a_person_survives_a_downgrade() -> None:
    body = '{"view":"question","mood":"hopeful","run":3}'
    assert unpack_fields(Session, body) == Session(view="question", run=3)


@dataclass(frozen=True)
class OlderSession:
    """A session of a version that knew of no scripts."""

    view: str = "new"


def test_who_reads_what_survives_an_upgrade_and_a_downgrade() -> None:
    upgraded = unpack_fields(Session, pack_fields(OlderSession("home")))
    assert upgraded == Session(view="home", script="", client="")
    stored = pack_fields(Session(view="home", script="hans", client="hant"))
    assert unpack_fields(Session, stored) == Session(view="home", script="hans", client="hant")
    assert unpack_fields(OlderSession, stored) == OlderSession("home")
