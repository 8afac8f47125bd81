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
            ("90年", IN_1990),
            ("我90年的", IN_1990),
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


EDUCATION = ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor")
TITLES = ("title_senior", "title_intermediate", "title_junior", "skill_1", "skill_2", "skill_3")
BASE = ("none", "0.8", "1", "2", "3")
YES_NO = ("yes", "no")


class TestD11Words:
    @pytest.mark.parametrize(
        ("question", "options", "text", "option"),
        [
            ("education", EDUCATION, "双证本科", "bachelor_degree"),
            ("education", EDUCATION, "只有毕业证", "bachelor"),
            ("education", EDUCATION, "海归硕士", "master"),
            ("education", EDUCATION, "中专", "none"),
            ("education", EDUCATION, "高中", "none"),
            ("insurance_base", BASE, "一倍", "1"),
            ("insurance_base", BASE, "1倍", "1"),
            ("insurance_base", BASE, "三倍社平", "3"),
            ("insurance_base", BASE, "按最低交", "none"),
            ("insurance_base", BASE, "最低基数", "none"),
            ("qualification", TITLES, "中级职称", "title_intermediate"),
            ("qualification", TITLES, "中级经济师", "title_intermediate"),
            ("qualification", TITLES, "高级工", "skill_3"),
            ("qualification", TITLES, "技能三级", "skill_3"),
            ("residence_permit", YES_NO, "有", "yes"),
            ("residence_permit", YES_NO, "没有", "no"),
            ("residence_permit", YES_NO, "办了", "yes"),
            ("residence_permit", YES_NO, "还没", "no"),
            ("residence_permit", YES_NO, "还没办呢", "no"),
            ("married", YES_NO, "对", "yes"),
            ("married", YES_NO, "不是", "no"),
            ("married", YES_NO, "嗯", "yes"),
            ("married", YES_NO, "没", "no"),
            ("married", YES_NO, "嗯嗯是的", "yes"),
        ],
    )
    def test_d11_an_option_in_everyday_words(
        self, reader: Reader, question: str, options: tuple[str, ...], text: str, option: str
    ) -> None:
        assert reader.choice(text, question, options) == Understood(option)

    @pytest.mark.parametrize(
        ("question", "options", "text", "hint"),
        [
            ("education", EDUCATION, "专升本", "education_degree"),
            ("education", EDUCATION, "硕士在读", "education_studying"),
            ("qualification", TITLES, "经济师", "title_level"),
            ("qualification", TITLES, "我有职称", "title_level"),
            ("qualification", TITLES, "二级建造师", "title_equal"),
            ("qualification", TITLES, "CPA", "title_equal"),
            ("insurance_base", BASE, "5倍", "base_multiple"),
        ],
    )
    def test_d11_what_leaves_something_open_is_asked_back(
        self, reader: Reader, question: str, options: tuple[str, ...], text: str, hint: str
    ) -> None:
        reading = reader.choice(text, question, options)
        assert isinstance(reading, Unclear)
        assert reading.hint == hint

    @pytest.mark.parametrize("text", ["本科算多少分", "大专有用吗", "硕士能加几分？"])
    def test_d11_a_question_is_no_answer(self, reader: Reader, text: str) -> None:
        assert reader.choice(text, "education", EDUCATION) is None


class TestD11SeveralAnswers:
    def test_d11_six_facts_and_more_in_one_sentence(self, reader: Reader, today: date) -> None:
        text = "本科有学位 36岁 社保5年 中级职称 老公上海户口结婚3年 有居住证"
        assert reader.spot(text, today) == {
            "education": "bachelor_degree",
            "birth_date": AGED_36,
            "insurance_months": Span(60, 71),
            "qualification": "title_intermediate",
            "married": True,
            "spouse_local_years": Span(3.0, 3.0),
            "residence_permit": True,
        }

    @pytest.mark.parametrize(
        ("text", "facts"),
        [
            ("在临港工作5年 大专", {"suburb_area": "lingang", "suburb_years": Span(5.0, 5.0)}),
            ("大专，在松江上班", {"suburb_area": "other"}),
            ("大专 社保6年 松江社保", {"insurance_months": Span(72, 83)}),
            ("大专 我结婚三年了", {"married": True}),
            (
                "老公上海户口，2019年结的婚，我大专",
                {"married": True, "spouse_local_years": Span(82 / 12, 94 / 12)},
            ),
            ("老公不是上海户口 结婚3年，我大专", {"married": True}),
            ("大专 离异", {"divorced": True}),
            ("大专 劳模", {"award": "provincial"}),
            ("大专 应届生 紧缺专业", {"fresh_graduate": True, "shortage_major": True}),
            ("大专 36岁 1990年生", {"birth_date": born("1990-01-01", "1990-11-23")}),
        ],
    )
    def test_d11_what_is_said_besides(
        self, reader: Reader, today: date, text: str, facts: dict[str, object]
    ) -> None:
        assert reader.spot(text, today) == {"education": "junior_college", **facts}

    @pytest.mark.parametrize(
        "text",
        [
            "我大专，朋友嫁给上海人3年",
            "我大专，想和上海人结婚3年",
            "我大专，如果我在临港工作5年呢",
            "我大专 36岁 1980年生",
            "我大专 CPA",
            "我大专 综合",
        ],
    )
    def test_d11_what_is_doubtful_or_not_theirs_is_left_out(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert reader.spot(text, today) == {"education": "junior_college"}


class TestD15Children:
    @pytest.mark.parametrize(
        "text",
        [
            "我今年12岁",
            "我8岁了",
            "我十二岁，本科有学位",
            "我是2015年出生的",
            "我今年13",
            "你好 我11岁 想算积分",
        ],
    )
    def test_d15_who_says_they_are_a_child_is_heard(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert reader.underage(text, today)

    @pytest.mark.parametrize(
        "text",
        [
            "孩子12岁 我36岁",
            "我有个8岁的孩子",
            "我14岁",
            "我36岁",
            "12岁",
            "我12岁能办吗",
            "如果我12岁呢",
            "我来上海12年",
            "",
        ],
    )
    def test_d15_nobody_else_is_taken_for_one(
        self, reader: Reader, today: date, text: str
    ) -> None:
        assert not reader.underage(text, today)
