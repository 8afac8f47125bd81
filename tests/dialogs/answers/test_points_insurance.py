"""What years of insurance and its base are worth."""

import pytest

from tests.dialogs.answers.asking import answer, leads_to, person


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("社保交了6年几分", "社保年限：社保累计满 6 年，每满 1 年计 3 分，共 18 分"),
        ("阿拉缴了十二年，搿块好拿几分", "社保累计满 12 年，每满 1 年计 3 分，共 36 分"),
        ("35个月算三年还是两年", "社保累计满 2 年，每满 1 年计 3 分，共 6 分"),
        ("2倍基数算多少", "社保缴费基数达到 2 倍、不到 3 倍，月数也够，计 100 分"),
        ("我的社保 base 15000，能拿几分", "社保缴费基数达到 1 倍、不到 2 倍，月数也够，计 50 分"),
        ("工资一万五，公司按八千给我报的，哪一档", "缴费基数或达标的月数还不够，不计分"),
    ],
)
def test_a_case_in_the_question_is_worked_out(question: str, line: str) -> None:
    said = answer("points_insurance", question)
    assert said.startswith("照你说的算，")
    assert f"{line}。" in said.split("\n")[0]


def test_a_case_stands_against_a_record_that_was_told_before() -> None:
    record = [{"from": "2026-01", "to": "2026-10", "base": 8000, "back_paid": False}]
    said = answer("points_insurance", "社保交了6年几分", person({"insurance_history": record}))
    assert said.startswith("照你说的算，社保年限：社保累计满 6 年")


def test_whoever_is_known_hears_their_own_lines() -> None:
    who = person({"insurance_years": {"low": 72, "high": 83}, "insurance_base": "1"})
    said = answer("points_insurance", "社保分", who)
    assert said.startswith("你的情况，社保年限：社保累计满 6 年，每满 1 年计 3 分，共 18 分。\n")
    assert "月数也够，计 50 分。" in said.split("\n")[1]


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
