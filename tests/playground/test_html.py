"""Telegram HTML becomes text and entities, and wrong HTML is refused in Telegram's words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.errors import ApiError
from bot.playground.formatted import Entity, Formatted, trimmed, utf16_length, with_links
from bot.playground.html import parse_html


def test_tags_become_entities_counted_in_utf16_units() -> None:
    found = parse_html("😀<b>沪<i>积</i>分</b>")
    assert found.text == "😀沪积分"
    assert found.entities == (Entity("bold", 2, 3), Entity("italic", 3, 1))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2", "1 < 2 && 3 > 2"),
        ("&quot;&#39;&#x4e00;", "\"'一"),
        ("&nbsp; & &unknown;", "&nbsp; & &unknown;"),
        ("&#0;&#1114111;&#xD800;", "&#0;&#1114111;&#xD800;"),
    ],
)
def test_character_references_are_those_telegram_knows(source: str, text: str) -> None:
    assert parse_html(source).text == text


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        (
            '<a href="https://a.cn/?x=1&amp;y=2">链接</a>',
            ("text_link", "url", "https://a.cn/?x=1&y=2"),
        ),
        ("<a>https://a.cn</a>", ("text_link", "url", "https://a.cn")),
        ('<pre><code class="language-python">x</code></pre>', ("pre", "language", "python")),
        ('<tg-emoji emoji-id="5">x</tg-emoji>', ("custom_emoji", "custom_emoji_id", "5")),
    ],
)
def test_arguments_are_kept(source: str, entity: tuple[str, str, str]) -> None:
    (found,) = parse_html(source).entities
    assert (found.type, *found.extra[0]) == entity


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("<strong>x</strong>", "bold"),
        ("<em>x</em>", "italic"),
        ("<ins>x</ins>", "underline"),
        ("<strike>x</strike>", "strikethrough"),
        ('<span class="tg-spoiler">x</span>', "spoiler"),
        ("<tg-spoiler>x</tg-spoiler>", "spoiler"),
        ("<blockquote>x</blockquote>", "blockquote"),
        ("<blockquote expandable>x</blockquote>", "expandable_blockquote"),
        ("<CODE>x</code>", "code"),
    ],
)
def test_each_tag_has_its_kind(source: str, kind: str) -> None:
    assert [entity.type for entity in parse_html(source).entities] == [kind]


def test_a_link_without_an_address_is_plain_text() -> None:
    assert parse_html("<a href=''>words</a>") == Formatted("words")


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("沪<div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("a<br/>b", 'Unsupported start tag "br/" at byte offset 1'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b", 'Unclosed start tag "b" at byte offset 0'),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<a href=x", 'Unclosed start tag "a" at byte offset 0'),
        ("<a ='x'>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x?y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("3 < 5", 'Unsupported start tag "" at byte offset 2'),
    ],
)
def test_wrong_html_is_refused_as_telegram_refuses_it(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(st.text(alphabet="<>/ab =\"'&;#x1沪😀\n", max_size=40))
def test_any_text_is_either_parsed_or_refused(source: str) -> None:
    try:
        found = trimmed(with_links(parse_html(source)))
    except ApiError:
        return
    length = utf16_length(found.text)
    assert all(e.offset >= 0 and e.length > 0 and e.end <= length for e in found.entities)


def test_white_space_around_goes_and_entities_move_along() -> None:
    found = trimmed(Formatted("\n  hi there \n", (Entity("bold", 3, 10), Entity("code", 12, 1))))
    assert found == Formatted("hi there", (Entity("bold", 0, 8),))


def test_commands_and_addresses_are_found_in_any_text() -> None:
    text = "发 /start@some_bot 或 https://a.cn/b. 不是 a/b 和 https://a.cn/start"
    found = with_links(Formatted(text))
    kinds = [(e.type, text[e.offset : e.end]) for e in found.entities]
    assert kinds == [
        ("bot_command", "/start@some_bot"),
        ("url", "https://a.cn/b"),
        ("url", "https://a.cn/start"),
    ]


def test_nothing_is_found_inside_code() -> None:
    found = with_links(parse_html("<code>/start</code>"))
    assert [entity.type for entity in found.entities] == ["code"]
