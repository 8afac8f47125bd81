"""Mutants of the code of scoring, made with mutmut's operators.

They are written into the source itself. mutmut's own runner chooses between the versions of
a function while the program runs, and so leaves out decorated functions (the cached ones are
the heart of scoring) and all that happens while a module is imported (reading the tables,
constants, defaults of fields), and it forks from a process in which the caches of the
unchanged code are already full.
"""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import libcst as cst
import libcst.matchers as m
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

from benchmarks.mutants_run import ROOT, Mutant

CODE = Path("bot/scoring")

LEFT_OUT = (
    m.Annotation()
    | m.Decorator()
    | m.Import()
    | m.ImportFrom()
    | m.Assign(value=m.Subscript() | m.Call(func=m.Name("TypeVar")))
    | m.Assign(targets=[m.AssignTarget(target=m.Name("__all__"))])
    | m.Call(func=m.Name("isinstance") | m.Name("len"))
    | m.Arg(keyword=m.Name("strict"))
)
"""What only type checkers and importers read, decorators, and what mutmut leaves out too."""

GUARD = re.compile(r",\s*(strict=\w+)?\s*(?=\))")
"""`strict` of a zip guards what cannot happen: nobody can notice that it is gone."""


def mutants() -> Iterator[Mutant]:
    """Every mutant of every module."""
    for path in sorted((ROOT / CODE).rglob("*.py")):
        yield from _of(path.relative_to(ROOT), path.read_text(encoding="utf-8"))


def _of(path: Path, text: str) -> Iterator[Mutant]:
    wrapper = MetadataWrapper(cst.parse_module(text))
    module, places = wrapper.module, wrapper.resolve(PositionProvider)
    for node in _nodes(module):
        for changed in _changes(node):
            before, after = module.code_for_node(node), module.code_for_node(changed)
            if GUARD.sub("", before) != GUARD.sub("", after):
                line, whole = places[node].start.line, module.deep_replace(node, changed)
                yield Mutant(str(path), line, before, after, _code(whole))


def _code(module: cst.CSTNode) -> str:
    return cst.ensure_type(module, cst.Module).code


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for child in node.children:
        if not m.matches(child, LEFT_OUT):
            yield child
            yield from _nodes(child)


def _changes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """All changes of a node; of a text only one, for small and capital letters prove no more."""
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            yield from islice(operator(node), 1 if kind is cst.BaseString else None)
