"""What answers, skips, steps back and restarts do to a person."""

from bot.dialogs import answering
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Session
from bot.dialogs.questions import QUESTIONS
from bot.scoring import Span
from tests.dialogs.people import GRADUATE, NEWCOMER, NINETIES, PASSED, TODAY

SELFTEST = FLOWS["selftest"]


def take(person: Person, question: str, answer: object) -> answering.Change:
    return answering.take(person, SELFTEST, QUESTIONS[question], answer, TODAY)


def test_a_questionnaire_begins_with_a_new_run() -> None:
    begun = answering.begin(PASSED, SELFTEST, TODAY).session
    assert (begun.view, begun.run, begun.path) == ("selftest", 2, ())


def test_a_restart_forgets_the_answers_of_this_questionnaire_only() -> None:
    person = Person(Session(), {**GRADUATE, "married": "yes"})
    assert answering.restart(person, SELFTEST, TODAY).answers == {"married": "yes"}


def test_a_restart_of_the_list_keeps_the_points() -> None:
    person = Person(Session(), {**GRADUATE, "married": "yes"})
    assert answering.restart(person, FLOWS["papers"], TODAY).answers == GRADUATE


def test_an_answer_moves_on() -> None:
    after = take(NEWCOMER, "birth_decade", NINETIES).person
    assert after.session.path == ("birth_decade",)
    assert after.session.progress > 0


def test_a_changed_answer_names_what_goes_with_it() -> None:
    year = {"low": "1990-01-01", "high": "1990-12-31"}
    person = Person(NEWCOMER.session, {"birth_decade": NINETIES, "birth_year": year})
    change = take(person, "birth_decade", {"low": "1980-01-01", "high": "1989-12-31"})
    assert change.dropped == ("birth_year",)


def test_one_more_tick_keeps_the_details_of_the_others() -> None:
    given = {"extras": ["award"], "award": "provincial"}
    person = Person(NEWCOMER.session, given)
    assert take(person, "extras", ["award", "spouse"]).dropped == ()
    assert take(person, "extras", ["spouse"]).dropped == ("award",)


def test_a_skip_leaves_the_question_open_and_drops_its_answer() -> None:
    person = Person(NEWCOMER.session, {"education": "none"})
    after = answering.skip(person, SELFTEST, QUESTIONS["education"], TODAY).person
    assert after.answers == {}
    assert after.session.skipped == ("education",)


def test_back_walks_along_the_path_and_ends_at_its_start() -> None:
    person = Person(Session(view="selftest", run=1, path=("birth_decade", "gone", "education")))
    person = answering.back(person) or person
    assert person.session.reopened == "education"
    person = answering.back(person) or person
    assert person.session.reopened == "birth_decade"
    assert answering.back(person) is None


def test_a_tick_is_set_and_taken_away() -> None:
    once = answering.toggle(NEWCOMER, "spouse")
    assert once.session.ticks == ("spouse",)
    assert answering.toggle(once, "spouse").session.ticks == ()


def test_a_known_detail_is_ticked_when_its_question_opens() -> None:
    given = {"qualification": "skill_3"}
    assert answering.first_ticks(QUESTIONS["extras"], given) == ("qualification",)


def test_facts_of_a_sentence_become_answers() -> None:
    found = answering.spotted_answers(
        {"insurance_months": Span(42, 42), "married": True, "yacht": True}
    )
    assert found == {"insurance_years": {"low": 42, "high": 42}, "married": "yes"}


def test_several_answers_are_recorded_and_count_as_answered() -> None:
    told = {"education": "none", "birth_decade": NINETIES, "married": "yes"}
    after = answering.merge(NEWCOMER, SELFTEST, told, TODAY).person
    assert after.answers == told
    assert after.session.path == ("birth_decade", "education")


def test_a_detail_that_is_told_ticks_its_extra() -> None:
    person = Person(NEWCOMER.session, {"extras": ["spouse"]})
    told = {"qualification": "title_senior"}
    after = answering.merge(person, SELFTEST, told, TODAY).person
    assert after.answers["extras"] == ["qualification", "spouse"]
    assert after.answers["qualification"] == "title_senior"


def test_what_waits_for_a_yes_survives_being_stored() -> None:
    told = {"education": "none", "birth_decade": NINETIES}
    assert answering.unpacked(answering.packed(told)) == told


def test_what_another_version_had_waiting_is_read_as_far_as_possible() -> None:
    assert answering.unpacked('{"education": "none", "gone": 1, "married": "maybe"}') == {
        "education": "none"
    }
    assert answering.unpacked("{") == answering.unpacked("[1]") == answering.unpacked("3") == {}


def test_the_buttons_of_two_readings_differ() -> None:
    one, other = (Person(Session(offer={"answers": text})) for text in ("{}", '{"a": 1}'))
    assert answering.offer_token(one) != answering.offer_token(other)
