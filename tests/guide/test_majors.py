"""The shortage catalogue: it may say yes, never no."""

import pytest

from bot.guide import (
    MAJOR_CLAIMS,
    MAJOR_CONDITIONS,
    MAJOR_FACTS,
    MAJORS,
    about_majors,
    find_major,
)


def test_eight_rows_were_readable_and_two_names_are_examples() -> None:
    assert [(major.number, major.code, major.name) for major in MAJORS] == [
        (1, "51010200", "种子生产与经营"),
        (2, "51010500", "园艺技术"),
        (3, "51010900", "植物保护"),
        (4, "52030100", "城市轨道交通车辆"),
        (5, "52030200", "城市轨道交通控制"),
        (6, "52030300", "城市轨道交通工程技术"),
        (7, "52030400", "城市轨道交通运营管理"),
        (8, "52040100", "航海技术"),
        (None, "", "机械制造与自动化"),
        (None, "", "机电一体化技术"),
    ]
    assert {major.confidence for major in MAJORS} == {"C"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("园艺技术", "园艺技术"),
        ("园艺技术 是紧缺专业吗", "园艺技术"),
        ("我学 城市轨道交通 工程技术", "城市轨道交通工程技术"),
        ("「航海技术」", "航海技术"),
    ],
)
def test_a_major_is_found_by_its_whole_name(text: str, name: str) -> None:
    major = find_major(text)
    assert major is not None
    assert major.name == name


@pytest.mark.parametrize("text", ["", "园艺", "机械制造及自动化", "城市轨道交通", "会计"])
def test_anything_else_is_not_known_either_way(text: str) -> None:
    assert find_major(text) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("园艺技术算紧缺吗", True),
        ("园艺技术急需吗", True),
        ("会计是紧缺专业吗", True),
        ("紧缺目录里有会计吗", True),
        ("会计紧缺吗", False),
        ("园艺技术怎么样", False),
        ("专业要对口吗", False),
        ("", False),
    ],
)
def test_a_question_about_the_catalogue_is_told_from_others(text: str, *, asks: bool) -> None:
    assert about_majors(text) is asks


def test_facts_conditions_and_claims_are_complete() -> None:
    assert [fact.section for fact in MAJOR_FACTS] == ["M1", "M2", "M3", "M4", "M5, M7", "M6"]
    assert [one.section for one in MAJOR_CONDITIONS] == [f"MC{n}" for n in range(1, 6)]
    assert len(MAJOR_CLAIMS) == 3
