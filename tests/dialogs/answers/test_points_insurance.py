"""What years of insurance and its base are worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("社保交了6年几分", "社保累计满 6 年，每满 1 年计 3 分，共 18 分"),
        ("阿拉缴了十二年，搿块好拿几分", "社保累计满 12 年，每满 1 年计 3 分，共 36 分"),
        ("35个月算三年还是两年", "社保累计满 2 年，每满 1 年计 3 分，共 6 分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_insurance", question)
    assert said.startswith("照你说的算，")
    assert f"{line}。" in said.split("\n")[0]


def test_a_case_stands_against_a_record_that_was_told_before() -> None:
    record = [{"from": "2026-01", "to": "2026-10", "base": 8000, "back_paid": False}]
    said = answer("points_insurance", "社保交了6年几分", person({"insurance_history": record}))
    assert said.startswith("照你说的算，社保累计满 6 年")


def test_whoever_is_known_hears_their_own_lines() -> None:
    who = person({"insurance_years": {"low": 72, "high": 83}, "insurance_base": "1"})
    said = answer("points_insurance", "社保分", who)
    assert said.startswith("你的情况，社保累计满 6 年，每满 1 年计 3 分，共 18 分。\n")
    assert "月数也够，计 50 分。" in said.split("\n")[1]
    assert "\n两项合起来 68 分。\n" in said


def test_nobody_in_particular_hears_both_items_with_the_sums() -> None:
    said = answer("points_insurance", "社保分")
    assert said.startswith("年限：上海职工社保每满一年 3 分")
    assert "0.8 倍（9,117 元起）：25 分\n1 倍（11,396 元起）：50 分" in said
    assert "2 倍（22,792 元起）：100 分\n3 倍（34,188 元起）：120 分" in said
    assert "0.8、1、2 倍要最近 48 个月里累计满 36 个月，3 倍要最近 36 个月里累计满 24 个月" in said
    assert "眼下的新标准没查到，先按上一期的 11,396 元算。" in said
    assert leads_to("points_insurance", "社保分")[1] == "社保断缴"


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("公司少交了基数怎么办", "已经报低的月份补不回来"),
        ("差一个月满三年社保算2年吗", "差一点满 3 年的，现在按 2 年，是 6 分。"),
        ("外地社保算吗", "不算。年限分看的是在上海交的职工社保"),
        ("社保多久算一年", "只算满年，12 个月一年，每满一年 3 分"),
        ("工资一万五够一倍吗", "看的不是工资，是单位每个月申报的缴费基数。1 倍是 11,396 元"),
        ("社保基数怎么查", "在随申办搜“城镇职工基本养老保险缴费情况”"),
        ("基数今年涨了吗", "没查到办积分用的新标准，先按上一期的 11,396 元算。"),
        ("11396够不够一倍", "够，11,396 元刚好是 1 倍。"),
        ("年限分跟基数分是分开加的吗", "能一起拿"),
        ("工资跟社保基数不一致，基数分认吗", "对不上的月份不认"),
        ("基数有时候一倍有时候两倍", "高的月份也能算进低的档"),
        ("社保年限要连续吗", "每满一年 3 分，断过也累计"),
        ("灵活就业交的社保算年限分吗", "不算。只算上海的职工社保"),
        ("老家转过来的社保年限算分不算", "不算。年限分看的是在上海交的职工社保"),
        ("同一个月两家单位都给我交了，基数可以加起来算两倍吗", "没有查到能把两家相加的依据"),
        ("换过四家单位，年头累加的吗", "接着算。换单位不影响"),
        ("基数跟个税对不上，加分会不会不认", "对不上的月份不认"),
        ("奖金那个月基数要不要一起折算，才够两倍", "不折算"),
        ("社保年限和基数加分能不能同时拿", "能一起拿"),
        ("高基数的月份和低基数混着 按哪个档给分", "高的月份也能算进低的档"),
        ("今年一倍基数还是11396吗，听说要涨到12577", "11,396 元是办积分用的 1 倍基数"),
        ("一倍基数是多少钱", "1 倍是 11,396 元，0.8 倍 9,117 元"),
        ("三倍基数要交几个月", "3 倍计 120 分，要最近 36 个月里累计满 24 个月"),
        ("按最低基数交有基数分吗", "基数分没有：要到 0.8 倍（9,117 元）才开始有 25 分"),
        ("基数必须连续36个月还是累计就行", "0.8、1、2 倍：最近 48 个月里累计满 36 个月"),
        ("社保年限有没有封顶", "年限分不封顶，每满一年 3 分，交 10 年就是 30 分"),
        ("How many points per year of social insurance?", "每满一年 3 分，断过也累计"),
    ],
)
def test_what_is_asked_is_answered_first(question: str, words: str) -> None:
    assert words in answer("points_insurance", question).split("\n")[0]


def test_months_still_to_come_are_not_told_as_if_they_were_there() -> None:
    said = answer("points_insurance", "去年七月才涨到一倍，还要这样交多少个月才能拿到那个50分")
    assert "照你说的算" not in said


def test_a_guess_from_the_wording_is_called_one() -> None:
    assert "推断" in answer("points_insurance", "有14个月两倍、25个月一倍，按哪档给")


@pytest.mark.parametrize(
    ("question", "level", "points"),
    [
        ("1.3倍有分吗", "1", 50),
        ("2.3倍几分", "2", 100),
        ("2倍基数算多少", "2", 100),
        ("我的社保 base 15000，能拿几分", "1", 50),
        ("基数11000是多少倍", "0.8", 25),
        ("去年才交1.5倍能加多少", "1", 50),
    ],
)
def test_a_base_counts_when_its_months_are_there(question: str, level: str, points: int) -> None:
    said = answer("points_insurance", question)
    assert said.startswith(
        f"照你说的，算 {level} 倍这一档：最近 48 个月里累计满 36 个月，计 {points} 分；"
        "月数不够的，现在还没有分。"
    )
    assert "月数也够" not in said


@pytest.mark.parametrize(
    "question", ["基数9000有分吗", "0.6倍有分吗", "公司按八千给我报的，哪一档"]
)
def test_a_base_below_the_lowest_step_is_worth_nothing(question: str) -> None:
    said = answer("points_insurance", question)
    assert said.startswith("不到 0.8 倍，没有基数分：0.8 倍是 9,117 元，到了才有 25 分。")
    assert len(said) < 350
