"""Documents to print: their words from `documents/`, as Markdown for the typesetter."""

from collections.abc import Callable, Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING, Any, cast

from jinja2 import Environment

from bot.documents import Drawing
from bot.documents.markdown import escaped
from bot.rendering.citations import Citations
from bot.rendering.locale import Locale
from bot.rendering.phrases import Phrases

if TYPE_CHECKING:
    from datetime import date

PAGES = "pages"
GAP = "\n\n"
"""What parts an excuse from the words that the file was to have."""
"""The drawing of every document: its blocks on A4."""

WORDS = frozenset({"excuse", "product", "page", "edition", "cite", "unsure", "file"}) | {
    "region",
    "formal",
    "marks",
}
"""What `documents.toml` has to hold for all documents together."""


class DocumentWords:
    """Turns the values of a reply into a document.

    Args:
        locale: where the words are.
        phrases: says days.
        engine: the templates, with all that they may call.
        sources: what each source key stands for.
        option: says an option of a question.
    """

    def __init__(
        self,
        locale: Locale,
        phrases: Phrases,
        engine: Environment,
        sources: Mapping[str, str],
        option: Callable[[str, str], str],
    ) -> None:
        self._language = locale.name.partition("-")[0]
        self._words = cast("Mapping[str, Any]", locale.table("documents"))
        self._phrases = phrases
        self._sources = sources
        self._option = option
        self._engine = engine.overlay(finalize=escaped)

    def drawing(self, name: str, values: Mapping[str, object]) -> Drawing:
        """Return a document.

        Args:
            name: its template in `documents/`.
            values: those of the reply, among them `on`, the day it is made for.
        """
        words = self._words[name]
        edition = words.get("edition", self._words["edition"])
        on = cast("date", values["on"])
        data = {
            "language": self._language,
            "region": self._words["region"],
            "product": self._words["product"],
            "title": words["title"],
            "edition": edition.format(day=self._phrases.calendar_day(on)),
            "page": self._words["page"],
            "contents": words.get("contents", False),
            "letter": words.get("letter", False),
            "text": self.text(name, values),
            "marks": self._words["marks"],
        }
        file = self._words["file"].format(title=words["title"])
        return Drawing(PAGES, data, escape(self._words["excuse"]), file)

    def title(self, name: str) -> str:
        """Return the title of a document."""
        return str(self._words[name]["title"])

    def text(self, name: str, values: Mapping[str, object]) -> str:
        """Return the Markdown of a document."""
        patterns = {**self._phrases.patterns, **self._words}
        cited = Citations(self._sources, patterns)
        template = self._engine.get_template(f"documents/{name}")
        tools = {
            "cite": cited.cite,
            "cited": cited.cited,
            "worded": self._option,
            "known": self._known,
        }
        return template.render({**values, **tools, "values": values})

    def _known(self, question: str, value: object) -> str:
        """Say what is known, or nothing: a blank is left for what is not, or not surely."""
        return str(self._words["formal"][question].get(value, ""))


def undocumented(locale: Locale, names: Iterable[str]) -> list[str]:
    """Name all words of documents that are missing or belong to nothing."""
    words = locale.table("documents")
    expected = WORDS | set(names)
    return [
        f"documents.toml and the documents disagree about {name}"
        for name in sorted(expected ^ set(words))
    ]
