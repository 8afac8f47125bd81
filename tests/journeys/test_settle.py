"""The routes to a hukou, as people ask about them."""

from datetime import UTC, datetime

from bot.dialogs.model import Pressed
from tests.chat import MONDAY, Chat

JUNE = datetime(2026, 6, 10, 2, tzinfo=UTC)
"""While the graduates of 2026 can be filed for."""

Sheet = dict[str, str | tuple[str, ...]]
"""Words of a question, and the buttons that answer it, or what is typed after a "!"."""

WORKER: Sheet = {
    "有有效的《上海市居住证》吗": "有",
    "现在的工作是哪一种": "上海的单位，给我交社保",
    "是同一家单位吗": "是同一家",
    "个税都在上海缴吗": "都在上海",
    "居住证累计满几年了": "7 年以上",
    "社保交满几年了": "7 年以上",
    "职称或技能等级": "中级职称",
    "这个证的条件": "都满足",
    "社保基数到过哪一档": "到 1.3 倍",
    "下面有没有说到你的": "都没有",
    "比较私密": "都没有",
}
GRADUATE: Sheet = {
    "最高学历是哪一档": "本科，有学士学位",
    "哪一年毕业": "2026 年",
    "下面有没有说到你的": "都没有",
    "单位是哪一种": "在上海注册的企业或其他独立法人",
    "全日制的吗": "是",
    "本科是哪所学校": "其他学校",
    "注册资本": "!500万",
    "什么时候注册的": "!2015-03-01",
    "合同或就业协议": "!3年",
    "现在的工作是哪一种": "上海的单位，给我交社保",
    "下面哪些有": ("专业在重点领域名单里", "完成"),
    "外语到哪一级": "六级 425 分以上或专八",
    "计算机到哪一级": "理工科，高级",
    "毕业院校是哪一类": "一类",
    "成绩排在前多少": "前 25%",
    "最高学历是在哪里读的": "不在上海",
    "比较私密": "都没有",
}
RETURNEE: Sheet = {
    "国外学位是什么": "硕士",
    "排在哪一档": "世界 101–500（高水平大学）",
    "之前是什么学历": "国内其他全日制本科",
    "在国外多少天": "!330天",
    "有没有碰到的": "都没有",
    "是同一家单位吗": "是同一家",
    "单位是哪一种": "!私企",
    "注册资本": "100 万元以上",
    "6 个月，有几个月": "6 个月",
    "社保交满 6 个月": "满了",
    "现在的工作是哪一种": "上海的单位，给我交社保",
    "合同或就业协议": "24 个月以上",
    "合同还剩多久": "3 个月以上",
    "离法定退休": "超过 5 年",
    "比较私密": "都没有",
}
SPOUSE: Sheet = {
    "配偶的上海户口几年了": "10 年以上",
    "哪个年代出生": "80 后",
    "你在外地有工作吗": "没有",
    "结婚满几年": "10 年以上",
}
ROUTES = {
    "worker": "在上海上班、交社保，有居住证",
    "graduate": "应届毕业，上海以外的生源",
    "returnee": "在国外读过书或访学，在上海工作",
    "spouse": "配偶是上海户口",
    "child": "想让孩子随上海户口的父母落户",
    "parents": "想让父母随上海户口的子女落户",
}


def opened(*routes: str, now: datetime = MONDAY) -> Chat:
    """Somebody who has picked routes."""
    return Chat(now=now).start().press("落户自测", *(ROUTES[name] for name in routes), "完成")


def answered(chat: Chat, sheet: Sheet) -> Chat:
    """Answer whatever is asked; what is not on the sheet is left open."""
    while chat.person.session.view == "settle":
        asked = next((words for words in sheet if words in chat.text), None)
        skip = "不确定" if "不确定" in chat.buttons else "跳过，不说"
        found = sheet[asked] if asked else skip
        for words in (found,) if isinstance(found, str) else found:
            _ = chat.say(words[1:]) if words.startswith("!") else chat.press(words)
    return chat


def test_seven_years_and_a_title_are_enough() -> None:
    chat = answered(opened("worker"), WORKER)
    assert "居转户：符合" in chat.text
    assert "年限已经满了" in chat.text
    assert "其他路没问：人才引进、应届毕业生落户" in chat.text
    assert chat.taps <= 13


