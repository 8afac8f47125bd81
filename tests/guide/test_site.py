"""What a company presses, fills in and hands over, in its order."""

import tomllib
from pathlib import Path

import pytest

from bot.guide import PAPERS, SITE, STEPS, site_actions
from bot.guide.rows import GuideDataError, Row
from bot.guide.site import PARTS, PRESSERS, _action

WORDS = tomllib.loads(
    (Path(__file__).parents[2] / "locales" / "zh-Hans" / "site.toml").read_text("utf-8")
)
ROW = {
    "id": "review",
    "part": "application",
    "who": "employer",
    "step": "employer_review",
    "sources": ["seed"],
    "confidence": "B",
    "verified_on": SITE[0].verified_on,
}


def test_the_eleven_actions_come_in_the_order_of_the_site() -> None:
    assert [action.id for action in site_actions("application")] == [
        "create_account",
        "save_account",
        "basic_data",
        "work_history",
        "co_dwellers",
        "other_data",
        "investor",
        "finish",
        "review",
        "approve",
        "deliver",
    ]


@pytest.mark.parametrize(
    ("id_", "button"),
    [
        ("create_account", "申请居住证积分"),
        ("save_account", "注册"),
        ("basic_data", "下一步"),
        ("work_history", "个人工作经历"),
        ("co_dwellers", "同住人信息"),
        ("other_data", "其他信息"),
        ("investor", "企业投资人"),
        ("finish", "完成"),
        ("review", "审核"),
        ("approve", "单位审核通过"),
        ("register_company", "单位注册"),
        ("submit_company", "提交"),
    ],
)
def test_each_names_what_stands_on_the_page(id_: str, button: str) -> None:
    assert f"“{button}”" in WORDS[id_]["do"]


def test_the_last_is_to_deliver() -> None:
    assert "递交" in WORDS["deliver"]["do"]


def test_a_company_that_never_filed_registers_and_is_checked() -> None:
    found = [(action.id, action.step) for action in site_actions("registration")]
    assert found == [
        ("register_company", "employer_register"),
        ("submit_company", "employer_register"),
        ("district_check", "employer_verify"),
    ]


def test_the_applicant_fills_in_what_lies_between_account_and_review() -> None:
    own = [action.id for action in SITE if action.who == "applicant"]
    assert own == [action.id for action in site_actions("application")][2:8]
    assert all(action.step == "fill_form" for action in SITE if action.id in own)


def test_every_action_stands_in_one_part_and_belongs_to_a_step() -> None:
    assert [action for part in PARTS for action in site_actions(part)] == list(SITE)
    assert len({action.id for action in SITE}) == len(SITE) == 17
    assert {action.step for action in SITE} <= {step.id for step in STEPS}
    assert {action.who for action in SITE} == set(PRESSERS)


def test_the_steps_of_the_actions_follow_one_another() -> None:
    order = [step.id for step in STEPS]
    places = [order.index(action.step) for action in site_actions("application")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"part": "shop"}, "part is 'shop', expected one of company, registration, papers"),
        ({"who": "centre"}, "who is 'centre', expected one of employer, applicant"),
        ({"step": "dance"}, "step is 'dance', expected one of permit_photo"),
        ({"spare": 1}, "nobody knows spare"),
        ({"sources": []}, "cites no source"),
    ],
)
def test_a_row_that_says_something_impossible_is_refused(
    wrong: dict[str, object], problem: str
) -> None:
    with pytest.raises(GuideDataError) as refused:
        _action(Row({**ROW, **wrong}, "site.action.review"))
    assert refused.value.problem.startswith(problem)


def test_an_action_says_what_to_do_and_perhaps_what_goes_wrong() -> None:
    assert set(WORDS) == {action.id for action in SITE}
    assert all({"do"} <= set(words) <= {"do", "trap"} for words in WORDS.values())


def test_what_goes_wrong_is_not_said_twice() -> None:
    steps = tomllib.loads(
        (Path(__file__).parents[2] / "locales" / "zh-Hans" / "steps.toml").read_text("utf-8")
    )
    said = {trap for words in steps.values() for trap in words["traps"]}
    assert not said & {text for words in WORDS.values() for text in words.values()}


def test_the_papers_of_the_first_registration_are_known() -> None:
    found = [rule.paper.id for rule in PAPERS.values() if rule.paper.for_ == "first_time_employer"]
    assert found == ["registration_letter", "registration_hr_id_card", "registration_licence"]
