"""Replies that come with a picture: its values, with every word from `pictures.toml`."""

from collections.abc import Callable, Mapping
from datetime import date
from html import escape
from types import MappingProxyType
from typing import Any, cast

from bot.documents import Drawing
from bot.rendering.cards import CardWords, score_of
from bot.rendering.charts import ChartWords, plan_of
from bot.rendering.locale import Locale
from bot.rendering.phrases import Phrases
from bot.rendering.ways import WayWords
from bot.scoring import Item, Prerequisite

Words = Mapping[str, Any]
Values = Mapping[str, object]


KEYS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "": frozenset({"product", "excuse", "spouse", "day", "month", "year"})
        | {"standard", "review", "total", "verdict", "result", "plan"},
        "total": frozenset({"exact", "least", "most", "range", "from"}),
        "verdict": frozenset({"reached", "not_reached", "not_reached_least"})
        | {"undecided", "vetoed", "barred"},
        "result": frozenset({"estimated", "rules", "deduction", "rest"})
        | {"open", "unasked", "clean", "pair", "barred"},
        "plan": frozenset({"title", "rules", "now", "now_short", "falls", "keeps"})
        | {"now_short_most", "ages", "open", "ends", "ends_on"}
        | {"reached", "first", "none", "refused_for_crime", "past_age"}
        | {"reach_turn", "fall_turn", "line", "band", "dots"}
        | {"and", "wait", "falls_again", "others"},
    }
)
"""What `pictures.toml` has to hold, by table."""


def unworded_pictures(locale: Locale) -> list[str]:
    """Name all words of pictures that are missing or belong to nothing."""
    words = cast("Words", locale.table("pictures"))
    return [
        f"pictures.toml and the pictures disagree about {table or 'the top'}: {name}"
        for table, expected in KEYS.items()
        for name in sorted(expected ^ set(words.get(table, {}) if table else words))
    ]


class PictureWords:
    """Turns the values of a reply into a drawing.

    Args:
        locale: where the words are.
        phrases: says points.
        ways: says what is to be done.
        reason: says why a line stands as it does, or why somebody may not apply.
    """

    def __init__(
        self,
        locale: Locale,
        phrases: Phrases,
        ways: WayWords,
        reason: Callable[[Item | Prerequisite], str],
    ) -> None:
        self._language = locale.name.partition("-")[0]
        self._words = cast("Words", locale.table("pictures"))
        self._card = CardWords(locale, phrases, reason)
        self._chart = ChartWords(locale, ways)

    def drawing(self, picture: str, values: Values) -> Drawing:
        """Return the drawing that goes with a reply.

        Args:
            picture: `result` or `plan`.
            values: those of the reply, among them `who` it is about.
        """
        shown, on, edition = self._plan(values) if picture == "plan" else self._result(values)
        data = {
            "language": self._language,
            "product": self._words["product"],
            "day": self._head(str(values["who"]), on),
            "foot": [self._rules(picture, on, edition), self._words["review"]],
            **shown,
        }
        return Drawing(picture, data, escape(self._words["excuse"]))

    def card(self, values: Values) -> Values:
        """Return what the picture of a result shows, for whoever shows it otherwise."""
        return self._card.card(values)

    def _plan(self, values: Values) -> tuple[Values, date, date]:
        on = plan_of(values).on
        return self._chart.chart(values), on, on

    def _result(self, values: Values) -> tuple[Values, date, date]:
        score = score_of(values)
        return self._card.card(values), score.on, score.edition

    def _head(self, who: str, on: date) -> str:
        day = self._day(on)
        return day if who == "self" else str(self._words[who]).format(day=day)

    def _rules(self, picture: str, on: date, edition: date) -> str:
        """Say as of which day was judged, and by which edition of the rule."""
        pattern = str(self._words[picture]["rules"])
        return pattern.format(day=self._day(on), edition=edition.year)

    def _day(self, day: date) -> str:
        return str(self._words["day"]).format(year=day.year, month=day.month, day=day.day)
