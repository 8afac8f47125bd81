"""What else adds points."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("在临港工作三年能加分吗", "在临港新片区工作并居住，每满 1 年计 2 分，共 6 分"),
        ("在嘉定干了六年，有远郊那个分没", "在远郊重点区域工作并居住，每满 1 年计 2 分，共 12 分"),
        ("五个新城工作居住满5年加几分", "每满 1 年计 2 分，共 10 分"),
        ("在松江做了四年", "满 5 年才计分"),
        ("环卫上扫大街的干了八年，这块给加分不", "满 8 年，每满 1 年计 4 分，共 32 分"),
        ("公司一年交税50万我占股30% 可以加几分", "每满 10 万元计 10 分，共 10 分"),
        ("企业一年纳税80万，我占股三成，给几分", "每满 10 万元计 10 分，共 20 分"),
        ("雇了三十个本地员工有没有得分", "每满 10 人计 10 分，共 30 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_bonus", question)
    assert said.startswith("照你说的算，")
    assert line in said.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("党员加分吗", "不加分，这不在加分项里。"),
        ("退伍军人加分吗", "不加分，这不在加分项里。"),
        ("有房加分吗", "不加分，这不在加分项里。"),
        ("残疾人加分吗", "不加分，这不在加分项里。"),
        ("应届生加分要就业通知书吗", "要的，是《进沪就业通知单》"),
        ("带动就业加分怎么算", "按最近连续 3 年、平均每年聘用的上海户籍员工算"),
        ("获得过区里的表彰给几分", "区里、公司发的不在计分的范围里。"),
        ("阿拉厂里评过先进", "区里、公司发的不在计分的范围里。"),
    ],
)
def test_what_is_no_bonus_is_said_at_once(question: str, words: str) -> None:
    assert answer("points_bonus", question).startswith(words)


def test_where_the_suburbs_end_is_not_made_up() -> None:
    assert "崇明这样没列到的问单位所在区的受理点" in answer(
        "points_bonus", "我在崇明工作，能加几分"
    )
    assert "全文我没有看到" in answer("points_bonus", "紧缺专业目录里有哪些")


def test_the_list_names_every_item_with_its_points() -> None:
    said = answer("points_bonus", "加分项都有哪些")
    for words in (
        "社保基数：25～120 分",
        "配偶是上海户籍：每年 4 分，最多 40 分",
        "紧缺急需专业（大专）：30 分",
        "全日制应届毕业生：10 分",
        "表彰奖励：30、60 或 110 分",
        "临港满 3 年、五个新城和宝山金山满 5 年起，每年 2 分，最多 20 分",
        "环卫等公共服务：满 5 年起，每年 4 分",
        "投资纳税：按份额年均每 10 万元 10 分，最多 120 分",
        "带动本地就业：年均每 10 人 10 分，最多 120 分",
        "孵化器创业、技术转移机构：120 分",
    ):
        assert words in said
    assert "你的情况" not in said


def test_whoever_has_a_bonus_hears_it_and_not_what_they_lack() -> None:
    who = person({"extras": ["award"], "award": "department_general"})
    said = answer("points_bonus", "加分项都有哪些", who)
    assert said.startswith("你的情况，市级部门的综合表彰，计 60 分。\n\n加分项")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("献血、做志愿者加不加分", "不加分，这不在加分项里。"),
        ("紧缺急需专业必须全日制大专吗，本科的行不行", "都是大专（高职）专业，没有本科专业"),
        ("专业代码和目录差一位 紧缺专业那30分还给不给", "差一点也不行"),
        ("哪些专业算紧缺急需", "没列到的不等于没有"),
        ("紧缺专业能加多少", "紧缺急需专业加 30 分，和学历分可以一起拿"),
        ("创业人才 120分 条件", "有两种人直接给 120 分"),
        ("应届生加10分要什么条件", "全日制应届毕业生（大专起）加 10 分，毕业当年用到第二年 6 月"),
        ("临港住着但是在浦东别的地方上班 远郊那个分拿得到吗", "要工作和居住都在远郊重点区域"),
        ("lingang shangban jia fen ma", "在那里工作并且居住，满 3 年开始给"),
        ("五个新城怎么给分", "在那里工作并且居住，满 5 年开始给"),
        ("环卫工有加分吗", "在上海做满 5 年才开始给，每年 4 分"),
        ("招上海本地员工能加分不", "平均每年聘用的上海户籍员工算，每满 10 人 10 分"),
        ("投资纳税怎么加分", "纳税总额 × 你的持股比例 ÷ 3，每满 10 万元 10 分"),
        ("区里发的先进个人算不算表彰加分", "不在计分的范围里"),
        ("三八红旗手奖状加分吗", "看颁发的级别，只取最高的一个"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_bonus", question).split("\n")[0]


def test_who_works_and_lives_in_one_area_is_not_told_otherwise() -> None:
    said = answer("points_bonus", "老公在奉贤上班也住奉贤满五年加几分")
    assert "共 10 分" in said.split("\n")[0]


def test_what_older_pages_say_is_put_right() -> None:
    assert "现在最多 120 分" in answer("points_bonus", "投资纳税可以加分，上限是100还是120")
    assert "临港新片区满 3 年就计分" in answer("points_bonus", "临港加分")


def test_the_catalogue_is_one_press_away() -> None:
    assert leads_to("points_bonus", "哪些专业算紧缺急需")[0] == "紧缺专业目录"
