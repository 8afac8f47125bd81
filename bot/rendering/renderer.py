"""Replies → text and keyboard. Templates are sandboxed, autoescaped, compiled once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.dialogs.model import Button, Reply
from bot.dialogs.scripts import HANT
from bot.documents import Drawing
from bot.guide import SOURCES, STEPS, Paper, add_working_days
from bot.guide.desks import NO_DESKS, Desks
from bot.rendering import html
from bot.rendering.citations import Cited
from bot.rendering.documents import DocumentWords
from bot.rendering.locale import Locale
from bot.rendering.offices import OfficeWords
from bot.rendering.phrases import Phrases, number
from bot.rendering.pictures import PictureWords
from bot.rendering.questions import QuestionWords
from bot.rendering.routes import RouteWords
from bot.rendering.school import SchoolWords
from bot.rendering.scripts import Traditional
from bot.rendering.ways import WayWords
from bot.scoring import Item, Notice, Prerequisite, Reason, quoted_about
from bot.scoring.planning import ACTIONS
from bot.scoring.settling import SETTLE_SOURCES

Words = Mapping[str, Any]
Keys = tuple[tuple[tuple[str, str], ...], ...]


SHOWN_SOURCES = 3
"""Sources named in a message; the command line gives them all."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A text of Telegram's HTML (plain for a toast), the keyboard under it, a picture above."""

    text: str
    keys: Keys = ()
    drawing: Drawing | None = None


