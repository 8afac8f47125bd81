"""A document in the chat is a link with a name, for eyes, ears and keyboard."""

from playwright.sync_api import Page, expect


def test_a_document_is_named_and_fetched_with_the_keyboard(page: Page) -> None:
    page.get_by_test_id("attach").click()
    page.get_by_test_id("attachments").get_by_text("文件", exact=True).click()
    document = page.get_by_role("link", name="下载 示例文件.pdf，8 B")
    expect(document).to_contain_text("示例文件.pdf")
    expect(document).to_contain_text("8 B")
    document.focus()
    with page.expect_download() as fetched:
        page.keyboard.press("Enter")
    assert fetched.value.suggested_filename == "示例文件.pdf"
