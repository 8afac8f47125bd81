"""Where topics lead."""

from dataclasses import replace

import pytest

from bot.dialogs import leading
from bot.dialogs.leading import SCREEN_OF
from bot.dialogs.model import Outcome, Person, Said, Session
from bot.dialogs.topics import NONE, answer_topic, meant_by, screens_of, tells
from bot.guide import ANSWERS
from tests.chat import MIND, RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, NEWCOMER, PASSED

NAMED = "topic_"
TOPICS = sorted(
    label.removeprefix(NAMED) for label in MIND.locale.table("buttons") if label.startswith(NAMED)
)
MOVING = {"score_me", "restart"}
"""Topics whose screens take the place of the open question."""


def asked(person: Person, topic: str, text: str = "") -> Outcome:
    return answer_topic(person, Said(text, topic), MOMENT)


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_answered(topic: str) -> None:
    assert asked(PASSED, topic).replies[0].template != "out_of_scope"


def test_every_topic_that_is_told_apart_has_words_on_a_button() -> None:
    assert set(MIND.topics.likelihoods("积分")) == {*TOPICS, NONE}


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_a_screen_or_an_answer_in_words(topic: str) -> None:
    assert topic in SCREEN_OF or topic in ANSWERS


def test_what_is_not_ours_has_no_answer_in_words() -> None:
    assert NONE not in ANSWERS


@pytest.mark.parametrize("topic", sorted(set(TOPICS) - MOVING))
def test_a_question_in_between_brings_the_open_one_back(topic: str) -> None:
    outcome = asked(NEWCOMER, topic)
    assert [reply.place for reply in outcome.replies] == ["message", "card"]
    assert outcome.replies[-1].template == "question"
    assert outcome.person == NEWCOMER


def test_asked_for_a_score_in_between_the_questionnaire_just_goes_on() -> None:
    (reply,) = asked(NEWCOMER, "score_me").replies
    assert reply.template == "question"


def test_an_answer_in_words_is_a_card_that_is_remembered() -> None:
    outcome = asked(PASSED, "pass_mark")
    (reply,) = outcome.replies
    assert (reply.place, reply.template) == ("card", "answer")
    assert outcome.person == replace(
        PASSED, session=replace(PASSED.session, view="answer:pass_mark")
    )
    assert RENDERER.render(reply).keys


def test_the_particular_is_answered_before_the_topic_in_general() -> None:
    assert meant_by(Said("差一分能过吗", "pass_mark")) == "answer:one_short"
    assert asked(PASSED, "pass_mark", "差一分能过吗").person.session.view == "answer:one_short"


def test_what_a_topic_in_general_means_is_left_to_the_topic() -> None:
    assert meant_by(Said("多少分达标", "pass_mark")) == ""


def test_other_topics_are_offered_in_place_of_what_follows_a_topic() -> None:
    said = Said("多少分达标", "pass_mark", ("pass_mark", "benefits", "boost_score"))
    (reply,) = answer_topic(PASSED, said, MOMENT).replies
    labels = [button.label for row in reply.keyboard for button in row]
    assert labels == ["topic_benefits", "topic_boost_score", "go_home"]
    assert "如果你问的不是这个" in RENDERER.render(reply).text


def test_what_an_answer_in_particular_names_stays_below_it() -> None:
    said = Said("如果换成硕士", "score_me", ("score_me", "points_education"))
    (reply,) = answer_topic(PASSED, said, MOMENT).replies
    labels = [button.label for row in reply.keyboard for button in row]
    assert labels == ["go_whatif", "go_simulation", "go_plan", "go_home"]


def test_the_ways_to_a_hukou_are_told_in_words_and_the_test_is_one_press_away() -> None:
    (reply,) = asked(PASSED, "hukou").replies
    assert reply.template == "answer"
    assert "go_settle" in {button.label for row in reply.keyboard for button in row}


def test_topics_of_one_screen_are_no_choice() -> None:
    assert screens_of(("procedure", "reminder_set")) == {"steps"}
    assert screens_of(("materials", "family_docs")) == {"materials"}
    assert screens_of(("job_change", "rejection")) == {"step:job_change", "step:papers_returned"}
    assert screens_of(("pass_mark", "adviser")) == {"answer:pass_mark", "answer:adviser"}
    assert screens_of((NONE,)) == frozenset()


@pytest.mark.parametrize(
    ("topic", "step"),
    [
        ("job_change", "job_change"),
        ("rejection", "papers_returned"),
        ("account_password", "account_locked"),
        ("permit_address", "moved"),
        ("permit_first", "permit_apply"),
        ("notice_print", "print_notice"),
        ("renewal", "endorse_permit"),
        ("archive_check", "verification"),
    ],
)
def test_a_topic_about_one_step_or_situation_leads_to_it(topic: str, step: str) -> None:
    (reply,) = asked(PASSED, topic).replies
    assert reply.place == "card"
    assert reply.values["state"].step.id == step
    above, below = asked(NEWCOMER, topic).replies
    assert (above.place, above.values["state"].step.id) == ("message", step)
    assert below.template == "question"


@pytest.mark.parametrize("topic", SCREEN_OF)
def test_every_screen_that_a_topic_names_is_there(topic: str) -> None:
    assert len(screens_of((topic,))) == 1


@pytest.mark.parametrize("person", [PASSED, NEWCOMER])
@pytest.mark.parametrize("named", ["library:shelf", "answer:shelf"])
def test_what_is_not_there_is_said_honestly(
    named: str, person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leading, "SCREEN_OF", {"forms": named})
    assert asked(person, "forms").replies[0].template == "out_of_scope"


def test_who_has_no_family_papers_sees_the_whole_list() -> None:
    single = {**GRADUATE, "married": "no", "children": []}
    person = Person(Session(view="home"), single)
    (reply,) = asked(person, "family_docs").replies
    assert reply.template == "materials"
    (reply,) = asked(PASSED, "family_docs").replies
    assert reply.template == "papers"


def test_who_has_answered_nothing_hears_in_words_how_points_are_gained() -> None:
    nobody = Person(Session(view="home"))
    assert asked(nobody, "boost_score").replies[0].template == "answer"
    assert asked(PASSED, "boost_score").replies[0].template == "plan"


@pytest.mark.parametrize(
    "topic", ["points_age", "points_education", "insurance_gap", "back", NONE]
)
def test_what_is_said_about_a_line_of_the_score_may_be_an_answer(topic: str) -> None:
    assert tells(topic)


@pytest.mark.parametrize("topic", ["materials", "boost_score", "adviser", "pass_mark", "hukou"])
def test_what_is_said_about_anything_else_of_ours_asks_for_it(topic: str) -> None:
    assert not tells(topic)
