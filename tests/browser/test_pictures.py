"""A picture of the result, as somebody with a phone sees it."""

from playwright.sync_api import Page, expect

PHONE = 390


def press(page: Page, label: str) -> None:
    page.locator("button.inline-button").get_by_text(label, exact=True).last.click()


def test_the_result_is_shown_as_a_picture_with_its_words(page: Page) -> None:
    page.locator("#composer").fill("/start")
    page.locator("#send").click()
    for label in ("30 秒自测", "18 到 43 岁", "本科，有学士学位", "都没有", "存成图片"):
        press(page, label)
    picture = page.locator(".photo img")
    expect(picture).to_be_visible()
    expect(picture).to_have_js_property("naturalWidth", 1080)
    assert "达到 120 分标准" in (picture.get_attribute("alt") or "")
    box = picture.bounding_box()
    assert box
    assert box["width"] > PHONE / 2
    assert box["x"] + box["width"] <= PHONE
    expect(page.locator("[data-message-id]", has_text="年龄 30 分").last).to_be_visible()