def test_six_and_a_half_years_are_told_with_the_months_left_and_the_day() -> None:
    half = {"居住证累计满几年了": "!六年半", "社保交满几年了": "!78个月"}
    chat = answered(opened("worker"), {**WORKER, **half})
    assert "居转户：还差年限" in chat.text
    assert "居住证累计月数还差 6 个月" in chat.text
    assert "持证期间的社保月数还差 6 个月" in chat.text
    assert "照现在的情况，2027 年 5 月 23 日（周日）满。" in chat.text
    assert "其他条件都对得上" in chat.text


SIX: Sheet = {"居住证累计满几年了": "满 6 年", "社保交满几年了": "满 6 年"}


def test_years_by_buttons_give_a_range_of_months_and_the_latest_day() -> None:
    chat = answered(opened("worker"), {**WORKER, **SIX})
    assert "居住证累计月数还差 1～12 个月" in chat.text
    assert "照现在的情况，最晚 2027 年 11 月 23 日（周二）满。" in chat.text


def test_no_more_years_of_insurance_are_offered_than_of_the_permit() -> None:
    chat = opened("worker").press(
        "有", "上海的单位，给我交社保", "是同一家", "都在上海", "满 5 年"
    )
    while "社保交满几年了" not in chat.text:
        chat.press("不确定")
    assert "满 5 年" in chat.buttons
    assert "满 6 年" not in chat.buttons


UNTITLED: Sheet = {**WORKER, **SIX, "职称或技能等级": "没有"}


def test_without_a_title_both_what_is_missing_and_the_months_are_told() -> None:
    chat = answered(opened("worker"), UNTITLED)
    assert "居转户：还差 2 条" in chat.text
    assert "不符合：中级以上职称，或技师（二级）以上（你的情况：没有）" in chat.text
    assert "持证期间的社保月数还差 1～12 个月" in chat.text


def test_each_condition_with_what_is_needed_and_what_there_is() -> None:
    chat = answered(opened("worker"), UNTITLED).press("居转户逐条看")
    assert "不符合：居住证累计满 84 个月（你的情况：72～83 个月）" in chat.text
    assert "没问：没有刑事犯罪记录（经验之谈）" in chat.text
    assert "<b>职称、技能或基数</b>" in chat.text
    assert "没有职称，基数够高：近 48 个月有 36 个月基数到 2 倍" in chat.text
    assert "没有看到原文" in chat.text
    assert "居转户：还差 2 条" in chat.press("看落户结果").text


def test_a_special_area_is_asked_for_in_detail() -> None:
    lingang: Sheet = {
        "居住证累计满几年了": "满 5 年",
        "社保交满几年了": "满 5 年",
        "下面有没有说到你的": ("单位在临港、张江科学城、五个新城或崇明", "完成"),
        "单位在哪个重点区域": "!临港",
        "那个区域的单位工作满几年": "3 年以上",
    }
    chat = answered(opened("worker"), {**WORKER, **lingang})
    assert "居转户：符合" in chat.text


def test_a_graduate_with_just_enough_points() -> None:
    chat = answered(opened("graduate", now=JUNE), GRADUATE)
    assert "应届毕业生落户：符合" in chat.text
    assert "打分至少 72 分" in chat.text
    assert chat.taps <= 20


def test_a_graduate_two_points_short() -> None:
    chat = answered(opened("graduate", now=JUNE), {**GRADUATE, "成绩排在前多少": "26%–50%"})
    assert "应届毕业生落户：还差 1 条" in chat.text
    assert "打分 70 分，标准 72 分" in chat.text
    assert "不符合：打分至少 72 分（你的情况：70 分）" in chat.text
    chat.press("应届生逐条看")
    assert "成绩排名 6 分" in chat.text
    assert "外语水平 8 分" in chat.text


def test_after_the_window_one_hears_so_at_once() -> None:
    chat = answered(opened("graduate"), GRADUATE)
    assert "还差 1 条" in chat.text
    assert "2026 年 5 月 11 日到 2026 年 7 月 3 日之间由单位申报" in chat.text
    assert "打分" not in chat.text
    assert chat.taps == 5


def test_whoever_graduates_later_hears_their_points_and_that_the_notice_is_to_come() -> None:
    later: Sheet = {**GRADUATE, "哪一年毕业": "2027 年或以后"}
    chat = answered(opened("graduate"), later)
    assert "应届毕业生落户：待定" in chat.text
    assert "那一年的通知还没有公布" in chat.text
    assert "打分至少 72 分，标准 72 分" in chat.text
    assert "employer_capital" not in chat.person.answers


def test_somebody_back_from_abroad() -> None:
    chat = answered(opened("returnee"), RETURNEE)
    assert "留学回国人员落户：符合" in chat.text
    assert chat.taps <= 17


