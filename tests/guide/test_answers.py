"""Which row of a topic a question asks for."""

from bot.guide import particular
from bot.guide.answers import BY_TOPIC, says


def asked(topic: str, text: str) -> str:
    row = particular(topic, text)
    return row.id if row else ""


def test_words_are_found_whatever_stands_between_them() -> None:
    assert asked("points_deduct", "交通 违章 影响积分吗") == "fines_only"
    assert asked("points_insurance", "工资一万五够一倍吗") == "wage_and_base"
    assert asked("points_insurance", "工资一万五") == ""


def test_beside_words_of_something_else_a_row_is_not_asked_for() -> None:
    assert asked("points_deduct", "违章罚款") == "fines_only"
    assert asked("points_deduct", "违章被拘了") == "detained"
    assert asked("points_insurance", "3倍几分") == "base_triple"
    assert asked("points_insurance", "1.3倍几分") == "base_levels"


def test_the_first_row_that_fits_answers() -> None:
    ids = [row.id for row in BY_TOPIC["eligibility"]]
    assert ids.index("retired_people") < ids.index("civil_servants")
    assert asked("eligibility", "事业单位退休返聘") == "retired_people"


def test_a_figure_is_no_part_of_another() -> None:
    asked = (("3倍有分吗", True), ("要3倍", True), ("1.3倍有分吗", False), ("13倍", False))
    assert [(text, says(("3倍",), text)) for text, _ in asked] == list(asked)
    assert says(("3倍",), "1.3倍和3倍")
