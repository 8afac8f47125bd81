"""What is asked about one paper of the checklist."""

from typing import cast

import pytest

from bot.guide.answers import BY_TOPIC
from bot.rendering import load_locale
from tests.dialogs.answers.asking import answer, ask, leads_to, person

ASKED = (
    ("school_takes_originals", "学校要原件吗", "学校收原件还是复印件，"),
    (
        "hukou_book_far_away",
        "户口本要带吗我在老家没拿过来",
        "光有照片不够，窗口要核对户口簿原件。",
    ),
    ("hukou_book_lost", "户口本丢了咋办", "先补一本再交，窗口要核对户口簿原件。"),
    ("collective_hukou", "集体户口的要交首页还是户籍证明", "集体户没有自己的户口簿，"),
    ("hukou_book_pages", "户口本复印哪几页", "要，但不用全本复印："),
    ("business_licence_copy", "营业执照复印件谁出，要不要放进材料里", "营业执照要放进去，"),
    (
        "dwelling_proof",
        "房产证租房合同这些办积分也要吗",
        "积分不用。房产证、租房合同不在积分的清单里，",
    ),
    (
        "contract_ending",
        "劳动合同还剩一个月到期可以用吗材料",
        "先续签再交更稳。条文要的是一年以上的合同，",
    ),
    ("contract_needed", "需要劳动合同吗", "要。劳动合同签一年以上的就行，"),
    (
        "papers_for_the_base",
        "基数2倍加分的证明材料是啥，个税清单几个月",
        "照你的倍数，打最近 48 个月的个人所得税证明。",
    ),
    ("insurance_and_tax_record", "社保和个税证明要打印几个月的", "社保不用打，系统里查得到。"),
    ("insurance_record", "社保缴费证明需要自己打印吗", "不用。社保记录窗口在系统里查得到，"),
    ("papers_of_local_staff", "带动就业加分要交什么", "按带动就业加分的，"),
    ("papers_of_investment", "用投资纳税加分得交哪些纸", "按投资纳税加分的，"),
    ("tax_record", "个税单要打几个月的", "要交，每个人都是最近 6 个月的个人所得税证明。"),
    (
        "papers_of_foreign_study",
        "海归需要留服认证原件吗",
        "要留服的认证：《国（境）外学历学位认证书》，",
    ),
    (
        "papers_of_upgraded_degree",
        "专升本的要不要把前面的大专毕业证一起交",
        "要一起交。专升本的，",
    ),
    (
        "papers_of_self_study",
        "自考本科的要准备些啥子材料嘛",
        "自考带这几样：毕业证书、《教育部学历证书电子注册备案表》，",
    ),
    ("papers_of_part_time_study", "函授大专要带哪些材料", "非全日制的要多两样："),
    (
        "scans_by_mail",
        "材料扫描件发邮箱，需要什么格式、每页都盖章吗",
        "要看区。有的区先收扫描件，",
    ),
    ("stamp_on_copies", "复印件要盖公章吗", "要，每份复印件都盖单位公章，"),
    ("electronic_papers", "材料能不能用电子版的", "一部分可以。有电子证照、或者系统查得到的，"),
    ("look_of_copies", "身份证复印件正反面各几份", "黑白就行，和原件一样大小，"),
    ("photograph", "申请要交照片不", "不用。积分的材料清单里没有照片。"),
    ("no_crime_proof", "无犯罪证明要不要开", "无犯罪证明不用去开，"),
    ("unmarried_papers", "没结婚证要什么证明，我单身", "单身的不用带婚姻材料。"),
    ("id_card_ending", "身份证快过期了交材料能用吗", "先换新的再交更稳。"),
    ("hr_carries", "我HR去窗口递件，她本人要揣哪些东西", "HR 自己带两样："),
    ("proof_of_work", "老底子的工作证明要开伐", "不用开。清单里没有工作证明，"),
    ("dispatched_papers", "派遣公司员工还要多交啥材料", "派遣员工由派遣公司申报，"),
    ("papers_of_a_title", "职称加分另外交什么证明", "带职称或职业资格证书，"),
    (
        "papers_of_shortage_major",
        "紧缺专业要准备哪些资料",
        "两样：看得到专业名称的毕业证（专业代码一起备好），",
    ),
    ("papers_of_an_award", "表彰加分交什么材料", "带表彰的证书，原件核对，"),
    ("papers_of_lingang", "临港推荐函要哪些材料", "要一份推荐函：《积分专项加分申请推荐函》，"),
    (
        "papers_of_a_graduate",
        "应届生那10分要额外交什么凭证",
        "要《高等学校毕业生进沪就业通知单》第二联和毕业证。",
    ),
    ("original_or_copy", "身份证要原件还是复印件", "两样都要：原件带去给窗口核对，"),
    (
        "papers_of_education",
        "用学历的话要带哪些证",
        "毕业证书，加上学信网下载的《教育部学历证书电子注册备案表》；",
    ),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("materials", question).person.session.view == f"answer:{row}"
    assert answer("materials", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["materials"]]


PAPERS = cast("dict[str, dict[str, str]]", load_locale().table("papers"))


def test_the_whole_list_is_the_checklist() -> None:
    assert ask("materials", "要带什么").replies[0].template == "materials"


@pytest.mark.parametrize(
    ("base", "paper"), [("2", "tax_48_months"), ("0.8", "tax_48_months"), ("3", "tax_36_months")]
)
def test_whose_base_is_known_hears_of_one_tax_record(base: str, paper: str) -> None:
    said = answer("materials", "个税单要打几个月的", person({"insurance_base": base}))
    others = {"tax_48_months", "tax_36_months", "tax_6_months"} - {paper}
    assert PAPERS[paper]["name"] in said
    assert not [other for other in others if PAPERS[other]["name"] in said]


def test_a_multiple_in_the_question_decides_which_tax_record() -> None:
    said = answer("materials", "基数3倍加分的证明材料是啥")
    assert said.startswith("你按 3 倍算，打最近 36 个月的个人所得税证明。")


def test_nobody_in_particular_hears_of_all_tax_records() -> None:
    said = answer("materials", "个税单要打几个月的")
    for months in (6, 48, 36):
        assert f"最近 {months} 个月的个人所得税证明" in said
    assert "你按" not in said


def test_who_is_known_to_be_single_is_told_so() -> None:
    said = answer("materials", "我单身要什么证明", person({"married": "no"}))
    assert said.startswith("你没结婚，这一项什么都不用带。")


def test_what_leads_on_from_a_paper() -> None:
    assert leads_to("materials", "紧缺专业要准备哪些资料") == [
        "我要带什么",
        "紧缺专业目录",
        "资料与打印版",
        "主菜单",
    ]
