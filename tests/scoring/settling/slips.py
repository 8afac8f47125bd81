"""Slips of the pen in the files of the routes, and the lines that name them."""

CARD, SPOUSE, CHILD, PARENTS = "residence_to_hukou", "spouse", "child", "parents"
MONTHS = "expected a whole number from 0 to 720"
AREAS = 'expected one of "none", "lingang", "zhangjiang", "new_town", "chongming"'
SEXES = 'expected one of "male", "female"'

SLIPS = [
    (SPOUSE, 'id = "spouse"', 'id = "wedding"', ["route wedding: stands in spouse.toml"]),
    (
        SPOUSE,
        'basis = ["family-2009-70"]',
        "basis = []",
        ["route spouse: rests on no edition"],
    ),
    (
        SPOUSE,
        'basis = ["family-2009-70"]',
        'basis = ["family-2009"]',
        ["route spouse: edition family-2009 is not defined"],
    ),
    (
        CHILD,
        '["F6_parent"]',
        '["F6_parents"]',
        [
            "route child: condition F6_parents is not defined",
            "condition F6_parent: is used nowhere",
        ],
    ),
    (
        CHILD,
        '["F6_parent"]',
        "[]",
        [
            "route child: parent: option parent has no condition",
            "condition F6_parent: is used nowhere",
        ],
    ),
    (
        CARD,
        'counting = ["J0_card", "J0_employer"]',
        'counting = ["J0_card", "J0_boss"]',
        ["route residence_to_hukou: counting J0_boss is not defined"],
    ),
    (
        CHILD,
        'id = "household"',
        'id = "housing"',
        ["route child: housing stands twice"],
    ),
    (
        PARENTS,
        'id = "woman"',
        'id = "man"',
        ["route parents: age: man stands twice"],
    ),
    (
        CHILD,
        'edition = "family-2009-70"',
        'edition = "family-2010"',
        ["condition F6_age: edition family-2010 is not defined"],
    ),
    (
        CHILD,
        'fact = "parent_hukou_years"',
        'fact = "parent_years"',
        ["condition F6_parent: looks at parent_years, which is no fact"],
    ),
    (
        CHILD,
        'fact = "parent_hukou_years"\n',
        "",
        ["condition F6_parent: looks at None, which is no fact"],
    ),
    (
        CARD,
        'fact = "permit_months"\nleast = 84',
        'fact = "permit_months"',
        [
            "condition J1: waits for no number of months",
            "condition J1: asks for accepted values or for bounds, and for one of the two",
        ],
    ),
    (
        CARD,
        'fact = "permit_months"\nleast = 84',
        'fact = "permit_months"\nleast = 84\naccepted = ["84"]',
        [
            "condition J1: asks for accepted values or for bounds, and for one of the two",
            "condition J1: accepts values of permit_months, which has no choices",
            f"condition J1: permit_months: '84' is of the wrong type; {MONTHS}",
        ],
    ),
    (
        CARD,
        'fact = "permit_months"\nleast = 84',
        'fact = "permit_months"\nleast = 721',
        [
            f"condition J1: permit_months: 721 is too large; {MONTHS}",
        ],
    ),
    (
        CARD,
        'fact = "permit_months"\nleast = 84',
        'fact = "special_area"\nleast = 84',
        [
            "condition J1: sets bounds to special_area, which has no order",
            f"condition J1: special_area: 84 is of the wrong type; {AREAS}",
        ],
    ),
    (
        PARENTS,
        'accepted = ["male"]',
        'accepted = ["man"]',
        [
            f"condition F7_man: sex: 'man' is not one of the choices; {SEXES}",
        ],
    ),
    (
        PARENTS,
        'accepted = ["male"]',
        'accepted = ["male", "female"]',
        ["condition F7_man: accepts every value of sex"],
    ),
    (
        CHILD,
        "accepted = [true]",
        "accepted = [true, false]",
        ["condition F6_school: accepts every value of secondary_school"],
    ),
    (
        SPOUSE,
        "unpublished = true",
        'fact = "married"\nunpublished = true',
        ["condition F5_terms: is unpublished, so it can look at nothing"],
    ),
    (
        SPOUSE,
        "unpublished = true",
        "least = 3\nunpublished = true",
        ["condition F5_terms: is unpublished, so it can look at nothing"],
    ),
    (
        CHILD,
        "most = 15",
        "most = 15\nfrom = 2025-02-01\nuntil = 2025-01-31",
        ["condition F6_age: ends on 2025-01-31, before it begins"],
    ),
    (
        CARD,
        "from = 2025-01-01\nuntil = 2025-11-30",
        "from = 2025-01-01\nuntil = 2024-12-31",
        ["edition hukou-2024-17: ends on 2024-12-31, before it begins"],
    ),
    (
        SPOUSE,
        'name = "《关于本市投靠类户口迁移若干实施意见》沪府〔2009〕70号"',
        'name = ""',
        ["edition family-2009-70: has no name"],
    ),
    (
        SPOUSE,
        'sources = ["yangjubao31754", "92luohu29387", "51luohu190638"]',
        "sources = []",
        ["edition family-2009-70: cites nothing"],
    ),
    (
        SPOUSE,
        'sources = ["yangjubao31754", "92luohu29387", "51luohu190638"]',
        'sources = ["nowhere"]',
        ["edition family-2009-70: source nowhere is not defined"],
    ),
    (
        SPOUSE,
        'confidence = "C"',
        'confidence = "E"',
        ["edition family-2009-70: confidence E is none of A to D"],
    ),
    (
        CHILD,
        'sources = ["51luohu190638", "fantu6935"]',
        "sources = []",
        ["condition F6_age: cites nothing"],
    ),
    (
        CHILD,
        'clause = "沪府〔2009〕70号（未见原文，现行规定未见）"',
        'clause = ""',
        ["condition F6_age: names no clause"],
    ),
    (
        CHILD,
        'confidence = "C"',
        'confidence = "C*"',
        ["condition F6_age: confidence C* is none of A to D"],
    ),
    (
        CHILD,
        '"fantu6935" = "',
        '"92luohu29387" = "',
        [
            "source 92luohu29387: stands twice",
            *[
                f"condition {name}: source fantu6935 is not defined"
                for name in (
                    "F6_age",
                    "F6_school",
                    "F6_education",
                    "F6_parent",
                    "F6_household",
                    "F6_housing",
                )
            ],
        ],
    ),
    (CHILD, 'id = "F6_housing"', 'id = "F7_child"', ["condition F7_child: stands twice"]),
    (
        CARD,
        'level = "1.3"',
        'level = "1.4"',
        ["window hukou_base: 1.4 or none is no choice of it"],
    ),
    (
        CARD,
        "within = 48\nmonths = 36",
        "within = 35\nmonths = 36",
        ["window hukou_base: 36 months do not fit into 35"],
    ),
    (
        CARD,
        'fact = "hukou_base"\nlevel = "1"',
        'fact = "permit_months"\nlevel = "1"',
        ["window permit_months: is no fact that follows from a history"],
    ),
    (
        CARD,
        'fact = "hukou_base"\nlevel = "1"',
        'fact = "base"\nlevel = "1"',
        ["window base: is no fact that follows from a history"],
    ),
    (
        CARD,
        'fact = "hukou_base"\nlevel = "1"',
        'fact = "hukou_base"',
        ["window hukou_base: months are counted for a whole number only"],
    ),
]
"""File, what it says, what it might say by mistake, and the faults that follow."""
