"""Rules for days told from today: tomorrow, Friday, Friday week, in 2 weeks, the end of next week."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from knowledge.register.dates.calendar import (
    DAY,
    FRIDAY,
    SUNDAY,
    WEDNESDAY,
    WEEK,
    add_working_days,
    monday_of_next_week,
    next_weekday,
    weekday_from,
)
from knowledge.register.dates.rules import COUNT, WEEKDAY, Rule, count, led, rule, weekday_number

_WEEKS = {"fortnight": 2, "week": 1}
_PART_OF_DAY = r"(?: (?:morning|afternoon|evening|lunchtime|night|am|pm))?"
_SMALL_WEEKDAYS = {"sat", "sun", "wed", "mon"}
_SOON = (
    r"(?:in|within|over(?= the)|during|inside|after|give (?:me|him|her|them|us|it))(?: (?:the"
    r"|at most))?(?: (?:next|coming|following))?"
)


def this_day(_match: re.Match[str], today: date) -> date:
    """Today, tonight, this afternoon, close of play, end of the day."""
    return today


def hour_of_today(match: re.Match[str], today: date) -> date | None:
    """By 5pm, by noon: today, where it is announced."""
    return today if led(match, "by|before|until|till|than|deadline") else None


def tomorrow(_match: re.Match[str], today: date) -> date:
    """Tomorrow, with its short spellings."""
    return today + DAY


def a_week_today(_match: re.Match[str], today: date) -> date:
    """This time next week."""
    return today + WEEK


def day_after_tomorrow(_match: re.Match[str], today: date) -> date:
    """The day after tomorrow."""
    return today + 2 * DAY


def coming_weekday(match: re.Match[str], today: date) -> date | None:
    """Friday: the next one after today. "They sat on it" names no day."""
    if match["weekday"] in _SMALL_WEEKDAYS and not led(match, "by|on|before|until|till|this|coming|for|than"):
        return None
    return next_weekday(today, weekday_number(match))


def weekday_of_next_week(match: re.Match[str], today: date) -> date:
    """Next Friday, Friday next week: that day of the coming Monday to Sunday."""
    return weekday_from(monday_of_next_week(today), weekday_number(match))


def weekday_after_next(match: re.Match[str], today: date) -> date:
    """Friday week, a week on Friday, two weeks on Friday: that many weeks after the coming one."""
    unit = match["unit"].lower().rstrip("s")
    return next_weekday(today, weekday_number(match)) + count(match) * _WEEKS[unit] * WEEK


def weekday_in_two_weeks(match: re.Match[str], today: date) -> date:
    """Friday of the week after next."""
    return weekday_from(monday_of_next_week(today) + WEEK, weekday_number(match))


def past_or_habit(_match: re.Match[str], _today: date) -> None:
    """Last Friday, every Friday, yesterday: no day that is to come."""


def weeks_from_day(match: re.Match[str], today: date) -> date:
    """A week today, a fortnight tomorrow, two weeks from today."""
    start = today + DAY if match["start"].lower().startswith("tom") else today
    return start + count(match) * _WEEKS[match["unit"].lower().rstrip("s")] * WEEK


def after_a_while(match: re.Match[str], today: date) -> date:
    """In 2 weeks, within 10 working days, in 3 months' time, a fortnight."""
    unit, number = match["unit"].lower(), count(match)
    if unit.startswith(("working", "business", "w")) and "day" in unit:
        return add_working_days(today, number)
    if unit.startswith("hour"):
        return today + timedelta(days=-(-number // 24)) if number > 12 else today
    names = {"day": "days", "week": "weeks", "month": "months", "fortnight": "weeks", "year": "years"}
    name = next(names[name] for name in names if unit.startswith(name))
    return today + relativedelta(**{name: number * (2 if unit.startswith("fortnight") else 1)})  # type: ignore[arg-type]  # the unit's name is one of relativedelta's


def length_at_the_end(match: re.Match[str], today: date) -> date | None:
    """(2 weeks), - a fortnight: a length by itself, not one that something lasts."""
    before = match.string[: match.start()].rstrip()
    after = (
        re.sub(r"^\s*(?:tops|max(?:imum)?|at most|latest|please|pls)\b", "", match.string[match.end() :], flags=re.I)
        .lstrip(" .!)]")
        .strip()
    )
    alone = not before or before.endswith(("(", "-", "–", "—", ":", ",", "["))
    return after_a_while(match, today) if alone and not after[:1].isalnum() else None


def end_of_week(_match: re.Match[str], today: date) -> date:
    """This week, by the end of the week: its Friday."""
    return weekday_from(today, FRIDAY)


def end_of_next_week(_match: re.Match[str], today: date) -> date:
    """Next week, the end of next week: its Friday, the last day that is worked."""
    return monday_of_next_week(today) + FRIDAY * DAY


def start_of_next_week(_match: re.Match[str], today: date) -> date:
    """Early next week, after the weekend."""
    return monday_of_next_week(today)


def middle_of_next_week(_match: re.Match[str], today: date) -> date:
    """Mid next week."""
    return monday_of_next_week(today) + 2 * DAY


def middle_of_week(match: re.Match[str], today: date) -> date | None:
    """By midweek: the next Wednesday."""
    return next_weekday(today, WEDNESDAY) if led(match, "by|before|until|till") else None


def end_of_week_after_next(_match: re.Match[str], today: date) -> date:
    """The week after next."""
    return monday_of_next_week(today) + WEEK + FRIDAY * DAY


def before_the_weekend(_match: re.Match[str], today: date) -> date:
    """By the weekend."""
    return weekday_from(today, FRIDAY)


def over_the_weekend(_match: re.Match[str], today: date) -> date:
    """Over the weekend: its last day."""
    return weekday_from(today, SUNDAY)


_CLOSE = r"(?:c\.?o\.?p|c\.?o\.?b|e\.?o\.?d|close of (?:play|business)|end of (?:the )?(?:working )?(?:day|play))"
_NO_NAME = r"(?!['’]?s? (?:of|from) (?:the|a|each|every|receipt|receiving|any|that|its))"
_UNIT = r"(?P<unit>(?:working|business|w/?) ?days?|days?|weeks?|fortnights?|months?|years?|hours?)"
_LENGTH = _UNIT + r"(?:['’]?s?['’]? time| from (?:now|today))?" + _NO_NAME
_ENDS = r"(?:(?:the )?(?:end|back end|latter part) of|late|later)"

RULES: tuple[Rule, ...] = (
    rule(r"today|tonight|this (?:am|pm|aft|morning|afternoon|evening|lunchtime)|later today|by return", this_day),
    rule(rf"{_CLOSE}(?: today)?", this_day),
    rule(r"\d{1,2}(?:[:.]\d{2})? ?(?:am|pm|noon)|\d{1,2}[:.]\d{2}|noon|midday|midnight|lunch(?:time)?", hour_of_today),
    rule(rf"(?:tomorrow|tom+or+ow|tmrw|tmw|2moro){_PART_OF_DAY}", tomorrow),
    rule(r"this time next week", a_week_today),
    rule(r"(?:the )?day after tomorrow", day_after_tomorrow),
    rule(rf"(?:(?:this|the|this coming|the coming) )?{WEEKDAY}{_PART_OF_DAY}", coming_weekday),
    rule(rf"(?:next|the following|following) {WEEKDAY}{_PART_OF_DAY}", weekday_of_next_week),
    rule(rf"{WEEKDAY}{_PART_OF_DAY},? (?:of )?next(?: week)?", weekday_of_next_week),
    rule(rf"next week,?(?: on| by)? {WEEKDAY}", weekday_of_next_week),
    rule(rf"{WEEKDAY} (?P<unit>week|fortnight)", weekday_after_next),
    rule(rf"(?:in )?(?:{COUNT} )?(?P<unit>weeks?|fortnight)(?: on| from)? {WEEKDAY}", weekday_after_next),
    rule(rf"{WEEKDAY},? (?:of )?(?:the )?week after next", weekday_in_two_weeks),
    rule(rf"(?:the )?{WEEKDAY} after next", weekday_in_two_weeks),
    rule(rf"(?:last|every|each|most|alternate|previous|past|one) {WEEKDAY}{_PART_OF_DAY}", past_or_habit),
    rule(rf"{WEEKDAY} (?:just gone|last|last week)", past_or_habit),
    rule(r"yesterday|last (?:night|week|month|year)|(?:every|each) (?:day|week|month|year)", past_or_habit),
    rule(rf"(?:in )?{COUNT} (?P<unit>weeks?|fortnight)(?: from)? (?P<start>today|tomorrow)", weeks_from_day),
    rule(rf"(?:in )?{COUNT} (?P<unit>weeks?|fortnight) from (?P<start>now)", weeks_from_day),
    rule(rf"{_SOON} {COUNT}[ -]{_LENGTH}", after_a_while),
    rule(rf"{COUNT}[ -]{_UNIT}(?:['’]?s?['’]? time| from (?:now|today)| today)", after_a_while),
    rule(r"(?:in|within|over|during) the (?:next |coming )?(?P<unit>week|fortnight|month)(?! of)", after_a_while),
    rule(rf"{COUNT}[ -]{_LENGTH}", length_at_the_end),
    rule(rf"(?:{_ENDS} (?:the |this )?week|e\.?o\.?w|(?:later )?this week|end week)", end_of_week),
    rule(rf"(?:{_ENDS} )?next week", end_of_next_week),
    rule(r"(?:early|(?:the )?(?:start|beginning) of|first thing) next week|after the weekend", start_of_next_week),
    rule(r"(?:the )?(?:mid|middle of)[ -]next week", middle_of_next_week),
    rule(r"mid[ -]?week|(?:the )?middle of the week", middle_of_week),
    rule(rf"(?:{_ENDS} )?(?:the )?week after next", end_of_week_after_next),
    rule(r"(?:by|before) the weekend", before_the_weekend),
    rule(r"(?:over|at|during|on) (?:the|this) weekend|this weekend", over_the_weekend),
)
