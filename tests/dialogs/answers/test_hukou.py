"""The ways to a Shanghai hukou, in general and as they are asked for."""

import tomllib
from importlib.resources import files

import pytest

from bot.guide.answers import BY_TOPIC
from bot.scoring.months import month_index
from bot.scoring.settling import CONDITIONS, ROUTES
from bot.scoring.tables import WAGES
from tests.dialogs.answers.asking import MOMENT, answer, leads_to, person

YEARS = 7

ASKED = {
    "hukou_or_points": (
        "那户口呢 跟积分啥区别",
        "是两件事。积分是居住证上的待遇：",
    ),
    "hukou_points_help": (
        "积分120和居转户必须同时有吗",
        "不用，也不会加快。",
    ),
    "hukou_points_enough": (
        "120分满了会自动给沪籍吗",
        "不能。120 分是居住证积分的达标线，到了不给户口，也不会过几年自动转。",
    ),
    "hukou_returnee_top": (
        "世界前50名校毕业能当场拿户籍吗",
        "世界前 50 的学校，本科以上，回上海全职上班、单位直接签合同，不用先交社保",
    ),
    "hukou_returnee": (
        "海归落户社保基数要1.5倍几个月",
        "有，2025 年 12 月起是新细则。",
    ),
    "hukou_outside_mainland": (
        "台湾配偶怎么取得上海户口",
        "我们手里的落户条件都是对内地户籍的人说的",
    ),
    "hukou_criminal_record": (
        "有犯罪记录能落户吗",
        "条件里看不到了，但别当成不用管。",
    ),
    "hukou_family_planning": (
        "居转户改革之后计划生育条件取消了，真的假的",
        "是真的。居转户、留学回国的新文本里没有计划生育这一条了，",
    ),
    "hukou_doctor": (
        "博士来上海是不是直接给户籍",
        "不打分，但也不是自动给，",
    ),
    "hukou_talent": (
        "人才引进落户要什么条件",
        "由单位申报，自己不能报。",
    ),
    "hukou_after_graduation": (
        "研究生毕业工作五年了怎么落户",
        "已经工作、不是当年毕业的，",
    ),
    "hukou_graduate_points": (
        "应届硕士进沪打分72怎么算",
        "72 分是应届毕业生落户的分数线，和居住证积分没关系。",
    ),
    "hukou_graduate": (
        "硕士应届生怎么落户上海",
        "看当年毕业没有、学校在不在名单上。",
    ),
    "hukou_sent_down": (
        "知青子女怎么落户",
        "有一条短的：支内、知青本人和他们的子女，",
    ),
    "hukou_along": (
        "孩子能跟我落上海户口么",
        "居转户可以带孩子：",
    ),
    "hukou_child": (
        "想给孩子落上海户口，随父还是随母",
        "能，前提是爸爸或妈妈有上海户口：",
    ),
    "hukou_parents": (
        "沪籍老人投靠子女",
        "主要是原来就有上海户口、迁出去的老人：",
    ),
    "hukou_spouse": (
        "配偶投靠上海户口要结婚几年",
        "一般要四样：配偶的上海户口满 10 年，结婚满 10 年，迁进来的一方满 35 岁，在外地没有工作。",
    ),
    "hukou_senior_title": (
        "高级工程师落户可以不等七年吗",
        "可以不等。高级职称或高级技师",
    ),
    "hukou_without_title": (
        "7年社保2倍基数能不能走那个不要职称的",
        "能。没有职称就看基数：",
    ),
    "hukou_shorter": (
        "在临港上班是不是5年就能转户口",
        "能缩短的有这几种，都要居住证和社保一起满年数：",
    ),
    "hukou_title": (
        "中级职称可以落户吗",
        "可以，但光有职称不够。",
    ),
    "hukou_base": (
        "落户社保基数要几倍",
        "看走哪条路。居转户看最近 48 个月里的 36 个月，加上申报当月：",
    ),
    "hukou_education": (
        "专科能落户不",
        "能，走居转户。",
    ),
    "hukou_procedure": (
        "居转户公示期几天",
        "居转户由单位在一网通办申报，不能找中介代办：",
    ),
    "hukou_seven_years": (
        "五险交满七年就自动给户口吗",
        "满 7 年不会自动转，7 年只是其中一样。",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def least(condition: str) -> float | None:
    bound: float | None = CONDITIONS[condition].terms.least
    return bound


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["hukou"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("hukou", asked).startswith(words)


def test_in_general_the_ways_are_listed_and_the_test_is_offered_first() -> None:
    said = answer("hukou", "怎么落户上海")
    assert said.startswith("积分和户口是两件事：120 分不给户口，落户也不要求积分。")
    assert said.count("\n· ") == len(ROUTES)
    assert leads_to("hukou", "怎么落户上海")[0] == "落户自测"


def test_figures_of_the_permit_way_are_those_of_its_route() -> None:
    said = answer("hukou", "居转户条件是什么")
    assert least("J1") == least("J2") == YEARS * 12
    assert f"{YEARS} 年（{YEARS * 12} 个月" in said
    assert (least("J1_60"), least("J1_36")) == (60, 36)
    shorter = answer("hukou", "在临港上班是不是5年就能转户口")
    assert f"工作满 {least('K4a_years')} 年的，7 年变 5 年" in shorter
    assert f"核心人才满 {least('K4b_years')} 年的，变 3 年" in shorter


def test_the_months_of_the_base_are_those_of_its_route() -> None:
    file = files("bot.scoring") / "data" / "settle" / "residence_to_hukou.toml"
    windows = tomllib.loads(file.read_text(encoding="utf-8"))["window"]
    based = [row for row in windows if row["fact"] == "hukou_base"]
    assert {(row["within"], row["months"]) for row in based} == {(48, 36)}
    assert {row["tenths"] for row in based} == {10, 13, 20, 30}
    assert "最近 48 个月里的 36 个月" in answer("hukou", "落户社保基数要几倍")


def test_amounts_follow_the_reference_wage() -> None:
    one = WAGES.of(month_index(MOMENT.today)).yuan
    said = answer("hukou", "落户社保基数要几倍")
    for times in (1.3, 2, 3):
        assert f"{times} 倍，{round(one * times):,} 元" in said
    assert "最新一年的标准还没见到通知" in said


def test_figures_of_the_family_ways_are_those_of_their_routes() -> None:
    said = answer("hukou", "夫妻投靠几年")
    assert f"上海户口满 {least('F1_hukou')} 年" in said
    assert f"结婚满 {least('F1_married')} 年" in said
    assert f"满 {least('F1_age')} 岁" in said
    assert f"归侨家庭 {least('F2_married')} 年" in said
    assert f"配偶残疾的，结婚满 {least('F3_married')} 年" in said
    parents = answer("hukou", "父母投靠")
    assert f"男满 {least('F7_man_age')} 岁" in parents
    assert f"女满 {least('F7_woman_age')} 岁" in parents
    child = answer("hukou", "给孩子落户要什么")
    assert f"落户满 {least('F6_parent')} 年" in child


def test_figures_of_returnees_are_those_of_their_route() -> None:
    said = answer("hukou", "留学生落户要求")
    assert "在同一家单位连续几个月的社保基数" in said
    assert f"连续 {least('Q5z')} 个月到 1 倍，约" in said
    assert f"连续 {least('Q6z')} 个月到 1.5 倍，约" in said
    days = [least(name) for name in ("Q8d", "Q8b", "Q8f")]
    assert "硕士满 {} 天、本科 {} 天、博士 {} 天".format(*days) in said


def test_whoever_has_a_spouse_from_here_hears_how_many_years_are_missing() -> None:
    who = person({"spouse_years": {"low": 6, "high": 6}})
    assert answer("hukou", "夫妻投靠几年", who).startswith(
        "你们结婚满 6 年，一般的走法还差 4 年。"
    )
    long = person({"spouse_years": {"low": 10, "high": 10}})
    assert answer("hukou", "夫妻投靠几年", long).startswith("你们结婚满 10 年，年数够了")


def test_whoever_holds_a_permit_hears_how_many_months_are_missing() -> None:
    exact = person({"permit_months": {"low": 60, "high": 60}})
    assert answer("hukou", "居转户要几年", exact).startswith(
        "你的居住证满 60 个月，还差 24 个月。"
    )
    roughly = person({"permit_months": {"low": 60, "high": 71}})
    said = answer("hukou", "居转户要几年", roughly)
    assert said.startswith("你的居住证满 60～71 个月，还差 13～24 个月。")
    enough = person({"permit_months": {"low": 84, "high": 95}})
    assert answer("hukou", "居转户要几年", enough).startswith("满 7 年不会自动转")


def test_what_is_known_points_to_a_way() -> None:
    married = person(
        {"qualification": "title_intermediate", "spouse_years": {"low": 6, "high": 6}}
    )
    said = answer("hukou", "怎么落户上海", married)
    assert "配偶是上海户口、结婚满 6 年：先看夫妻投靠。" in said
    assert "你有中级职称：居转户里职称这一样就有了" in said
    doctor = person({"education": "doctor", "overseas_degree": "yes", "fresh_graduate": "yes"})
    said = answer("hukou", "怎么落户上海", doctor)
    assert "你是博士：先看人才引进。" in said
    assert "你是国外的学历：先看留学回国。" in said
    assert "你是应届毕业生：先看应届生落户" in said
    assert "先看" not in answer("hukou", "怎么落户上海")


def test_a_title_that_is_known_is_named_last() -> None:
    who = person({"qualification": "title_intermediate"})
    assert "你有中级职称，这一样就看单位聘没聘你。" in answer("hukou", "居转户要职称吗", who)


def test_points_of_graduates_are_those_of_the_latest_table() -> None:
    folder = files("bot.scoring") / "data" / "settle" / "tables"
    tables = tomllib.loads((folder / "graduate.toml").read_text("utf-8"))["table"]
    latest = max(tables, key=lambda table: table["from"])
    points = {item["id"]: item["points"] for item in latest["item"]}
    said = answer("hukou", "应届硕士进沪打分72怎么算")
    school, rank, words = points["school"], points["class_rank"], points["foreign_language"]
    assert said.startswith(f"{latest['standard']} 分是")
    for line in (
        f"硕士 {points['education']['master']}，本科 {points['education']['bachelor_degree']}",
        f"一类 {school['class_1']}，二类 {school['class_2']}，其他 {school['other']}；",
        f"在上海高校读的加 {points['study_place']['shanghai_university']}",
        f"前 25% {rank['top_25']}，往下 {rank['top_50']}、{rank['top_75']}、{rank['top_100']}",
        f"六级 {words['level_6']}，四级 {words['level_4']}",
        f"计算机最多 {max(points['computer'].values())}",
        f"合起来最多 {latest['caps']['honours']}；",
        f"西部计划各 {points['western_plan']}",
        f"合同满一年 {points['employer_basic']}；专业在重点领域 {points['key_field']}",
    ):
        assert line in said
