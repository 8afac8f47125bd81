"""What new answers do to those that are there."""

from bot.dialogs.recording import recorded

AGE = {"low": "1980-11-24", "high": "1981-11-23"}
YEAR = {"low": "1981-01-01", "high": "1981-11-23"}
REST = {"low": 5.0, "high": 1000.0}


def test_what_is_told_is_there_and_the_rest_stays() -> None:
    assert recorded({"education": "none"}, {"married": "no"}) == (
        {"education": "none", "married": "no"},
        (),
    )


def test_what_depended_on_a_change_goes_and_is_named() -> None:
    answers, dropped = recorded({"education": "none", "together": REST}, {"education": "master"})
    assert answers == {"education": "master"}
    assert dropped == ("together",)


def test_the_same_answer_again_changes_nothing() -> None:
    given = {"education": "none", "together": REST}
    assert recorded(given, {"education": "none"}) == (given, ())


def test_what_it_takes_the_place_of_goes_unnamed() -> None:
    answers, dropped = recorded({"age": AGE}, {"birth_decade": YEAR})
    assert answers == {"birth_decade": YEAR}
    assert dropped == ()


def test_ticks_take_the_place_of_a_tap_too() -> None:
    answers, dropped = recorded({"records": "none"}, {"penalties": ["detention"]})
    assert answers == {"penalties": ["detention"]}
    assert dropped == ()


def test_two_that_exclude_each_other_told_at_once_both_stay_for_the_later_to_win() -> None:
    told = {"age": AGE, "birth_year": YEAR}
    assert recorded({}, told)[0] == told


def test_a_detail_that_is_told_ticks_its_extra() -> None:
    answers, _ = recorded({"extras": ["spouse"]}, {"award": "provincial"})
    assert answers["extras"] == ["spouse", "award"]


def test_a_tick_taken_away_takes_its_details_along() -> None:
    given = {"extras": ["award"], "award": "provincial"}
    assert recorded(given, {"extras": []}) == ({"extras": []}, ("award",))
