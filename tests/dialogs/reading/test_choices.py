"""Options named in words, by position, or several at once."""

import pytest

from bot.dialogs.questions.records import RECORDS
from bot.dialogs.reading import Reader, Unclear, Understood

YES_NO = ("yes", "no")
EDUCATION = ("none", "junior_college", "bachelor", "bachelor_degree", "master", "doctor")
BASE = ("none", "0.8", "1", "2", "3")
QUALIFICATION = (
    "none",
    "skill_5",
    "skill_4",
    "skill_3",
    "skill_2",
    "skill_1",
    "title_junior",
    "title_intermediate",
    "title_senior",
)
FITS = ("all", "low_base", "no")
EXTRAS = (
    "qualification",
    "shortage_major",
    "spouse",
    "suburb",
    "fresh_graduate",
    "award",
    "company",
    "public_service",
    "startup",
)
PENALTIES = ("false_material", "detention", "crime", "serious_crime")
AREAS = ("none", "lingang", "other")
AWARDS = ("none", "department_special", "department_general", "provincial")
STARTUPS = ("none", "incubated_founder", "innovation_broker")
EMPLOYMENT = ("shanghai_employer", "dispatched", "sole_trader", "freelance", "none")


@pytest.mark.parametrize(
    ("question", "options", "text", "option"),
    [
        ("education", EDUCATION, "大专", "junior_college"),
        ("education", EDUCATION, "專科", "junior_college"),
        ("education", EDUCATION, "高职毕业", "junior_college"),
        ("education", EDUCATION, "本科有学位", "bachelor_degree"),
        ("education", EDUCATION, "本科，有学位证", "bachelor_degree"),
        ("education", EDUCATION, "本科双证", "bachelor_degree"),
        ("education", EDUCATION, "学士", "bachelor_degree"),
        ("education", EDUCATION, "本科没学位", "bachelor"),
        ("education", EDUCATION, "本科 無學位", "bachelor"),
        ("education", EDUCATION, "我是MBA", "master"),
        ("education", EDUCATION, "研究生学历", "master"),
        ("education", EDUCATION, "博士", "doctor"),
        ("education", EDUCATION, "中专", "none"),
        ("education", EDUCATION, "没有", "none"),
        ("insurance_base", BASE, "一倍基数", "1"),
        ("insurance_base", BASE, "1.3倍", "1"),
        ("insurance_base", BASE, "0.8", "0.8"),
        ("insurance_base", BASE, "两倍", "2"),
        ("insurance_base", BASE, "三倍封顶", "3"),
        ("insurance_base", BASE, "按最低基数交的", "none"),
        ("qualification", QUALIFICATION, "中级职称", "title_intermediate"),
        ("qualification", QUALIFICATION, "中级经济师", "title_intermediate"),
        ("qualification", QUALIFICATION, "高级工程师", "title_senior"),
        ("qualification", QUALIFICATION, "助理工程师", "title_junior"),
        ("qualification", QUALIFICATION, "技师", "skill_2"),
        ("qualification", QUALIFICATION, "高级技师", "skill_1"),
        ("qualification", QUALIFICATION, "高级工", "skill_3"),
        ("qualification", QUALIFICATION, "没有职称", "none"),
        ("qualification_fits", FITS, "不对口", "no"),
        ("qualification_fits", FITS, "岗位对口", "all"),
        ("qualification_fits", FITS, "基数不够", "low_base"),
        ("suburb_area", AREAS, "临港新片区", "lingang"),
        ("suburb_area", AREAS, "在松江", "other"),
        ("suburb_area", AREAS, "浦东", "none"),
        ("award", AWARDS, "上海市劳模", "provincial"),
        ("award", AWARDS, "综合性的", "department_general"),
        ("award", AWARDS, "没得过", "none"),
        ("startup", STARTUPS, "孵化器里创业", "incubated_founder"),
        ("startup", STARTUPS, "没有", "none"),
        ("employment", EMPLOYMENT, "劳务派遣", "dispatched"),
        ("employment", EMPLOYMENT, "个体户", "sole_trader"),
        ("employment", EMPLOYMENT, "灵活就业", "freelance"),
        ("employment", EMPLOYMENT, "没工作", "none"),
        ("employment", EMPLOYMENT, "在上海公司上班", "shanghai_employer"),
        ("residence_permit", YES_NO, "还没办", "no"),
        ("residence_permit", YES_NO, "有居住证", "yes"),
        ("recent_insurance", YES_NO, "没断过", "yes"),
        ("recent_insurance", YES_NO, "断缴了", "no"),
        ("married", YES_NO, "已婚", "yes"),
        ("married", YES_NO, "离异", "no"),
        ("co_spouse", YES_NO, "一起办", "yes"),
        ("divorced", YES_NO, "初婚", "no"),
        ("branch_company", YES_NO, "一个都没有", "no"),
        ("full_time_study", YES_NO, "自考", "no"),
        ("full_time_study", YES_NO, "全日制", "yes"),
        ("overseas_degree", YES_NO, "国内读的", "no"),
        ("upgraded_bachelor", YES_NO, "专升本", "yes"),
        ("first_time_employer", YES_NO, "同事办过", "no"),
        ("branch_company", YES_NO, "不是分公司", "no"),
        ("branch_company", YES_NO, "是的", "yes"),
    ],
)
def test_an_option_is_known_by_its_everyday_names(
    reader: Reader, question: str, options: tuple[str, ...], text: str, option: str
) -> None:
    assert reader.choice(text, question, options) == Understood(option)


