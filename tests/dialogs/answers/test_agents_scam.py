"""Agents, promises, and insurance through a company that one does not work for."""

import pytest

from bot.scoring.tables import SHELF
from bot.scoring.tables.steps import Steps
from tests.dialogs.answers.asking import MOMENT, answer, leads_to

FINE = next(rule.table for rule in SHELF.on(MOMENT.today).rules if rule.id == "false_material")
assert isinstance(FINE, Steps)
COST = f"每查到一次扣 {-FINE.per} 分，记 {FINE.window} 年"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("你收费吗", "我不是中介，也不收费"),
        ("你们是中介吗，收不收费", "我不是中介，也不收费"),
        ("办积分收费吗", "没看到要交钱的。"),
        ("挂职称收费一万八，能用来积分吗，会不会出事", "别碰"),
        ("朋友说花钱买个职称就行", "别碰"),
        ("中介让我在没上班的公司交社保", "不行，钱花了也算不上。"),
        ("代办公司要我身份证和密码", "别寄。"),
        ("找中介办积分靠谱吗", "自己办就行，不用找中介。"),
        ("被中介骗了八千块钱退不回来怎么办", "先把证据留全"),
        ("有人打电话给我说他是人才中心的，要我转两千块手续费", "别转钱，也别给验证码。"),
        ("HR收我五千块才给办，合理收费吗", "没有看到哪条规定让单位为申报积分向员工收钱"),
        ("中介要我把身份证和居住证原件寄给他，敢寄吗", "别寄。"),
        ("买个学历充分数 中介说没事", "别碰，“没人被抓过”不能信"),
        ("代理说帮我做高基数 收八千", "不行。基数要和真实工资、个税对得上"),
        ("听说挂靠的现在都被清查取消了，是真的吗", "没看到官方公布过这样的清查消息"),
        ("找人代缴社保会被查到不", "不行，钱花了也算不上。"),
        ("挂靠社保可以吗", "不行，钱花了也算不上。"),
        ("官方收费吗", "没看到要交钱的。居住证首次办理不收费"),
        ("中介让先交定金", "先别交。"),
        ("中介说包过靠谱吗", "信不得。"),
        ("有个黄牛说他有名额", "信不得。"),
        ("找中介要多少钱", "办积分本身没看到收费。代办费没有公布的标准"),
    ],
)
def test_what_was_asked_is_answered_first(text: str, begins: str) -> None:
    assert answer("agents_scam", text).startswith(begins)


@pytest.mark.parametrize(
    "text", ["靠谱吗", "包过可信吗", "挂靠社保可以吗", "假材料一条龙", "帮我做高基数"]
)
def test_what_it_costs_is_said_with_the_figures_of_the_table(text: str) -> None:
    assert COST in answer("agents_scam", text)


def test_what_only_one_page_says_is_marked() -> None:
    said = answer("agents_scam", "假材料一条龙")
    assert "单位罚 3 万到 5 万元" in said
    assert "（这条只有一处资料）" in said


def test_what_may_be_asked_next_is_offered() -> None:
    assert leads_to("agents_scam", "靠谱吗") == ["办理步骤", "怎样加分", "扣分项", "主菜单"]
