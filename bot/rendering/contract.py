"""The JSON of the command-line contract; the shape of each document is fixed there."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from bot.guide import Checklist, Paper, StepState
from bot.rendering.renderer import Renderer
from bot.scoring import Item, Prerequisite, Score

Document = dict[str, object]


def score_document(score: Score, renderer: Renderer) -> Document:
    """Return what `hujifen score --json` prints."""
    return {
        "on": score.on.isoformat(),
        "edition": score.edition.isoformat(),
        "standard": score.standard,
        "points": {"low": score.points.low, "high": score.points.high},
        "verdict": score.verdict,
        "prerequisites": [_prerequisite(each, renderer) for each in score.prerequisites],
        "items": [_item(each, renderer) for each in score.items],
        "unknown": list(score.unknown),
        "notices": [renderer.notice(each) for each in score.notices],
    }


def _prerequisite(prerequisite: Prerequisite, renderer: Renderer) -> Document:
    return {
        "id": prerequisite.id,
        "met": prerequisite.met,
        "reason": renderer.reason(prerequisite),
        "clause": prerequisite.clause,
        "source": prerequisite.source,
        "confidence": prerequisite.confidence,
    }


def _item(item: Item, renderer: Renderer) -> Document:
    return {
        "id": item.id,
        "group": item.group,
        "low": item.low,
        "high": item.high,
        "counted": item.counted,
        "reason": renderer.reason(item),
        "clause": item.clause,
        "source": item.source,
        "confidence": item.confidence,
    }


def materials_document(found: Checklist, renderer: Renderer) -> Document:
    """Return what `hujifen materials --json` prints."""
    words = cast("Mapping[str, Mapping[str, str]]", renderer.locale.table("papers"))
    groups = [
        {"id": group.id, "items": [_paper(paper, words[paper.id]) for paper in group.papers]}
        for group in found.groups
    ]
    return {"groups": groups, "undecided": list(found.undecided)}


def _paper(paper: Paper, words: Mapping[str, str]) -> Document:
    return {
        "id": paper.id,
        "name": words["name"],
        "for": paper.for_,
        "who": paper.who,
        "original": paper.original,
        "copies": paper.copies,
        "stamp": paper.stamp,
        "note": words.get("note", ""),
        "why": words["why"],
        "needed": paper.needed,
        "when": None if paper.needed else words["when"],
        "depends_on": list(paper.depends_on),
        "source": paper.source,
        "confidence": paper.confidence,
    }


def steps_document(states: Sequence[StepState], renderer: Renderer) -> Document:
    """Return what `hujifen steps --json` prints."""
    words = cast("Mapping[str, Mapping[str, Any]]", renderer.locale.table("steps"))
    return {"steps": [_step(state, words[state.step.id]) for state in states]}


def _step(state: StepState, words: Mapping[str, Any]) -> Document:
    step = state.step
    versions = [
        {
            "id": variant.id,
            "text": words["variants"][variant.id],
            "source": variant.source,
            "confidence": variant.confidence,
        }
        for variant in step.variants
    ]
    return {
        "id": step.id,
        "stage": step.stage,
        "state": state.state,
        "who": step.who,
        "title": words["title"],
        "body": words["body"],
        "time": words["time"],
        "traps": list(words.get("traps", [])),
        "variants": versions,
        "source": step.source,
        "confidence": step.confidence,
    }
