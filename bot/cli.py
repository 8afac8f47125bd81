"""The command line: the contract that scripts and other programs rely on.

Data goes to standard output, everything else to standard error. Exit status: 0 done, 2 the
input or the arguments are wrong, 1 anything else. A command imports the rooms it needs.
"""

import asyncio
import json
import re
import sys
from collections.abc import Callable, Coroutine, Iterable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
import typer.exceptions

from bot import streams

Document = dict[str, object]
Answer = Callable[[str], tuple[Document, str]]
"""A document or a question → the JSON and the words of its answer."""

WRONG, FAILED = 2, 1

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="The assistant for the Shanghai residence-permit points scheme.",
)

File = Annotated[str, typer.Argument(help="Applicant facts as JSON; - is standard input.")]
On = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="The day asked about: YYYY-MM-DD.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
AsLines = Annotated[bool, typer.Option("--lines", help="One document a line, in and out.")]
With = Annotated[
    str | None,
    typer.Option("--with", metavar="FILE", help="A second person: who should apply, and why."),
]
Port = Annotated[int | None, typer.Option(min=0, max=65535, help="Where to listen.")]


class StartError(Exception):
    """The bot can't start here; the message says what to do."""


# --- running -------------------------------------------------------------------------------


@app.callback(invoke_without_command=True)
def default(context: typer.Context) -> None:
    """Run the bot when no command is named."""
    if context.invoked_subcommand is None:
        run()


@app.command()
def run() -> None:
    """The bot on Telegram if TELEGRAM_BOT_TOKEN is set, else the playground."""
    from bot import app as program
    from bot.settings import Settings

    settings = Settings.read()
    if settings.token is None:
        _say("TELEGRAM_BOT_TOKEN is not set: this is the local playground, not Telegram")
        playground(None)
    else:
        _serve(program.run_on_telegram(settings, settings.token, _say))


@app.command()
def playground(port: Port = None) -> None:
    """A local Bot API and a chat page, whatever the environment says."""
    from bot import app as program
    from bot.settings import Settings

    settings = Settings.read()
    wanted = settings.port if port is None else port
    _serve(program.run_in_playground(settings, wanted, _say))


def _serve(life: Coroutine[object, object, None]) -> None:
    from bot import logs
    from bot.gateway.errors import TokenRejectedError
    from bot.playground.serving import PortTakenError

    logs.set_up()
    try:
        asyncio.run(life)
    except TokenRejectedError:
        msg = "TELEGRAM_BOT_TOKEN: Telegram doesn't know it; copy it anew from BotFather"
        raise streams.InputError(msg) from None
    except PortTakenError as error:
        msg = f"{error.strerror}; choose another with --port or PORT"
        raise StartError(msg) from None


# --- answering -----------------------------------------------------------------------------


@app.command()
def score(
    file: File = "-",
    other: With = None,
    on: On = None,
    as_json: AsJson = False,
    lines: AsLines = False,
) -> None:
    """Points for one applicant, or for two: who of them should apply."""
    from bot import answers

    if other is None:
        _answer(answers.score(_day(on)), file, as_json=as_json, lines=lines)
        return
    if other == file == "-":
        msg = "--with: FILE is standard input already; expected another file"
        raise streams.InputError(msg)
    with streams.standard_input() if other == "-" else streams.opened(other) as source:
        second = streams.decoded(source.read())
    _answer(answers.compare(second, _day(on)), file, as_json=as_json, lines=lines)


@app.command()
def plan(file: File = "-", on: On = None, as_json: AsJson = False, lines: AsLines = False) -> None:
    """The ways to the standard score, with dates."""
    from bot import answers

    _answer(answers.plan(_day(on)), file, as_json=as_json, lines=lines)


@app.command()
def settle(
    file: File = "-",
    on: On = None,
    facts: Annotated[
        bool, typer.Option("--facts", help="Print the facts that the routes ask for.")
    ] = False,
    as_json: AsJson = False,
    lines: AsLines = False,
) -> None:
    """The routes to a hukou: met, not met, undecided, and what is missing."""
    from bot import answers

    if facts:
        _print(answers.settle_facts(), as_json=as_json)
    else:
        _answer(answers.settle(_day(on)), file, as_json=as_json, lines=lines)


@app.command()
def materials(
    file: File = "-", on: On = None, as_json: AsJson = False, lines: AsLines = False
) -> None:
    """The personal checklist."""
    from bot import answers

    _answer(answers.materials(_day(on)), file, as_json=as_json, lines=lines)


@app.command()
def steps(file: File = "-", on: On = None, as_json: AsJson = False) -> None:
    """The step-by-step guide, with where this person stands."""
    from bot import answers

    _answer(answers.steps(_day(on)), file, as_json=as_json, lines=False)


@app.command()
def ask(
    text: Annotated[str, typer.Argument(help="A question, in any wording.")] = "",
    on: On = None,
    as_json: AsJson = False,
    lines: AsLines = False,
) -> None:
    """Free text to a topic, and the answer that the bot would give."""
    from bot import answers

    answer = answers.ask(_day(on))
    if lines:
        _batch(answer, streams.standard_input())
    else:
        _print(answer(text), as_json=as_json)


