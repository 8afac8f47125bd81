"""The words of official systems, found in what people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guide import STATUS_GROUPS, STATUSES, Status, find_status
from tests.guide.test_words import _words


def found(text: str) -> str | None:
    status = find_status(text)
    return status.id if status else None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("等待受理", "waiting_acceptance"),
        ("等待受理 是什么意思", "waiting_acceptance"),
        ("为什么一直等待受理啊", "waiting_acceptance"),
        ("受理通过,等待审批", "waiting_decision"),
        ("系统显示“受理通过，等待审批”", "waiting_decision"),
        ("受理", "accepted"),
        ("状态显示已受理", "accepted"),
        ("单位审核是什么意思", "employer_review"),
        ("退回", "sent_back"),
        ("一直退回是怎么回事", "sent_back"),
        ("积分核定 是什么意思", "decided"),
        ("需递交材料", "papers_or_not"),
        ("网上有个积分有效期查询", "term_lookup"),
        ("待审核", "pending_review"),
        ("显示待审核是什么意思", "pending_review"),
        ("单位待审核", "employer_review"),
        ("状态是核定中要等吗", "pending_decision"),
        ("核定通过", "decision_passed"),
        ("窗口受理，等待移交", "counter_accepted"),
        ("后台接收,正在核实", "city_checking"),
        ("需要补充材料，请等待窗口通知", "more_papers"),
        ("显示正在外调要多久", "asking_school"),
        ("核实完成", "check_over"),
        ("学历核实完成之后呢", "check_over"),
        ("学历已核实", "checked"),
        ("网签是什么", "lease_signed_online"),
        ("居住登记凭证", "registration_proof"),
        ("受理回执是啥", "permit_receipt"),
        ("为什么采集失败", "collection_failed"),
        ("不予签注怎么办", "endorsement_refused"),
        ("居转户待审核", "hukou_pending"),
        ("预审", "hukou_order"),
    ],
)
def test_a_word_is_found_the_longest_first(text: str, status: str) -> None:
    assert found(text) == status


@pytest.mark.parametrize(
    "text",
    [
        "",
        "受理点在哪",
        "闵行区受理点怎么走",
        "租房网签怎么弄",
        "材料退回怎么办",
        "公示几天",
        "居住登记凭证在哪里打印",
        "核定中心在哪",
        "窗口受理时间",
        "不予受理是什么原因",
        "显示单位已上报是什么状态",
        "积分有效期在哪查",
        "我想提交申请要带什么",
        "社保交了三年半",
    ],
)
def test_an_ordinary_word_inside_another_question_is_none(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize("status", STATUSES.values(), ids=lambda status: status.id)
def test_every_word_alone_is_found(status: Status) -> None:
    for word in status.words:
        assert find_status(word) is status
        assert find_status(f" {word}？") is status


@given(st.text(max_size=30))
def test_any_text_is_borne(text: str) -> None:
    status = find_status(text)
    assert status is None or status in STATUSES.values()


def test_words_do_not_stand_for_two_things() -> None:
    words = [word for status in STATUSES.values() for word in status.words]
    assert len(words) == len(set(words))


def test_the_groups_come_in_order_and_none_is_empty() -> None:
    groups = [status.group for status in STATUSES.values()]
    assert groups == sorted(groups, key=STATUS_GROUPS.index)
    assert set(groups) == set(STATUS_GROUPS)


def test_what_no_source_prints_is_said_to_be_unseen() -> None:
    unseen = [status for status in STATUSES.values() if not status.seen]
    assert [status.id for status in unseen] == [
        "pending_review",
        "pending_decision",
        "decision_passed",
    ]
    for status in unseen:
        words = _words("statuses")[status.id]
        assert status.confidence == "D"
        assert "没有来源能核实" in words["meaning"]
        assert "12333" in words["act"]


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_says_what_it_means_and_what_to_do(status: str) -> None:
    assert set(_words("statuses")[status]) == {"name", "meaning", "act"}
