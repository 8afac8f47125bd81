"""What do I bring."""

from tests.chat import Chat

QUESTION = "去服务中心要带什么"


def test_before_the_test_it_says_what_depends_on_what() -> None:
    chat = Chat().start().say(QUESTION)
    assert "已备 0/" in chat.text
    assert "如果已婚：结婚证" in chat.text
    assert {"30 秒自测", "答几题，清单更准"} <= set(chat.buttons)


def graduate() -> Chat:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    return chat.say(QUESTION)


def test_after_the_test_it_is_personal() -> None:
    chat = (
        Chat()
        .start()
        .press("30 秒自测", "18 到 43 岁", "大专（高职）", "都没到 0.8 倍，或不够月数")
    )
    chat.press("9 年", "一样都没有").say(QUESTION)
    assert "○ 毕业证书" in chat.text
    assert "○ 最近 48 个月的个人所得税证明" not in chat.text
    assert "职称" not in chat.text
    assert "30 秒自测" not in chat.buttons


def test_a_few_answers_make_it_exact() -> None:
    chat = graduate().press("答几题，清单更准")
    for word in (
        "上海的单位，给我交社保",
        "全日制",
        "国内",
        "不是",
        "未婚",
        "没离过",
        "没孩子",
        "不是第一次",
        "不是",
    ):
        chat.say(word)
    assert "○ 学位证书" in chat.text
    for word in ("48 个月", "结婚证", "孩子", "境外", "分公司", "技能"):
        assert word not in chat.text


def test_starting_its_questions_again_keeps_the_points() -> None:
    chat = graduate().press("答几题，清单更准", "上海的单位，给我交社保", "是", "重来")
    assert "education" in chat.person.answers
    assert "full_time_study" not in chat.person.answers


def test_papers_are_ticked_off_by_group_and_remembered() -> None:
    chat = Chat().start().say(QUESTION).press("本人材料", "居住证", "本人身份证")
    assert "共备 2/" in chat.text
    assert "✓ 本人身份证" in chat.buttons
    chat.press("本人身份证", "整张清单")
    assert "已备 1/" in chat.text
    chat.start().command("materials")
    assert "✓ 《上海市居住证》" in chat.text