@app.command()
def document(
    name: Annotated[str, typer.Argument(help="Its name; left out, the names.")] = "",
    file: Annotated[
        str, typer.Argument(help="Applicant facts as JSON; - is standard input.")
    ] = "",
    out: Annotated[
        str, typer.Option("--out", "-o", metavar="OUT", help="Where the PDF goes; - to print it.")
    ] = "",
    on: On = None,
) -> None:
    """A printable document: the guide, a checklist, a result, letters."""
    from bot import answers
    from bot.documents.typesetter import draw

    if not name and out:
        msg = (
            f"NAME: missing; expected one of {', '.join(each for each, _ in answers.documents())}"
        )
        raise streams.InputError(msg)
    if not name:
        typer.echo("\n".join(f"{each:<20} {title}" for each, title in answers.documents()))
        return
    make = answers.document(name, _day(on))
    if not out:
        msg = "OUT: missing; expected -o and a file to write, or -o - for standard output"
        raise streams.InputError(msg)
    if file not in {"", "-"} and Path(out).absolute() == Path(file).absolute():
        msg = "OUT: is the file with the facts; expected another one"
        raise streams.InputError(msg)
    streams.write(draw(make(_facts_for(name, file))), out)


def _facts_for(name: str, file: str) -> str:
    """Return what is said of an applicant; nothing where nothing is asked of one.

    Left out, it is standard input, unless that is a keyboard: a document may be had without a
    word.
    """
    from bot.dialogs.prints import IMPERSONAL

    if name in IMPERSONAL or (not file and sys.stdin.isatty()):
        return ""
    with streams.standard_input() if file in {"", "-"} else streams.opened(file) as source:
        return streams.decoded(source.read())


@app.command()
def flow(
    dialog: Annotated[str, typer.Argument(help="Its name; left out, the names.")] = "",
) -> None:
    """A dialogue as a Mermaid diagram, drawn from its live declaration."""
    from bot.rendering.diagrams import DRAWN, diagram

    if not dialog:
        typer.echo("\n".join(DRAWN))
    elif dialog in DRAWN:
        typer.echo(diagram(dialog, _day(None)), nl=False)
    else:
        msg = f"DIALOG: {dialog!r} is none; expected one of {', '.join(DRAWN)}"
        raise streams.InputError(msg)


@app.command()
def check() -> None:
    """Everything that can be wrong before the first user."""
    from bot import checks

    findings = checks.findings(_day(None))
    for finding in findings.warnings:
        _say(f"warning: {finding}")
    for finding in findings.errors:
        _say(f"error: {finding}")
    if findings.errors:
        raise typer.Exit(FAILED)
    typer.echo(f"ok, {len(findings.warnings)} warnings")


def _answer(answer: Answer, file: str, *, as_json: bool, lines: bool) -> None:
    with streams.standard_input() if file == "-" else streams.opened(file) as source:
        if lines:
            _batch(answer, source)
        else:
            _print(answer(streams.decoded(source.read())), as_json=as_json)


def _batch(answer: Answer, lines: Iterable[bytes]) -> None:
    """Answer line by line; a bad one gets its error, and the exit status is 2 at the end."""
    from bot.answers import UnusableError

    wrong = False
    for line in lines:
        try:
            document, _ = answer(streams.decoded(line))
        except (streams.InputError, UnusableError) as error:
            document, wrong = {"error": str(error)}, True
        typer.echo(json.dumps(document, ensure_ascii=False))
    if wrong:
        raise typer.Exit(WRONG)


def _print(found: tuple[Document, str], *, as_json: bool) -> None:
    document, words = found
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2) if as_json else words)


def _day(text: str | None) -> date:
    from bot.clock import Clock, in_shanghai
    from bot.settings import Settings

    if text is None:
        return in_shanghai(Clock(Settings.read().hujifen_now).now()).date()
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    msg = f"--on: {text!r} is not a date; expected YYYY-MM-DD"
    raise streams.InputError(msg)


def _say(line: str) -> None:
    typer.echo(line, err=True)


# --- the way in ----------------------------------------------------------------------------


def main() -> None:
    """Run a command; whatever goes wrong is one line and an exit status, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # text streams
    sys.exit(_status())


def _status() -> int:
    try:
        code = app(standalone_mode=False)
    except typer.Exit as end:
        return end.exit_code
    except typer.exceptions.TyperException as error:
        return _failed(error.format_message().replace("\n", " "), WRONG)
    except (KeyboardInterrupt, typer.Abort):
        return FAILED
    except BrokenPipeError:
        sys.stderr.close()
        return FAILED
    except Exception as error:  # noqa: BLE001 - the last net
        return _explained(error)
    return code if isinstance(code, int) else 0


def _explained(error: Exception) -> int:
    if isinstance(error, ImportError):
        return _failed(f"not installed completely ({error}); install it again", FAILED)
    from bot.answers import UnusableError
    from bot.settings import SettingsError
    from bot.storage.database import StorageError

    if isinstance(error, streams.InputError | UnusableError | SettingsError):
        return _failed(str(error), WRONG)
    if isinstance(error, StartError | StorageError | OSError):
        return _failed(str(error), FAILED)
    return _failed(f"unexpected {type(error).__name__}; please report it", FAILED)


def _failed(message: str, status: int) -> int:
    _say(f"hujifen: {message}")
    return status
