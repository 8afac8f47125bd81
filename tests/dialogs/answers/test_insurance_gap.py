"""What broken, late and back-paid months do."""

import pytest

from bot.scoring.tables import SHELF
from bot.scoring.tables.steps import Steps
from tests.dialogs.answers.asking import MOMENT, answer, leads_to, person


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "补缴的社保认不认",
            "不算。补缴的月份，年限分、基数分、近 12 个月里的 6 个月，三样都不算",
        ),
        ("公司漏缴了一个月后来补上的", "不算。补缴的月份"),
        ("晚交了半个月会不会不认", "看社保记录怎么记：记成正常缴费的算，记成补缴的不算。"),
        ("疫情那会儿缓缴的月份认不认", "缓缴的月份算不算，积分规则里没有写。"),
        ("后来劳动仲裁补进去了 积分承认吗", "没有看到例外：规则只说补缴的月份不算"),
        ("审核中突然断缴一个月会被拒吗", "没有看到写审核中断一个月就拒的。"),
        ("当月社保没交能递吗", "先别递。申请当月要在职、正常在交"),
        ("社保断一个月积分会失效吗", "没有看到断一个月积分就失效的说法"),
        ("这两个月在老家交的，能连上吗", "不算，也连不上。积分只算在上海交的职工社保"),
        ("产假期间社保停了算断缴不", "休假时单位照常交的，不算断。"),
        ("老板不给交社保咋整", "没有职工社保就申请不了：近 12 个月要正常缴满 6 个月"),
        ("外地社保算吗", "不算，也连不上。"),
        ("断缴四个月现在能申请吗", "能申请，看两样：申请当月已经接上、在交"),
        ("社保断了三个月影响续签吗", "居住证签注看住址、工作或居住这些，没看到要社保连着交。"),
        ("十二个月里面断了七个月", "能接着办，只是要等一等。年限不清零"),
        ("疫情那年断过三个月，现在还有关系吗", "基本没有影响。申请只看近 12 个月满不满 6 个月"),
        ("跳槽中间空了一个月社保，有影响不", "不要紧，不会前功尽弃。"),
        (
            "断缴以后之前的年限会清零吗",
            "不清零。年限是累计的，断之前交的都算，每满 12 个月 3 分。",
        ),
        ("刚交了四个月能申请吗", "申请前的 12 个月里，正常缴满 6 个月，加起来算，不用连着"),
        ("那断了两个月呢", "断一两个月一般不要紧：年限不清零，也不用从头数。"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("insurance_gap", text).startswith(begins)


def test_whoever_is_known_hears_where_they_stand() -> None:
    who = person({"recent_insurance": {"low": 0, "high": 5}})
    assert "你的情况：近 12 个月的社保，要满 6 个月才能申请，补缴的不算。" in answer(
        "insurance_gap", "社保断了", who
    )


def test_nobody_in_particular_hears_the_rule_alone() -> None:
    assert "你的情况" not in answer("insurance_gap", "社保断了")


def test_the_figures_are_those_of_the_tables() -> None:
    book = SHELF.on(MOMENT.today)
    years = next(rule.table for rule in book.rules if rule.id == "insurance_years")
    assert isinstance(years, Steps)
    said = answer("insurance_gap", "社保断了")
    assert f"每满 {years.size} 个月计 {years.per} 分" in said
    for window in book.windows:
        if window.level:
            assert f"最近 {window.within} 个月里累计 {window.months} 个月" in said


def test_old_pages_that_say_otherwise_are_named() -> None:
    assert "网上有旧说法：有的网页写断缴要清零" in answer("insurance_gap", "断了之前的年份还在吗")


def test_what_may_be_asked_next_is_offered() -> None:
    assert leads_to("insurance_gap", "断缴") == ["社保分", "换工作", "帮我算分", "主菜单"]
    assert "网上状态什么意思" in leads_to("insurance_gap", "审核期间断了一个月")


@pytest.mark.parametrize("text", ["社保断了三个月有影响吗", "社保断了"])
def test_whoever_has_years_hears_that_they_stay(text: str) -> None:
    who = person({"insurance_years": {"low": 72, "high": 83}})
    assert "你现在的年限分是 18 分，断几个月不会变少。" in answer("insurance_gap", text, who)
    assert "你现在的年限分" not in answer("insurance_gap", text)
