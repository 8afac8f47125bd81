"""The answers of the command line are those of the chat."""

import json
from datetime import date

import pytest

from bot import answers
from bot.answers import UnusableError
from bot.rendering import html
from tests.chat import Chat

ON = date(2026, 11, 23)
SOMEBODY = json.dumps({"birth_date": "1990-06-01", "education": "bachelor_degree"})


def test_a_question_is_answered_as_in_the_chat() -> None:
    for question in ("去服务中心要带什么", "办理步骤", "今天天气怎么样"):
        document, words = answers.ask(ON)(question)
        said = Chat().say(question)
        assert words == "\n\n".join(html.plain(shown.text) for shown in said.shown)
        assert document["answer"] == words


def test_the_topic_is_the_first_of_the_choices() -> None:
    ask = answers.ask(ON)
    for question in ("材料和表格", "怎么办", "多少分", "社保断了一个月要紧吗"):
        document, _ = ask(question)
        choices = document["choices"]
        assert isinstance(choices, list)
        assert len(choices) <= 3
        assert document["topic"] == (choices[0] if choices else document["topic"])


def test_what_may_have_been_meant_is_listed_below_the_words() -> None:
    document, words = answers.ask(ON)("我今年57加多少分")
    choices = document["choices"]
    assert isinstance(choices, list)
    assert len(choices) > 1
    assert words.startswith(str(document["answer"]))
    assert words.splitlines()[-len(choices) :][0] == "· 年龄分"
    assert "· " not in str(document["answer"])


def test_what_only_follows_an_answer_is_not_listed() -> None:
    document, words = answers.ask(ON)("社保断了一个月要紧吗")
    assert document["choices"] == []
    assert words == document["answer"]


def test_one_answer_knows_nothing_of_another() -> None:
    ask = answers.ask(ON)
    first = ask("去服务中心要带什么")
    ask("帮我算分")
    assert ask("去服务中心要带什么") == first


def test_words_are_free_of_markup() -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        _, words = answer(SOMEBODY)
        assert "<" not in words
        assert "&" not in words


def test_every_document_can_be_written_as_json() -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        document, _ = answer(SOMEBODY)
        assert json.loads(json.dumps(document)) == document


@pytest.mark.parametrize("text", ["", "{", "[]", '{"a": 1, "a": 2}', '{"education": "phd"}'])
def test_an_unusable_document_is_refused_in_one_line(text: str) -> None:
    for answer in (answers.score(ON), answers.materials(ON), answers.steps(ON)):
        with pytest.raises(UnusableError) as found:
            answer(text)
        assert len(str(found.value).splitlines()) == 1


def test_a_fact_given_twice_is_named() -> None:
    with pytest.raises(UnusableError, match=r"^education: is given twice"):
        answers.score(ON)('{"birth_date": null, "education": "none", "education": "master"}')
    with pytest.raises(UnusableError, match=r"^from: is given twice"):
        answers.score(ON)('{"insurance_history": [{"from": "2020-01", "from": "2021-01"}]}')


def test_a_year_changes_the_answer_and_not_the_facts() -> None:
    document, _ = answers.score(date(2040, 1, 1))(SOMEBODY)
    earlier, _ = answers.score(ON)(SOMEBODY)
    assert document["on"] == "2040-01-01"
    assert document["items"] != earlier["items"]


# --- the ways to the standard, the routes to a hukou, two people ----------------------------

COLLEGE = json.dumps(
    {
        "birth_date": "1994-03-12",
        "education": "junior_college",
        "insurance_months": 40,
        "recent_insurance_months": 12,
        "insurance_base": "none",
        "employment": "shanghai_employer",
        "residence_permit": True,
    }
)


def test_a_plan_has_the_shape_of_the_contract() -> None:
    document, _ = answers.plan(ON)(COLLEGE)
    assert {"on", "points", "routes", "never_by_waiting", "falls_below_on"} <= set(document)
    assert document["on"] == "2026-11-23"
    assert document["points"] == {"low": 89, "high": 89} or document["unknown"]
    routes = document["routes"]
    assert isinstance(routes, list)
    assert routes
    days = [route["reaches_on"] for route in routes]
    assert days == sorted(days)
    for route in routes:
        assert {"actions", "reaches_on", "points", "effort", "notes"} <= set(route)
        assert route["points"] >= 120
        assert route["effort"] in {"low", "medium", "high"}
        assert all(action["id"] and action["detail"] for action in route["actions"])
        assert all(isinstance(note, str) and note for note in route["notes"])
    assert isinstance(document["never_by_waiting"], bool)


