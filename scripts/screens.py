"""Photograph the main screens in the playground, for docs/screens/.

    .venv/bin/python -m scripts.screens

Starts the playground in an empty folder, on a fixed day, and drives the system's Chromium.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
SCREENS = ROOT / "docs" / "screens"
NOW = "2026-11-23T10:00:00+08:00"
PHONE, DESKTOP = (390, 844), (1280, 800)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SETTLED = 800  # milliseconds until an answer stands on the page


class Tour(NamedTuple):
    """A way through the chat, and the screens to keep on it.

    Attributes:
        steps: words to say, `#label` a button to press, `!name` a picture to take from the
            top of the last message, `!!name` one from its end.
    """

    size: tuple[int, int]
    locale: str
    steps: tuple[str, ...]


COLLEGE = ("#30 秒自测", "#46 岁", "#大专（高职）", "#0.8 倍以上，不到 1 倍", "#3 年")
TOURS = (
    Tour(
        PHONE,
        "zh-CN",
        (
            "/start",
            "!home",
            *COLLEGE,
            "!bonus",
            "#一样都没有",
            "!result",
            "#存成图片",
            "!picture",
            "/plan",
            "!plan",
            "#存成图片",
            "!plan_picture",
            "/whatif",
            "#学历",
            "#本科，有学士学位",
            "!!whatif",
            "#看结果",
            "#换个人算：配偶",
            "#18 到 43 岁",
            "#硕士，双证齐全",
            "#都没有",
            "#比一比谁来办",
            "!!compare",
        ),
    ),
    Tour(PHONE, "zh-CN", ("/selftest", "大专 39岁 社保6年 一倍基数", "!!sentence")),
    Tour(
        PHONE,
        "zh-CN",
        (
            "/simulate",
            "1990年3月5日",
            "本科有学位",
            "!!record",
            "2021.7-2023.6 11396\n2023.7至今 12307",
            "!!effect",
        ),
    ),
    Tour(
        PHONE,
        "zh-CN",
        ("/settle", "!settle", "#○ 在上海上班、交社保，有居住证", "#完成", "!settle_question"),
    ),
    Tour(
        PHONE,
        "zh-CN",
        (
            *("/start", *COLLEGE, "#一样都没有"),
            "/materials",
            "!materials",
            "#分项材料",
            "!papers",
            "/start",
            "#资料与打印版",
            "#我的材料清单",
            "#给 HR 的说明",
            "!!prints",
        ),
    ),
    Tour(
        PHONE,
        "zh-CN",
        (
            "/steps",
            "#上学日历",
            "#中考",
            "!school",
            "去哪里交 浦东",
            "!office",
            "等待受理 是什么意思",
            "!!status",
            "/steps",
            "#遇到这些情况",
            "#换了单位",
            "!case",
        ),
    ),
    Tour(
        PHONE,
        "zh-CN",
        (
            *("/start", *COLLEGE, "#一样都没有"),
            "考个中级职称够不够",
            "!!answer_case",
            "shebao duan le liangge yue yao jin ma",
            "!!answer_pinyin",
            "自考本科算不算",
            "!!answer_mine",
            "/start",
            "积分",
            "!!answer_unsure",
            "深圳积分入户要多少分",
            "!!answer_elsewhere",
        ),
    ),
    Tour(PHONE, "zh-TW", ("/selftest", "!traditional", "#18 到 43 歲", "/privacy", "!settings")),
    Tour(DESKTOP, "zh-CN", ("/start", *COLLEGE, "#一样都没有", "!desktop")),
)


def main() -> None:
    """Take every picture anew."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=chromium, args=FLAGS)
        for tour in TOURS:
            with _playground() as address:  # whose one visitor is a stranger each time
                _walk(browser, address, tour)
        browser.close()


def _walk(browser: Browser, address: str, tour: Tour) -> None:
    width, height = tour.size
    context = browser.new_context(viewport={"width": width, "height": height}, locale=tour.locale)
    page = context.new_page()
    page.goto(address)
    for step in tour.steps:
        _do(page, step)
    context.close()


def _do(page: Page, step: str) -> None:
    if step.startswith("!"):
        last = page.locator("[data-message-id]").last
        top = not step.startswith("!!")
        last.evaluate(f"message => message.scrollIntoView({str(top).lower()})")
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=SCREENS / f"{step.lstrip('!')}.png")
    elif step.startswith("#"):
        page.locator("button.inline-button").get_by_text(step[1:], exact=True).last.click()
    else:
        page.locator("#composer").fill(step)
        page.locator("#send").click()
    page.wait_for_timeout(SETTLED)


@contextmanager
def _playground() -> Iterator[str]:
    env = {**os.environ, "HUJIFEN_NOW": NOW, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "bot", "playground", "--port", "0"]
    with (
        tempfile.TemporaryDirectory() as folder,
        (Path(folder) / "said").open("w") as said,
        subprocess.Popen(command, cwd=folder, env=env, stderr=said) as process,
    ):
        try:
            yield _address(Path(folder) / "said")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def _address(said: Path) -> str:
    for _ in range(300):
        if match := re.search(r"http://127\.0\.0\.1:\d+", said.read_text()):
            return match[0]
        time.sleep(0.1)
    raise SystemExit(said.read_text())


if __name__ == "__main__":
    main()
