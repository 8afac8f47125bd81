"""The card that asks, the answers and the result."""

from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Person, Reply, Session
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.screens import questionnaire
from bot.scoring import Applicant
from tests.chat import RENDERER
from tests.dialogs.people import ADULT, GRADUATE, MOMENT, NEWCOMER, PASSED, TODAY


def labels(reply: Reply) -> list[str]:
    return [words for row in RENDERER.render(reply).keys for words, _ in row]


def card(question: str, person: Person = NEWCOMER) -> Reply:
    return questionnaire.question_card(person, FLOWS["selftest"], QUESTIONS[question], MOMENT)


def test_the_first_question_has_no_way_back_but_a_way_out() -> None:
    found = labels(card("age"))
    assert "上一步" not in found
    assert {"不确定", "重来", "主菜单"} <= set(found)


def test_later_ones_have_a_way_back() -> None:
    person = Person(Session(view="selftest", run=1, path=("age",)))
    assert "上一步" in labels(card("education", person))


def test_ticks_end_with_done_or_none_of_these() -> None:
    person = Person(Session(view="selftest", run=1, ticks=("spouse",)))
    assert "都没有" in labels(card("extras"))
    assert {"完成", "✓ 配偶是上海户籍"} <= set(labels(card("extras", person)))


def test_a_sensitive_question_is_left_out_politely() -> None:
    assert "跳过，不说" in labels(card("records"))


def test_the_wage_of_the_month_is_named() -> None:
    assert questionnaire.wage(TODAY) == {"one": 11396, "published": False}


def test_a_sure_pass_shows_the_least_and_names_what_was_not_asked() -> None:
    values = questionnaire.result_values(_facts(**GRADUATE), TODAY)
    shown = {item.id for item in values["lines"] if item.low}
    assert shown == {"age", "education"}
    assert "spouse" in {item.id for item in values["open"]}


def test_records_that_were_not_asked_do_not_blur_the_result() -> None:
    few = {"low": 0, "high": 11}
    answers = {"age": ADULT, "education": "none", "insurance_base": "none"}
    values = questionnaire.result_values(
        _facts(**answers, insurance_years=few, bonus="none"), TODAY
    )
    assert (values["score"].points.low, values["score"].points.high) == (30, 30)
    assert values["clean"]


def test_records_that_decide_are_taken_as_absent_and_it_is_said_so() -> None:
    facts = _facts(age=ADULT, education="bachelor_degree")
    values = questionnaire.result_values(facts, TODAY)
    assert values["score"].verdict == "reached"
    assert values["clean"]
    assert values["assumed"]
    told = questionnaire.result_values(_facts(**GRADUATE), TODAY)
    assert not told["assumed"]


def test_what_most_people_have_to_find_out_comes_first() -> None:
    values = questionnaire.result_values(_facts(age=ADULT), TODAY)
    assert values["missing"][:3] == ("education", "insurance_months", "insurance_base")


def test_a_contradiction_stands_in_the_result() -> None:
    facts = _facts(**GRADUATE, insurance_years={"low": 400, "high": 400})
    assert questionnaire.result_values(facts, TODAY)["doubts"] == ("insurance_months",)


def test_the_result_and_its_sources_name_the_clause() -> None:
    assert "第六条" in RENDERER.render(questionnaire.basis(PASSED, MOMENT)).text
    assert questionnaire.result(PASSED, MOMENT).place == "final"


def test_every_answer_can_be_changed() -> None:
    reply = questionnaire.answers_card(PASSED, MOMENT)
    assert [b.data for b in reply.keyboard[0]] == ["do:change:age", "do:change:education"]


def _facts(**answers: object) -> Applicant:
    return questionnaire.applicant(answers, TODAY)


def test_the_basis_says_what_other_pages_get_wrong() -> None:
    text = RENDERER.render(questionnaire.basis(PASSED, MOMENT)).text
    assert "别处的说法：" in text
    assert "2022 年底的细则已经不要这份承诺" in text
