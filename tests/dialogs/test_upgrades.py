"""Whatever another version of the program has stored, nothing breaks."""

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.facts import applicant, usable
from bot.dialogs.model import Event, Person, Session
from bot.dialogs.questions import QUESTIONS
from tests.dialogs.strategies import GARBAGE, MOMENT, TODAY, answers
from tests.dialogs.test_properties import ANYTHING, assert_fits, quick, step


@quick
@given(
    answers(),
    st.dictionaries(st.sampled_from([*QUESTIONS, "gone", "older"]), GARBAGE, max_size=6),
    st.lists(ANYTHING, min_size=1, max_size=4),
)
def test_an_upgrade_leaves_good_answers_and_raises_nothing(
    good: dict[str, object], odd: dict[str, object], events: list[Event]
) -> None:
    stored = {**good, **odd}
    fine = {name: value for name, value in usable(stored).items() if name not in odd}
    assert fine.items() <= good.items()
    person = Person(Session(), stored)
    applicant(person.answers, TODAY)
    for event in events:
        outcome = step(person, event, MOMENT)
        assert_fits(outcome)
        person = outcome.person


VIEWS = st.sampled_from(
    [
        "new",
        "home",
        "selftest",
        "simulation",
        "eligibility",
        "papers",
        "result",
        "answers",
        "materials",
        "settle",
        "settlement",
        "steps",
        "offices",
        "offer",
        "when:",
        "when:gone",
        "when:hand_in",
        "date:",
        "date:gone",
        "date:endorse_permit",
        "step",
        "papers",
        "gone",
    ]
)
NAMES = st.lists(st.sampled_from([*QUESTIONS, "gone", ""]), max_size=4).map(tuple)
OFFERS = st.dictionaries(
    st.sampled_from(("step", "rule", "day", "answers")),
    st.sampled_from(
        (
            "hand_in",
            "hand_in_papers",
            "gone",
            "2026-12-01",
            "soon",
            "{}",
            "[]",
            '{"education": "x"}',
            "",
        )
    ),
    max_size=3,
)


@quick
@given(
    st.builds(
        Session,
        view=VIEWS,
        run=st.integers(0, 3),
        path=NAMES,
        skipped=NAMES,
        reopened=st.sampled_from([*QUESTIONS, "gone", ""]),
        progress=st.floats(0, 1),
        ticks=NAMES,
        offer=OFFERS,
        papers=NAMES,
        district=st.sampled_from(("", "xuhui", "city_talent_centre", "gone")),
        done=st.dictionaries(
            st.sampled_from(("hand_in", "permit_photo", "gone")),
            st.sampled_from(("2026-11-01", "soon", "")),
        ),
    ),
    answers(),
    st.lists(ANYTHING, min_size=1, max_size=4),
)
def test_a_session_of_another_version_raises_nothing(
    session: Session, given: dict[str, object], events: list[Event]
) -> None:
    person = Person(session, given)
    for event in events:
        outcome = step(person, event, MOMENT)
        assert_fits(outcome)
        person = outcome.person
