"""Section D of the catalogue, spelling by spelling; each test is named after its case."""

from datetime import date

import pytest

from bot.dialogs.reading import Reader, Unclear, Understood
from bot.scoring import Span


def born(low: str, high: str = "") -> Span[date]:
    return Span(date.fromisoformat(low), date.fromisoformat(high or low))


AGED_36 = born("1989-11-24", "1990-11-23")
IN_1990 = born("1990-01-01", "1990-12-31")


class TestD01BirthDates:
    @pytest.mark.parametrize(
        ("text", "hint"),
        [
            ("1990-02-30", "birth_no_such_date"),
            ("19901301", "birth_no_such_date"),
            ("1990年2月30日", "birth_no_such_date"),
            ("90后", "birth_generation"),
            ("九五后", "birth_generation"),
            ("农历八月十五", "birth_lunar"),
            ("一九九零年农历五月", "birth_lunar"),
            ("1890-01-01", "birth_too_old"),
            ("2026-11-24", "birth_future"),
            ("tomorrow", "birth_format"),
            ("明天", "birth_format"),
            ("昨天生的", "birth_format"),
            ("虚岁37", "birth_nominal_age"),
            ("属马", "birth_zodiac"),
            ("30多", "birth_approximate"),
            ("三十五六", "birth_approximate"),
            ("五六十岁", "birth_approximate"),
            ("35到36岁", "birth_approximate"),
            ("35-36", "birth_approximate"),
            ("5/1990", "birth_format"),
            ("5月1号", "birth_year_missing"),
        ],
    )
    def test_d01_what_cannot_be_is_asked_back(
        self, reader: Reader, today: date, text: str, hint: str
    ) -> None:
        assert reader.birth(text, today) == Unclear(hint)

    @pytest.mark.parametrize(
        ("text", "span"),
        [
            ("１９９０／１／１", born("1990-01-01")),
            ("1990、5、1", born("1990-05-01")),
            ("我是1990年5月1号出生的", born("1990-05-01")),
            ("36岁", AGED_36),
            ("36岁半", AGED_36),
            ("刚满36", AGED_36),
            ("三十六周歲", AGED_36),
            ("1990年底", IN_1990),
            ("我1990的", IN_1990),
        ],
    )
    def test_d01_what_is_clear_is_taken(
        self, reader: Reader, today: date, text: str, span: Span[date]
    ) -> None:
        assert reader.birth(text, today) == Understood(span)

    @pytest.mark.parametrize(
        ("text", "span"),
        [
            ("九零年三月", born("1990-03-01", "1990-03-31")),
            ("1990.5", born("1990-05-01", "1990-05-31")),
            ("90.5.1", born("1990-05-01")),
            ("36岁，1990年生", born("1990-01-01", "1990-11-23")),
            ("1990年生，36", born("1990-01-01", "1990-11-23")),
            ("1990年属马", IN_1990),
            ("我今年36，属马", AGED_36),
            ("1990年5月1日出生的女生", born("1990-05-01")),
        ],
    )
    def test_d01_two_parts_are_confirmed(
        self, reader: Reader, today: date, text: str, span: Span[date]
    ) -> None:
        assert reader.birth(text, today) == Understood(span, sure=False)

    @pytest.mark.parametrize("text", ["36岁 1980年生", "1980年生，36岁", "36岁 1990-12-01"])
    def test_d12_an_age_and_a_year_that_disagree_are_asked_about(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert reader.birth(text, today) == Unclear("birth_several")


class TestD02Lengths:
    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("0", 0, 0),
            ("一个月都没交", 0, 0),
            ("3.5年", 42, 42),
            ("三年零两个月", 38, 38),
            ("36个月", 36, 36),
            ("36 months", 36, 36),
            ("3 years", 36, 47),
            ("三年半", 42, 42),
            ("１０年", 120, 131),
        ],
    )
    def test_d02_a_length_is_a_number_of_months(
        self, reader: Reader, text: str, low: int, high: int
    ) -> None:
        assert reader.months(text, unit="years") == Understood(Span(low, high))

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("约5年", 54, 66),
            ("5年+", 60, 71),
            ("５年多", 60, 71),
            ("３６", 432, 443),
            ("三十六", 432, 443),
            ("五六年", 60, 83),
        ],
    )
    def test_d02_a_doubtful_one_is_confirmed(
        self, reader: Reader, text: str, low: int, high: int
    ) -> None:
        assert reader.months(text, unit="years") == Understood(Span(low, high), sure=False)

    @pytest.mark.parametrize(
        ("text", "hint"),
        [
            ("-3", "insurance_negative"),
            ("1e9", "insurance_too_long"),
            ("999", "insurance_too_long"),
            ("刚开始交", "insurance_vague"),
            ("一直在交", "insurance_vague"),
            ("2019年开始交的", "insurance_since"),
        ],
    )
    def test_d02_anything_else_is_asked_back(self, reader: Reader, text: str, hint: str) -> None:
        reading = reader.months(text, unit="years")
        assert isinstance(reading, Unclear)
        assert reading.hint == hint


