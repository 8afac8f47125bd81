"""Words live in `locales/` and nowhere else, and nothing in there is missing, spare or unsafe."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2.exceptions import SecurityError

from bot.checks import DAY_HINTS, malformed, misnamed, unnamed
from bot.dialogs.model import Reply
from bot.dialogs.templates import Message
from bot.rendering import Locale, Renderer, load_locale

ROOT = Path(__file__).parents[1]
PYTHON = sorted((ROOT / "bot").rglob("*.py"))
STATIC = sorted(
    path
    for path in (ROOT / "bot" / "playground" / "static").rglob("*")
    if path.suffix in {".js", ".html", ".css", ".svg"}
)
CHINESE = re.compile(
    "[\u2e80-\u303f\u3100-\u312f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
ESCAPED = re.compile(
    r"\\u(?:2[ef]|3[014-9a-f]|[4-9][0-9a-f]|f[9a]|ff)[0-9a-f]{2}|&#x?", re.IGNORECASE
)
LOCALE = load_locale()
RENDERER = Renderer(LOCALE)


def with_templates(**changed: str | None) -> Locale:
    """Return the locale with some templates added, changed, or (None) taken out."""
    named = {name.replace("__", "/"): source for name, source in changed.items()}
    merged = {**LOCALE.templates, **named}
    kept = {name: source for name, source in merged.items() if source is not None}
    return replace(LOCALE, templates=kept)


def with_table(name: str, table: Mapping[str, object]) -> Locale:
    return replace(LOCALE, tables={**LOCALE.tables, name: table})


def strings(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


# --- only in locales -----------------------------------------------------------------------


@pytest.mark.parametrize("path", PYTHON, ids=names)
def test_python_holds_no_chinese(path: Path) -> None:
    source = path.read_text("utf-8")
    assert not CHINESE.findall(source)
    assert not [text for text in strings(source) if CHINESE.search(text)]


@pytest.mark.parametrize("path", STATIC, ids=names)
def test_the_page_holds_no_chinese(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not CHINESE.findall(text)
    assert not ESCAPED.findall(text)


def test_the_search_for_chinese_can_find_some() -> None:
    assert len(PYTHON) > 50
    assert len(STATIC) > 10
    assert all(CHINESE.search(sign) for sign in "积，。：（？１々𠮷")
    assert not CHINESE.search("a–b → “c” · … ✓ ▰")
    assert CHINESE.search(next(strings(r"'\u79ef'")))
    assert ESCAPED.search(r"'\u79ef'")


# --- complete and without orphans ----------------------------------------------------------


def test_no_template_is_missing_or_orphaned_or_malformed() -> None:
    assert not [*misnamed(LOCALE), *malformed(LOCALE)]


def test_every_row_of_data_has_words_and_all_words_a_row() -> None:
    assert not list(unnamed(LOCALE))


def test_every_template_is_missed_when_it_is_gone() -> None:
    for name in LOCALE.templates:
        assert list(misnamed(with_templates(**{name: None}))) == [f"template {name}.j2 is missing"]


def test_an_orphaned_template_is_reported() -> None:
    found = list(misnamed(with_templates(messages__spare="")))
    assert found == ["template messages/spare.j2 belongs to nothing"]


def test_a_malformed_template_is_reported_with_its_line() -> None:
    (found,) = malformed(with_templates(messages__welcome="你好\n{% if x %}"))
    assert found.startswith("template messages/welcome.j2, line 2: ")


@pytest.mark.parametrize("table", ["papers", "faults", "steps", "facts"])
def test_a_row_without_words_and_words_without_a_row_are_reported(table: str) -> None:
    words = dict(LOCALE.table(table))
    first = next(iter(words))
    spare = with_table(table, {**words, "spare": {}})
    assert list(unnamed(spare)) == [f"{table}.toml and the data disagree about spare"]
    del words[first]
    found = list(unnamed(with_table(table, words)))
    assert found == [f"{table}.toml and the data disagree about {first}"]


def test_a_rule_without_words_is_reported() -> None:
    found = list(unnamed(with_table("names", {**LOCALE.table("names"), "rule": {}})))
    assert found
    assert all("[rule]" in line for line in found)


def test_every_template_compiles() -> None:
    for name in LOCALE.templates:
        RENDERER._templates.get_template(name)


def test_the_hints_on_days_exist() -> None:
    for hint in DAY_HINTS:
        assert f"hints/{hint}" in LOCALE.templates


# --- safe ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ ''|attr('__class__') }}",
        "{{ ''['__class__'] }}",
        "{{ ().__class__.__base__.__subclasses__() }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ papers.__class__ }}",
        "{{ '{0.__class__}'.format(x) }}",
    ],
)
def test_a_template_cannot_reach_the_machine(attack: str) -> None:
    renderer = Renderer(with_templates(messages__welcome=attack))
    with pytest.raises(SecurityError):
        renderer.render(Reply("message", Message.WELCOME, {"x": "a"}))


def test_a_template_cannot_change_a_value() -> None:
    renderer = Renderer(with_templates(messages__welcome="{{ x.append(1) }}"))
    with pytest.raises(SecurityError):
        renderer.render(Reply("message", Message.WELCOME, {"x": [1]}))


def test_a_value_is_escaped_and_a_template_is_not() -> None:
    renderer = Renderer(with_templates(messages__welcome="<b>{{ x }}</b>"))
    said = renderer.render(Reply("message", Message.WELCOME, {"x": '<b>&"'}))
    assert said.text.startswith("<b>&lt;b&gt;&amp;")
    assert said.text.count("<b>") == 1


def test_a_value_is_not_a_template() -> None:
    renderer = Renderer(with_templates(messages__welcome="{{ x }}"))
    said = renderer.render(Reply("message", Message.WELCOME, {"x": "{{ 7*7 }}"}))
    assert said.text == "{{ 7*7 }}"


def test_a_forgotten_value_is_an_error_and_not_a_gap() -> None:
    renderer = Renderer(with_templates(messages__welcome="{{ forgotten }}"))
    with pytest.raises(Exception, match="forgotten"):
        renderer.render(Reply("message", Message.WELCOME))
