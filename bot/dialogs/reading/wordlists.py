"""The names of the lexicon's lists of words: all of them are needed, and no others."""

from typing import Final

WORDS: Final = frozenset(
    [
        "point",
        "half",
        "year",
        "month",
        "whole_months",
        "day",
        "age",
        "to",
        "plus",
        "minus",
        "counters",
        "fillers",
        "about",
        "under",
        "over",
        "vague",
        "asking",
        "negation",
        "zero",
        "birth",
        "birth_aged",
        "insurance",
        "amounts",
        "generation",
        "lunar",
        "zodiac",
        "nominal_age",
        "since",
        "lasting",
        "begun",
        "years_ago",
        "another_day",
        "hoping",
        "birthday",
        "now",
        "since_then",
        "back_paid",
        "unpaid",
        "ordinal_before",
        "ordinal_after",
        "ordinal_join",
        "none_of_these",
        "yes",
        "no",
    ]
)
"""What surrounds numbers, dates and choices in an answer."""

SPOTTING_WORDS: Final = frozenset(
    [
        "loose",
        "others",
        "self",
        "polite",
        "planning",
        "boundary",
        "today",
        "born",
        "born_last",
        "not_born",
        "of",
        "living",
        "acquaintances",
        "wed",
        "local_spouse",
        "insured",
        "paying",
        "not_paying",
    ]
)
"""What tells, inside a sentence, a fact about the writer from anything else."""
