"""A new address on the permit, as it is asked for in particular."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, leads_to, person

ASKED = {
    "address_points_district": (
        "搬到别的区积分要转吗",
        "不用转。积分交到哪个区看单位注册在哪里，",
    ),
    "address_company_moved": (
        "公司搬家不用改 我自己搬家才要改地址对吧",
        "对，公司换办公地点，你的居住证不用动，证上写的是你住的地方。",
    ),
    "address_dormitory": (
        "公司换宿舍了，我们几个人的居住证地址都要变吧",
        "要，住在里面的人各改各的。",
    ),
    "address_registration_dropped": (
        "换租以后旧房东注销了我的登记，咋办",
        "今天就把新住处登记上：",
    ),
    "address_endorsement_held_up": (
        "搬家没报 签注被卡了 地址怎么换",
        "先改地址，改好马上就能签。",
    ),
    "address_renamed": (
        "门牌号公安重编了，居住证住址要更新吗",
        "人没搬、只是门牌或路名改了，要不要去变更，没有查到明文。",
    ),
    "address_same_estate": (
        "同一小区换了个楼 要变更居住地吗",
        "也要改。证上的地址写到门牌室号，换了栋就是换了地址，",
    ),
    "address_of_child": (
        "搬新家，小孩的居住证也要一起改吗",
        "大人小孩各改各的，一起搬的就一起去改，带同一份新的住房证明。",
    ),
    "address_with_relative": (
        "搬到男朋友家地址怎么改",
        "住近亲属家，带他的产证（租的带租赁备案），",
    ),
    "address_landlord_unwilling": (
        "新房东不给备案，地址改不了",
        "备案没下来，地址多半改不了：",
    ),
    "address_landlord": (
        "从宿舍搬到外面租，证件上怎么更新",
        "要备案新租约，房东不用到窗口，但要由他发起：",
    ),
    "address_points": (
        "居住证上是老房子地址 影响递积分吗",
        "改地址不影响积分：",
    ),
    "address_new_card": (
        "跨区搬家居住证还是原来那张吗",
        "不用换，还是原来那张卡。",
    ),
    "address_not_changed": (
        "我卡上的住址是三年前的老房子",
        "没有查到罚款的说法，也没看到只因为没改地址就断年限的。",
    ),
    "address_within_days": (
        "换了房子租，30天内要去变更吗",
        "搬家后 30 天内去改，",
    ),
    "address_online": (
        "网上改地方行不行还是得跑社区",
        "签注可以全程网上办，改地址能不能，没有查到明确的说法。",
    ),
    "address_bought_home": (
        "买了新房搬过去 证要怎么更新",
        "带房地产权证去就行，不用租赁备案。",
    ),
    "address_papers": (
        "变更居住地址需要带什么",
        "带居住证、身份证，再加新住处的证明：",
    ),
    "address_temporary_home": (
        "小区动迁了，临时租了个房，地址要改吗",
        "要动。证上的房子不住了，就按现在真正住的地方改，30 天内去。",
    ),
    "address_other_district": (
        "新房东在闵行，旧证写的是宝山",
        "不用重办，还是原来那张卡，年限接着算。",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["permit_address"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("permit_address", asked).startswith(words)


def test_a_move_in_general_stays_on_its_case() -> None:
    assert answer("permit_address", "搬家了居住证要改吗").startswith("搬家了")


def test_thirty_days_are_named() -> None:
    assert "搬家后 30 天内去改" in answer("permit_address", "搬家多久之内要改地址")


def test_who_moves_to_a_friend_needs_a_lease() -> None:
    said = answer("permit_address", "搬到男朋友家地址怎么改")
    assert "男女朋友和一般亲戚不算，要照租房办" in said


def test_another_district_needs_no_other_card() -> None:
    assert "还是原来那张卡" in answer("permit_address", "从闵行搬到松江了")


def test_what_is_known_changes_nothing_here() -> None:
    who = person({"residence_permit": True})
    asked = "改了地址积分还有效吗"
    assert answer("permit_address", asked, who) == answer("permit_address", asked)


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("permit_address", "新房东不给备案，地址改不了") == [
        "租赁备案",
        "搬家了",
        "主菜单",
    ]
