"""Questions that a word of another row might draw away, or that no row used to hear."""

import pytest

from bot.guide import particular
from bot.rendering.scripts import simplified
from tests.dialogs.answers.asking import answer, leads_to


@pytest.mark.parametrize(
    ("topic", "question", "row"),
    [
        ("hukou", "上海的双一流读完本科，去新城上班，应届能直接落吗", "hukou_graduate"),
        ("hukou", "博士要不要打分", "hukou_doctor"),
        ("hukou", "在香港读完硕士，怎么落户上海", "hukou_returnee"),
        ("hukou", "老婆是台湾人，能落户吗", "hukou_outside_mainland"),
        ("hukou", "没职称，给孩子读书想转成沪籍", "hukou_without_title"),
        ("hukou", "交了三年2倍社保，走哪条路", "hukou_without_title"),
        ("hukou", "孩子读5年级，我居转户还差一年", "hukou_seven_years"),
        ("hukou", "硕士在重点机构干了一年，人才引进行吗", "hukou_talent"),
        ("hukou", "硕士毕业工作三年，怎么拿户口", "hukou_after_graduation"),
        ("hukou", "孩子能随我居转户一起落吗", "hukou_along"),
        ("hukou", "居转户带配偶要什么", "hukou_along"),
        ("hukou", "居转户要多久批下来，多久能批", "hukou_procedure"),
        ("hukou", "我想投靠父母的户口", "hukou_child"),
        ("hukou", "120分有了，单位又说能人才引进，哪个快", "hukou_or_points"),
        ("hukou", "落户和积分可以同时办吗", "hukou_or_points"),
        ("hukou", "我爸是知青，我能迁回来吗", "hukou_sent_down"),
        ("hukou", "有案底还能居转户吗", "hukou_criminal_record"),
        ("schooling", "没有120分能中考吗", "school_without_points_zhongkao"),
        ("schooling", "我仔仔可唔可以喺上海考中考", "school_zhongkao_terms"),
        ("schooling", "幼儿园要120分吗", "school_kindergarten_terms"),
        ("schooling", "外省户口孩子能上上海公办小学吗", "school_compulsory_terms"),
        ("schooling", "孩子没居住证能中考吗", "school_child_permit"),
        ("schooling", "孩子高二了转上海读行吗", "school_back_for_gaokao"),
        ("schooling", "读完中职还能参加上海高考吗", "school_vocational_pupils"),
        ("schooling", "高考报名那会儿积分还要有效吗", "school_points_lapse"),
        ("schooling", "居住证过期，小学报名怎么弄", "school_points_lapse"),
        ("schooling", "初三才转来上海，能中招吗", "school_back_for_zhongkao"),
        ("materials", "租房合同要吗", "dwelling_proof"),
        ("materials", "劳动合同要几年的", "contract_needed"),
        ("materials", "户口本丢了咋办", "hukou_book_lost"),
        ("materials", "户口本丢在老家，只有照片", "hukou_book_far_away"),
        ("materials", "投资纳税那项要公司的哪些纸", "papers_of_investment"),
        ("materials", "个税单打几个月", "tax_record"),
        ("materials", "基数加分提供什么凭证", "papers_for_the_base"),
        ("permit_first", "护照能办居住证吗", "permit_for_foreigners"),
        ("permit_first", "我弟弟第一次办居住证要多久", "permit_how_long"),
        ("permit_first", "住在我姐姐家能登记吗", "permit_with_relative"),
        ("eligibility", "居住证要满几年才能积分", "permit_years"),
        ("permit_address", "住址不改年限会断吗", "address_not_changed"),
        ("permit_address", "孩子的证也要一起换地址吗，孩子居住证", "address_of_child"),
        ("permit_address", "搬到别的区积分要转吗", "address_points_district"),
        ("notice_print", "积分通知书有效期到什么时候", "notice_term"),
        ("notice_print", "老师说下周前要把写着孩子名字的通知书交上去", "print_urgently"),
        ("notice_print", "孩子没在通知书上", "child_not_on_notice"),
        ("family_docs", "抚养权在前夫那里，能加孩子吗", "without_custody"),
        ("family_docs", "我和前妻的孩子，离婚证要带吗", "divorced_with_child"),
        ("family_docs", "老公和前妻的女儿能加吗", "stepchild"),
        ("family_docs", "儿子18岁，在读大学，加得上吗", "child_of_sixteen"),
        ("family_docs", "我孩子没出生证怎么办", "birth_certificate_lost"),
        ("account_password", "提示用户名或密码错误", "account_wrong_password"),
        ("account_password", "密码错了，现在被锁", "account_locked_now"),
        ("account_password", "说我在别的单位建过账户", "account_duplicate"),
        ("archive_check", "上家不放我的档案", "file_held_back"),
        ("archive_check", "档案里出生年月和身份证两样", "age_in_the_file"),
        ("archive_check", "单位把档案塞给我，我没拆", "file_opened"),
        ("archive_check", "档案里没有成绩单", "transcript_missing"),
        ("archive_check", "佢哋話要轉檔案，係咪真㗎", "file_elsewhere"),
        ("archive_check", "佢話我份檔案唔見咗點算", "file_lost"),
        ("archive_check", "学厉没认证", "who_checks_education"),
        ("rejection", "地址填错被退回来了", "rejected_address"),
        ("rejection", "退了两次，还要更正什么", "rejected_again"),
        ("rejection", "材料交上去之后能改吗", "rejected_withdraw"),
        ("notice_print", "系统打不开", "system_not_open"),
        ("notice_print", "通知书打不开是空白的", "page_does_not_print"),
        ("materials", "学校要原件吗", "school_takes_originals"),
        ("family_docs", "户口本丢了咋办", "family_hukou_book_lost"),
        ("result_lookup", "积分有效期多久", "term_of_points"),
        ("renewal", "积分有效期多久", "renewal_term"),
        ("forms", "申请表填错了能改吗", "application_form_wrong"),
        ("procedure", "材料交上去之后能改吗", "change_after_handing_in"),
        ("procedure", "通知书拿到了，后面还有什么", "after_decision"),
        ("procedure", "积分要面试吗", "no_interview"),
        ("procedure", "我能自己去交材料吗", "who_hands_in"),
        ("offices", "公司注册在闵行我住浦东去哪交", "which_district"),
    ],
)
def test_a_question_is_heard_by_its_own_row(topic: str, question: str, row: str) -> None:
    found = particular(topic, simplified(question))
    assert found
    assert found.id == row