@pytest.mark.parametrize("text", ["3", "第三个", "C", "c？", "选3吧", "三", "③"])
def test_a_position_names_an_option(reader: Reader, text: str) -> None:
    assert reader.choice(text, "education", EDUCATION) == Understood("bachelor")


def test_a_position_beyond_the_last_is_refused(reader: Reader) -> None:
    expected = Unclear("choice_out_of_range", {"last": 6})
    assert reader.choice("7", "education", EDUCATION) == expected
    assert reader.choice("0", "education", EDUCATION) == expected


def test_a_digit_that_is_also_a_value_is_to_be_confirmed(reader: Reader) -> None:
    assert reader.choice("2", "insurance_base", BASE) == Understood("2", sure=False)
    assert reader.choice("第二个", "insurance_base", BASE) == Understood("0.8")


@pytest.mark.parametrize(("text", "level"), [("一", "1"), ("二", "2"), ("三", "3"), ("三吧", "3")])
def test_a_numeral_is_read_as_the_figure_is(reader: Reader, text: str, level: str) -> None:
    assert reader.choice(text, "insurance_base", BASE) == Understood(level, sure=False)


@pytest.mark.parametrize("text", ["-1", "负一", "－2", "- 3", "-1倍"])
def test_no_position_and_no_value_is_below_zero(reader: Reader, text: str) -> None:
    refused = Unclear("number_negative")
    assert reader.choice(text, "insurance_base", BASE) == refused
    assert reader.ticks(text, "insurance_base", BASE) == refused


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ("拘留过一次", "detention_1"),
        ("被行政拘留过2次", "detention_2"),
        ("拘留三次", "detention_3"),
        ("交过一次假材料", "false_1"),
        ("两次假材料", "false_2"),
        ("一般犯罪一次", "crime_1"),
        ("一般犯罪两次", "crime_2"),
        ("严重犯罪", "serious"),
        ("不止一种", "several"),
        ("没有违法犯罪记录", "none"),
    ],
)
def test_records_are_told_apart(reader: Reader, text: str, record: str) -> None:
    read = reader.choice(text, "records", RECORDS.options)
    assert isinstance(read, Understood)
    assert read.value == record


@pytest.mark.parametrize("text", ["拘留过", "坐过牢", "有过假材料", "酒驾", "有案底"])
def test_a_record_without_its_number_is_asked_back(reader: Reader, text: str) -> None:
    assert reader.choice(text, "records", RECORDS.options) == Unclear("record_which")


def test_the_text_on_a_button_is_understood(reader: Reader) -> None:
    labels = ("以后再说", "马上就办")
    assert reader.choice("马上就办", "unheard_of", ("later", "now"), labels) == Understood("now")


@pytest.mark.parametrize(
    ("question", "options", "text", "hint"),
    [
        ("education", EDUCATION, "本科", "education_degree"),
        ("education", EDUCATION, "自考本科", "education_degree"),
        ("education", EDUCATION, "硕士在读", "education_studying"),
        ("education", EDUCATION, "大专和硕士", "choice_several"),
        ("education", EDUCATION, "不是博士", "choice_unclear"),
        ("insurance_base", BASE, "12倍", "base_multiple"),
        ("qualification", QUALIFICATION, "二级建造师", "title_equal"),
    ],
)
def test_an_answer_that_leaves_something_open_is_asked_back(
    reader: Reader, question: str, options: tuple[str, ...], text: str, hint: str
) -> None:
    reading = reader.choice(text, question, options)
    assert isinstance(reading, Unclear)
    assert reading.hint == hint


