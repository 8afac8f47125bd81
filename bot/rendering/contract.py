"""The JSON of the command-line contract; the shape of each document is fixed there."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, cast

from bot.guide import Checklist, Paper, StepState
from bot.rendering.renderer import Renderer
from bot.scoring import ALL_FACTS, Fact, Item, Prerequisite, Score
from bot.scoring.comparing import Comparison
from bot.scoring.planning import Move, Plan, Way
from bot.scoring.settling import (
    FACTS_READ,
    Basis,
    Finding,
    GraduateScore,
    OptionResult,
    RouteResult,
    Settlement,
)

Document = dict[str, object]

PRINTED = frozenset({"compare", "settle", "settle_facts"})
"""Templates in `printed/`: what the command line says in words and the chat does not."""


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


def comparison_document(found: Comparison, renderer: Renderer) -> Document:
    """Return what `hujifen score A --with B --json` prints: the score of A and who is better."""
    return {
        **score_document(found.first, renderer),
        "with": score_document(found.second, renderer),
        "better": found.better,
        "why": [renderer.why(reason) for reason in found.why],
        "to_find_out": list(found.unknown),
    }


def plan_document(found: Plan, renderer: Renderer) -> Document:
    """Return what `hujifen plan --json` prints."""
    return {
        "on": found.on.isoformat(),
        "standard": found.standard,
        "points": {"low": found.points.low, "high": found.points.high},
        "routes": [_ways(way, renderer) for way in found.routes],
        "never_by_waiting": found.never_by_waiting,
        "falls_below_on": _iso(found.falls_below_on),
        "unknown": list(found.unknown),
        "notices": [renderer.notice(each) for each in found.assumptions],
        "course": [
            {"on": mark.on.isoformat(), "low": mark.low, "high": mark.high}
            for mark in found.course
        ],
    }


def _ways(way: Way, renderer: Renderer) -> Document:
    return {
        "actions": [_move(move, renderer) for move in way.moves],
        "reaches_on": way.reaches_on.isoformat(),
        "points": way.points,
        "effort": way.effort,
        "falls_below_on": _iso(way.falls_below_on),
        "notes": [renderer.notice(each) for each in way.notes],
    }


def _move(move: Move, renderer: Renderer) -> Document:
    return {
        "id": move.id,
        "detail": renderer.ways.move(move),
        "ready_on": move.ready_on.isoformat(),
        "months": move.months,
        "effort": move.effort,
        "source": move.source,
        "confidence": move.confidence,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def settle_document(found: Settlement, renderer: Renderer) -> Document:
    """Return what `hujifen settle --json` prints."""
    return {
        "on": found.on.isoformat(),
        "routes": [_route(route, renderer) for route in found.routes],
    }


def _route(route: RouteResult, renderer: Renderer) -> Document:
    document: Document = {
        "id": route.id,
        "name": renderer.routes.route(route.id)["name"],
        "status": route.status,
        "edition": _basis(route.basis),
        "conditions": [_finding(each, renderer) for each in route.conditions],
        "other_ways": [
            _way(part.id, option, renderer)
            for part in route.requirements
            for option in part.options[1:]
        ],
        "unknown": list(route.unknown),
    }
    if route.full_on is not None:
        document["months_full_on"] = route.full_on.isoformat()
    if route.id == "graduate":
        document["graduate_score"] = None
    return document if route.graduate is None else document | _graduate(route.graduate)


def _way(requirement: str, option: OptionResult, renderer: Renderer) -> Document:
    return {
        "requirement": requirement,
        "id": option.id,
        "met": option.met,
        "conditions": [_finding(each, renderer) for each in option.findings],
    }


def _finding(finding: Finding, renderer: Renderer) -> Document:
    return {
        "id": finding.id,
        "fact": finding.fact,
        "met": finding.met,
        "have": renderer.routes.have(finding),
        "need": renderer.routes.need(finding),
        "clause": finding.clause,
        "source": finding.source,
        "confidence": finding.confidence,
        "edition": _basis(finding.basis),
    }


def _basis(basis: Basis) -> Document:
    return {
        "id": basis.id,
        "name": basis.name,
        "from": basis.since.isoformat() if basis.since else None,
        "until": basis.until.isoformat() if basis.until else None,
        "standing": basis.standing,
        "seen": basis.seen,
    }


def _graduate(found: GraduateScore) -> Document:
    return {
        "graduate_score": found.low,
        "graduate_points": {"low": found.low, "high": found.high},
        "graduate_standard": found.standard,
        "graduate_items": [
            {
                "id": item.id,
                "low": item.low,
                "high": item.high,
                "clause": item.clause,
                "source": item.source,
                "confidence": item.confidence,
            }
            for item in found.items
        ],
    }


def facts_document(renderer: Renderer) -> Document:
    """Return what `hujifen settle --facts --json` prints."""
    return {"facts": [_fact(ALL_FACTS[name], renderer) for name in FACTS_READ]}


def _fact(fact: Fact, renderer: Renderer) -> Document:
    words = renderer.routes.fact(fact.name)
    return {
        "key": fact.name,
        "type": fact.kind,
        "expected": fact.expected,
        "name": words["name"],
        "meaning": words["meaning"],
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
    groups = [
        {"id": group.id, "items": [_paper(paper, renderer) for paper in group.papers]}
        for group in found.groups
    ]
    return {"groups": groups, "undecided": list(found.undecided)}


def _paper(paper: Paper, renderer: Renderer) -> Document:
    words = cast("Mapping[str, Mapping[str, str]]", renderer.locale.table("papers"))[paper.id]
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
        "when": None if paper.needed else renderer.open_when(paper),
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
