"""The JSON of the command line has the fixed shape."""

import json
from typing import Any, cast

from bot.guide import checklist, steps
from bot.rendering.contract import materials_document, score_document, steps_document
from bot.scoring import Applicant, score
from tests.chat import RENDERER
from tests.dialogs.people import TODAY
from tests.scoring.people import someone


def plain(document: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    return json.loads(json.dumps(document, ensure_ascii=False))


def test_a_score_names_every_item_with_reason_and_source() -> None:
    document = plain(score_document(score(someone(education="master"), TODAY), RENDERER))
    assert {"on", "edition", "standard", "points", "verdict", "items", "unknown"} <= set(document)
    for item in document["items"]:
        assert set(item) == {
            "id",
            "group",
            "low",
            "high",
            "counted",
            "reason",
            "clause",
            "source",
            "confidence",
        }
        assert item["reason"]
    counted = sum(item["low"] for item in document["items"] if item["counted"])
    assert document["points"]["low"] == max(0, counted)


def test_an_open_condition_is_null() -> None:
    document = plain(score_document(score(Applicant(), TODAY), RENDERER))
    assert {each["met"] for each in document["prerequisites"]} == {None}
    assert document["unknown"]


def test_a_list_says_when_a_paper_is_needed() -> None:
    document = plain(materials_document(checklist(Applicant(), TODAY), RENDERER))
    papers = [paper for group in document["groups"] for paper in group["items"]]
    assert all(paper["when"] for paper in papers if paper["needed"] is None)
    assert all(paper["when"] is None for paper in papers if paper["needed"])
    assert "education" in document["undecided"]


def test_the_steps_have_words_and_one_is_now() -> None:
    document = cast("dict[str, Any]", plain(steps_document(steps(Applicant(), TODAY), RENDERER)))
    assert [step["state"] for step in document["steps"]].count("now") == 1
    assert all(step["title"] and step["body"] for step in document["steps"])
