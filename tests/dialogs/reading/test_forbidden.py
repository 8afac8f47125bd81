"""Identity cards and phones are recognised, to be thrown away (reliability D03, D05)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.reading import Reader


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002X",
        "11010519491231002x",
        "110105 19491231 002X",
        "1101 0519 4912 3100 2X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105-19491231-002X",
        "1101051949\u200b1231002X",
        "我的身份证是11010519491231002X，帮我查查",
        "110105199003070019",
        "110105491231002",
    ],
)
def test_identity_cards(reader: Reader, text: str) -> None:
    assert reader.forbidden(text) == "identity_card"


@pytest.mark.parametrize(
    "text",
    [
        "13800138000",
        "+86 138-0013-8000",
        "+8613800138000",
        "8613800138000",
        "1 3 8 0 0 1 3 8 0 0 0",
        "１３８００１３８０００",
        "一三八零零一三八零零零",
        "幺三八〇〇幺三八〇〇〇",
        "打我电话13800138000谢谢",
    ],
)
def test_mobile_phones(reader: Reader, text: str) -> None:
    assert reader.forbidden(text) == "phone"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "36岁 社保5年",
        "138001380001",
        "1380013800",
        "021-12345678",
        "12333",
        "2021.7-2023.6 11396\n2023.7-2024.6 13960",
        "123456789012345",
        "1990-03-15",
        "9" * 5000,
    ],
)
def test_other_numbers_pass(reader: Reader, text: str) -> None:
    assert reader.forbidden(text) is None


@given(st.integers(10**9, 10**10 - 1).filter(lambda rest: str(rest)[0] in "3456789"))
def test_every_mobile_number_is_found(reader: Reader, rest: int) -> None:
    assert reader.forbidden(f"号码1{rest}。") == "phone"
