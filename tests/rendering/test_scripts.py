"""Traditional characters: every word of the locale, official names as they are, no surprises."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.model import Button, Reply
from bot.rendering import Renderer, html, load_locale
from bot.rendering.scripts import Traditional, simplified, spare_exceptions

LOCALE = load_locale()
RENDERER = Renderer(LOCALE)
TRADITIONAL = Traditional(LOCALE)
KEPT = LOCALE.table("traditional")["kept"]
HAN = re.compile("[\u3400-\u9fff]")
NOT_SHOWN = {
    *("traditional", "lexicon", "days", "playground"),
    *("topics/sounds", "topics/places", "topics/outside"),
}

EXAMPLES = [
    # the word itself, and the vocabulary of the mainland
    ("居住证积分", "居住證積分"),
    ("信息、网络、软件、数据、打印、服务器", "信息、網絡、軟件、數據、打印、服務器"),
    # one simplified character for several traditional ones
    ("签注好以后，没签注", "簽註好以後，沒簽註"),
    ("单位签合同，补签，签名，同网签备案", "單位簽合同，補簽，簽名，同網簽備案"),
    ("这里、近 12 个月里社保", "這裡、近 12 個月裡社保"),
    ("审核和制证", "審核和製證"),
    ("全日制学制", "全日制學制"),
    ("复印件、复核、书面答复、复旦", "複印件、複核、書面答覆、復旦"),
    ("以受理点为准，批准，核准", "以受理點為準，批准，核准"),
    ("工作几年，茶几", "工作幾年，茶几"),
    ("骨干，公司干满几年", "骨幹，公司幹滿幾年"),
    ("联系人，关系证明，系统", "聯繫人，關係證明，系統"),
    ("台湾，这台电脑", "臺灣，這臺電腦"),
    ("只有一只", "只有一隻"),
    ("一周后，周岁，周日，周边", "一週後，週歲，週日，周邊"),
    ("申请表，登记表，手表", "申請表，登記表，手錶"),
    ("面积，上面，方面", "面積，上面，方面"),
    ("松江区", "松江區"),
    ("发送，头发", "發送，頭髮"),
    ("学历，公历，经历", "學歷，公曆，經歷"),
    ("其余，剩余，业余", "其餘，剩餘，業餘"),
    ("合伙人，合同，综合", "合夥人，合同，綜合"),
    ("注册，没注明，注意", "註冊，沒註明，注意"),
    ("公司占多少，占股", "公司佔多少，佔股"),
    ("冲突，征收，特征", "衝突，徵收，特徵"),
    # what a person has to find as it is written
    ("《上海市居住证积分管理办法》第六条", "《上海市居住证积分管理办法》第六條"),
    ("根据（沪府发〔2017〕98号）第十二条", "根據（沪府发〔2017〕98号）第十二條"),
    ("随申办搜“养老保险缴费情况”，看基数", "随申办搜「养老保险缴费情况」，看基數"),
    (
        "随申办 App → 居住证办理 → 居住登记。户籍地址",
        "随申办 App → 居住证办理 → 居住登记。戶籍地址",
    ),
    (
        "填：基本信息 → 其他信息（职称等）→ 点“完成”",
        "填：基本信息 → 其他信息（职称等）→ 點「完成」",
    ),
    ("居住登记半年", "居住登記半年"),
    ("打开 rsj.sh.gov.cn → 网上办事", "打開 rsj.sh.gov.cn → 网上办事"),
    # our own buttons are called what they are called on the screen
    ("点“改一个答案”", "點「改一個答案」"),
    ("简体中文", "简体中文"),
    ("繁體中文", "繁體中文"),
    # markup and addresses
    (
        '<b>学历</b> &lt;简&gt; <a href="https://a.cn/?x=1&amp;y=2">网页</a>',
        '<b>學歷</b> &lt;簡&gt; <a href="https://a.cn/?x=1&amp;y=2">網頁</a>',
    ),
    ("", ""),
    ("120 A ✓ 😀", "120 A ✓ 😀"),
]


def shown() -> Iterator[tuple[str, str]]:
    """Every template and every string of a table that is shown, with its name."""
    for name, source in LOCALE.templates.items():
        yield name, re.sub(r"\{#.*?#\}", "", source, flags=re.DOTALL)
    for name, table in LOCALE.tables.items():
        if name not in NOT_SHOWN:
            yield from ((name, text) for text in strings(table))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)


def converted(text: str) -> str:
    """What the dictionaries make of a text, without the pieces that stay simplified."""
    found = TRADITIONAL.convert(text)
    for piece in sorted(TRADITIONAL.exceptions(text), key=len, reverse=True):
        found = found.replace(piece.translate(TRADITIONAL._punctuation), " ")
    return found


def in_big5(character: str) -> bool:
    """Tell whether a character is used in traditional texts, by another authority."""
    return bool(character.encode("big5", errors="ignore"))


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_each_word_gets_its_own_character(text: str, expected: str) -> None:
    assert TRADITIONAL.convert(text) == expected


def test_no_simplified_character_is_left_in_the_locale() -> None:
    left = [
        (name, character, text)
        for name, text in shown()
        for character in HAN.findall(converted(text))
        if not in_big5(character)
    ]
    assert left == []
    assert not in_big5("证")
    assert in_big5("里")


def test_no_character_is_taken_for_one_that_these_subjects_have_no_use_for() -> None:
    """A new word that needs one of them is looked at first, and then taken off the list."""
    odd = re.compile("[籤隻閤錶鬆衝麵鬍薑捲髮乾鍾闢穀醜鬥昇裏嚮鬚鹹瀋譾颳傢]")
    assert [(name, text) for name, text in shown() if odd.search(converted(text))] == []


def test_what_is_quoted_from_official_pages_can_be_searched_for() -> None:
    """In these tables quotation marks hold names to look for, with few exceptions."""
    ours = {
        "是",
        "完成",
        "提交",
        "我要带什么",
        "如果改一样",
    }  # the same in both scripts, or our own button
    tables = [LOCALE.table("steps"), LOCALE.table("facts")]
    quoted = {each for text in strings(tables) for each in re.findall("“([^”]+)”", text)} - ours
    assert len(quoted) > 10
    assert {each for each in quoted if f"“{each}”" not in KEPT} == set()


def test_no_exception_is_spare() -> None:
    assert spare_exceptions(LOCALE) == []
    table = {**LOCALE.table("traditional"), "kept": ["随申办", "随申办老版"]}
    changed = replace(LOCALE, tables={**LOCALE.tables, "traditional": table})
    assert spare_exceptions(changed) == ["traditional.toml: nothing says 随申办老版"]


# --- replies -------------------------------------------------------------------------------


def saying(source: str) -> Renderer:
    return Renderer(replace(LOCALE, templates={**LOCALE.templates, "messages/welcome": source}))


def test_a_reply_is_read_in_the_script_that_is_asked_for() -> None:
    keys = ((Button("go_materials", "go:materials"), Button("script_hans", "x", {"on": True})),)
    reply = Reply("card", "welcome", {}, keys)
    rendered = saying("<b>学历</b>").render(reply, "hant")
    assert rendered.text == "<b>學歷</b>"
    assert rendered.keys == ((("我要帶什麼", "go:materials"), ("✓ 简体中文", "x")),)


@pytest.mark.parametrize("script", ["", "hans", "en"])
def test_any_other_script_leaves_the_words_as_they_are(script: str) -> None:
    assert saying("学历").render(Reply("card", "welcome"), script).text == "学历"


def test_a_toast_is_converted_too() -> None:
    assert saying("<b>学历</b>").render(Reply("toast", "welcome"), "hant").text == "學歷"


def test_the_limit_holds_for_what_is_sent() -> None:
    """Some characters take two units where their simplified form takes one."""
    rendered = saying("{{ text }}").render(
        Reply("card", "welcome", {"text": "㓆\n" * 2048}), "hant"
    )
    assert html.length(rendered.text) <= html.MAX_TEXT
    assert html.length(saying("㓆").render(Reply("card", "welcome"), "hant").text) == 2
    assert rendered.text.endswith("\n…")


def test_a_locale_without_another_script_is_shown_as_it_is() -> None:
    tables = {name: table for name, table in LOCALE.tables.items() if name != "traditional"}
    only = replace(LOCALE, tables=tables)
    assert Renderer(only).in_script("学历", "hant") == "学历"
    assert spare_exceptions(only) == []


def test_readers_of_simplified_never_load_a_dictionary() -> None:
    program = (
        "import sys; from bot.mind import make_mind; from bot.dialogs.model import Reply;"
        "make_mind().renderer.render(Reply('card', 'welcome'), 'hans');"
        "make_mind().hear('/start');"
        "print('opencc' in sys.modules)"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert found.stdout.split() == [b"False"]


# --- what is typed -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("本科有學位 36歲 社保5年", "本科有学位 36岁 社保5年"),
        ("居住證積分", "居住证积分"),
        ("去服務中心要帶什麼", "去服务中心要带什么"),
        ("裏面、裡面", "里面、里面"),
        ("為了、爲了", "为了、为了"),
        ("３６ 歲", "３６ 岁"),
        ("乾隆、著名", "乾隆、著名"),
        ("selftest 120", "selftest 120"),
        ("", ""),
        ("證\ud83d", "證\ud83d"),
    ],
)
def test_what_is_typed_is_read_in_simplified(typed: str, read: str) -> None:
    assert simplified(typed) == read


def test_what_is_written_in_simplified_is_not_touched() -> None:
    ours = {"buttons", "traditional"}  # they hold the name of the other script
    texts = [text for name, text in shown() if name not in ours]
    assert [text for text in texts if simplified(text) != text] == []


@given(st.text(alphabet=st.characters()))
def test_nothing_that_can_be_typed_is_too_much(text: str) -> None:
    assert isinstance(simplified(text), str)