def test_each_route_to_a_hukou_has_the_shape_of_the_contract() -> None:
    document, _ = answers.settle(ON)(COLLEGE)
    routes = document["routes"]
    assert isinstance(routes, list)
    assert [route["id"] for route in routes] == [
        "residence_to_hukou",
        "talent",
        "graduate",
        "returnee",
        "spouse",
        "child",
        "parents",
    ]
    for route in routes:
        assert route["status"] in {"met", "not_met", "undecided"}
        assert route["conditions"]
        for condition in route["conditions"]:
            assert {"id", "met", "have", "need", "clause", "source", "confidence"} <= set(
                condition
            )
            assert condition["met"] in {True, False, None}
            assert condition["need"]
            assert condition["edition"]["standing"] in {"in_force", "expired", "not_yet"}


def test_months_that_are_still_missing_have_a_day() -> None:
    person = json.dumps(
        {
            "residence_permit": True,
            "employment": "shanghai_employer",
            "permit_months": 60,
            "permit_insurance_months": 60,
        }
    )
    document, words = answers.settle(ON)(person)
    (route,) = [one for one in document["routes"] if one["id"] == "residence_to_hukou"]  # type: ignore[attr-defined]
    assert route["months_full_on"] == "2028-11-23"
    assert "2028 年 11 月 23 日" in words
    (months,) = [one for one in route["conditions"] if one["id"] == "J1"]
    assert (months["have"], months["need"], months["met"]) == (
        "60 个月",
        "居住证累计满 84 个月",
        False,
    )


def test_a_graduate_gets_the_points_of_the_table() -> None:
    person = json.dumps({"education": "bachelor_degree", "graduation_year": 2026})
    document, _ = answers.settle(date(2026, 6, 1))(person)
    (route,) = [one for one in document["routes"] if one["id"] == "graduate"]  # type: ignore[attr-defined]
    assert isinstance(route["graduate_score"], int)
    assert route["graduate_score"] == route["graduate_points"]["low"]
    assert route["graduate_standard"] == 72


def test_the_facts_of_the_routes_are_listed_with_their_meaning() -> None:
    document, words = answers.settle_facts()
    facts = document["facts"]
    assert isinstance(facts, list)
    keys = [fact["key"] for fact in facts]
    assert {"birth_date", "education", "permit_months", "graduation_year"} <= set(keys)
    assert len(keys) == len(set(keys))
    for fact in facts:
        assert {"key", "type", "expected", "name", "meaning"} == set(fact)
        assert fact["key"] in words
        answers.settle(ON)(json.dumps({fact["key"]: None}))


def test_two_people_are_held_against_each_other() -> None:
    first = json.dumps({**json.loads(COLLEGE), "serious_crime": False})
    second = json.dumps({**json.loads(first), "serious_crime": True})
    document, words = answers.compare(second, ON)(first)
    assert document["better"] == "first"
    assert document["with"]["verdict"] == "vetoed"  # type: ignore[index]
    assert document["why"] == ["建议第一位来办：另一位有严重刑事犯罪记录，按规定不予受理"]
    assert str(document["why"][0]) in words


def test_a_wrong_document_is_refused_for_the_second_person_too() -> None:
    with pytest.raises(UnusableError, match="education"):
        answers.compare('{"education": "phd"}', ON)


def test_every_ground_of_a_comparison_can_be_said() -> None:
    people = [
        COLLEGE,
        "{}",
        json.dumps({**json.loads(COLLEGE), "serious_crime": True}),
        json.dumps({**json.loads(COLLEGE), "education": "doctor", "employment": "none"}),
        json.dumps({**json.loads(COLLEGE), "birth_date": "1968-01-01"}),
    ]
    for one in people:
        for other in people:
            document, words = answers.compare(one, ON)(other)
            assert document["why"]
            assert "None" not in words
