"""The main job as a person does it: in a browser, in the playground, by hand."""

from playwright.sync_api import Page, expect


def press(page: Page, *labels: str) -> None:
    for label in labels:
        page.locator("button.inline-button").get_by_text(label, exact=True).last.click()


def say(page: Page, text: str) -> None:
    page.locator("#composer").fill(text)
    page.locator("#send").click()


def sees(page: Page, text: str) -> None:
    expect(page.locator("[data-message-id]", has_text=text).last).to_be_visible()


def test_from_hello_to_a_reminder_that_arrives(page: Page) -> None:
    say(page, "/start")
    sees(page, "你好，我是沪积分")
    expect(page.locator("#commands")).to_be_hidden()

    press(page, "30 秒自测")
    sees(page, "你现在多少周岁")
    press(page, "18 到 43 岁")
    sees(page, "最高学历是哪一档")
    press(page, "本科，有学士学位")
    sees(page, "比较私密的一题")
    press(page, "都没有")
    sees(page, "估算至少 120 分，达到 120 分标准")
    sees(page, "18～43 岁都计 30 分")
    sees(page, "《上海市居住证积分管理办法》第六条")

    say(page, "去服务中心要带什么")
    sees(page, "你的材料清单")
    sees(page, "毕业证书")

    press(page, "办理步骤")
    sees(page, "今天做什么")
    press(page, "我已经有居住证了")
    sees(page, "▶ 和单位 HR 说")
    press(page, "填报")
    sees(page, "单位给你开积分账号　")
    press(page, "后一步")
    sees(page, "网上填申请表　")
    press(page, "后一步")
    sees(page, "单位审核，打印申请表　")
    press(page, "这一步办好了")
    sees(page, "是哪天办好的")
    press(page, "今天")
    sees(page, "要不要在 2026 年 11 月 25 日（周三） 9:00 提醒你")
    press(page, "好，提醒我")
    sees(page, "好，2026 年 11 月 25 日（周三） 09:00 提醒你")

    page.locator('button[data-travel="P1D"]').click()
    page.locator('button[data-travel="P1D"]').click()
    sees(page, "到日子了：单位去区里交材料")
    press(page, "办好了")
    sees(page, "✓ 单位去区里交材料")
