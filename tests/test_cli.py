"""The command line keeps its contract: streams, exit statuses, one line on what is wrong."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot import answers, cli
from bot.dialogs.prints import DOCUMENTS
from bot.mind import make_mind
from bot.scoring import FACTS

ROOT = Path(__file__).parents[1]
NOW = "2026-11-23T10:00:00+08:00"
REACHED = {"birth_date": "1990-06-01", "education": "bachelor_degree", "insurance_base": "none"}
REACHED |= {"insurance_months": 120, "false_material_count": 0, "detention_count": 0}
REACHED |= {"crime_count": 0, "serious_crime": False}
SETTINGS = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "WEBHOOK_URL", "PORT")
DOCUMENTED = ("score", "plan", "settle", "materials", "steps")
WITH_LINES = ("score", "plan", "settle", "materials")
mind = cache(make_mind)


@dataclass(frozen=True)
class Said:
    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def complains(self, *parts: str) -> None:
        """One line about a wrong input that holds these words, and nothing else."""
        assert (self.status, self.out) == (2, "")
        self._says(*parts)

    def fails(self, *parts: str) -> None:
        assert (self.status, self.out) == (1, "")
        self._says(*parts)

    def _says(self, *parts: str) -> None:
        assert self.err.startswith("hujifen: ")
        assert self.err.count("\n") == 1
        assert len(self.err) < 1000
        for part in parts:
            assert part in self.err


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def empty_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings, no `.env`, a fixed day, and words that are loaded once for all tests."""
    monkeypatch.chdir(tmp_path)
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HUJIFEN_NOW", NOW)
    monkeypatch.setattr(answers, "make_mind", lambda *_: mind())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, with this on standard input."""

    def run(*args: str, stdin: bytes | str | object = b"") -> Said:
        text = stdin if isinstance(stdin, bytes | str) else json.dumps(stdin)
        data = text if isinstance(text, bytes) else text.encode()
        monkeypatch.setattr(sys, "argv", ["hujifen", *args])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        status = cli._status()
        captured = capsys.readouterr()
        return Said(status, captured.out, captured.err)

    return run


# --- what is printed -----------------------------------------------------------------------


def test_score_prints_the_document_of_the_contract(run: Run) -> None:
    said = run("score", "--json", "--on", "2026-11-23", stdin=REACHED)
    assert (said.status, said.err) == (0, "")
    found = said.json
    keys = ("on", "edition", "standard", "points", "verdict", "prerequisites", "items")
    assert list(found) == [*keys, "unknown", "notices"]
    assert (found["on"], found["edition"], found["standard"]) == ("2026-11-23", "2023-01-01", 120)
    assert found["verdict"] == "reached"
    assert found["points"]["low"] == 150  # 30 for the age, 90 for the degree, 30 for ten years
    assert found["points"]["high"] > 150
    assert all(isinstance(notice, str) for notice in found["notices"])
    assert set(found["unknown"]) <= set(FACTS)


def test_each_line_of_a_score_says_why_and_where_it_is_written(run: Run) -> None:
    found = run("score", "--json", stdin=REACHED).json
    for item in found["items"]:
        assert item["group"] in {"basic", "bonus", "deduction"}
        assert isinstance(item["low"], int)
        assert item["low"] <= item["high"]
        assert isinstance(item["counted"], bool)
        assert all(item[name] for name in ("reason", "clause", "source"))
        assert item["confidence"] in set("ABCD")
    for condition in found["prerequisites"]:
        assert {"id", "met", "source"} <= set(condition)
        assert condition["met"] in {True, False, None}


def test_the_lines_bear_the_names_of_the_contract(run: Run) -> None:
    names = "age education qualification insurance_years startup shortage_major investment_tax "
    names += "local_employment insurance_base public_service suburb fresh_graduate award spouse "
    names += "false_material detention crime"
    document = {
        "startup": "incubated_founder",
        "shortage_major": True,
        "qualification": "title_senior",
        "qualification_fits": True,
        "tax_average": 200_000,
        "local_employees_average": 20,
        "public_service_years": 5,
        "suburb_area": "lingang",
        "suburb_years": 3,
        "fresh_graduate": True,
        "award": "provincial",
        "spouse_local_years": 2,
        "insurance_base": "2",
        "false_material_count": 1,
        "detention_count": 1,
        "crime_count": 1,
    }
    found = run("score", "--json", stdin=REACHED | document).json
    assert [item["id"] for item in found["items"]] == [
        name for name in names.split() if name in {item["id"] for item in found["items"]}
    ]
    assert {item["id"] for item in found["items"]} == set(names.split())


def test_the_points_are_the_sum_of_the_counted_lines(run: Run) -> None:
    found = run("score", "--json", stdin=REACHED).json
    counted = [item for item in found["items"] if item["counted"]]
    assert found["points"]["low"] == max(0, sum(item["low"] for item in counted))
    assert found["points"]["high"] == max(0, sum(item["high"] for item in counted))


def test_nothing_known_is_a_range_and_not_a_zero(run: Run) -> None:
    found = run("score", "--json", stdin="{}").json
    assert found["verdict"] == "undecided"
    assert found["points"]["low"] < 120 < found["points"]["high"]
    assert found["unknown"]
    nothing = dict.fromkeys(FACTS)
    assert run("score", "--json", stdin=nothing).json == found


def test_a_serious_crime_is_a_veto(run: Run) -> None:
    found = run("score", "--json", stdin={**REACHED, "serious_crime": True}).json
    assert found["verdict"] == "vetoed"


def test_materials_prints_the_document_of_the_contract(run: Run) -> None:
    said = run("materials", "--json", stdin={"education": "bachelor_degree", "married": True})
    assert (said.status, said.err) == (0, "")
    found = said.json
    assert list(found) == ["groups", "undecided"]
    assert {group["id"] for group in found["groups"]} <= {"base", "item", "family", "employer"}
    assert set(found["undecided"]) <= set(FACTS)
    papers = [paper for group in found["groups"] for paper in group["items"]]
    assert len({paper["id"] for paper in papers}) == len(papers) > 5
    for paper in papers:
        assert paper["who"] in {"applicant", "employer"}
        assert paper["stamp"] in {"employer", None}
        assert isinstance(paper["original"], bool)
        assert isinstance(paper["copies"], int)
        assert isinstance(paper["note"], str)
        assert all(paper[name] for name in ("name", "for", "why", "source"))
        assert paper["confidence"] in set("ABCD")


def test_steps_prints_each_step_with_where_one_stands(run: Run) -> None:
    said = run("steps", "--json", stdin={"residence_permit": True})
    assert (said.status, said.err) == (0, "")
    steps = said.json["steps"]
    assert [step["state"] for step in steps].count("now") == 1
    assert all(step["title"] and step["source"] for step in steps)


def test_ask_prints_a_topic_and_the_answer(run: Run) -> None:
    said = run("ask", "--json", "去服务中心要带什么")
    assert (said.status, said.err) == (0, "")
    assert list(said.json) == ["topic", "choices", "answer"]
    assert said.json["topic"] == "materials"
    assert "材料" in said.json["answer"]
    assert len(said.json["choices"]) <= 3


def test_ask_says_none_when_it_is_out_of_scope(run: Run) -> None:
    found = run("ask", "--json", "今天天气怎么样").json
    assert found["topic"] == "none"
    assert found["answer"]


@pytest.mark.parametrize(
    ("command", "words"),
    [(("score",), "年龄"), (("materials",), "清单"), (("steps",), "和单位 HR 说")],
)
def test_people_read_chinese(run: Run, command: tuple[str, ...], words: str) -> None:
    said = run(*command, stdin=REACHED)
    assert said.status == 0
    assert words in said.out
    assert not {"<b>", "</", "&lt;", "&amp;"} & set(said.out.split())
    assert "<" not in said.out


def test_ask_answers_in_words(run: Run) -> None:
    said = run("ask", "多少分达标")
    assert (said.status, said.err) == (0, "")
    assert said.out.strip()
    assert "<" not in said.out


def test_check_finds_nothing_wrong(run: Run) -> None:
    said = run("check")
    assert said.status == 0
    assert said.out.startswith("ok")
    assert all(line.startswith("warning: ") for line in said.err.splitlines())


# --- the day that is asked about -----------------------------------------------------------


def test_on_is_the_day_asked_about(run: Run) -> None:
    young, old = ("2030-01-01", "2034-06-02")
    document = {"birth_date": "1990-06-01"}
    ages = {
        day: run("score", "--json", "--on", day, stdin=document).json["items"][0]["low"]
        for day in (young, old)
    }
    assert ages[young] > ages[old]


def test_without_on_it_is_today_in_shanghai(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUJIFEN_NOW", "2026-11-23T17:30:00+00:00")
    assert run("score", "--json", stdin="{}").json["on"] == "2026-11-24"


@pytest.mark.parametrize("day", ["2026-02-30", "tomorrow", "", "2026-W48-1", "20261123"])
def test_a_wrong_day_is_named(run: Run, day: str) -> None:
    run("score", "--on", day, stdin="{}").complains("--on", "YYYY-MM-DD")


@pytest.mark.parametrize("day", ["0001-01-01", "2017-12-31"])
def test_a_day_before_the_first_rules_is_named(run: Run, day: str) -> None:
    for command in set(DOCUMENTED) - {"settle"}:  # its rows say themselves from when they hold
        run(command, "--json", "--on", day, stdin="{}").complains("--on", day, "2018-01-01")
    run("ask", "帮我算分", "--on", day).complains("--on", day)


def test_a_day_behind_the_last_rules_is_answered_with_a_notice(run: Run) -> None:
    said = run("score", "--json", "--on", "9999-12-31", stdin="{}")
    assert said.status == 0
    assert said.json["notices"]
    assert run("ask", "帮我算分", "--on", "9999-12-31").status == 0


def test_somebody_not_yet_born_is_named(run: Run) -> None:
    said = run("score", "--on", "2026-11-23", stdin={"birth_date": "2026-11-24"})
    said.complains("hujifen: birth_date", "2026-11-23")
    run("score", stdin={"on": 1}).complains("hujifen: on: ")


# --- where the document comes from ---------------------------------------------------------


@pytest.mark.parametrize("command", DOCUMENTED)
def test_a_file_a_dash_and_nothing_are_the_same(run: Run, tmp_path: Path, command: str) -> None:
    path = tmp_path / "facts.json"
    path.write_text(json.dumps(REACHED))
    from_file = run(command, str(path), "--json")
    assert from_file.status == 0
    assert run(command, "-", "--json", stdin=REACHED) == from_file
    assert run(command, "--json", stdin=REACHED) == from_file


@pytest.mark.parametrize("mark", ["﻿", "\r\n", " \n\t"])
def test_what_editors_add_around_a_document_is_no_error(run: Run, mark: str) -> None:
    text = mark + json.dumps(REACHED, indent=2).replace("\n", "\r\n") + "\r\n"
    assert run("score", "--json", stdin=text).status == 0


def test_a_missing_file_is_named(run: Run) -> None:
    run("score", "nowhere.json").complains("FILE", "nowhere.json", "standard input")


def test_a_directory_is_no_document(run: Run, tmp_path: Path) -> None:
    run("materials", str(tmp_path)).complains("FILE", "standard input")


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, "\udcff"])
def test_an_impossible_name_is_no_document(run: Run, name: str) -> None:
    run("score", name).complains("FILE")


@pytest.mark.parametrize("data", [b"\xff\xfe{\x00}\x00", "{'学历': 1}".encode("gb18030")])
def test_another_encoding_is_named(run: Run, data: bytes) -> None:
    run("score", stdin=data).complains("FILE", "UTF-8")


def test_a_terminal_gets_a_hint_instead_of_silence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    for arguments in (["score"], ["score", "--lines"], ["ask", "--lines"]):
        monkeypatch.setattr(sys, "argv", ["hujifen", *arguments])
        monkeypatch.setattr(sys, "stdin", Terminal(io.BytesIO(b"{}")))
        assert cli._status() == 0
        captured = capsys.readouterr()
        assert "Ctrl-D" in captured.err
        assert "Ctrl-D" not in captured.out


# --- wrong documents -----------------------------------------------------------------------

WRONG_FACTS: list[tuple[object, tuple[str, ...]]] = [
    ({"age": 36}, ("age",)),
    ({"educaton": "master"}, ("educaton", "education")),
    ({"education": "phd"}, ("education", "phd", "doctor")),
    ({"education": 4}, ("education", "4")),
    ({"education": ["master"]}, ("education",)),
    ({"birth_date": "1990-02-30"}, ("birth_date", "1990-02-30", "YYYY-MM-DD")),
    ({"birth_date": "1990/01/01"}, ("birth_date", "YYYY-MM-DD")),
    ({"birth_date": 19900101}, ("birth_date",)),
    ({"insurance_months": -1}, ("insurance_months", "-1")),
    ({"insurance_months": 3.5}, ("insurance_months", "3.5", "whole number")),
    ({"insurance_months": True}, ("insurance_months",)),
    ({"insurance_months": "36"}, ("insurance_months",)),
    ({"recent_insurance_months": 13}, ("recent_insurance_months", "12")),
    ({"insurance_base": 1}, ("insurance_base", '"1"')),
    ({"shortage_major": "yes"}, ("shortage_major", "true or false")),
    ({"tax_average": -0.01}, ("tax_average",)),
    ({"insurance_history": {}}, ("insurance_history",)),
    ({"insurance_history": [{"from": "2020-01"}]}, ("insurance_history[0]", "missing")),
    (
        {"insurance_history": [{"from": "2020-13", "to": "2021-01", "base": 1}]},
        ("insurance_history[0].from", "YYYY-MM"),
    ),
    (
        {"insurance_history": [], "insurance_months": 3},
        ("insurance_history", "insurance_months"),
    ),
    ({"children": [{"born": "2015-01-01"}]}, ("children[0]", "born")),
    ([], ("applicant", "object")),
    ("text", ("applicant", "object")),
    (None, ("applicant", "object")),
    (3, ("applicant", "object")),
]


@pytest.mark.parametrize("command", DOCUMENTED)
@pytest.mark.parametrize(("document", "parts"), WRONG_FACTS)
def test_a_wrong_fact_is_named_in_one_line(
    run: Run, command: str, document: object, parts: tuple[str, ...]
) -> None:
    run(command, "--json", stdin=json.dumps(document)).complains(*parts)


WRONG_TEXTS = [
    ("", "JSON"),
    ("   ", "JSON"),
    ("{", "JSON at line 1"),
    ('{\n"education": master}', "JSON at line 2"),
    ('{"education": "master",}', "JSON"),
    ("[" * 100_000, "JSON"),
    ('{"children": ' + "[" * 100_000 + "]" * 100_000 + "}", "JSON"),
    ('{"insurance_months": 1' + "0" * 400 + "}", "insurance_months"),
    ('{"insurance_months": 1' + "0" * 6000 + "}", "JSON"),
    ('{"insurance_months": 1e999}', "insurance_months"),
    ('{"tax_average": NaN}', "tax_average"),
    ('{"tax_average": Infinity}', "tax_average"),
    ('{"education": "none", "education": "master"}', "education"),
    ('{"insurance_history": [{"from": "2020-01", "from": "2021-01"}]}', "from"),
    ('{"education": "\\ud800"}', "education"),
    ('{"\\ud800": 1}', "ud800"),
    ('{"education": "' + "x" * 100_000 + '"}', "education"),
    ('{"' + "x" * 100_000 + '": 1}', "xxx"),
    ('{"a\\nb": 1}', "known key"),
    ('{"education": "a\\nb\\u2028c\\u001b[31m"}', "education"),
]


@pytest.mark.parametrize("command", DOCUMENTED)
@pytest.mark.parametrize(("text", "part"), WRONG_TEXTS, ids=[text[:40] for text, _ in WRONG_TEXTS])
def test_a_text_that_is_no_document_is_one_line(
    run: Run, command: str, text: str, part: str
) -> None:
    said = run(command, stdin=text)
    said.complains(part)
    assert len(said.err.splitlines()) == 1
    assert "\x1b" not in said.err


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    document=st.dictionaries(st.sampled_from(sorted(FACTS)), ANYTHING, max_size=3) | ANYTHING,
    command=st.sampled_from(DOCUMENTED),
)
def test_whatever_json_comes_the_answer_is_a_document_or_a_line(
    run: Run, document: object, command: str
) -> None:
    said = run(command, "--json", stdin=json.dumps(document))
    if said.status:
        said.complains()
    else:
        assert said.json


# --- many documents ------------------------------------------------------------------------


@pytest.mark.parametrize("command", WITH_LINES)
def test_lines_in_are_lines_out_in_the_same_order(run: Run, command: str) -> None:
    documents = [{"education": "master"}, {"education": "none"}, {}]
    said = run(command, "--lines", stdin="\n".join(map(json.dumps, documents)))
    assert (said.status, said.err) == (0, "")
    alone = [run(command, "--json", stdin=document).json for document in documents]
    assert said.lines == alone


@pytest.mark.parametrize("command", WITH_LINES)
def test_a_bad_line_has_its_error_in_its_place(run: Run, command: str) -> None:
    lines = ["{}", "{", '{"education": "phd"}', "", "null", "{}"]
    said = run(command, "--lines", stdin="\n".join(lines) + "\n")
    assert (said.status, said.err) == (2, "")
    assert ["error" in line for line in said.lines] == [False, True, True, True, True, False]
    assert "education" in said.lines[2]["error"]
    assert all(list(line) == ["error"] for line in said.lines[1:5])


def test_lines_may_end_as_on_windows_and_begin_with_a_mark(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "facts.jsonl"
    path.write_bytes(b"\xef\xbb\xbf{}\r\n{}\r\n")
    said = run("score", str(path), "--lines", "--on", "2026-11-23")
    assert said.status == 0
    assert [line["on"] for line in said.lines] == ["2026-11-23"] * 2


@pytest.mark.parametrize("separator", ["\u2028", "\u0085", "\x0b", "\x0c", "\x1c"])
def test_only_a_line_feed_ends_a_line(run: Run, separator: str) -> None:
    document = json.dumps({"education": f"a{separator}b"}, ensure_ascii=False)
    said = run("score", "--lines", stdin=document + "\n{}\n")
    assert ["error" in line for line in said.lines] == [True, False]
    asked = run("ask", "--lines", stdin=f"多少分{separator}达标\n要带什么\n")
    assert len(asked.lines) == 2


def test_no_lines_are_no_lines(run: Run) -> None:
    for command in WITH_LINES:
        assert run(command, "--lines") == Said(0, "", "")
    assert run("ask", "--lines") == Said(0, "", "")


def test_one_line_that_is_not_utf_8_spoils_only_itself(run: Run) -> None:
    for command in WITH_LINES:
        said = run(command, "--lines", stdin=b'{}\n{"education": "\xff"}\n{}\n')
        assert said.status == 2
        assert ["error" in line for line in said.lines] == [False, True, False]
    said = run("ask", "--lines", stdin="多少分达标\n".encode() + b"\xff\xfe\n")
    assert said.status == 2
    assert ["error" in line for line in said.lines] == [False, True]


def test_questions_are_answered_line_by_line(run: Run) -> None:
    questions = ["去服务中心要带什么", "多少分达标", "今天天气怎么样"]
    said = run("ask", "--lines", stdin="\r\n".join(questions) + "\r\n")
    assert said.status == 0
    assert [line["topic"] for line in said.lines] == ["materials", "pass_mark", "none"]
    assert said.lines == [run("ask", "--json", question).json for question in questions]


def test_an_empty_question_is_a_bad_line(run: Run) -> None:
    said = run("ask", "--lines", stdin="多少分达标\n\n")
    assert said.status == 2
    assert ["error" in line for line in said.lines] == [False, True]


# --- wrong arguments -----------------------------------------------------------------------


@pytest.mark.parametrize("question", ["", " ", "\u3000"])
def test_nothing_asked_is_named(run: Run, question: str) -> None:
    run("ask", question).complains("TEXT")
    run("ask").complains("TEXT")


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["scor"], "scor"),
        (["score", "--jsn"], "--jsn"),
        (["score", "a", "b"], "b"),
        (["score", "--on"], "--on"),
        (["playground", "--port", "x"], "--port"),
        (["playground", "--port", "65536"], "--port"),
        (["playground", "--port", "-1"], "--port"),
        (["ask", "多少", "分"], "分"),
    ],
)
def test_a_wrong_argument_is_named(run: Run, arguments: list[str], part: str) -> None:
    run(*arguments).complains(part)


@pytest.mark.parametrize(
    ("name", "value", "part"),
    [
        ("TELEGRAM_BOT_TOKEN", "no-secret-of-mine", "BotFather"),
        ("TELEGRAM_API_URL", "ftp://user:no-secret-of-mine@host", "TELEGRAM_API_URL"),
        ("DATABASE_URL", "postgresql://me:no-secret-of-mine@host/db", "sqlite:///"),
        ("WEBHOOK_URL", "https://host/no-secret-of-mine", "WEBHOOK_URL"),
        ("DATABASE_URL", "sqlite:///", "path"),
        ("DATABASE_URL", "sqlite:///:memory:", "path"),
        ("TELEGRAM_API_URL", "https:///no-secret-of-mine", "host"),
        ("TELEGRAM_API_URL", "http://host:99999/no-secret-of-mine", "host"),
        ("TELEGRAM_API_URL", "http://host/no-secret-of-mine and more", "host"),
        ("PORT", "no-secret-of-mine", "PORT"),
        ("HUJIFEN_NOW", "2026-11-23T10:00:00", "timezone"),
        ("HUJIFEN_NOW", "9999-12-31T23:59:59+00:00", "2100"),
        ("HUJIFEN_NOW", "no-secret-of-mine", "HUJIFEN_NOW"),
    ],
)
@pytest.mark.parametrize("command", [[], ["run"], ["playground"], ["score"]])
def test_a_malformed_setting_is_named_and_not_shown(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: list[str], name: str, value: str, part: str
) -> None:
    monkeypatch.setenv(name, value)
    said = run(*command, stdin="{}")
    said.complains(name, part)
    assert "no-secret-of-mine" not in said.err


def test_a_setting_in_a_file_is_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=many\n")
    run("run").complains("PORT")


def test_a_file_of_settings_that_is_no_text_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfeP\x00")
    run("run").complains(".env", "UTF-8")


def test_an_unexpected_fault_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        msg = "birth date 1987-06-05"
        raise RuntimeError(msg)

    monkeypatch.setattr(answers, "score", burst)
    said = run("score", stdin="{}")
    said.fails("RuntimeError")
    assert "1987" not in said.err


def test_a_broken_installation_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "bot.answers", None)
    monkeypatch.delattr("bot.answers")
    run("score", stdin="{}").fails("bot.answers", "install")


# --- a real process ------------------------------------------------------------------------


def process(*args: str, stdin: bytes = b"", **env: str) -> subprocess.CompletedProcess[bytes]:
    plain = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(
        [sys.executable, "-m", "bot", *args],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=60,
        env={**plain, "PYTHONPATH": str(ROOT), **env},
    )


def test_a_process_prints_utf_8_whatever_its_locale() -> None:
    found = process("score", stdin=b"{}", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert found.returncode == 0
    assert "年龄" in found.stdout.decode("utf-8")
    assert found.stderr == b""


def test_a_process_that_is_given_nonsense_ends_with_2() -> None:
    found = process("score", stdin='{"学历": 1}'.encode(), LC_ALL="C", PYTHONUTF8="0")
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.startswith(b"hujifen: ")
    assert found.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    command = f"'{sys.executable}' -m bot score --lines | head -n 1"
    found = subprocess.run(  # noqa: S602 - the pipe of a shell is what this is about
        command,
        shell=True,
        input=b"{}\n" * 300,
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert found.stdout.count(b"\n") == 1
    assert found.stderr == b""


# --- plan, settle, and two applicants -------------------------------------------------------


@pytest.mark.parametrize("command", ["plan", "settle"])
def test_the_new_questions_answer_in_json_in_lines_and_in_words(run: Run, command: str) -> None:
    found = run(command, "--json", "--on", "2026-11-23", stdin=REACHED)
    assert (found.status, found.err) == (0, "")
    assert found.json["on"] == "2026-11-23"
    lines = run(command, "--lines", "--on", "2026-11-23", stdin=f"{json.dumps(REACHED)}\n{{\n")
    first, second = (json.loads(line) for line in lines.out.splitlines())
    assert lines.status == 2
    assert first == found.json
    assert list(second) == ["error"]
    assert run(command, stdin=REACHED).out.strip()


def test_the_facts_of_the_routes_need_no_input(run: Run) -> None:
    said = run("settle", "--facts", "--json")
    assert said.status == 0
    assert {"key", "type", "expected", "name", "meaning"} == set(said.json["facts"][0])
    assert "permit_months" in run("settle", "--facts").out


def test_two_applicants_are_compared(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "b.json"
    other.write_text(json.dumps(REACHED | {"serious_crime": True}))
    said = run("score", "-", "--with", str(other), "--json", stdin=REACHED)
    assert said.status == 0
    assert said.json["with"]["verdict"] == "vetoed"
    assert said.json["better"] == "first"
    assert "建议第一位来办" in run("score", "-", "--with", str(other), stdin=REACHED).out


def test_two_applicants_cannot_both_be_standard_input(run: Run) -> None:
    run("score", "-", "--with", "-", stdin=REACHED).complains("--with", "another file")


def test_a_second_applicant_that_cannot_be_used_is_named(run: Run, tmp_path: Path) -> None:
    run("score", "--with", str(tmp_path / "none.json"), stdin=REACHED).complains("cannot read")
    other = tmp_path / "b.json"
    other.write_text('{"education": "phd"}')
    run("score", "--with", str(other), stdin=REACHED).complains("education")


# --- documents -----------------------------------------------------------------------------


def test_document_alone_lists_the_names(run: Run) -> None:
    said = run("document")
    assert said.status == 0
    assert [line.split()[0] for line in said.out.splitlines()] == list(DOCUMENTS)
    assert "上海市居住证积分服务指南" in said.out


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_document_is_written_as_a_pdf(run: Run, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out.pdf"
    said = run("document", name, "-o", str(out), stdin={"education": "bachelor"})
    assert (said.status, said.out, said.err) == (0, "", "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_document_is_about_the_facts_of_its_file(run: Run, tmp_path: Path) -> None:
    facts, out = tmp_path / "me.json", tmp_path / "out.pdf"
    facts.write_text('{"education": "master", "birth_date": "1990-05-01"}', "utf-8")
    assert run("document", "result", str(facts), "-o", str(out), "--on", "2026-11-23").status == 0
    text = "".join(page.extract_text() for page in PdfReader(out).pages)
    assert "学历 100 分" in text.replace("\xa0", " ")


def test_a_document_may_go_to_standard_output() -> None:
    command = [sys.executable, "-m", "bot", "document", "hr", "-o", "-"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.startswith(b"%PDF-")
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("map", "-o", "x.pdf"), "NAME: 'map' is none; expected one of guide, checklist, hr"),
        (("../guide", "-o", "x.pdf"), "NAME: '../guide' is none"),
        (("guide",), "OUT: missing; expected -o and a file to write"),
        (("-o", "x.pdf"), "NAME: missing; expected one of guide, checklist, hr"),
        (("guide", "-o", "no/such/folder/x.pdf"), "OUT: cannot write 'no/such/folder/x.pdf'"),
        (("guide", "-o", "a\0b"), "OUT: cannot write"),
        (("checklist", "none.json", "-o", "x.pdf"), "FILE: cannot read 'none.json'"),
        (("guide", "-o", "x.pdf", "--on", "soon"), "--on: 'soon' is not a date"),
        (("guide", "-o", "x.pdf", "--on", "2001-01-01"), "--on: "),
    ],
)
def test_a_document_that_cannot_be_is_one_clear_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, args: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    found = run("document", *args)
    assert found.status == 2
    assert found.err.startswith(f"hujifen: {said}")
    assert found.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_bad_facts_name_the_key_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    found = run("document", "checklist", "-o", str(out), stdin={"education": "phd"})
    assert found.status == 2
    assert found.err.startswith("hujifen: education: ")
    assert not out.exists()


def test_standard_input_is_read_by_all_but_the_guide(run: Run, tmp_path: Path) -> None:
    out = str(tmp_path / "out.pdf")
    assert run("document", "guide", "-o", out, stdin=b"not read").status == 0
    for name in ("checklist", "hr", "letter_post"):
        said = run("document", name, "-o", out, stdin=b'{"bogus": 1}')
        assert said.status == 2
        assert said.err.startswith("hujifen: bogus: ")


def test_a_document_never_takes_the_place_of_the_facts(run: Run, tmp_path: Path) -> None:
    facts = tmp_path / "me.json"
    facts.write_text("{}", "utf-8")
    said = run("document", "hr", str(facts), "-o", str(facts))
    assert (said.status, said.err) == (
        2,
        "hujifen: OUT: is the file with the facts; expected another one\n",
    )
    assert facts.read_text("utf-8") == "{}"
