"""`hujifen check` finds what is wrong before the first user does."""

from datetime import date
from pathlib import Path

import pytest

from bot import checks
from bot.checks import findings, unwritable
from bot.dialogs.prints import DOCUMENTS
from bot.documents import DocumentError, Drawing
from bot.rendering import LocaleError
from bot.scoring import TableError
from bot.settings import Settings

ON = date(2026, 10, 1)


@pytest.fixture(autouse=True)
def no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'hujifen.db'}")


def test_nothing_is_wrong_as_it_is() -> None:
    assert findings(ON).errors == ()


def test_what_runs_out_is_a_warning() -> None:
    assert any("2026" in warning for warning in findings(ON).warnings)  # the wage of July
    late = findings(date(2035, 1, 1)).warnings
    assert len(late) > len(findings(ON).warnings)


def test_a_holiday_calendar_is_missed_once_it_should_be_out() -> None:
    def missed(day: date) -> list[str]:
        return [warning for warning in findings(day).warnings if "holiday calendar" in warning]

    assert not missed(date(2026, 10, 31))
    assert "2027" in missed(date(2026, 11, 1))[0]
    assert "2027" in missed(date(2027, 3, 1))[0]


def test_facts_that_nobody_looked_at_for_a_year_are_listed() -> None:
    late = findings(date(2027, 12, 1)).warnings
    (papers,) = [line for line in late if line.startswith("papers.toml: ")]
    assert papers.startswith("papers.toml: last verified 2026-11-23 or since, over a year ago: ")
    assert "paper.permit" in papers
    assert any(line.startswith("basic.toml: ") for line in late)
    assert not any("over a year ago" in line for line in findings(date(2027, 11, 1)).warnings)


def test_a_malformed_setting_is_an_error_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PORT", "many")
    found = findings(ON)
    assert len(found.errors) == 1
    assert found.errors[0].startswith("PORT: ")
    assert found.warnings == ()


def test_a_picture_that_cannot_be_drawn_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_fonts(_: Drawing) -> bytes:
        msg = "plan: unknown font family: noto sans sc"
        raise DocumentError(msg)

    monkeypatch.setattr(checks, "draw", without_fonts)
    assert findings(ON).errors == ("plan: unknown font family: noto sans sc",)


def test_each_picture_and_each_document_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, str]] = []
    monkeypatch.setattr(checks, "draw", lambda one: drawn.append((one.name, one.file)))
    assert findings(ON).errors == ()
    assert drawn[:2] == [("plan", ""), ("result", "")]
    assert [name for name, _ in drawn[2:]] == ["pages"] * len(DOCUMENTS)
    assert len({file for _, file in drawn[2:]}) == len(DOCUMENTS)


def test_a_document_without_a_template_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "DOCUMENTS", {**DOCUMENTS, "map": None})
    assert findings(ON).errors == (
        "template documents/map.j2 is missing",
        "documents.toml and the documents disagree about map",
    )


def test_a_picture_that_nothing_shows_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "DRAWINGS", frozenset({"map"}))
    assert findings(ON).errors == ("there is a drawing that nothing shows",)


def test_wrong_tables_and_words_are_all_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_tables() -> None:
        msg = "basic.toml: ages 44 to 45 are missing"
        raise TableError(msg)

    def broken_words() -> None:
        msg = "names.toml: not TOML"
        raise LocaleError(msg)

    monkeypatch.setattr(checks, "check_tables", broken_tables)
    monkeypatch.setattr(checks, "load_locale", broken_words)
    found = findings(ON)
    assert len(found.errors) == 2
    assert "ages 44" in found.errors[0]
    assert "names.toml" in found.errors[1]


def test_a_database_that_is_not_there_yet_can_be_made(tmp_path: Path) -> None:
    assert not list(unwritable(tmp_path / "new" / "folder" / "hujifen.db"))
    assert not (tmp_path / "new").exists()


def test_a_file_in_the_way_of_the_database_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (found,) = unwritable(tmp_path / "file" / "hujifen.db")
    assert str(tmp_path / "file") in found
    assert "DATABASE_URL" in found
    (found,) = unwritable(tmp_path)
    assert "DATABASE_URL" in found


def test_a_database_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks.os, "access", lambda *_: False)
    (found,) = unwritable(tmp_path / "hujifen.db")
    assert str(tmp_path) in found


def test_a_wrong_file_of_offices_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OFFICES_FILE", str(tmp_path / "none.toml"))
    (error,) = findings(ON).errors
    assert error.startswith(f"OFFICES_FILE: cannot read {tmp_path / 'none.toml'}: ")


def test_offices_that_were_verified_long_ago_are_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "offices.toml"
    row = '[[office]]\ndistrict = "xuhui"\naddress = "A"\nverified_on = 2025-09-30\n'
    file.write_text(row, encoding="utf-8")
    before = findings(ON).warnings
    monkeypatch.setenv("OFFICES_FILE", str(file))
    found = findings(ON)
    assert found.errors == ()
    assert set(found.warnings) - set(before) == {
        "OFFICES_FILE: xuhui was verified on 2025-09-30, more than a year ago; ask there again"
    }
