"""Several answers in one sentence (reliability D11)."""

from datetime import date

import pytest

from bot.dialogs.reading import Reader
from bot.scoring import Span


def aged(years: int) -> Span[date]:
    """Births of those aged so many years on 2026-11-23."""
    return Span(date(2025 - years, 11, 24), date(2026 - years, 11, 23))


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "本科有学位 36岁 社保5年",
            {
                "education": "bachelor_degree",
                "birth_date": aged(36),
                "insurance_months": Span(60, 71),
            },
        ),
        ("本科 36岁 社保5年", {"birth_date": aged(36), "insurance_months": Span(60, 71)}),
        (
            "大专 39岁 社保6年 一倍基数",
            {
                "education": "junior_college",
                "birth_date": aged(39),
                "insurance_months": Span(72, 83),
                "insurance_base": "1",
            },
        ),
        ("本科带学位 36岁 够120吗", {"education": "bachelor_degree", "birth_date": aged(36)}),
        (
            "交了五年社保，今年36，中级职称，没有居住证",
            {
                "insurance_months": Span(60, 71),
                "birth_date": aged(36),
                "qualification": "title_intermediate",
                "residence_permit": False,
            },
        ),
        (
            "90年3月出生，社保一共交了三年半",
            {
                "birth_date": Span(date(1990, 3, 1), date(1990, 3, 31)),
                "insurance_months": Span(42, 42),
            },
        ),
        ("我45岁能加几分", {"birth_date": aged(45)}),
        ("想问一下我硕士28岁够不够", {"education": "master", "birth_date": aged(28)}),
    ],
)
def test_what_is_clearly_stated_is_spotted(
    reader: Reader, today: date, text: str, facts: dict[str, object]
) -> None:
    assert reader.spot(text, today) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("我大专，孩子6岁", {"education": "junior_college"}),
        ("老公硕士 我大专 35岁", {"education": "junior_college", "birth_date": aged(35)}),
        ("我大专，想考中级职称", {"education": "junior_college"}),
        ("我大专，社保断了3个月", {"education": "junior_college"}),
        ("我大专，补缴5年社保", {"education": "junior_college"}),
    ],
)
def test_what_is_about_others_or_only_planned_is_left_out(
    reader: Reader, today: date, text: str, facts: dict[str, object]
) -> None:
    assert reader.spot(text, today) == facts


@pytest.mark.parametrize(
    "text",
    [
        "45岁能加几分",
        "大专文凭能加几分",
        "如果我本科有学位36岁呢",
        "本科以上学历 35岁以下",
        "大专还是本科有学位好",
        "2021年7月开始交社保",
        "今年36个月",
        "36岁 37岁",
        "你好",
        "",
        "本科有学位" + "啊" * 300,
    ],
)
def test_what_is_general_or_doubtful_yields_nothing(
    reader: Reader, today: date, text: str
) -> None:
    assert reader.spot(text, today) == {}


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1990.5 本科", (1990, 5, 1, 31)),
        ("1990年5月 大专", (1990, 5, 1, 31)),
        ("1990-05-07 大专", (1990, 5, 7, 7)),
        ("我1990/5的 大专", (1990, 5, 1, 31)),
        ("90年5月 大专", (1990, 5, 1, 31)),
        ("大专 1990.5出生", (1990, 5, 1, 31)),
        ("大专，1990-05-07生的", (1990, 5, 7, 7)),
    ],
)
def test_a_date_that_comes_first_or_is_called_a_birth_is_one(
    reader: Reader, today: date, text: str, born: tuple[int, int, int, int]
) -> None:
    year, month, first, last = born
    spotted = reader.spot(text, today)["birth_date"]
    assert spotted == Span(date(year, month, first), date(year, month, last))
    assert not reader.unused_date(text, today)


@pytest.mark.parametrize(
    "text",
    [
        "2008年5月 开始交 大专",
        "从2008年5月 大专",
        "2008.5来上海 大专",
        "2008年5月到2009年6月",
        "1990.5.6.7",
    ],
)
def test_the_date_of_something_else_is_no_birth(reader: Reader, today: date, text: str) -> None:
    assert "birth_date" not in reader.spot(text, today, birth=True)


def test_where_the_birth_is_asked_for_it_may_come_anywhere(reader: Reader, today: date) -> None:
    text = "大专 1990.5 社保5年"
    assert "birth_date" not in reader.spot(text, today)
    assert reader.unused_date(text, today)
    assert "birth_date" in reader.spot(text, today, birth=True)
    assert not reader.unused_date(text, today, birth=True)


@pytest.mark.parametrize(
    "text", ["大专 2015年3月开始交", "大专，1990-02-30", "大专 2019年 社保5年"]
)
def test_a_date_of_which_nothing_is_made_is_noticed(
    reader: Reader, today: date, text: str
) -> None:
    assert reader.unused_date(text, today, birth=True)


@pytest.mark.parametrize("text", ["大专 社保5年", "1.5倍", "老公1990年5月的 我大专", ""])
def test_where_there_is_no_date_none_is_missed(reader: Reader, today: date, text: str) -> None:
    assert not reader.unused_date(text, today)


@pytest.mark.parametrize("text", ["-1倍", "负一倍"])
def test_nothing_below_zero_is_spotted(reader: Reader, today: date, text: str) -> None:
    assert reader.spot(text, today) == {}


def test_an_area_with_a_numeral_in_its_name_is_spotted(reader: Reader, today: date) -> None:
    facts = {"suburb_area": "other", "suburb_years": Span(5.0, 5.0)}
    assert reader.spot("在五个新城工作居住满5年", today) == facts
