"""What is stored and who sees it: nothing is promised that the program doesn't do."""

from datetime import timedelta

import pytest

from bot.storage import inbox, retention
from bot.storage.codec import stamp
from tests.dialogs.answers.asking import NOW, answer, ask, leads_to


@pytest.mark.parametrize("text", ["你们存了我什么", "隐私政策发一下", "yinsi", ""])
def test_in_general_the_screen_says_what_is_stored(text: str) -> None:
    assert ask("privacy", text).replies[0].template == "privacy"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("给我一份我的数据", "现在还不能导出成文件。"),
        ("能导出我的数据吗", "现在还不能导出成文件。"),
        ("我的身份证号谁能看到", "不要身份证号，我用不到。"),
        ("你知道我的手机号吗 都记了我啥", "我没有你的手机号，也不要"),
        ("填这个以后会不会有推销电话打过来", "我没有你的手机号，也不要"),
        ("我不留真名可以用吗", "可以不用真名。"),
        ("你们公司叫什么", "我叫沪积分，是个免费的程序"),
        ("会不会把我的收入告诉我老板", "公司看不到。"),
        ("公司HR能看到我在这里填的内容吗", "公司看不到。"),
        ("跟政府系统联网吗，我填的他们看得到不", "不联网。"),
        ("我老公用同一个账号，他能看见我填的吗", "用同一个 Telegram 账号的人看得到"),
        ("会不会卖给中介", "不卖，也不给中介。"),
        ("你们会把资料给第三方吗", "不卖，也不给中介。"),
        ("服务器在国内还是国外，个人信息出境吗", "聊天内容经 Telegram 传送，它的服务器在境外。"),
        ("加密了没有", "我存的答案没有另外加密。"),
        ("我说的话你存着吗", "你打的原话，处理完就不留了。"),
        ("聊天记录保留多久", "你打的原话，处理完就不留了。"),
        ("数据保存多久", "最后一次使用满 12 个月后自动删除"),
        ("谁能看到我填的", "别的用户看不到。"),
        ("那这些信息会给别人看吗", "别的用户看不到。"),
        ("会泄露吗", "别的用户看不到。"),
        ("为什么要问我岁数和工资，用来做什么", "年龄、学历、社保这些是算分要用的"),
    ],
)
def test_what_is_asked_in_particular_is_answered_first(text: str, told: str) -> None:
    assert answer("privacy", text).startswith(told)


def test_it_speaks_for_itself_and_cites_nobody() -> None:
    said = answer("privacy", "数据保存多久")
    assert "这是沪积分对自己的说明，核对于 2026 年 11 月 23 日。" in said
    assert "来源" not in said


def test_twelve_months_are_what_the_store_keeps() -> None:
    assert timedelta(days=365) < retention.IDLE < timedelta(days=367)
    assert "还有没到日子的提醒，就等提醒过了再删" in answer("privacy", "数据保存多久")
    assert "满 12 个月后" in answer("privacy", "聊天记录保留多久")


def test_thirty_days_are_what_a_message_is_kept_that_failed() -> None:
    pruned = inbox.prune(NOW).params
    assert pruned[1] == stamp(NOW - timedelta(days=30))
    assert "满 30 天删掉" in answer("privacy", "聊天记录会留着吗")


def test_a_copy_is_as_near_as_it_is_today() -> None:
    assert leads_to("privacy", "导出我的数据") == [
        *("隐私与设置", "改一个答案", "删除我的资料", "主菜单"),
    ]


def test_everything_else_leads_to_what_is_stored_and_to_erasing_it() -> None:
    assert leads_to("privacy", "谁能看到") == ["隐私与设置", "删除我的资料", "主菜单"]
