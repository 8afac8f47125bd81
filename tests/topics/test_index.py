"""Messages find their topic, and what is out of scope finds none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.topics import NONE, Guess, TopicIndex

TOPICS = {
    "score_me",
    "pass_mark",
    "benefits",
    "points_age",
    "points_education",
    "points_skill",
    "points_insurance",
    "insurance_gap",
    "points_bonus",
    "points_spouse",
    "points_deduct",
    "boost_score",
    "eligibility",
    "procedure",
    "official_site",
    "materials",
    "family_docs",
    "archive_check",
    "employer",
    "job_change",
    "timing",
    "result_lookup",
    "notice_print",
    "account_password",
    "rejection",
    "renewal",
    "permit_first",
    "permit_address",
    "schooling",
    "hukou",
    "offices",
    "forms",
    "agents_scam",
    "adviser",
    "reminder_set",
    "reminder_manage",
    "privacy",
    "data_delete",
    "restart",
    "back",
    "help",
}
SAMPLE = [
    ("score_me", "帮我算算我现在能有多少分"),
    ("score_me", "本科带学位 36岁 够120吗"),
    ("pass_mark", "居住证积分要多少分才算达标"),
    ("pass_mark", "达标线是120还是100啊"),
    ("points_education", "大专文凭能加几分"),
    ("points_education", "本科没学位证算60还是90"),
    ("insurance_gap", "社保断了一个月有没有影响"),
    ("insurance_gap", "补缴的社保算不算数"),
    ("procedure", "办积分总共分几步"),
    ("procedure", "居住证积分怎么申请，从哪儿开始弄"),
    ("materials", "办积分需要带哪些材料"),
    ("materials", "给我列个材料清单"),
    ("employer", "公司不肯帮我办积分怎么办"),
    ("employer", "单位第一次办要先注册吗"),
    ("notice_print", "积分通知书在哪里打印"),
    ("notice_print", "能自己在网上打积分单吗"),
    ("renewal", "居住证快到期了怎么签注"),
    ("renewal", "积分每年都要续吗"),
    ("schooling", "孩子明年上小学，积分最晚啥时候办好"),
    ("schooling", "没有120分小孩能在上海读书吗"),
    ("reminder_set", "到期前一个月提醒我续签"),
    ("reminder_set", "帮我设个提醒，20个工作日后查结果"),
    ("data_delete", "把我的资料全部删掉"),
    ("data_delete", "我要注销，不想留信息在这"),
]


def test_every_topic_has_a_dozen_examples_and_no_other_label_is_used(
    rows: list[tuple[str, str]],
) -> None:
    counts = {topic: sum(label == topic for label, _ in rows) for topic, _ in rows}
    assert counts.keys() == TOPICS | {NONE}
    assert min(counts.values()) >= 12
    assert counts[NONE] >= 60


def test_examples_are_unlike_each_other_and_unlike_the_sample(
    rows: list[tuple[str, str]],
) -> None:
    questions = [question for _, question in rows]
    assert len(set(questions)) == len(questions)
    assert not {question for _, question in SAMPLE} & set(questions)


@pytest.mark.parametrize(("topic", "question"), SAMPLE)
def test_the_sample_finds_its_topics(index: TopicIndex, topic: str, question: str) -> None:
    guess = index.classify(question)
    assert guess.topic == topic
    assert guess.choices[0] == topic


def test_what_to_bring_is_the_checklist(index: TopicIndex) -> None:
    assert index.classify("去服务中心要带什么").topic == "materials"


@pytest.mark.parametrize(
    "text",
    [
        "深圳积分入户要多少分",
        "北京怎么落户",
        "杭州的居住证怎么签注",
        "信用卡积分换礼品",
        "今天股票怎么样",
        "讲个笑话听听",
        "zxcvbnm",
        "q",
    ],
)
def test_other_cities_other_points_and_nonsense_are_out_of_scope(
    index: TopicIndex, text: str
) -> None:
    guess = index.classify(text)
    assert guess.topic == NONE
    assert guess.choices == ()


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "😀", "？？？"])
def test_nothing_to_read_is_no_topic(index: TopicIndex, text: str) -> None:
    assert index.classify(text) == Guess(NONE)


def test_full_width_and_case_make_no_difference(index: TopicIndex) -> None:
    assert index.classify("ＨＲ怎么操作，１２０分") == index.classify("hr怎么操作120分")


def test_an_unsure_guess_offers_its_rivals(index: TopicIndex) -> None:
    guess = index.classify("积分")
    assert len(guess.choices) == 3
    assert guess.choices[0] == guess.topic


@given(text=st.text(max_size=40) | st.text("积分居住证社保怎么办孩子材料0123 ?", max_size=20))
def test_every_guess_is_well_formed(index: TopicIndex, text: str) -> None:
    guess = index.classify(text)
    assert guess.topic in TOPICS | {NONE}
    assert len(guess.choices) <= 3
    assert NONE not in guess.choices
    assert guess.choices[:1] == (() if guess.topic == NONE else (guess.topic,))
    assert guess.score >= 0


@pytest.mark.parametrize("unit", ["居住证积分怎么办", "a", " ", "1", "社保断了，"])
def test_five_thousand_characters_take_no_time(index: TopicIndex, unit: str) -> None:
    started = time.perf_counter()
    index.classify((unit * 5000)[:5000])
    assert time.perf_counter() - started < 0.05


def test_a_message_takes_less_than_a_millisecond(index: TopicIndex) -> None:
    started = time.perf_counter()
    for _, question in SAMPLE * 10:
        index.classify(question)
    assert (time.perf_counter() - started) / (10 * len(SAMPLE)) < 0.001


def test_examples_left_out_still_find_their_topic(rows: list[tuple[str, str]]) -> None:
    right = in_scope = refused = out_of_scope = 0
    for fold in range(10):
        others = [row for number, row in enumerate(rows) if number % 10 != fold]
        index = TopicIndex.from_rows(others)
        for topic, question in rows[fold::10]:
            found = index.classify(question).topic == topic
            in_scope += topic != NONE
            out_of_scope += topic == NONE
            right += found and topic != NONE
            refused += found and topic == NONE
    assert right / in_scope > 0.68
    assert refused / out_of_scope > 0.8


def test_an_index_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one example"):
        TopicIndex.from_rows([(NONE, "你好")])
