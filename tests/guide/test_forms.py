"""Official forms: whose they are, where they are had, what is known of their fields."""

import pytest

from bot.guide import FORMS, Form, GuideDataError
from bot.guide.forms import HOLDERS, LAYOUTS, ORIGINS, _form
from bot.guide.rows import Row
from tests.guide.people import ON
from tests.guide.test_words import _words

ROW = {
    "id": "a",
    "gets": "employer",
    "origin": "system",
    "layout": "not_seen",
    "sources": ["seed"],
    "confidence": "C",
    "verified_on": ON,
}


def test_the_forms_stand_in_the_order_of_the_way() -> None:
    assert list(FORMS) == [
        "points_application",
        "employer_letter",
        "integrity_agreement",
        "registration_notice",
        "pre_acceptance",
        "appointment",
        "lingang_letter",
        "graduate_notice",
        "points_notice",
        "permit_application",
        "residence_registration_form",
        "endorsement_application",
        "kinship_undertaking",
        "dormitory_proof",
    ]


def test_every_holder_origin_and_layout_is_used() -> None:
    assert {form.gets for form in FORMS.values()} == set(HOLDERS)
    assert {form.origin for form in FORMS.values()} == set(ORIGINS)
    assert {form.layout for form in FORMS.values()} == set(LAYOUTS)


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.id)
def test_a_form_says_what_it_is_who_where_how_and_what_is_not_known(form: Form) -> None:
    words = _words("forms")[form.id]
    assert set(words) - {"parts"} == {"name", "what", "who", "where", "fill", "unknown"}
    parts = words.get("parts", {})
    assert set(parts) == {part.id for part in form.parts}
    assert all(set(part) == {"title", "fill"} for part in parts.values())


def test_only_the_application_was_seen_and_only_in_part() -> None:
    seen = [form.id for form in FORMS.values() if form.layout == "in_part"]
    assert seen == ["points_application"]
    for form in FORMS.values():
        assert "没有看" in (told := _words("forms")[form.id]["unknown"]) or "没有公布" in told


def test_every_field_has_words_and_all_words_are_of_a_field() -> None:
    fields = {field for f in FORMS.values() for part in f.parts for field in part.fields}
    assert fields == set(_words("form_fields"))


def test_the_application_asks_for_benefit_child_by_child() -> None:
    parts = {part.id: part for part in FORMS["points_application"].parts}
    assert list(parts) == [
        "cover",
        "undertakings",
        "person",
        "employment",
        "resume",
        "spouse",
        "co_dwellers",
        "others",
        "investor",
    ]
    assert parts["co_dwellers"].fields == ("full_name", "relation", "id_number", "benefit")
    assert [part.id for part in parts.values() if part.confidence == "B"] == ["investor"]


def test_what_the_appointment_must_show_is_an_inference() -> None:
    (part,) = FORMS["appointment"].parts
    assert part.confidence == "D"


def test_a_form_that_lists_a_part_without_fields_is_refused() -> None:
    part = {"id": "b", "fields": [], "sources": ["seed"], "confidence": "C"}
    with pytest.raises(GuideDataError, match=r"^forms.a.parts.b: lists no field$"):
        _form(Row({**ROW, "parts": [part]}, "forms.a"))


@pytest.mark.parametrize("key", ["gets", "origin", "layout"])
def test_a_value_that_nobody_knows_is_refused(key: str) -> None:
    with pytest.raises(GuideDataError, match=f"{key} is 'elsewhere'"):
        _form(Row({**ROW, key: "elsewhere"}, "forms.a"))


def test_a_slip_of_the_pen_is_refused() -> None:
    with pytest.raises(GuideDataError, match="nobody knows colour"):
        _form(Row({**ROW, "colour": "red"}, "forms.a"))
