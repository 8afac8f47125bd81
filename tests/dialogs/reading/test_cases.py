"""The case that a question about one item puts."""

from collections.abc import Collection
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import Reader
from bot.scoring import Span

AGE, YEARS, MARRIED = {"birth_date"}, {"insurance_months", "base"}, {"spouse_local_years"}
RECORDS = {"false_material_count", "detention_count", "crime_count"}
BONUS = {
    "public_service_years",
    "suburb_area",
    "suburb_years",
    "tax_average",
    "local_employees_average",
}
ALL = AGE | YEARS | MARRIED | RECORDS | BONUS | {"qualification"}


def aged(years: int) -> Span[date]:
    """Births of those aged so many years on 2026-11-23."""
    return Span(date(2025 - years, 11, 24), date(2026 - years, 11, 23))


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("45岁给几分", aged(45)),
        ("俺49了岁数这块能得几分", aged(49)),
        ("how many points for age 50", aged(50)),
        ("age points for 47 years old", aged(47)),
        ("今年五十六 年龄好加几分", aged(56)),
        ("我老公七九年的", Span(date(1979, 1, 1), date(1979, 12, 31))),
        ("78年10月生，按周岁还是虚岁", Span(date(1978, 10, 1), date(1978, 10, 31))),
        ("43周岁还是满30吗", aged(43)),
    ],
)
def test_an_age_may_be_said_in_any_way_where_age_is_asked(
    reader: Reader, today: date, text: str, born: Span[date]
) -> None:
    assert reader.case(text, AGE, today) == {"birth_date": born}


@pytest.mark.parametrize(
    "text",
    [
        "年龄最高30分对吧",
        "年龄这块满分30对吧",
        "18岁跟40岁一样分吗",
        "55到60都一样5分吗",
        "从44到55",
        "60岁以上年龄给不给分",
        "80后还都是满的吗",
        "五十有三",
        "我妈快五十五",
        "15岁几分",
        "年龄怎么算",
        "45岁" + "啊" * 120,
    ],
)
def test_points_ranges_and_two_ages_are_no_age(reader: Reader, today: date, text: str) -> None:
    assert reader.case(text, AGE, today) == {}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("阿拉缴了十二年", {"insurance_months": Span(144, 155)}),
        ("交了七年零十一个月，零头给不给算", {"insurance_months": Span(95, 95)}),
        ("35个月算三年还是两年", {"insurance_months": Span(35, 35)}),
        ("我的社保 base 15000", {"base": 15000.0}),
        ("工资一万五，公司按一万二给我报的", {"base": 12000.0}),
        ("三倍社保是24个月还是36个月", {}),
        ("2倍基数要交36个月吗", {}),
        ("断了3个月", {}),
        ("基数9000和12000哪个好", {"base": 9000.0}),
        ("社保怎么算分", {}),
    ],
)
def test_years_and_base_of_insurance(
    reader: Reader, today: date, text: str, facts: dict[str, object]
) -> None:
    assert reader.case(text, YEARS, today) == facts


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("老婆是本地的，扯证五年", 5.0),
        ("处了三年结婚两年", 2.0),
        ("领证三年半，按三年给？", 3.5),
        ("married 7 years", 7.0),
    ],
)
def test_years_of_marriage(reader: Reader, today: date, text: str, years: float) -> None:
    assert reader.case(text, MARRIED, today) == {"spouse_local_years": Span(years, years)}


@pytest.mark.parametrize("text", ["一年4分吗", "我俩都是外地的，结婚十二年", "配偶加分"])
def test_no_years_of_marriage(reader: Reader, today: date, text: str) -> None:
    assert reader.case(text, MARRIED, today) == {}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("环卫所扫马路扫了八年", {"public_service_years": Span(8.0, 8.0)}),
        (
            "青浦做生活做了七年",
            {"suburb_years": Span(7.0, 7.0), "suburb_area": "other"},
        ),
        ("在临港3年", {"suburb_years": Span(3.0, 3.0), "suburb_area": "lingang"}),
        ("在临港3年 在松江2年", {}),
        ("嘉定上班有加分，几分一年", {}),
        ("公司一年交税50万我占股30%", {"tax_average": Span(150000.0, 150000.0)}),
        ("一年纳税80万，占三成", {"tax_average": Span(240000.0, 240000.0)}),
        ("一年纳税80万", {}),
        ("3年一共纳税90万，占50%", {}),
        ("占股30%怎么算税", {}),
        ("雇了三十个本地员工", {"local_employees_average": Span(30.0, 30.0)}),
        ("hire 了十几个上海本地人", {}),
        ("三十个本地员工", {}),
    ],
)
def test_what_else_adds_points(
    reader: Reader, today: date, text: str, facts: dict[str, object]
) -> None:
    assert reader.case(text, BONUS, today) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("拘留一次扣多少", {"detention_count": Span(1, 1)}),
        ("行政拘留过两次", {"detention_count": Span(2, 2)}),
        ("假材料交过1回", {"false_material_count": Span(1, 1)}),
        ("判过刑一次", {"crime_count": Span(1, 1)}),
        ("拘留扣多少", {}),
        ("六年前拘留过一次", {}),
        ("2019年拘留过一次", {}),
        ("拘留一次判过刑一次", {}),
        ("罚款一次", {}),
    ],
)
def test_records_count_only_where_their_number_is_said_and_not_a_day_long_ago(
    reader: Reader, today: date, text: str, facts: dict[str, object]
) -> None:
    assert reader.case(text, RECORDS, today) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("电工三级证", {"qualification": "skill_3"}),
        ("西点师 4 级", {"qualification": "skill_4"}),
        ("一级建造师", {}),
        ("二级和三级差多少", {}),
        ("电工证", {}),
    ],
)
def test_levels_of_skill(reader: Reader, today: date, text: str, facts: dict[str, object]) -> None:
    assert reader.case(text, {"qualification"}, today) == facts


@pytest.mark.parametrize("about", [set(), {"education"}, RECORDS])
def test_only_what_is_asked_about_is_read(
    reader: Reader, today: date, about: Collection[str]
) -> None:
    assert reader.case("45岁 交了六年", about, today) == {}


@given(text=st.text(max_size=60))
def test_no_text_whatever_makes_it_stumble(reader: Reader, text: str) -> None:
    for words in (text, f"{text}占股3成税50万", f"五个新城{text}十年"):
        assert reader.case(words, ALL, date(2026, 11, 23)).keys() <= ALL
