"""Numbers for sources, in the order in which they are cited."""

from dataclasses import dataclass

from bot.rendering.citations import Citations

PATTERNS = {"cite": "[{keys}]", "unsure": "[{confidence}:{keys}]", "join": ","}


@dataclass(frozen=True, slots=True)
class Row:
    source: str
    confidence: str = "B"


def citations() -> Citations:
    return Citations({"seed": "指南", "anjia": "gov.cn"}, PATTERNS)


def test_a_source_keeps_the_number_that_it_got_first() -> None:
    cited = citations()
    assert cited.cite(Row("anjia seed")) == "[1,2]"
    assert cited.cite(Row("seed")) == "[2]"
    assert cited.cite(Row("other seed")) == "[2,3]"
    assert cited.cited() == ["gov.cn", "指南", "other"]


def test_what_is_not_sure_says_so_with_the_letter_of_the_least_sure() -> None:
    cited = citations()
    assert cited.cite(Row("seed", "C")) == "[C:1]"
    assert cited.cite(Row("seed", "A"), Row("anjia", "D")) == "[D:1,2]"
    assert cited.cite(Row("seed", "A")) == "[1]"


def test_nothing_is_cited_twice_in_one_place() -> None:
    assert citations().cite(Row("seed"), Row("seed seed")) == "[1]"
