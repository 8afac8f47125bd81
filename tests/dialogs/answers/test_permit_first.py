"""The first residence permit, as it is asked for in particular."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, leads_to, person

ASKED = {
    "permit_for_foreigners": (
        "护照能办居住证吗",
        "这张居住证给来沪的内地居民，",
    ),
    "permit_and_points": (
        "没有居住证能积分吗",
        "积分要先有有效的居住证，",
    ),
    "permit_rejected_photo": (
        "居住证照片审核不通过三次了",
        "多半是这三样：",
    ),
    "permit_photo_rules": (
        "居住证照片有什么要求",
        "白墙做背景，不戴眼镜，穿深色衣服，别穿白的，会和背景分不开。",
    ),
    "permit_wrong_entry": (
        "随申办申请新证填错户籍地址",
        "趁还没审好，先在随申办里看这一笔能不能撤回重填。",
    ),
    "permit_for_parents": (
        "我跟老伴来上海给女儿带孩子我们老两口能不能办居住证怎么办",
        "可以。不上班、没社保也能办：",
    ),
    "permit_for_child": (
        "居住证小孩子能单独领吗，从没办过",
        "孩子可以单独领，几岁起能领没有查到限制。",
    ),
    "permit_temporary": (
        "临时居住证和居住证区别",
        "现行的办法里只有两样：",
    ),
    "permit_or_registration": (
        "居住登记回执和居住证是一回事吗",
        "不是一回事。居住登记凭证是登记完就给的，证明你住在这里，免费，有效一年。",
    ),
    "permit_sublet": (
        "二房东签的合约，能用来登记不",
        "卡在备案：居住证要《住房租赁合同备案通知书》，备案由房东在随申办里发起。",
    ),
    "permit_dormitory": (
        "住在公司宿舍 登记要开什么证明",
        "能办。住单位宿舍不用租房合同，请 HR 或者保卫部门开一份《集体宿舍证明》原件",
    ),
    "permit_with_relative": (
        "我弟住我家能用我的房子办居住证吗",
        "看是不是近亲属。",
    ),
    "permit_other_dwelling": (
        "民宿、公寓式酒店住着可以办证吗",
        "要看能不能备案。",
    ),
    "permit_no_lease_notice": (
        "房东不肯配合备案居住证怎么办",
        "租房没有备案，多半办不下来：",
    ),
    "permit_own_home": (
        "买了房自己住，要怎么申领居住证",
        "住自己买的房，带房地产权证就行，不用租赁备案。",
    ),
    "permit_renting": (
        "合租的能不能办理居住登记",
        "能办，合租也照租房办。",
    ),
    "permit_wait_dropped": (
        "听说2024年底以后取消半年限制了，现在来就能领证？",
        "别当真。“2024 年 12 月起不用等半年”只有一处网页这么写，没看到官方文本。",
    ),
    "permit_insured_six_months": (
        "社保交了6个月可以直接办居住证不",
        "可以，不用等登记满半年。",
    ),
    "permit_half_year": (
        "居住登记满半年才能领居住证吗",
        "要，居住证要居住登记满半年才能申领，半年从登记那天算。",
    ),
    "permit_in_the_making": (
        "制卡进度卡在公安审核好几天",
        "正常，再等等。",
    ),
    "permit_how_long": (
        "头一趟办居住证要多少辰光",
        "交齐材料到拿卡，约 15 个工作日，个别要 30 个。",
    ),
    "permit_fee": (
        "居住证新办要钱吗",
        "第一次办不收钱，居住登记也免费。",
    ),
    "permit_collecting": (
        "实体卡怎么领，寄到家吗",
        "带身份证和受理回执，去申请时选的那个地方领。",
    ),
    "residence_registering": (
        "居住登记在哪办，随申办可以吗",
        "随申办 App → 居住证办理 → 居住登记：户籍地址照身份证一字不差",
    ),
    "permit_papers": (
        "居住证第一次办要哪些东西",
        "办居住证带这些",
    ),
    "permit_beginning": (
        "刚来上海，居住证咋个办哟",
        "先做居住登记，越早越好，半年从登记那天算。",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["permit_first"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("permit_first", asked).startswith(words)


def test_the_first_permit_in_general_stays_on_the_step() -> None:
    assert answer("permit_first", "居住证怎么办").startswith("登记满半年，申领居住证")


def test_the_day_on_which_a_card_is_ready_is_counted() -> None:
    assert "大约是 2026 年 12 月 15 日" in answer("permit_first", "居住证多久能下来")


def test_a_friend_is_no_near_relative() -> None:
    said = answer("permit_first", "住女朋友家能办居住证吗")
    assert "男女朋友、朋友、表亲不算近亲属" in said


def test_six_months_of_insurance_stand_for_half_a_year() -> None:
    said = answer("permit_first", "社保满六个月是不是不用等居住登记半年")
    assert said.startswith("可以，不用等登记满半年。")
    assert "申请当月还在交" in said


def test_what_is_known_changes_nothing_here() -> None:
    who = person({"residence_permit": False, "education": "master"})
    asked = "租房怎么办居住证"
    assert answer("permit_first", asked, who) == answer("permit_first", asked)


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("permit_first", "住宿舍能办居住证吗") == [
        "集体宿舍证明",
        "居住登记",
        "申领居住证",
        "主菜单",
    ]
