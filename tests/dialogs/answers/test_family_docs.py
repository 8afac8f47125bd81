"""Papers of spouse and children, and what to do where one is missing."""

import pytest

from bot.guide.answers import BY_TOPIC
from tests.dialogs.answers.asking import answer, ask, leads_to, person

ASKED = (
    ("benefit_yes", "享受积分待遇那栏给孩子选是还是否", "选“是”。要用到积分的孩子，"),
    (
        "birth_certificate_faulty",
        "出生证上爸爸名字写错了，加孩子会卡住吗",
        "会卡在证明关系这一步：",
    ),
    ("without_custody", "孩子抚养权在我前夫那边，能不能挂我积分上", "看抚养权。抚养权归你的，"),
    (
        "custody_not_written",
        "离婚协议没写抚养权怎么办 想加孩子",
        "先补一份再加。窗口要看到孩子抚养权归谁的那一条，",
    ),
    ("former_spouse_refuses", "我 ex 不肯给离婚协议，小孩怎么加", "积分要的是你手里的那份："),
    ("divorce_certificate_lost", "离婚证丢了", "先去补。孩子要加进去的，"),
    ("divorced_by_court", "离昏证和判决书都要吗", "可以。法院判决离婚的，"),
    ("stepchild", "再婚带过来的孩子能不能加", "你自己亲生的，可以加："),
    ("divorced_with_child", "离婚了孩子跟我要提供什么", "两样：离婚证，加离婚协议书，"),
    ("marriage_certificate_lost", "结婚证丢了怎么办", "先去补一本再交。清单要的就是结婚证，"),
    (
        "birth_certificate_lost",
        "出生证明找不到了能加孩子吗",
        "要先补一份。清单写的是《出生医学证明》，",
    ),
    (
        "papers_from_abroad",
        "国外生的宝宝出生证要翻译公证吗，加同住人用",
        "国外的出生证、结婚证要不要翻译、公证或认证，",
    ),
    (
        "foreign_spouse",
        "老婆是外国国籍 添加配偶要什么文件",
        "申请表的配偶栏会问是不是外国人或军人，",
    ),
    ("adopted_child", "收养的孩子加进去要哪些文件", "收养的孩子怎么加，"),
    (
        "unmarried_parent",
        "单亲妈妈未婚生育，孩子加同住人要写情况说明吗",
        "清单里孩子这一套是按已婚列的，",
    ),
    ("widowed", "丧偶要提交什么来说明婚姻状况", "丧偶要交什么，公开资料里没有写，"),
    ("family_hukou_book_lost", "户口本丢了，孩子还能加吗", "先补一本再交，窗口要核对户口簿原件，"),
    ("hukou_book_apart", "孩子户口本和我不在一本上要啥手续", "没关系，不用并到一本。"),
    ("mothers_name", "娃随妈姓会有问题吗，要啥证明", "不影响。清单里没有关于姓什么的要求，"),
    (
        "born_elsewhere",
        "孩子 birth certificate 是老家医院的可以吗",
        "可以。清单要的是《出生医学证明》，",
    ),
    ("child_of_sixteen", "小孩16岁以上要交什么", "满 16 周岁的，"),
    (
        "child_own_permit",
        "孩子没办居住登记 可以填同住人吗",
        "先去办更稳。孩子自己也要有居住证或居住登记凭证，",
    ),
    ("parents_as_co_dwellers", "爸妈能当同住人放进去吗", "清单里的同住人只有配偶和孩子，"),
    ("spouse_without_benefit", "老公不在上海，他的证件要不要交", "配偶不享受待遇的，"),
    (
        "spouse_original",
        "配偶身份证原件要不要，他在外地回不来",
        "要核对原件，人回不来就把身份证寄过来或托人带来，",
    ),
    (
        "added_after_approval",
        "已经有积分了，现在想把女儿添上去要带什么",
        "可以补。请 HR 到原来受理的地方加同住人，",
    ),
    ("second_child", "二胎也要加进去吗怎么加", "要加，每个孩子都单独填，"),
    ("child_papers", "加小孩要什么材料", "孩子要带：孩子的《出生医学证明》、孩子的户口簿（"),
    ("spouse_hukou_page", "先生户口本在老家，配偶那页要不要", "看配偶享不享受待遇："),
    ("co_spouse_papers", "怎么把老婆加进来", "配偶一起享受待遇的，"),
    ("co_dwellers_where", "同住人怎么添加", "第一次申请：在积分系统填表时，"),
)


@pytest.mark.parametrize(("row", "question", "begins"), ASKED, ids=[row for row, *_ in ASKED])
def test_what_is_asked_in_particular_is_answered_first(
    row: str, question: str, begins: str
) -> None:
    assert ask("family_docs", question).person.session.view == f"answer:{row}"
    assert answer("family_docs", question).startswith(begins)


def test_every_row_is_asked_for() -> None:
    assert [row for row, *_ in ASKED] == [row.id for row in BY_TOPIC["family_docs"]]


def test_the_papers_of_a_family_are_a_part_of_the_checklist() -> None:
    assert ask("family_docs", "家里人要交什么").replies[0].template == "papers"


def test_a_child_needs_the_papers_of_the_list() -> None:
    said = answer("family_docs", "加小孩要什么材料")
    assert "孩子的《出生医学证明》、孩子的户口簿（首页和孩子本人页）、父母的结婚证" in said
    assert "离过婚的，带离婚证和抚养权文书" in said
    assert "你离过婚" not in said


def test_who_is_known_to_be_divorced_is_told_so() -> None:
    said = answer("family_docs", "加小孩要什么材料", person({"divorced": "yes"}))
    assert "你离过婚，另带离婚证和抚养权文书。" in said


def test_a_stepchild_is_said_to_be_unwritten() -> None:
    said = answer("family_docs", "再婚带过来的孩子能不能加")
    assert "继子女）算不算，公开资料里没有写" in said
    assert "12333" in said


def test_a_child_later_leads_to_the_case() -> None:
    assert "加孩子或配偶" in leads_to("family_docs", "老二刚出生，已经有积分了，怎么补")
