"""Keeping the result and the plan as pictures, with the same in words."""

from bot.documents.typesetter import draw
from bot.rendering.html import MAX_CAPTION, length
from tests.chat import Chat


def degree() -> Chat:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "本科，有学士学位")
    return chat.press("都没有")


def test_the_result_is_kept_as_a_picture() -> None:
    chat = degree().press("存成图片")
    assert chat.places == ["message"]
    assert "<b>估算至少 120 分，达到 120 分标准</b>" in chat.text
    assert "年龄 30 分" in chat.text
    assert "学历 90 分" in chat.text
    assert "以区人才服务中心审核为准。" in chat.text
    (shown,) = chat.shown
    assert shown.drawing
    assert (shown.drawing.name, shown.drawing.data["verdict"]) == ("result", "达到 120 分标准")
    assert shown.drawing.excuse == "图没画出来，先看文字。"
    assert draw(shown.drawing).startswith(b"\x89PNG")
    assert chat.buttons == ["怎样更快到 120", "主菜单"]


def test_the_plan_is_kept_as_a_picture() -> None:
    chat = degree().press("存成图片", "怎样更快到 120", "存成图片")
    assert chat.places == ["message"]
    assert "<b>现在就够 120 分</b>" in chat.text
    (shown,) = chat.shown
    assert shown.drawing
    assert shown.drawing.name == "plan"
    assert draw(shown.drawing).startswith(b"\x89PNG")
    assert length(shown.text) <= MAX_CAPTION


def test_the_picture_of_somebody_who_may_not_apply_says_so_first() -> None:
    chat = degree().press("核对申请资格", "有", "个体工商户", "满了", "存成图片")
    assert chat.text.startswith(
        "<b>估算至少 120 分，分数够了，但现在还不能申请：</b>\n积分只能由单位申报"
    )
    (shown,) = chat.shown
    assert shown.drawing
    assert shown.drawing.data["why"]
    assert draw(shown.drawing).startswith(b"\x89PNG")


def test_the_words_beside_it_have_education_and_how_far_a_title_may_go() -> None:
    chat = Chat().start().press("30 秒自测", "44 岁", "本科，有学士学位").press_data("go:result")
    chat.press("存成图片")
    assert "学历 90 分（和职称或技能取高的一项，最多 140 分）" in chat.text
    assert "职称或技能 90" not in chat.text
    assert "按 2026 年 11 月 23 日有效的 2023 年版规则。估算，" in chat.text


def test_whoever_reads_traditional_characters_sees_them_in_the_picture_too() -> None:
    chat = degree().say("繁體").press_data("go:picture:result")
    (shown,) = chat.shown
    assert "估算至少 120 分，達到 120 分標準" in shown.text
    assert shown.drawing
    assert shown.drawing.data["verdict"] == "達到 120 分標準"
    assert shown.drawing.data["tone"] == "reached"
    assert "圖" in shown.drawing.excuse
    assert draw(shown.drawing).startswith(b"\x89PNG")


def test_before_the_first_answer_there_is_the_test() -> None:
    chat = Chat().start().press_data("go:picture:plan")
    assert "你现在多少周岁" in chat.text
