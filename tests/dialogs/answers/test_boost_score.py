"""How to gain points: in words for nobody in particular, as a plan for whoever is known."""

from datetime import date

import pytest

from bot.dialogs.templates import Message
from bot.guide import countdown
from bot.guide.schooldays import StageId
from bot.scoring.planning import ACTIONS
from bot.scoring.tables import SHELF
from bot.scoring.tables.levels import Levels
from bot.scoring.tables.steps import Steps
from bot.scoring.tables.titles import Titles
from tests.dialogs.answers.asking import MOMENT, answer, ask, leads_to, person

COLLEGE = {"education": "junior_college"}
TABLES = {rule.id: rule.table for rule in SHELF.on(MOMENT.today).rules}


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("怎么快速提分", "能加分的路就这几条，各人快慢不同。做一遍自测"),
        ("差20分怎么补", "差 20 分，任意一条凑够就行"),
        ("我85分，孩子还有三年上初中，来得及补上吗", "先看孩子哪年用。"),
        ("本科没到120，孩子明年读高中", "先看孩子哪年用。"),
        ("在大专院校当老师怎么加分", "能加分的路就这几条"),
        ("挂靠社保凑分行不行", "不行，只会更远。每查到一次假材料扣 150 分，记 3 年"),
        ("买个学历补分", "不行，只会更远。"),
        ("我们有个员工差15分，HR能帮他做什么", "单位能帮三样，都得是真的"),
        ("明年孩子要中考，现在才98分，来得及补到120吗", "先看孩子哪年用。赶中考的"),
        ("考中级还是读本科哪个来得快", "中级职称来得快，约 1 年，100 分；"),
        ("提基数和考证哪个来得快", "看你的工资。基数 1 倍 50 分、2 倍 100 分"),
        ("本科没学位差30分", "本科没学位 60 分，加年龄 30 分（43 岁及以下）是 90 分。"),
        ("听说考软考中级最快", "软考中级可以用，按中级职称计 100 分"),
        ("考什么证加分最快", "按快慢：技能四级约 5 个月，30 分；"),
        ("没学历的靠什么拿分", "有路，不一定非读书。年龄 30 分（43 岁及以下），还缺 90 分"),
        ("大专学历怎样最容易到120", "大专 50 分加年龄 30 分（43 岁及以下），还缺 40 分。"),
        ("缺口50，抬基数行不行得通", "行得通，前提是真的涨工资。满 0.8 倍 25 分，1 倍 50 分"),
        ("差5分再等两年社保就行了是不是", "社保每满一年多 3 分：差 3 分以内等 1 年"),
        ("45岁以后年龄分越来越少，怎样把缺口填上", "社保满一年多 3 分，年龄从 45 岁起每年少 2 分"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("boost_score", text).startswith(begins)


def test_whoever_is_known_is_shown_their_own_plan() -> None:
    assert ask("boost_score", "怎么快速提分", person(COLLEGE)).replies[0].template == Message.PLAN


def test_whoever_is_unknown_is_led_to_the_self_test() -> None:
    assert leads_to("boost_score", "分不够怎么办")[0] == "30 秒自测"


def test_a_known_age_is_reckoned_with() -> None:
    who = person({"age": {"low": "1980-01-01", "high": "1980-01-01"}})
    said = answer("boost_score", "大专怎么到120", who)
    assert said.startswith("大专 50 分加年龄 25 分，还缺 45 分。")
    assert "只等社保，要满 15 年" in said


def test_a_known_diploma_is_held_against_the_certificates() -> None:
    said = answer("boost_score", "考什么证", person({"education": "bachelor_degree"}))
    assert "你的学历已有 90 分，证的分比它高才会多。" in said
    assert "大专已有 50 分" in answer("boost_score", "考什么证")


def test_each_way_says_what_it_brings_and_takes() -> None:
    said = answer("boost_score", "怎么快速提分")
    months = {action.id: action.months for action in ACTIONS}
    titles, bases = TABLES["qualification"], TABLES["insurance_base"]
    assert isinstance(titles, Titles)
    assert isinstance(bases, Levels)
    title = titles.levels["title_intermediate"].points
    assert f"中级职称 {title} 分，约 {months['title_intermediate'] // 12} 年" in said
    assert f"四级 30 分，约 {months['skill_4']} 个月" in said
    for level, points in bases.levels.items():
        assert f"{level} 倍 {points} 分" in said or not points


def test_nothing_unlawful_is_offered_and_its_cost_is_said() -> None:
    fine = TABLES["false_material"]
    assert isinstance(fine, Steps)
    expected = f"挂靠、买社保、假材料都不能用：查到一次扣 {-fine.per} 分，记 {fine.window} 年。"
    assert expected in answer("boost_score", "怎么快速提分")


def test_a_known_age_is_said_before_waiting_is() -> None:
    who = person({"age": {"low": "1980-01-01", "high": "1980-01-01"}})
    said = answer("boost_score", "光等行不行", who)
    assert said.startswith("你的情况，46 岁，这个年龄计 25 分。\n\n社保每满一年多 3 分")


@pytest.mark.parametrize(
    ("stage", "last", "words"),
    [
        ("zhongkao", date(2026, 12, 31), "材料最好前一年 12 月底前交进去"),
        ("primary", date(2026, 12, 31), "赶入园、上小学的也一样"),
        ("kindergarten", date(2026, 12, 31), "赶入园、上小学的也一样"),
        ("middle", date(2026, 12, 6), "小升初再早些，12 月 6 日前"),
    ],
)
def test_the_days_before_school_are_those_of_the_calendar(
    stage: StageId, last: date, words: str
) -> None:
    plan = countdown(stage, MOMENT.today, year=2027)
    assert plan is not None
    assert [leg.by for leg in plan.legs if leg.id == "hand_in"] == [last]
    assert words in answer("boost_score", "赶孩子上小学，来得及补分吗")
