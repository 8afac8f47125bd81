"""The diagrams in the documentation are those of the live declaration."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.dialogs.flows import FLOWS
from bot.rendering.diagrams import DRAWN, diagram
from tests.dialogs.people import TODAY

PAGE = (Path(__file__).parents[1] / "docs" / "dialogs.md").read_text("utf-8")
BLOCK = re.compile(r"<!-- hujifen flow (\w+) -->\n\n```mermaid\n(.*?)```\n", re.DOTALL)
SHOWN = dict(BLOCK.findall(PAGE))
MOST_ARROWS = 90


def test_every_dialogue_is_in_the_documentation() -> None:
    assert set(SHOWN) == set(DRAWN) == set(FLOWS)


@pytest.mark.parametrize("name", DRAWN)
def test_the_documentation_shows_what_is_declared_today(name: str) -> None:
    assert SHOWN[name] == diagram(name, TODAY), "run scripts/draw_dialogs.py"


@pytest.mark.parametrize("name", DRAWN)
def test_a_diagram_stays_readable(name: str) -> None:
    assert SHOWN[name].startswith("stateDiagram-v2\n")
    assert SHOWN[name].count(" --> ") < MOST_ARROWS


@pytest.mark.parametrize("name", DRAWN)
def test_every_arrow_joins_states_that_are_drawn(name: str) -> None:
    states = set(re.findall(r'state ".+" as (\w+)', SHOWN[name]))
    joined = {
        end
        for source, target in re.findall(r"^ *(\S+) --> (\S+)", SHOWN[name], re.MULTILINE)
        for end in (source, target)
    }
    assert joined - {"[*]"} <= states


def test_words_that_mermaid_would_misread_are_written_as_entities() -> None:
    words = re.findall(r'(?:state "|--> \w+ : )([^"\n]+)', PAGE)
    assert words
    assert not [said for said in words if re.search(r"[:<>{}\[\]]", said)]


def test_the_diagram_follows_the_day() -> None:
    assert "2009" in diagram("simulation", date(2027, 11, 23))
    assert "2009" not in SHOWN["simulation"]
