"""What a sentence says that must not be taken for more, or less, than it is."""

from datetime import date

import pytest

from bot.dialogs.reading import Reader, Unclear
from bot.scoring import Span

EDUCATION = ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor")
BASES = ("none", "0.8", "1", "2", "3")


@pytest.mark.parametrize(
    "text",
    [
        "大专39岁 基数没到1倍",
        "大专39岁 基数没到一倍",
        "大专39岁 基数不够1倍",
        "大专39岁 基数低于一倍",
    ],
)
def test_a_base_that_is_not_reached_is_not_taken(reader: Reader, today: date, text: str) -> None:
    assert set(reader.spot(text, today)) == {"birth_date", "education"}


@pytest.mark.parametrize("text", ["没到1倍", "不到一倍", "不够1倍", "没有一倍"])
def test_less_than_one_may_be_either_of_two(reader: Reader, text: str) -> None:
    assert reader.choice(text, "insurance_base", BASES) == Unclear("base_below_one")


@pytest.mark.parametrize(
    ("text", "level"),
    [("没到0.8倍", "none"), ("1倍以上不到2倍", "1"), ("基数最低", "none")],
)
def test_a_base_between_two_levels_is_taken(reader: Reader, text: str, level: str) -> None:
    assert getattr(reader.choice(text, "insurance_base", BASES), "value", None) == level


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("大专 39岁 社保6年 两倍基数交了一年", False),
        ("大专 39岁 社保6年 两倍基数交了35个月", False),
        ("大专 39岁 社保6年 两倍基数交了36个月", True),
        ("大专 39岁 社保6年 3倍基数交了24个月", True),
        ("大专 39岁 社保6年 3倍基数交了23个月", False),
        ("大专 39岁 社保6年 去年才交两倍", False),
        ("大专 39岁 社保6年 去年开始基数两倍", False),
        ("大专 39岁 社保6年 今年基数两倍", True),
        ("大专 39岁 社保6年 两倍基数", True),
    ],
)
def test_a_base_paid_too_briefly_is_asked_about(
    reader: Reader, today: date, text: str, *, kept: bool
) -> None:
    assert ("insurance_base" in reader.spot(text, today)) is kept
    assert ("base_too_short" in reader.unheard(text, today)) is not kept


@pytest.mark.parametrize("text", ["基数11396够不够一倍", "我大专39岁工资一万五够一倍吗"])
def test_whether_a_base_is_reached_is_no_fact(reader: Reader, today: date, text: str) -> None:
    assert "insurance_base" not in reader.spot(text, today, cases=True)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("硕士没学位证", "education_incomplete"),
        ("双证缺学位证的硕士", "education_incomplete"),
        ("研究生单证", "education_incomplete"),
        ("国外硕士没认证", "education_unrecognised"),
        ("香港本科没做认证", "education_unrecognised"),
    ],
)
def test_a_degree_that_lacks_something_is_not_taken(
    reader: Reader, today: date, text: str, hint: str
) -> None:
    assert reader.choice(text, "education", EDUCATION) == Unclear(hint)
    told = reader.spot(f"35岁，{text}，社保5年", today)
    assert set(told) == {"birth_date", "insurance_months"}
    assert hint in reader.unheard(f"35岁，{text}，社保5年", today)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("没有本科学历只有高中 33岁 社保10年", "none"),
        ("没拿到学士学位的本科 30岁", "bachelor"),
        ("硕士在读 本科学士 25岁 社保1年", "bachelor_degree"),
        ("国外硕士已认证 30岁", "master"),
    ],
)
def test_what_is_denied_or_not_finished_leaves_the_rest(
    reader: Reader, today: date, text: str, level: str
) -> None:
    assert reader.spot(text, today)["education"] == level


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("35岁本科社保3年半够吗", ("education_degree",)),
        ("1985年3月生 专科 二级建造师 社保8年", ("title_equal",)),
        ("39岁大专六年社保 老婆沪籍十年", ("spouse_how_long",)),
        ("35岁 大专 老婆上海人结婚5年", ()),
        ("本科有学位 36岁", ()),
    ],
)
def test_what_is_named_but_left_open_is_told(
    reader: Reader, today: date, text: str, hints: tuple[str, ...]
) -> None:
    assert reader.unheard(text, today) == hints


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("我35岁本科有学士学位，社保3年半，老婆上海人结婚5年，能到120吗", Span(42, 42)),
        ("35岁本科学士社保三年半老婆上海人结婚五年够吗", Span(42, 42)),
        ("社保断过两次一共交了70个月，大专，35岁", Span(70, 70)),
        ("一倍基数交满三年了 大专 社保刚满4年", Span(48, 59)),
        ("我有中级职称 社保基数1.2倍交了4年", Span(48, 59)),
        ("35岁 本科学士 结婚5年 社保1年", Span(12, 23)),
        ("2018年7月开始交社保到现在，本科学士，93年", Span(100, 101)),
        ("本科学士，社保从2018年7月交到现在，93年", Span(100, 101)),
    ],
)
def test_years_of_insurance_beside_others(
    reader: Reader, today: date, text: str, months: Span[int]
) -> None:
    assert reader.spot(text, today)["insurance_months"] == months
    assert not reader.unused_date(text, today)


