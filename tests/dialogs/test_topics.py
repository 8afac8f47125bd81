"""Where topics lead."""

import pytest

from bot.dialogs import topics
from bot.dialogs.model import Person, Session
from bot.dialogs.topics import SCREEN_OF, answer_topic, screens_of
from tests.chat import MIND, RENDERER
from tests.dialogs.people import GRADUATE, MOMENT, NEWCOMER, PASSED

TOPICS = sorted({topic for topic, _ in MIND.locale.rows("topics/examples.tsv")} - {"none"})


@pytest.mark.parametrize("topic", TOPICS)
def test_every_topic_is_answered_and_has_a_button(topic: str) -> None:
    assert answer_topic(PASSED, topic, MOMENT).replies
    assert MIND.locale.table("buttons")[f"topic_{topic}"]


@pytest.mark.parametrize("topic", SCREEN_OF)
def test_a_question_in_between_brings_the_open_one_back(topic: str) -> None:
    outcome = answer_topic(NEWCOMER, topic, MOMENT)
    if topic not in {"restart", "help", "hukou"}:
        assert outcome.replies[-1].template == "question"
        assert outcome.person == NEWCOMER


def test_the_way_to_a_hukou_has_questions_of_its_own() -> None:
    assert answer_topic(NEWCOMER, "hukou", MOMENT).person.session.view == "settle"


def test_topics_of_one_screen_are_no_choice() -> None:
    assert screens_of(("procedure", "timing")) == {"steps"}
    assert screens_of(("hukou",)) == {"settle"}
    assert screens_of(("materials", "family_docs")) == {"materials"}
    assert screens_of(("job_change", "rejection")) == {"step:job_change", "step:papers_returned"}
    assert screens_of(("pass_mark", "adviser")) == frozenset()


def test_what_is_not_ready_is_said_with_a_way_on() -> None:
    (reply,) = answer_topic(PASSED, "pass_mark", MOMENT).replies
    assert reply.template == "not_yet"
    assert RENDERER.render(reply).keys


def test_what_is_not_ready_in_between_brings_the_open_question_back() -> None:
    outcome = answer_topic(NEWCOMER, "pass_mark", MOMENT)
    assert [reply.template for reply in outcome.replies] == ["not_yet", "question"]


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
    (reply,) = answer_topic(PASSED, topic, MOMENT).replies
    assert reply.place == "card"
    assert reply.values["state"].step.id == step
    above, below = answer_topic(NEWCOMER, topic, MOMENT).replies
    assert (above.place, above.values["state"].step.id) == ("message", step)
    assert below.template == "question"


@pytest.mark.parametrize("topic", SCREEN_OF)
def test_every_screen_that_a_topic_names_is_there(topic: str) -> None:
    assert len(screens_of((topic,))) == 1


def test_a_screen_that_is_not_there_is_said_honestly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topics, "SCREEN_OF", {"forms": "library:shelf"})
    assert screens_of(("forms",)) == frozenset()
    (reply,) = answer_topic(PASSED, "forms", MOMENT).replies
    assert reply.template == "not_yet"


def test_who_has_no_family_papers_sees_the_whole_list() -> None:
    single = {**GRADUATE, "married": "no", "children": []}
    person = Person(Session(view="home"), single)
    (reply,) = answer_topic(person, "family_docs", MOMENT).replies
    assert reply.template == "materials"
    (reply,) = answer_topic(PASSED, "family_docs", MOMENT).replies
    assert reply.template == "papers"
