"""What is not ours: each kind is told by words, and none of them by chance."""

import pytest

from bot.dialogs.outside import Outside
from bot.dialogs.topics import out_of_scope
from tests.chat import MIND
from tests.dialogs.answers.asking import words

OUTSIDE = MIND.dialogue.understanding.outside
KINDS = [kind.id for kind in OUTSIDE.kinds]
SOME = Outside.of(
    {
        "kind": [
            {"id": "both", "words": ["驾照+分"]},
            {"id": "word", "words": ["驾照"]},
            {"id": "whole", "whole": ["好"]},
            {"id": "script", "scripts": ["HANGUL"]},
            {"id": "city", "words": ["苏州"], "unless": ["上海", "公司"]},
        ]
    }
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("驾照几分", "both"),
        ("驾照", "word"),
        ("好", "whole"),
        (" 好。", "whole"),
        ("好吃", ""),
        ("안녕", "script"),
        ("分", ""),
        ("", ""),
        ("😀", ""),
        ("驾" + "\n" + "照", "word"),
        ("啊" * 198 + "驾照", "word"),
        ("啊" * 199 + "驾照", ""),
        ("苏州的积分", "city"),
        ("从苏州来上海", ""),
        ("公司在苏州", ""),
    ],
)
def test_the_first_kind_that_a_word_tells_is_meant(text: str, kind: str) -> None:
    assert SOME.kind(text) == kind


def test_capitals_make_no_difference() -> None:
    assert OUTSIDE.kind("BEIJING hukou") == "elsewhere"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_words_of_its_own(kind: str) -> None:
    plain = words(out_of_scope())
    assert (
        plain == "这个我帮不上。我只管上海居住证积分和落户：算分、要带什么、怎么办、到日子提醒。"
    )
    assert words(out_of_scope(kind=kind)) != plain
    assert len(words(out_of_scope(kind=kind))) < 100


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_told_by_something(kind: str) -> None:
    (found,) = [each for each in OUTSIDE.kinds if each.id == kind]
    assert found.words or found.whole


@pytest.mark.parametrize(
    "text",
    [
        "Win11蓝屏了",
        "iphone 17 什么时候降价",
        "你会不会觉得无聊",
        "张伟",
        "1+1等于几",
        "今天天气怎么样",
        "公司搬去昆山了怎么办",
        "公司在上海 社保在苏州",
        "上海公司派到杭州上班",
    ],
)
def test_what_only_looks_like_a_kind_is_none(text: str) -> None:
    assert OUTSIDE.kind(text) == ""


def test_with_something_that_may_be_meant_it_is_less_sure() -> None:
    assert words(out_of_scope(("pass_mark",))) == (
        "这个我可能帮不上。\n如果你问的是下面这件，点一下。"
    )
    offered = [b.label for row in out_of_scope(("none", "pass_mark")).keyboard for b in row]
    assert offered == ["topic_pass_mark", "go_home"]


@pytest.mark.parametrize("kind", ["order", "advert", "notice"])
def test_what_is_surely_not_a_question_gets_no_guesses(kind: str) -> None:
    reply = out_of_scope(("account_password",), kind)
    labels = [button.label for row in reply.keyboard for button in row]
    assert "topic_account_password" not in labels
    assert "点一下" not in words(reply)


def test_another_place_may_still_be_a_guess_of_ours() -> None:
    reply = out_of_scope(("hukou",), "elsewhere")
    assert next(button.label for row in reply.keyboard for button in row).endswith("hukou")
