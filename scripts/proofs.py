"""Take a picture of the pages of every printable document, for docs/documents/.

.venv/bin/python -m scripts.proofs
"""

import json
from datetime import date
from pathlib import Path
from shutil import rmtree

from typst import Compiler

from bot.dialogs.prints import DOCUMENTS, Subject, of_facts, values
from bot.documents import Drawing
from bot.documents.drawing import TEMPLATES
from bot.documents.markdown import blocks
from bot.documents.typesetter import FONTS
from bot.mind import make_mind
from bot.scoring import parse_applicant

PROOFS = Path(__file__).parents[1] / "docs" / "documents"
ON = date(2026, 11, 23)
SOMEBODY = {
    "birth_date": "1988-05-01",
    "education": "junior_college",
    "full_time_study": False,
    "overseas_degree": False,
    "insurance_months": 100,
    "recent_insurance_months": 12,
    "insurance_base": "0.8",
    "residence_permit": True,
    "employment": "shanghai_employer",
    "married": True,
    "children": [{"birth_date": "2012-03-01", "in_senior_secondary": False}],
    "first_time_employer": True,
}
PIXELS_PER_INCH = 64.0
KEPT = {"guide": (1, 2, 3, 7, 13, 22)}
"""Pages that are kept of a long document, counted from 1; of others the first."""


def main() -> None:
    """Write a PNG for each page that is kept."""
    rmtree(PROOFS, ignore_errors=True)
    PROOFS.mkdir(parents=True)
    words = make_mind().renderer.documents
    somebody = of_facts(parse_applicant(SOMEBODY), ON)
    for name in DOCUMENTS:
        found = pages(words.drawing(name, values(name, _at_home(somebody))))
        for number in KEPT.get(name, (1,)):
            (PROOFS / f"{name}-{number}.png").write_bytes(found[number - 1])
        print(f"{name}: {len(found)} pages")


def pages(drawing: Drawing, pixels_per_inch: float = PIXELS_PER_INCH) -> list[bytes]:
    """Return every page of a document as a PNG."""
    data = {**drawing.data, "blocks": blocks(drawing.data["text"])}
    compiler = Compiler(root=str(TEMPLATES), font_paths=[str(FONTS)], ignore_system_fonts=True)
    made = compiler.compile(
        str(TEMPLATES / f"{drawing.name}.typ"),
        format="png",
        ppi=pixels_per_inch,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    return made if isinstance(made, list) else [made or b""]


def _at_home(somebody: Subject) -> Subject:
    """Somebody whose employer is in a district that is known a little."""
    return Subject(
        facts=somebody.facts,
        claimed=somebody.claimed,
        on=somebody.on,
        result=somebody.result,
        have=frozenset({"permit", "id_card"}),
        district="fengxian",
    )


if __name__ == "__main__":
    main()
