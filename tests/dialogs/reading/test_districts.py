"""Which district is meant, in the words of people."""

import pytest

from bot.dialogs.reading.districts import DistrictNames
from tests.chat import MIND

NAMES = MIND.dialogue.understanding.districts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("浦东", ("pudong",)),
        ("浦东新区", ("pudong",)),
        ("闵行区", ("minhang",)),
        ("单位在徐汇", ("xuhui",)),
        ("临港", ("lingang",)),
        ("临港新片区", ("lingang",)),
        ("徐汇区人才服务中心在哪", ("xuhui",)),
        ("去哪里交 闵行", ("minhang",)),
        ("上海市人才服务中心在哪", ("city_talent_centre",)),
        ("徐汇还是静安", ("xuhui", "jingan")),
        ("徐汇，徐汇区", ("xuhui",)),
        ("我住浦东，单位在徐汇", ("xuhui",)),
        ("公司注册在松江，人在嘉定上班", ("songjiang",)),
        ("营业执照上是奉贤的，办公在闵行", ("fengxian",)),
        ("单位在徐汇，分公司在静安", ("xuhui", "jingan")),
        ("公司搬了，以后都在很远的嘉定上班", ("jiading",)),
        ("苏州", ()),
        ("", ()),
    ],
)
def test_a_district_is_found_and_that_of_the_employer_goes_before_others(
    text: str, found: tuple[str, ...]
) -> None:
    assert NAMES.find(text) == found


@pytest.mark.parametrize(
    "text", ["徐汇人才中心", "去哪里交材料", "浦东地址", "几点开门", "怎么走"]
)
def test_words_for_a_place_are_heard(text: str) -> None:
    assert NAMES.asks_where(text)


def test_other_words_are_none_for_a_place() -> None:
    assert not NAMES.asks_where("徐汇能加分吗")


def test_without_names_nothing_is_found() -> None:
    assert DistrictNames().find("浦东") == ()
    assert not DistrictNames().asks_where("在哪")


def test_every_office_is_found_by_its_own_name() -> None:
    words = MIND.locale.table("offices")
    for office in set(words) - {"general"}:
        row = words[office]
        assert isinstance(row, dict)
        assert NAMES.find(row["short"]) == (office,)
        assert NAMES.find(row["centre"])[0] == office
