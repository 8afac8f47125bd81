"""A chart of a questionnaire as a Mermaid state diagram, in the words of a locale."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from bot.dialogs.charts import NOTHING_TICKED, RESULT, START, UNSURE, Arrow, Chart, Group, walked
from bot.dialogs.charts_by_route import by_route
from bot.dialogs.flows import FLOWS
from bot.dialogs.model import Button
from bot.dialogs.questions import QUESTIONS
from bot.dialogs.questions.settle import WAYS
from bot.rendering.locale import load_locale
from bot.rendering.renderer import Renderer

FEW = 3
"""Options that are named on an arrow; more are put together."""
_END = "[*]"


class Diagrams:
    """Draws charts."""

    def __init__(self, renderer: Renderer) -> None:
        self._renderer = renderer
        self._words = renderer.locale.table("diagrams")

    def drawn(self, chart: Chart) -> str:
        """Return the Mermaid source of a diagram, ending with a line break."""
        lines = [*(self._grouped(chart) if chart.groups else self._flat(chart))]
        head = ["stateDiagram-v2", "    direction LR"] if chart.groups else ["stateDiagram-v2"]
        return "\n".join([*head, *(f"    {line}" for line in lines), ""])

    # --- in order ----------------------------------------------------------------------------

    def _flat(self, chart: Chart) -> Iterator[str]:
        yield from map(self._state, chart.questions)
        yield self._result(chart)
        yield from (self._arrow(chart, arrow) for arrow in chart.arrows)
        yield f"{chart.result} --> {_END}"

    def _state(self, question: str) -> str:
        return f'state "{_safe(self._short(question))}" as {question}'

    def _short(self, question: str) -> str:
        return self._renderer.label(Button(f"question_{question}", question))

    def _result(self, chart: Chart) -> str:
        return f'state "{_safe(self._table("result")[chart.result])}" as {chart.result}'

    # --- in groups ---------------------------------------------------------------------------

    def _grouped(self, chart: Chart) -> Iterator[str]:
        grouped = {name for group in chart.groups for name in group.questions}
        yield from (self._state(name) for name in chart.questions if name not in grouped)
        yield self._result(chart)
        for number, group in enumerate(chart.groups, 1):
            yield from self._group(chart, group, f"group_{number}")
        outer = [arrow for arrow in chart.arrows if arrow.target not in grouped]
        yield from (self._arrow(chart, arrow) for arrow in outer)
        for number, _ in enumerate(chart.groups, 1):
            yield from (f"{arrow.target} --> group_{number}" for arrow in outer)
            yield f"group_{number} --> {chart.result}"
        yield f"{chart.result} --> {_END}"

    def _group(self, chart: Chart, group: Group, name: str) -> Iterator[str]:
        routes = [str(self._renderer.routes.route(route)["name"]) for route in group.routes]
        yield f'state "{_safe(self._word("join").join(routes))}" as {name} {{'
        yield "    direction LR"
        yield from (f"    {self._state(question)}" for question in group.questions)
        for arrow in chart.arrows:
            if arrow.target in group.questions:
                yield f"    {self._arrow(chart, arrow)}"
        yield "}"

    # --- arrows ------------------------------------------------------------------------------

    def _arrow(self, chart: Chart, arrow: Arrow) -> str:
        source = _END if arrow.source == START else arrow.source
        target = chart.result if arrow.target == RESULT else arrow.target
        why = "" if arrow.source == START else self._why(chart, arrow)
        return f"{source} --> {target} : {_safe(why)}" if why else f"{source} --> {target}"

    def _why(self, chart: Chart, arrow: Arrow) -> str:
        """Say what leads along an arrow; nothing where there is no other from its source."""
        if arrow.given and (given := self._given(chart, arrow)):
            return given
        beside = [
            one
            for one in chart.arrows
            if one.source == arrow.source and one.given in {"", arrow.given}
        ]
        if len(beside) == 1 and not chart.groups:
            return ""
        verdicts, options = self._verdicts(arrow), self._options(arrow, beside)
        if verdicts and options:
            return self._word("both").format(why=verdicts, options=options)
        pressed = {option for one in beside for option in one.options}
        other = "" if arrow.options == pressed else self._word("other")
        return verdicts or options or (other if arrow.options else "")

    def _given(self, chart: Chart, arrow: Arrow) -> str:
        """Say what was told elsewhere, on the arrow that leads to what it adds."""
        if any(one.target == arrow.target for one in chart.arrows if not one.given):
            return ""
        if arrow.source == arrow.given:
            return self._word("typed")
        return self._word("told").format(short=self._short(arrow.given))

    def _verdicts(self, arrow: Arrow) -> str:
        words = self._table("verdict")
        found = [words[verdict] for verdict in words if verdict in arrow.verdicts]
        return self._word("join").join(found)

    def _options(self, arrow: Arrow, beside: list[Arrow]) -> str:
        pressed = {option for one in beside for option in one.options}
        all_of_them = arrow.options == pressed and len(beside) == 1 and len(pressed) > 1
        if all_of_them or len(arrow.options) > FEW:
            return ""
        words = (self._option(arrow.source, option) for option in _in_order(arrow))
        return self._word("join").join(words)

    def _option(self, question: str, option: str) -> str:
        named = {UNSURE: "unsure", NOTHING_TICKED: "nothing"}
        if option in named:
            return self._word(named[option])
        return self._renderer.labels(question, (option,))[0]

    def _word(self, name: str) -> str:
        return str(self._words[name])

    def _table(self, name: str) -> Mapping[str, str]:
        return cast("Mapping[str, str]", self._words[name])


_SPECIAL = re.compile(r'[:;#"<>{}\[\]]')


def _safe(words: str) -> str:
    """Write what means something to Mermaid as an entity."""
    return _SPECIAL.sub(lambda found: f"#{ord(found[0])};", words)


def _in_order(arrow: Arrow) -> list[str]:
    """Return options as their buttons stand, leaving open last."""
    question = QUESTIONS[arrow.source]
    return [o for o in (NOTHING_TICKED, *question.options, UNSURE) if o in arrow.options]


DRAWN = tuple(FLOWS)
"""The names of the questionnaires, each of which can be drawn."""


def diagram(dialog: str, on: date) -> str:
    """Return the Mermaid source for a questionnaire, as it stands on a day.

    Raises:
        KeyError: there is no such questionnaire.
    """
    flow = FLOWS[dialog]
    chart = by_route(flow, on) if WAYS in flow.questions else walked(flow, on)
    return Diagrams(Renderer(load_locale())).drawn(chart)
