"""What points do for a child's school, as it is asked for in particular."""

import pytest

from bot.guide import cohort_of
from bot.guide.answers import BY_TOPIC
from bot.guide.schooldays import MILESTONES
from tests.dialogs.answers.asking import answer, leads_to, person

ASKED = {
    "school_other_kinds": (
        "国际学校毕业的孩子用积分能考中考吗",
        "没看到针对国际学校的规定。",
    ),
    "school_vocational_pupils": (
        "三校生 随迁子女 能考啥",
        "中职读完能不能在上海参加高考，",
    ),
    "school_two_children": (
        "两个孩子都能享受一个人的积分上学吗",
        "够了，一个人的积分几个孩子都能用。",
    ),
    "school_latest_class": (
        "女儿今年五年级，我分还差一点，最晚拖到几年级没事",
        "最晚到初三：那年交材料的最后一天前（2026 年是 5 月 7 日）120 分要办好",
    ),
    "school_after_deadline": (
        "中招报名5月7日那条线，积分过了这个日子还有用吗",
        "这一年的中考多半用不上了：",
    ),
    "school_points_lapse": (
        "孩子高一 积分掉了还能在上海高考吗",
        "要看断在哪一步。小学、初中入学要父母一方的居住证有效，",
    ),
    "school_back_for_gaokao": (
        "高三转回来能在上海参加高考吗",
        "没在上海考过中考的，",
    ),
    "school_back_for_zhongkao": (
        "老家读的初中，能回上海参加中考吗",
        "有机会，看四样：",
    ),
    "school_transfer": (
        "转学到上海读四年级要办啥",
        "转学插班看区里和学校有没有学位，",
    ),
    "school_child_permit": (
        "孩子自己要不要有居住证才能中考",
        "中考要：孩子自己没有有效的居住证，",
    ),
    "school_one_parent": (
        "父母一个人达标够不够，娃念书用",
        "一方够就行，爸爸妈妈谁的都可以，不用两个人都办，也不能两个人的分加在一起。",
    ),
    "school_permit_years": (
        "幼升小需要居住证多久",
        "入学没看到居住证要满几年：",
    ),
    "school_without_points_gaokao": (
        "没积分能在上海高考吗",
        "不行，现在的条件里少不了积分：",
    ),
    "school_without_points_zhongkao": (
        "积分不够孩子是不是要回老家",
        "没有 120 分，上海的普通高中报不了，只能报中等职业学校，",
    ),
    "school_without_points_kindergarten": (
        "没120分能上公办幼儿园吗",
        "看区。很多区把积分当作进公办园的条件，也有区不卡，各区每年公布，没有全市统一的说法。",
    ),
    "school_placed_far": (
        "校方要求的统筹是啥意思，没分会被分到很远吗",
        "统筹就是区里安排学校：",
    ),
    "school_without_points": (
        "有居住证没积分能读公办小学不",
        "公办小学、初中可以读，不用 120 分：",
    ),
    "school_private": (
        "民办学校摇号看不看积分",
        "没看到民办要看积分的规定。",
    ),
    "school_nursery": (
        "托班入园要居住证积分么",
        "托班要不要积分没有查到，托班不在全市的招生通知里，问园里和区教育局。",
    ),
    "school_order": (
        "公办小学录取排序，积分排第几",
        "排在沪籍孩子后面，在只有居住证的家庭前面。",
    ),
    "school_notice_when": (
        "初三那年几号之前得交给学校",
        "中考用的，初二下学期到初三 5 月初交给学校",
    ),
    "school_birth_year": (
        "家里娃2019年生的，哪年读书，倒推啥时得办妥",
        "按 9 月 1 日切。",
    ),
    "school_papers": (
        "孩子在上海上小学需要哪些证件",
        "上小学、初中：",
    ),
    "school_gaokao_terms": (
        "孩子高考可以在上海考吗",
        "可以，条件是：",
    ),
    "school_zhongkao_terms": (
        "初三才办好积分还能参加中考吗",
        "可以考，外地户口没关系，积分不能少。",
    ),
    "school_kindergarten_terms": (
        "小囡读幼儿园要伐要满120分",
        "看区。很多区把 120 分当作进公办幼儿园的条件，各区不一样，",
    ),
    "school_compulsory_terms": (
        "小囡读小学 积分一定要满伐",
        "公办小学、初中不是非要 120 分。",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["schooling"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("schooling", asked).startswith(words)


def test_a_stage_alone_opens_the_calendar() -> None:
    assert answer("schooling", "中考").startswith("中考　2027 年这一轮")
    assert answer("schooling", "女儿八年级，几月份之前要弄好").startswith("中考　2028 年这一轮")
    assert answer("schooling", "孩子上学").startswith("上学日历")


def test_days_that_are_named_are_those_of_the_calendar() -> None:
    names = ("zk_last_papers", "lottery", "zk_individual")
    papers, private, taken = (MILESTONES[name].of(2026) for name in names)
    assert papers is not None
    assert private is not None
    assert taken is not None
    day = f"{papers.last.month} 月 {papers.last.day} 日"
    assert f"2026 年是 {day}" in answer("schooling", "没积分能中考吗")
    drawn = f"{private.first.month} 月 {private.first.day} 日到 {private.last.day} 日"
    assert drawn in answer("schooling", "民办学校摇号看不看积分")
    back = f"{taken.first.month} 月 {taken.first.day} 日到 {taken.last.day} 日"
    assert back in answer("schooling", "老家读的初中，能回上海参加中考吗")


def test_births_that_are_named_are_those_of_the_calendar() -> None:
    said = answer("schooling", "2020年生的孩子哪年读书")
    for cohort in (cohort_of("kindergarten", 2027), cohort_of("primary", 2027)):
        assert cohort is not None
        days = (cohort.born.first, cohort.born.last)
        ends = [f"{day.year} 年 {day.month} 月 {day.day} 日" for day in days]
        assert "到 ".join(ends) + "出生" in said


def test_terms_are_worded_as_on_the_calendar() -> None:
    rule = "父母一方达到 120 分，孩子是同住人，在上海读完高中"
    assert rule in answer("schooling", "孩子高考可以在上海考吗")


def test_what_is_known_changes_nothing_here() -> None:
    who = person({"education": "master"})
    asked = "没积分能上公办吗"
    assert answer("schooling", asked, who) == answer("schooling", asked)


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("schooling", "没积分能中考吗") == [
        "中考的日子",
        "怎样加分",
        "帮我算分",
        "主菜单",
    ]
