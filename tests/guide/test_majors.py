"""The shortage catalogue: it may say yes, never no."""

import pytest

from bot.guide import (
    MAJOR_CLAIMS,
    MAJOR_CONDITIONS,
    MAJOR_FACTS,
    MAJORS,
    NamedMajor,
    about_majors,
    about_oneself,
    asks_catalogue,
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
        ("我是植物保护专业的，算紧缺吗", "植物保护"),
        ("航海技术大专在目录里吗", "航海技术"),
        ("植物保护510109紧缺吗", "植物保护"),
        ("51010900植物保护", "植物保护"),
        ("机电一体化技术紧缺吗", "机电一体化技术"),
        ("机电一体化技术460301紧缺吗", "机电一体化技术"),
    ],
)
def test_a_major_is_found_by_its_whole_name(text: str, name: str) -> None:
    found = find_major(text)
    assert found.match == "same"
    assert found.major is not None
    assert found.major.name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("城市轨道交通车辆技术紧缺吗", "城市轨道交通车辆"),
        ("植物保护与检疫技术是紧缺专业吗", "植物保护"),
        ("种子生产与经营管理算紧缺专业吗", "种子生产与经营"),
        ("现代园艺技术紧缺吗", "园艺技术"),
        ("植物保护（植物检疫方向）紧缺吗", "植物保护"),
    ],
)
def test_a_longer_name_is_another_name(text: str, name: str) -> None:
    found = find_major(text)
    assert found.match == "longer"
    assert found.major is not None
    assert found.major.name == name


@pytest.mark.parametrize("text", ["510105是紧缺吗", "51010500紧缺吗"])
def test_a_code_alone_finds_its_row(text: str) -> None:
    found = find_major(text)
    assert (found.match, found.major and found.major.name) == ("code", "园艺技术")


@pytest.mark.parametrize("text", ["植物保护 410101 紧缺吗", "植物保护51010500"])
def test_a_name_with_the_code_of_another_major_is_no_match(text: str) -> None:
    found = find_major(text)
    assert (found.match, found.major and found.major.name) == ("other_code", "植物保护")


@pytest.mark.parametrize(
    "text",
    ["", "园艺", "机械制造及自动化", "城市轨道交通", "会计", "999999", "5101051", "15101050"],
)
def test_anything_else_is_not_known_either_way(text: str) -> None:
    assert find_major(text) == NamedMajor("unknown", None, None)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("我是植物保护本科，算紧缺专业吗", "vocational_only"),
        ("航海技术硕士是不是紧缺专业", "vocational_only"),
        ("会计本科算紧缺专业吗", "vocational_only"),
        ("自考园艺技术算紧缺吗", "full_time"),
        ("函授的植物保护算吗", "full_time"),
        ("开放大学的园艺技术", "full_time"),
        ("非全日制园艺技术", "full_time"),
        ("不是自考，是全日制园艺技术", None),
        ("园艺技术大专", None),
        ("计算机网络技术紧缺吗", None),
    ],
)
def test_only_a_full_time_college_diploma_counts(text: str, row: str | None) -> None:
    found = find_major(text).not_counted
    assert (found.id if found else None) == row


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("紧缺专业", True),
        ("紧缺专业名单", True),
        ("紧缺专业有哪些", True),
        ("2026年紧缺专业目录", True),
        ("105个紧缺专业", True),
        ("紧缺专业加多少分", True),
        ("植物保护和航海技术紧缺吗", True),
        ("园艺技术紧缺吗", False),
        ("会计紧缺吗", False),
        ("510105紧缺吗", False),
        ("999999紧缺吗", False),
        ("本科有紧缺专业吗", False),
    ],
)
def test_who_names_no_major_or_several_wants_the_list(text: str, *, whole: bool) -> None:
    assert asks_catalogue(text) is whole


def test_who_speaks_of_oneself_is_told_from_others() -> None:
    assert about_oneself("我是紧缺专业")
    assert not about_oneself("紧缺专业")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("园艺技术算紧缺吗", True),
        ("园艺技术急需吗", True),
        ("会计是紧缺专业吗", True),
        ("紧缺目录里有会计吗", True),
        ("会计紧缺吗", True),
        ("软件技术 紧缺", True),
        ("航海技术", True),
        ("植物保护专业", True),
        ("航海技术本科", True),
        ("510105是紧缺吗", True),
        ("510105", False),
        ("学位紧缺吗", False),
        ("紧缺人才引进", False),
        ("紧缺工种的专业证书", False),
        ("我急需办居住证", False),
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