@pytest.mark.parametrize(
    ("topic", "question"),
    [
        ("rejection", "我老公的申请被驳回了怎么办"),
        ("result_lookup", "受理通过，等待审批是什么意思"),
        ("notice_print", "二维码是干嘛的"),
    ],
)
def test_a_word_in_passing_calls_no_row(topic: str, question: str) -> None:
    assert particular(topic, question) is None


@pytest.mark.parametrize(
    ("topic", "question", "words"),
    [
        ("schooling", "孩子没居住证能中考吗", "中考要：孩子自己没有有效的居住证，报不了。"),
        ("schooling", "转学到上海要积分吗", "凭一般做法"),
        ("schooling", "有居住证没积分能读公办小学不", "（多个来源一致）"),
        ("schooling", "民办学校摇号看不看积分", "（官方条文，转引）"),
        ("hukou", "应届硕士能直接落户吗", "上海其他“双一流”的本科，单位在五个新城或南北转型地区"),
        ("hukou", "应届硕士能直接落户吗", "（官方条文，转引）"),
        ("hukou", "72分怎么算", "（官方条文，转引）"),
        ("hukou", "积分和落户有什么区别", "一样中考（高考另看条件）"),
        ("materials", "租房合同要吗", "积分不用。"),
        ("materials", "身份证快过期了，要不要先换", "凭一般做法"),
        ("rejection", "说单位不符", "前面单位缴的也算"),
        ("rejection", "档案材料缺了被退", "由户籍地的人才中心盖章"),
        ("permit_address", "孩子和我一起改地址吗", "（多个来源一致）"),
        ("offices", "能预约吗", "可以在一网通办预约"),
        (
            "family_docs",
            "离婚了孩子跟我怎么加进去",
            "怎么加：第一次申请，在申请表的“同住人信息”里填孩子",
        ),
        ("notice_print", "通知书哪里下载", "拉到页面最下面的“人社服务”，点“积分管理”"),
    ],
)
def test_what_was_missing_or_too_sure_is_said(topic: str, question: str, words: str) -> None:
    assert words in answer(topic, question)


@pytest.mark.parametrize(
    ("topic", "question", "words"),
    [
        ("materials", "职称加分要交什么", "护士"),
        ("rejection", "说单位不符", "交社保满 6 个月再报"),
        ("rejection", "档案材料缺了被退", "不能自己带"),
        ("rejection", "填错了能撤回吗", "不算虚假材料"),
        ("renewal", "能提前多久签注，提前签可以吗", "太早点不了"),
        ("permit_first", "合租租房能办吗", "要有你自己名字的备案"),
        ("permit_address", "要新租约备案吗", "你确认"),
        ("offices", "几点上班", "扑空"),
        ("account_password", "要u盾吗", "会用到"),
    ],
)
def test_what_no_source_says_is_not_said(topic: str, question: str, words: str) -> None:
    assert words not in answer(topic, question)


def test_progress_is_one_answer_whether_it_is_typed_or_pressed() -> None:
    assert answer("result_lookup", "查进度") == answer("result_lookup", "")
    assert "签注居住证" in leads_to("result_lookup", "积分有效期多久")
