"""Words, several answers in one sentence, and children: D11 and D15 of the catalogue."""

from datetime import date

import pytest

from bot.dialogs.reading import Reader, Unclear, Understood
from bot.scoring import Span
from tests.dialogs.reading.test_catalogue import AGED_36, born

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