class TestD02Money:
    @pytest.mark.parametrize(
        ("text", "yuan"),
        [
            ("1万2", 12_000),
            ("1.2万", 12_000),
            ("一万二", 12_000),
            ("万二", 12_000),
            ("12,000元", 12_000),
            ("12，000元", 12_000),
            ("￥12000", 12_000),
            ("月薪一万二", 12_000),
            ("基数是11396", 11_396),
            ("两万五", 25_000),
            ("20w", 200_000),
            ("20万/年", 200_000),
            ("30万", 300_000),
            ("半百万", 500_000),
            ("百万", 1_000_000),
            ("１２０００", 12_000),
            ("12k", 12_000),
        ],
    )
    def test_d02_money_is_read(self, reader: Reader, text: str, yuan: int) -> None:
        assert reader.number(text) == Understood(float(yuan))

    @pytest.mark.parametrize(
        ("text", "yuan"), [("100多万", 1_000_000), ("一万多", 10_000), ("10来万", 100_000)]
    )
    def test_d02_rough_money_is_confirmed(self, reader: Reader, text: str, yuan: int) -> None:
        assert reader.number(text) == Understood(float(yuan), sure=False)

    @pytest.mark.parametrize("text", ["三五十万", "五六万", "几十万", "30-50万", "三五个人"])
    def test_d02_a_range_is_asked_back(self, reader: Reader, text: str) -> None:
        assert reader.number(text) == Unclear("number_approximate")


class TestYears:
    @pytest.mark.parametrize(
        ("text", "years"),
        [
            ("三年", 3.0),
            ("三年半", 3.5),
            ("结婚三年了", 3.0),
            ("结婚19年", 19.0),
            ("在临港工作了5年", 5.0),
            ("18个月", 1.5),
            ("没有", 0.0),
        ],
    )
    def test_d02_a_length_is_taken(
        self, reader: Reader, today: date, text: str, years: float
    ) -> None:
        assert reader.years(text, today) == Understood(Span(years, years))

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [
            ("2019年结的婚", 82, 94),
            ("19年结的婚", 82, 94),
            ("二零一九年结婚", 82, 94),
            ("2019年5月领证", 89, 90),
            ("2019.5结婚", 89, 90),
            ("2019年", 82, 94),
            ("去年结的婚", 10, 22),
            ("从2019年5月开始", 89, 90),
        ],
    )
    def test_d02_since_when_is_counted_and_confirmed(
        self, reader: Reader, today: date, text: str, low: int, high: int
    ) -> None:
        expected = Understood(Span(low / 12, high / 12), sure=False)
        assert reader.years(text, today) == expected

    @pytest.mark.parametrize(
        ("text", "low", "high"),
        [("不到三年", 2.0, 2.99), ("三年多", 3.0, 3.99), ("大概三年", 2.5, 3.5)],
    )
    def test_d02_a_rough_length_is_confirmed(
        self, reader: Reader, today: date, text: str, low: float, high: float
    ) -> None:
        assert reader.years(text, today) == Understood(Span(low, high), sure=False)

    @pytest.mark.parametrize("text", ["2030年结的婚", "1890年", "2019年13月", "999"])
    def test_d02_what_cannot_be_is_asked_back(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert reader.years(text, today) == Unclear("number_too_big")

    @pytest.mark.parametrize("text", ["结婚几年可以", "满几年才算", "你好", "刚结婚"])
    def test_d11_a_question_is_left_to_others(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert reader.years(text, today) is None
