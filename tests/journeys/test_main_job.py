"""The whole main job: points, papers, a step, a reminder that arrives."""

from datetime import timedelta

from tests.chat import Chat

DAY = timedelta(days=1)


def test_the_main_job() -> None:
    chat = Chat().start()
    assert "免费，非官方" in chat.text

    chat.press(
        "30 秒自测", "18 到 43 岁", "大专（高职）", "0.8 倍以上，不到 1 倍", "9 年", "都没有"
    )
    assert "达到 120 分标准" in chat.text
    assert "社保累计满 9 年" in chat.text

    chat.say("去服务中心要带什么")
    assert "○ 最近 48 个月的个人所得税证明" in chat.text

    chat.press("办理步骤", "我已经有居住证了")
    assert "▶" in chat.text
    chat.command("steps").press("今天做什么")
    while "单位审核，打印申请表" not in chat.text:
        chat.press("后一步")
    chat.press("这一步办好了", "今天")
    assert "2026 年 11 月 25 日（周三） 9:00" in chat.text
    chat.press("好，提醒我")
    assert chat.places == ["final", "card"]
    assert "我的提醒" in chat.text

    chat.later(2 * DAY)
    assert "到日子了：单位去区里交材料" in chat.text
    chat.press("办好了")
    assert "办好了，记下了" in chat.text
    assert "要不要在" in chat.text  # the next one
    chat.press("好，提醒我")
    assert len(chat.person.reminders) == 1


def test_somebody_who_comes_back_sees_where_they_are() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有").start()
    assert "上次自测：至少 120 分，达到 120 分标准" in chat.text
    assert "核对申请资格" in chat.text


def test_everything_is_deleted_in_two_taps() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁").command("delete")
    chat.press("确定，全部删除")
    assert "都删掉了" in chat.text
    assert chat.person.answers == {}
    assert "你好，我是沪积分" in chat.start().text


def test_deleting_from_the_menu_may_be_taken_back() -> None:
    chat = (
        Chat().start().press("30 秒自测", "18 到 43 岁").command("privacy").press("删除我的资料")
    )
    assert "找不回来" in chat.text
    chat.press("不删了")
    assert list(chat.person.answers) == ["age"]
