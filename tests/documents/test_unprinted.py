"""A document in words, for when its pages can't be made."""

import pytest

from bot.documents import Drawing
from bot.documents.unprinted import unprinted

MARKS = {"bullet": "·", "empty": "○", "ticked": "✓", "gap": "　", "end": "…"}
ROOM = 1000


def words(text: str, room: int = ROOM) -> str:
    return unprinted(Drawing("pages", {"text": text, "marks": MARKS}), room)


def test_every_kind_of_block_has_its_words() -> None:
    text = words(
        "# 清单\n\n一共 **3** 样\n\n- [ ] 身份证\n\n  要有效\n- [x] 居住证\n- 别的\n\n"
        "1. 先\n1. 后\n\n"
        "| 项目 | 分 |\n| --- | --- |\n| 年龄 | 30 |\n\n> 注意\n\n***\n\n"
        "```way\n准备 | 3 天 | \n```"
    )
    assert text == (
        "\n<b>清单</b>\n一共 <b>3</b> 样\n○ 身份证\n要有效\n✓ 居住证\n· 别的\n1. 先\n2. 后\n"
        "年龄　30\n注意\n准备　3 天"
    )


def test_what_it_says_is_never_markup() -> None:
    assert words("a <b>\n\n```way\n<i> | x\n```") == "a &lt;b&gt;\n&lt;i&gt;　x"


@pytest.mark.parametrize(
    ("room", "said"), [(8, "一二\n三四"), (7, "一二\n三四"), (6, "一二\n…"), (3, "…")]
)
def test_whole_lines_are_said_as_far_as_there_is_room(room: int, said: str) -> None:
    assert words("一二\n\n三四", room) == said


def test_a_picture_and_a_text_that_cannot_be_read_say_nothing() -> None:
    assert unprinted(Drawing("plan", {"total": 3}), ROOM) == ""
    assert words("`code`") == ""
