"""Papers, steps and the reminders that follow from them."""

from datetime import UTC, date, datetime

from bot.dialogs import stepping
from bot.dialogs.buttons import Do
from bot.dialogs.model import Outcome, Person, Remind, Session
from tests.dialogs.people import MOMENT, STRANGER, TODAY


def offer(outcome: Outcome) -> str:
    return outcome.person.session.offer["day"]


def test_a_paper_is_ticked_off_and_back() -> None:
    once = stepping.paper(STRANGER, Do("paper", "permit", "base"), MOMENT).person
    assert once.session.papers == ("permit",)
    twice = stepping.paper(once, Do("paper", "permit", "base"), MOMENT).person
    assert twice.session.papers == ("permit",)
    back = stepping.paper(twice, Do("no_paper", "permit", "base"), MOMENT).person
    assert back.session.papers == ()


def test_a_paper_of_another_edition_ticks_nothing() -> None:
    assert stepping.paper(STRANGER, Do("paper", "gone", "base"), MOMENT).person == STRANGER


def test_a_step_that_is_done_offers_the_reminder_that_follows() -> None:
    outcome = stepping.step_done(STRANGER, "employer_review", TODAY, MOMENT)
    assert outcome.person.session.done == {"employer_review": "2026-11-23"}
    assert offer(outcome) == "2026-11-25"


def test_a_step_without_a_reminder_shows_the_way_on() -> None:
    outcome = stepping.step_done(STRANGER, "permit_photo", TODAY, MOMENT)
    assert outcome.replies[0].template == "steps"


def test_a_step_cannot_be_done_tomorrow() -> None:
    outcome = stepping.step_done(STRANGER, "hand_in", date(2026, 11, 24), MOMENT)
    assert outcome.person.session.done == {}


def test_a_reminder_counts_from_the_day_on_which_the_step_was_done() -> None:
    person = Person(Session(done={"employer_review": "2026-11-20"}))
    outcome = stepping.remind(person, Do("remind", "employer_review"), MOMENT)
    assert offer(outcome) == "2026-11-24"


def test_nothing_is_counted_from_a_day_on_which_nothing_was_done() -> None:
    for asked_at, begun in [("verification", "hand_in"), ("open_account", "permit_collect")]:
        outcome = stepping.remind(STRANGER, Do("remind", asked_at), MOMENT)
        assert outcome.person.session.view == f"when:{begun}:{asked_at}"
        assert outcome.person.session.offer == {}
        assert outcome.replies[0].values["step"] == begun


def test_a_step_itself_is_asked_for_where_only_the_next_has_a_reminder() -> None:
    outcome = stepping.remind(STRANGER, Do("remind", "residence_registration"), MOMENT)
    assert outcome.person.session.view == "when:residence_registration:residence_registration"


def test_the_day_of_an_earlier_step_is_counted_from() -> None:
    person = Person(Session(done={"hand_in": "2026-11-20"}))
    outcome = stepping.remind(person, Do("remind", "verification"), MOMENT)
    assert outcome.person.session.offer["rule"] == "ask_verification"
    assert offer(outcome) == "2026-12-21"  # a month later is a Sunday


def test_one_that_counts_from_the_permit_asks_for_its_end() -> None:
    outcome = stepping.remind(STRANGER, Do("remind", "endorse_permit"), MOMENT)
    assert outcome.person.session.view == "date:endorse_permit"


def test_a_yes_sets_the_reminder_at_nine() -> None:
    person = stepping.step_done(STRANGER, "employer_review", TODAY, MOMENT).person
    outcome = stepping.decide(person, Do("offer", "yes", "employer_review.20261125"), MOMENT)
    (effect,) = outcome.effects
    assert isinstance(effect, Remind)
    assert effect.due == datetime(2026, 11, 25, 1, tzinfo=UTC)
    assert effect.values["about"] == "hand_in"


def test_a_no_sets_none() -> None:
    person = stepping.step_done(STRANGER, "employer_review", TODAY, MOMENT).person
    outcome = stepping.decide(person, Do("offer", "no", "employer_review.20261125"), MOMENT)
    assert outcome.effects == ()
    assert outcome.person.session.view == "steps"


def test_a_yes_to_the_same_day_of_another_step_is_stale() -> None:
    person = stepping.step_done(STRANGER, "employer_review", TODAY, MOMENT).person
    outcome = stepping.decide(person, Do("offer", "yes", "hand_in.20261125"), MOMENT)
    assert outcome.effects == ()
    assert outcome.replies[0].template == "toast_stale"
