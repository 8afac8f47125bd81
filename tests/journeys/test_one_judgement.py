"""All screens say the same of the same person."""

from tests.chat import Chat

SELF_EMPLOYED = ("核对申请资格", "有", "个体工商户", "满了")


def test_whoever_may_not_apply_hears_it_on_every_screen() -> None:
    chat = Chat().command("selftest").press("18 到 43 岁", "本科，有学士学位", "都没有")
    chat.press(*SELF_EMPLOYED)
    assert "分数够了，估算至少 120 分，但现在还不能申请" in chat.text
    assert "不能申请：积分只能由单位申报" in chat.text
    home = chat.start().text
    assert "但现在还不能申请：积分只能由单位申报" in home
    assert "下一步" not in home


def test_a_sum_that_falls_short_is_compared_as_such() -> None:
    chat = Chat().command("selftest")
    chat.press("45 岁", "大专（高职）", "都没到 0.8 倍，或不够月数", "3 年")
    chat.press("有其中的，但都没到这个数", "都没有", "合起来不够")
    assert "估算 86～119 分，离 120 分至少还差 1 分" in chat.text
    assert "86～119 分，离 120 分至少还差 1 分" in chat.start().text
    chat.press_data("go:spouse")
    chat.press("18 到 43 岁", "本科，有学士学位", "都没有", "比一比谁来办")
    assert "你：86 分，还不够" in chat.text
    assert "建议你的配偶来办" in chat.text


def test_of_a_diploma_and_a_title_that_is_open_nothing_is_struck_out() -> None:
    chat = Chat().command("selftest").press("18 到 43 岁", "大专（高职）")
    chat.press("都没到 0.8 倍，或不够月数", "3 年", "不确定")
    assert "<s>" not in chat.text
    assert "<b>学历</b> 50 分" in chat.text
    assert "<b>职称或技能</b> 最多 140 分" in chat.text


def test_a_spouse_from_shanghai_is_not_offered_as_an_applicant() -> None:
    chat = Chat().command("selftest").press("18 到 43 岁", "大专（高职）")
    chat.press("都没到 0.8 倍，或不够月数", "3 年", "配偶是上海户籍，结婚满 8 年", "都没有")
    assert "换个人算：配偶" not in chat.buttons
    assert "配偶已经是上海户口" in chat.press_data("go:spouse").text


def test_an_unfinished_test_is_the_next_thing_to_do() -> None:
    chat = Chat().command("selftest").press("45 岁", "大专（高职）").command("menu")
    assert "自测还没做完" in chat.text
    assert "下一步" not in chat.text
    assert chat.buttons[0] == "30 秒自测"


def test_leaving_and_coming_back_goes_on_with_the_bar_and_the_way_back() -> None:
    chat = Chat().command("selftest").press("45 岁", "大专（高职）", "3 倍")
    before = chat.text
    chat.command("menu").press("30 秒自测")
    assert chat.text == before
    assert "上一步" in chat.buttons
    assert "社保缴费基数到过哪一档" in chat.press("上一步").text


def test_correcting_one_answer_has_a_way_out_that_keeps_all() -> None:
    chat = Chat().command("selftest").press("18 到 43 岁", "本科，有学士学位", "都没有")
    before = chat.person.answers
    chat.press("改一个答案", "学历")
    assert "重来" not in chat.buttons
    chat.press("不改了")
    assert chat.person.answers == before
    assert "你的答案" in chat.text


def test_a_button_about_me_changes_nothing_of_my_spouse() -> None:
    chat = Chat().command("selftest").press("50 岁", "大专（高职）", "0.8 倍以上，不到 1 倍")
    chat.press("5 年", "一样都没有", "改一个答案")
    change = chat.data("学历")
    chat.press("看结果", "如果改一样", "学历", "硕士，双证齐全")
    adopt = chat.data("就按这个改")
    chat.press_data("go:spouse").press("18 到 43 岁")
    before = chat.person
    for old in (change, adopt, "go:restart:selftest", "do:know:residence_permit:yes"):
        chat.press_data(old)
        assert chat.person.answers == before.answers
        assert chat.person.other == before.other


def test_a_plan_for_somebody_who_told_nothing_says_why_it_asks() -> None:
    chat = Chat().command("plan")
    assert "先答一两题，我才算得出来" in chat.text
    assert "你现在多少周岁" in chat.text


def test_what_is_missing_is_not_called_exact_when_a_basic_was_left_open() -> None:
    chat = Chat().command("selftest").press("不确定", "本科，有学士学位")
    chat.press("都没到 0.8 倍，或不够月数", "3 年")
    assert "照已经知道的算，最多还差" in chat.text


def test_a_sum_made_with_the_records_left_out_is_judged_alike_everywhere() -> None:
    chat = Chat().command("selftest").press("51 岁", "本科，没有学位", "0.8 倍以上，不到 1 倍")
    chat.press("不满 1 年", "有其中的，但都没到这个数", "跳过，不说", "合起来够")
    assert "没有扣分记录的话，估算至少 120 分，达到 120 分标准" in chat.text
    assert "没有扣分记录的话至少 120 分，达到 120 分标准" in chat.start().text