def test_insurance_that_began_some_day_may_have_stopped(reader: Reader, today: date) -> None:
    assert "insurance_months" not in reader.spot("大专，39岁，2018年7月开始交社保", today)


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("1985年3月生 专科 社保8年", Span(date(1985, 3, 1), date(1985, 3, 31))),
        ("本科学士，社保5年，93年", Span(date(1993, 1, 1), date(1993, 12, 31))),
        ("大专 39 六年社保 一倍", Span(date(1986, 11, 24), date(1987, 11, 23))),
        ("我老婆是上海户口 够不够 我35 本科学士", Span(date(1990, 11, 24), date(1991, 11, 23))),
    ],
)
def test_a_birth_in_few_words(reader: Reader, today: date, text: str, born: Span[date]) -> None:
    assert reader.spot(text, today)["birth_date"] == born


@pytest.mark.parametrize(
    "text", ["大专 一倍 社保 36", "大专 一倍 36 48", "大专 一倍 36个月", "大专 36"]
)
def test_a_bare_number_that_may_be_something_else_is_no_age(
    reader: Reader, today: date, text: str
) -> None:
    assert "birth_date" not in reader.spot(text, today)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("上海人老公结婚第九年", Span(8.0, 8.99)),
        ("老公沪籍，结婚6年", Span(6.0, 6.0)),
        ("媳妇是本地户口，结婚6年", Span(6.0, 6.0)),
        ("配偶是上海户籍，2018年结的婚", Span(7.8333333333333333, 8.8333333333333333)),
    ],
)
def test_a_local_spouse_in_other_words(
    reader: Reader, today: date, text: str, years: Span[float]
) -> None:
    found = reader.spot(text, today)["spouse_local_years"]
    assert isinstance(found, Span)
    assert (found.low, found.high) == pytest.approx((years.low, years.high), abs=0.1)


def test_a_spouse_who_is_no_local_gives_nothing(reader: Reader, today: date) -> None:
    assert "spouse_local_years" not in reader.spot("老婆不是上海人，结婚6年，我大专", today)


def test_both_of_a_couple_include_the_writer(reader: Reader, today: date) -> None:
    found = reader.spot("我和老婆都是本科，都30岁，社保都5年", today)
    assert set(found) == {"birth_date", "insurance_months"}


def test_a_fresh_graduate_of_some_degree(reader: Reader, today: date) -> None:
    found = reader.spot("应届硕士 25岁 刚交社保", today)
    assert (found["fresh_graduate"], found["education"]) == (True, "master")


def test_what_is_said_of_one_other_is_given_apart(reader: Reader, today: date) -> None:
    text = "我爸是大专 55岁 社保20年能办吗"
    assert reader.spot(text, today) == {}
    assert set(reader.of_another(text, today)) == {"birth_date", "education", "insurance_months"}
    assert reader.of_another("我大专 55岁 社保20年", today) == {}
    assert reader.of_another("我爸大专 55岁，我妈中专 50岁", today) == {}


@pytest.mark.parametrize(
    "text", ["那50岁呢", "那硕士呢？", "50岁呢", "如果基数2倍呢", "换成大专呢"]
)
def test_a_question_that_goes_on_is_one(reader: Reader, text: str) -> None:
    assert reader.pursues(text)
    assert reader.asks(text)


@pytest.mark.parametrize("text", ["还没办呢", "我35岁呢", "那50岁", "在办呢", "大专"])
def test_an_answer_with_a_drawl_is_none(reader: Reader, text: str) -> None:
    assert not reader.pursues(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [("不对，我42", "我42"), ("社保说错了", "社保"), ("不对", ""), ("大专", None)],
)
def test_what_is_called_wrong(reader: Reader, text: str, rest: str | None) -> None:
    assert reader.mistaken(text) == rest


def test_a_tax_without_its_years_may_be_that_of_three(reader: Reader, today: date) -> None:
    about = {"tax_average"}
    found = reader.case("我公司交税80万我占30%加几分", about, today)["tax_average"]
    assert found == Span(80_000, 240_000)
    yearly = reader.case("我公司每年交税80万我占30%加几分", about, today)["tax_average"]
    assert yearly == Span(240_000, 240_000)
