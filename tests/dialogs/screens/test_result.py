"""The result: verdict, lines and what is missing."""

from bot.dialogs.facts import applicant
from bot.dialogs.screens import result
from bot.scoring import Applicant
from tests.chat import RENDERER
from tests.dialogs.people import ADULT, GRADUATE, MOMENT, PASSED, TODAY


def _facts(**answers: object) -> Applicant:
    return applicant(answers, TODAY)


def test_a_sure_pass_shows_the_least_and_names_what_was_not_asked() -> None:
    values = result.result_values(_facts(**GRADUATE), TODAY)
    shown = {item.id for item in values["lines"] if item.low}
    assert shown == {"age", "education"}
    assert "spouse" in {item.id for item in values["open"]}


def test_records_that_were_not_asked_do_not_blur_the_result() -> None:
    few = {"low": 0, "high": 11}
    answers = {"age": ADULT, "education": "none", "insurance_base": "none"}
    values = result.result_values(_facts(**answers, insurance_years=few, bonus="none"), TODAY)
    assert (values["score"].points.low, values["score"].points.high) == (30, 30)
    assert values["clean"]


def test_records_that_decide_are_taken_as_absent_and_it_is_said_so() -> None:
    facts = _facts(age=ADULT, education="bachelor_degree")
    values = result.result_values(facts, TODAY)
    assert values["score"].verdict == "reached"
    assert values["clean"]
    assert values["assumed"]
    told = result.result_values(_facts(**GRADUATE), TODAY)
    assert not told["assumed"]


def test_what_most_people_have_to_find_out_comes_first() -> None:
    values = result.result_values(_facts(age=ADULT), TODAY)
    assert values["missing"][:3] == ("education", "insurance_months", "insurance_base")


def test_a_contradiction_stands_in_the_result() -> None:
    facts = _facts(**GRADUATE, insurance_years={"low": 400, "high": 400})
    assert result.result_values(facts, TODAY)["doubts"] == ("insurance_months",)


def test_the_result_and_its_sources_name_the_clause() -> None:
    assert "第六条" in RENDERER.render(result.basis(PASSED, MOMENT)).text
    assert result.result(PASSED, MOMENT).place == "final"


def test_the_basis_says_what_other_pages_get_wrong() -> None:
    text = RENDERER.render(result.basis(PASSED, MOMENT)).text
    assert "别处的说法：" in text
    assert "2022 年底的细则已经不要这份承诺" in text
