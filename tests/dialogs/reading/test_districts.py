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
        ("我单位不在松江，在宝山", ("baoshan",)),
        ("公司不是浦东的，是徐汇的", ("xuhui",)),
        ("单位不在松江", ()),
        ("单位是不是在松江", ("songjiang",)),
        ("单位是不是松江的", ("songjiang",)),
        ("公司在不在松江", ("songjiang",)),
        ("公司注册地址在上海市松江区", ("songjiang",)),
        ("人住浦东，公司的营业执照上的住所在徐汇", ("xuhui",)),
        ("黄埔", ("huangpu",)),
        ("陆家嘴", ("pudong",)),
        ("北外滩", ("hongkou",)),
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


@pytest.mark.parametrize("text", ["青浦", "松江区", "上海市浦东新区", "在徐汇", "我是徐汇的。"])
def test_a_district_and_nothing_else_is_bare(text: str) -> None:
    assert NAMES.bare(text)


@pytest.mark.parametrize("text", ["", "上海", "青浦的学校", "徐汇能加分吗", "不在松江"])
def test_anything_more_or_less_is_not_bare(text: str) -> None:
    assert not NAMES.bare(text)


def test_where_the_employer_is_is_told_from_where_one_lives() -> None:
    assert NAMES.tells_employer("公司注册在崇明")
    assert NAMES.tells_employer("营业执照是青浦的")
    assert not NAMES.tells_employer("我住崇明")
    assert not NAMES.tells_employer("单位不在崇明")


@pytest.mark.parametrize("text", ["自贸区", "昆山市", "南京路", "单位不在松江"])
def test_a_place_is_known_by_its_end_or_by_what_it_is_not(text: str) -> None:
    assert NAMES.ends_as_place(text)


def test_other_words_do_not_end_as_a_place() -> None:
    assert not NAMES.ends_as_place("换工作了")
    assert not NAMES.ends_as_place("")


def test_without_names_nothing_is_found() -> None:
    assert DistrictNames().find("浦东") == ()
    assert not DistrictNames().bare("浦东")
    assert not DistrictNames().tells_employer("公司在浦东")
    assert not DistrictNames().ends_as_place("单位不在浦东")
    assert not DistrictNames().asks_where("在哪")


def test_every_office_is_found_by_its_own_name() -> None:
    words = MIND.locale.table("offices")
    for office in set(words) - {"general"}:
        row = words[office]
        assert isinstance(row, dict)
        assert NAMES.find(row["short"]) == (office,)
        assert NAMES.find(row["centre"])[0] == office