def test_a_spouse() -> None:
    chat = answered(opened("spouse"), SPOUSE)
    assert "夫妻投靠：符合" in chat.text
    assert "没有看到原文" in chat.text
    assert chat.taps == 7


def test_a_spouse_just_old_enough_is_asked_for_the_birthday() -> None:
    born: Sheet = {
        "哪个年代出生": "90 后",
        "具体是哪一年": "1991 年",
        "今年的生日过了吗": "还没过",
    }
    born["家里有下面"] = "都没有"
    chat = answered(opened("spouse"), {**SPOUSE, **born})
    assert "夫妻投靠：还差 1 条" in chat.text
    assert "年满 35 周岁（你的情况：34 岁）" in chat.text


def test_a_child_and_a_parent_are_asked_about_apart_from_oneself() -> None:
    family: Sheet = {
        "在读普通高中吗": "在读",
        "孩子几岁了": "!17岁",
        "上海户口几年了": "5 年以上",
        "是家庭户吗": "是家庭户",
        "困难标准": "高于",
        "子女是上海户口吗": "是",
        "原来是上海户口吗": "是",
        "父亲还是母亲": "!妈妈",
        "父亲或母亲几岁了": "!56",
    }
    chat = answered(opened("child", "parents"), family)
    assert "子女投靠：符合" in chat.text
    assert "父母投靠：符合" in chat.text
    assert "birth_decade" not in chat.person.answers


def test_more_routes_are_looked_at_afterwards() -> None:
    chat = answered(opened("spouse"), SPOUSE)
    chat.press("换几条路看看", ROUTES["parents"], "完成")
    assert "要投靠的子女是上海户口吗" in chat.text
    assert "夫妻投靠：符合" in chat.press("不是").text
    assert "父母投靠：还差 1 条" in chat.text


def test_one_answer_is_changed_and_the_routes_are_shown_again() -> None:
    chat = answered(opened("spouse"), SPOUSE)
    chat.press("改一个答案", "出生年代", "00 后（满 18 岁）")
    assert "夫妻投靠：待定" in chat.press("跳过，不说").text
    chat.press("改一个答案", "出生年代", "80 后")
    assert "夫妻投靠：符合" in chat.text


def test_what_is_known_already_is_not_asked_again() -> None:
    chat = answered(opened("spouse"), SPOUSE).press("主菜单", "落户自测")
    assert "夫妻投靠：符合" in chat.text


def test_no_route_at_all() -> None:
    chat = Chat().start().press("落户自测", "都没有")
    assert "这次没有勾哪条路" in chat.text
    assert "<b>居转户</b>：持居住证" in chat.text
    assert "下面哪些说到你了" in chat.press("换几条路看看").text


def test_not_knowing_which_route_shows_them_all() -> None:
    chat = Chat().start().press("落户自测", "不确定")
    assert "<b>父母投靠</b>：" in chat.text
    assert "下面哪些说到你了" in chat.press("换几条路看看").text


def test_not_knowing_anything_says_what_to_find_out() -> None:
    chat = answered(opened("worker"), {})
    assert "居转户：待定" in chat.text
    assert "弄清这些更准：是否有居住证、" in chat.text
    assert "是否有居住证：随申办可查有效期" in chat.press("居转户逐条看").text


def test_starting_again_forgets_the_routes_and_what_only_they_ask() -> None:
    chat = opened("spouse").press("10 年以上", "80 后", "重来")
    assert "下面哪些说到你了" in chat.text
    assert list(chat.person.answers) == ["birth_decade"]


def test_a_step_back() -> None:
    chat = opened("spouse").press("10 年以上", "上一步")
    assert "配偶的上海户口几年了" in chat.text
    assert "下面哪些说到你了" in chat.press("上一步").text
    assert "✓ 配偶是上海户口" in chat.buttons


def test_routes_may_be_typed() -> None:
    chat = Chat().command("settle").say("夫妻投靠")
    assert "配偶的上海户口几年了" in chat.text


def test_asked_about_in_words() -> None:
    chat = Chat().start().say("落户要几年")
    assert chat.replies[0].template == "answer"
    assert "下面哪些说到你了" in chat.press("落户自测").text


def test_reached_by_command_and_by_link() -> None:
    assert "下面哪些说到你了" in Chat().command("settle").text
    assert "下面哪些说到你了" in Chat().start("settle").text


def test_a_route_that_was_not_picked_has_no_card() -> None:
    chat = answered(opened("spouse"), SPOUSE)
    chat.happens(Pressed("go:route:talent"))
    assert chat.places[0] == "toast"