class Renderer:
    """Turns the values of a reply into words of one locale."""

    def __init__(self, locale: Locale, desks: Desks = NO_DESKS) -> None:
        self.locale = locale
        self._buttons = cast("Mapping[str, str]", locale.table("buttons"))
        self.phrases = _phrases(locale)
        self.offices = OfficeWords(locale, self.phrases, desks)
        self.ways = WayWords(locale)
        self._traditional = Traditional.of(locale)
        self.questions = QuestionWords(self.phrases)
        self.school = SchoolWords(locale)
        self.routes = RouteWords(locale, self.phrases, self.questions.option)
        self.pictures = PictureWords(locale, self.phrases, self.ways, self.reason)
        named = cast("Words", locale.table("names"))["source"]
        self._known_sources: Mapping[str, str] = {**SETTLE_SOURCES, **SOURCES, **named}
        self._templates = ImmutableSandboxedEnvironment(
            loader=DictLoader(dict(locale.templates)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(self._globals())
        self._templates.filters.update(
            day=self.phrases.day,
            moment=self.phrases.moment,
            number=number,
            sources=self._sources,
            sureness=self._sureness,
            office_name=self.offices.name,
            at=self.offices.at,
            date=self.phrases.calendar_day,
        )
        self.documents = DocumentWords(
            locale, self.phrases, self._templates, self._known_sources, self.questions.option
        )
        self.questions.load(self._templates.get_template, self.routes.unit)

    def render(self, reply: Reply, script: str = "") -> Rendered:
        """Return a reply's words, in the reader's script and within Telegram's limits."""
        drawing = self._drawing(reply)
        values = {**reply.values, "card": drawing.data} if drawing else reply.values
        said = html.tidy(self.text(f"messages/{reply.template}", values))
        text = self.in_script(said, script)
        if reply.place == "toast":
            return Rendered(html.cut(html.plain(text)))
        keys = tuple(
            tuple((self.in_script(self.label(b), script), b.data) for b in row)
            for row in reply.keyboard
        )
        if drawing is None:
            return Rendered(html.fit(text), keys)
        shown = drawing.worded(lambda words: self.in_script(words, script))
        return Rendered(html.fit(text, html.MAX_CAPTION), keys, shown)

    def _drawing(self, reply: Reply) -> Drawing | None:
        if reply.document:
            return self.documents.drawing(reply.document, reply.values)
        return self.pictures.drawing(reply.picture, reply.values) if reply.picture else None

    def in_script(self, text: str, script: str) -> str:
        """Return words of the locale in a script; in their own if they have no such other."""
        if script == HANT and self._traditional:
            return self._traditional.convert(text)
        return text

    def text(self, template: str, values: Mapping[str, object]) -> str:
        """Render one template by its path below the locale."""
        return self._templates.get_template(template).render(values)

    def reason(self, line: Item | Prerequisite) -> str:
        """Say why a line has its points, or a condition is met, as plain text."""
        points = {"low": line.low, "high": line.high} if isinstance(line, Item) else {}
        text = self.text(f"reasons/{line.reason.id}", {**line.reason.values, **points})
        return html.plain(text).strip()

    def why(self, reason: Reason) -> str:
        """Say what decided between two people, as plain text."""
        return html.plain(self.text(f"why/{reason.id}", reason.values)).strip()

    def notice(self, notice: Notice) -> str:
        """Say what should be known about a result, as plain text."""
        return html.plain(self.text(f"notices/{notice.id}", notice.values)).strip()

    def label(self, button: Button) -> str:
        """Return the words on a button."""
        kind, _, name = button.label.partition("_")
        match kind:
            case "option":
                return self._option(button.values)
            case "paper":
                return self._paper(button.values)
            case "question":
                return self.questions.short(name)
            case "district":
                words = self.offices.short(name)
                return self._ticked(words, on=True) if button.values["on"] else words
            case "script":
                return self._ticked(self._buttons[button.label], button.values["on"])
            case _:
                return self._named(kind, name).format(**button.values)

    def _named(self, kind: str, name: str) -> str:
        """Return the words of a label; those of a topic, for one that may have been meant."""
        if kind == "instead":
            return self._buttons["instead"].format(words=self._buttons[f"topic_{name}"])
        return self._buttons[f"{kind}_{name}" if name else kind]

    def labels(self, question: str, options: Sequence[str]) -> tuple[str, ...]:
        """Return the words of a question's options, without ticks."""
        return tuple(self.questions.option(question, option) for option in options)

    def _option(self, values: Mapping[str, object]) -> str:
        words = self.questions.option(str(values["question"]), str(values["option"]))
        if not values["several"]:
            return words
        return self._ticked(words, values["on"])

    def _paper(self, values: Mapping[str, object]) -> str:
        paper = cast("Words", self.locale.table("papers"))[str(values["paper"])]
        said = str(paper.get("short", paper["name"]))
        if values["on"] or values["needed"]:
            return self._ticked(said, values["on"])
        return self._buttons["perhaps"].format(words=said)

    def _ticked(self, words: str, on: object) -> str:
        return self._buttons["ticked" if on else "unticked"].format(words=words)

    def answer(self, question: str, value: object) -> str:
        """Say an answer back."""
        return self.questions.answer(question, value)

    def _globals(self) -> dict[str, object]:
        tables = {
            name: self.locale.table(name)
            for name in (
                *("papers", "faults", "steps", "items", "facts", "names", "documents"),
                *("forms", "form_fields", "statuses", "majors", "sites", "site", "conflicts"),
            )
        }
        return {
            **tables,
            "conditions": self._conditions,
            "open_when": self.open_when,
            "hint": self._hint,
            "hint_text": lambda name: self._hint(name, {}),
            "question_words": self.questions.words,
            "answer": self.questions.answer,
            "reason": self.reason,
            "misquoted": self._misquoted,
            "action_words": self.ways.action,
            "effort_words": self.ways.effort,
            "move_words": self.ways.move,
            "changes": self.ways.changes,
            "route": self.routes.route,
            "route_fact": self.routes.fact,
            "bands": self.routes.bands.options,
            "figure": self.routes.bands.figure,
            "scored": self.routes.scored,
            "basis": self.routes.basis,
            "basis_faults": self.routes.faults,
            "need": self.routes.need,
            "have": self.routes.have,
            "offices": self.offices,
            "schooling": self.locale.table("school"),
            "benefit_words": self.locale.table("benefits"),
            "school_when": self.school.when,
            "school_day": self.school.brief,
            "why": self.why,
            "card_of": self.pictures.card,
            "notice": self.notice,
            "bar": self.phrases.bar,
            "birth": self.phrases.birth,
            "points": self.phrases.points,
            "rest_words": self.phrases.rest,
            "actions": {action.id: action for action in ACTIONS},
            "durations": {step.id: step.duration for step in STEPS},
            "add_working_days": add_working_days,
            "add_days": lambda day, count: day + timedelta(days=count),
        }

    def _misquoted(self, item: str) -> list[str]:
        """Say what other pages get wrong about a line, and what holds."""
        words = cast("Mapping[str, str]", self.locale.table("conflicts"))
        return [words[conflict.id] for conflict in quoted_about(item)]

    def _sources(self, keys: str) -> str:
        """Say where a row was found; the project's own seed guide has a name in the locale."""
        found = [self._known_sources.get(key, key) for key in keys.split()]
        shown = self.phrases.patterns["join"].join(found[:SHOWN_SOURCES])
        more = self.phrases.patterns["and_others"].format(count=len(found))
        return shown + more if len(found) > SHOWN_SOURCES else shown

    def _sureness(self, fact: Cited) -> str:
        """Say how sure a row is; official words that only a quotation gives are called quoted."""
        names = cast("Words", self.locale.table("names"))
        first = self._known_sources.get(fact.source.partition(" ")[0], "")
        if fact.confidence == "A" and any(mark in first for mark in names["quoted"]["marks"]):
            return str(names["quoted"]["words"])
        return str(names["confidence"][fact.confidence])

    def _conditions(self, papers: Sequence[Paper]) -> list[dict[str, object]]:
        """Group the papers that only some need by the condition that calls for them."""
        words = cast("Words", self.locale.table("papers"))
        found: dict[str, list[str]] = {}
        for paper in papers:
            if not paper.needed:
                found.setdefault(self.open_when(paper), []).append(words[paper.id]["name"])
        return [{"words": when, "papers": names} for when, names in found.items()]

    def open_when(self, paper: Paper) -> str:
        """Say on what it hangs whether a paper is needed, as far as that is still open."""
        words = cast("Words", self.locale.table("papers"))[paper.id]
        return str(words["still"][paper.still] if paper.still else words["when"])

    def _hint(self, name: str, values: Mapping[str, object]) -> str:
        return html.plain(self.text(f"hints/{name}", values)).strip()


def _phrases(locale: Locale) -> Phrases:
    table = locale.table("phrases")
    weekdays = tuple(cast("list[str]", table["weekdays"]))
    patterns = {name: value for name, value in table.items() if isinstance(value, str)}
    return Phrases(patterns, weekdays)