def test_an_option_among_many_words_is_to_be_confirmed(reader: Reader) -> None:
    text = "当年读的是大专后来就出来上班了"
    assert reader.choice(text, "education", EDUCATION) == Understood("junior_college", sure=False)


@pytest.mark.parametrize("text", ["本科有学位能加多少分", "大专行不行？", "你好", "随便"])
def test_a_question_is_no_answer(reader: Reader, text: str) -> None:
    assert reader.choice(text, "education", EDUCATION) is None


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("都没有", set()),
        ("没有", set()),
        ("以上都没有吧", set()),
        ("不是应届生", set()),
        ("中级职称，老婆上海户口", {"qualification", "spouse"}),
        ("没有职称，配偶是上海人", {"spouse"}),
        ("没有，配偶是上海人", {"spouse"}),
        ("1 3", {"qualification", "spouse"}),
        ("1、3、5", {"qualification", "spouse", "fresh_graduate"}),
        ("a和c", {"qualification", "spouse"}),
        ("紧缺专业 + 在临港上班", {"shortage_major", "suburb"}),
        ("得过奖", {"award"}),
        ("我开公司的", {"company"}),
        ("环卫工人", {"public_service"}),
        ("在孵化器创业", {"startup"}),
    ],
)
def test_several_ticks_come_in_one_message(reader: Reader, text: str, ticked: set[str]) -> None:
    assert reader.ticks(text, "extras", EXTRAS) == Understood(frozenset(ticked))


def test_penalties_are_told_apart(reader: Reader) -> None:
    reading = reader.ticks("拘留过，也有案底", "penalties", PENALTIES)
    assert reading == Understood(frozenset({"detention", "crime"}))
    serious = reader.ticks("严重刑事犯罪", "penalties", PENALTIES)
    assert serious == Understood(frozenset({"serious_crime"}))


@pytest.mark.parametrize(
    ("text", "ticked"),
    [
        ("没孩子", set()),
        ("都没有", set()),
        ("上小学", {"under_16"}),
        ("一个8岁，一个读高中", {"under_16", "senior"}),
    ],
)
def test_children_are_told_apart(reader: Reader, text: str, ticked: set[str]) -> None:
    reading = reader.ticks(text, "children", ("under_16", "senior"))
    assert reading == Understood(frozenset(ticked))


def test_a_tick_that_leaves_something_open_is_asked_back(reader: Reader) -> None:
    reading = reader.ticks("两个孩子", "children", ("under_16", "senior"))
    assert reading == Unclear("choice_unclear")


@pytest.mark.parametrize("text", ["有什么区别", "职称是什么", "你好"])
def test_a_question_ticks_nothing(reader: Reader, text: str) -> None:
    assert reader.ticks(text, "extras", EXTRAS) is None


def test_a_tick_beyond_the_last_is_refused(reader: Reader) -> None:
    assert reader.ticks("1 12", "extras", EXTRAS) == Unclear("choice_out_of_range", {"last": 9})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("是的", Understood(value=True)),
        ("嗯嗯", Understood(value=True)),
        ("有", Understood(value=True)),
        ("YES", Understood(value=True)),
        ("不是", Understood(value=False)),
        ("没有吧", Understood(value=False)),
        ("否", Understood(value=False)),
        ("有，去年办的", Understood(value=True, sure=False)),
        ("有没有用", None),
        ("你好", None),
    ],
)
def test_yes_and_no(reader: Reader, text: str, expected: object) -> None:
    assert reader.yes_no(text) == expected


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("不确定", "unsure"),
        ("我不知道啊", "unsure"),
        ("不清楚", "unsure"),
        ("跳过", "skip"),
        ("上一步", "back"),
        (" 返回 ", "back"),
        ("重来", "restart"),
        ("重新開始", "restart"),
        ("主菜单", "menu"),
        ("完成", "done"),
        ("好了。", "done"),
        ("不知道怎么办", None),
        ("返回上海要多久", None),
        ("好", None),
        ("", None),
    ],
)
def test_a_control_is_the_whole_message(reader: Reader, text: str, control: str | None) -> None:
    assert reader.control(text) == control
