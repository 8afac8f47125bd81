"""Sending the thing to HR, and coming back to one's own list."""

from tests.chat import Chat


def test_from_the_checklist_to_a_message_for_hr() -> None:
    chat = Chat().start().press("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有")
    chat.command("materials").press("发给 HR")
    assert chat.places == ["message"]
    assert chat.text.startswith("<b>给 HR：同事要申请居住证积分，单位怎么报</b>")
    assert "如果单位还没注册过积分系统，先注册" in chat.text
    assert chat.buttons == ["给 HR 的打印版", "依据和来源", "我要带什么", "主菜单"]
    chat.press("我要带什么")
    assert "你的材料清单" in chat.text


def test_what_hr_has_answered_makes_it_shorter() -> None:
    chat = Chat().happens_to_have(
        education="bachelor_degree",
        employment="shanghai_employer",
        first_time_employer="no",
        branch_company="no",
    )
    chat.start().command("materials").press("发给 HR")
    assert "如果" not in chat.text.split("<b>网上十一步</b>")[0].split("公章")[0]
    assert "先注册" not in chat.text


def test_a_step_that_the_company_takes_leads_there() -> None:
    chat = Chat().start().press_data("go:step:employer_register").press("发给 HR")
    assert "网上十一步" in chat.text
    chat.press("依据和来源")
    assert "整理稿" not in chat.text
    assert "多个来源一致，来源：" in chat.text
    chat.press("发给 HR")
    assert "网上十一步" in chat.text


def test_a_reader_of_traditional_characters_gets_it_to_pass_on() -> None:
    chat = Chat(language="zh-TW").start().press_data("go:hr")
    assert "積分由單位申報" in chat.text
    assert "給 HR 的打印版" in chat.buttons
