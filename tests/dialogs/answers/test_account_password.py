"""Getting into the points system, as it is asked for in particular."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, leads_to, person

ASKED = {
    "account_duplicate": (
        "提示该身份证已存在账号，开不了户",
        "多半是以前的单位给你开过户，新单位不用再开，把你换过去就行。",
    ),
    "account_no_such_user": (
        "登录提示用户名不存在",
        "多半是单位还没给你开户。",
    ),
    "account_which_site": (
        "账号密码跟一网通办的是同一个吗",
        "不是一个。积分系统的个人账号是单位给你开的，和随申办、一网通办的账号密码不通用，也没看到要刷脸。",
    ),
    "account_employer_key": (
        "u盾插了也登不进单位系统",
        "积分系统是单位用注册时设的密码登录的",
    ),
    "account_employer_password": (
        "换人事了，没人知道单位登录密码",
        "单位的密码是当初注册的人设的，先找前任 HR 问。",
    ),
    "account_phone": (
        "手机号换了登录不了",
        "积分系统登录靠单位开的账号和密码。",
    ),
    "account_suspended": (
        "账户异常 请联系管理员",
        "自己恢复不了。",
    ),
    "account_lock_duration": (
        "锁住以后要几个钟头才解",
        "锁几次、锁多久，没有公布，网上说的 24 小时、永久我们都没看到依据。",
    ),
    "account_locked_now": (
        "账号被锁了怎么办",
        "别再试了。先问 HR 手里存的账号和密码",
    ),
    "account_code": (
        "验证码一直不显示 登录不了",
        "登录页上的图形验证码刷不出来：",
    ),
    "account_first_password": (
        "积分系统初始密码是多少",
        "没有统一的初始密码。",
    ),
    "account_wrong_password": (
        "登录老是显示密码错误，明明没改过",
        "先停一下，连错会锁。",
    ),
    "account_user_name": (
        "那用户名呢 是身份证号吗",
        "用系统开户时给的那个账号，HR 开户的页面上有，请他把账号和密码一起发给你。",
    ),
    "account_from_whom": (
        "个人账号是谁给的",
        "单位给。个人不能自己注册：",
    ),
    "account_change_password": (
        "改密码在哪个地方改",
        "能登进去的，进系统以后在个人信息一类的地方找修改密码，具体位置没有查到说明。",
    ),
    "account_forgotten": (
        "密码忘记特了，哪能办",
        "先问 HR：个人账号和密码是他开户时拿到的，可能还存着。",
    ),
    "account_not_opening": (
        "用个人账号登录，输完密码一直转圈",
        "先看三样：现在是不是 8 点到 22 点",
    ),
}
"""A question for each row, and the words that its answer begins with."""


def test_every_row_is_asked_for() -> None:
    assert set(ASKED) == {row.id for row in BY_TOPIC["account_password"] if row.asked}


@pytest.mark.parametrize("row", ASKED)
def test_the_point_of_a_question_is_answered_first(row: str) -> None:
    asked, words = ASKED[row]
    assert answer("account_password", asked).startswith(words)


def test_other_trouble_stays_on_its_case() -> None:
    assert answer("account_password", "账号问题").startswith("忘了密码、账号被锁")


def test_the_hours_of_the_system_are_named() -> None:
    assert "8 点到 22 点" in answer("account_password", "登不上去")


def test_whoever_only_wants_the_notice_is_told_how() -> None:
    assert "区人才服务中心的自助机上打" in answer("account_password", "密码忘了")


def test_what_is_known_changes_nothing_here() -> None:
    who = person({"employment": "shanghai_employer"})
    asked = "初始密码是什么"
    assert answer("account_password", asked, who) == answer("account_password", asked)


def test_what_follows_is_one_press_away() -> None:
    assert leads_to("account_password", "说我账号已存在") == [
        "换了单位",
        "发给 HR",
        "忘了密码",
        "主菜单",
    ]
