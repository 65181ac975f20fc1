"""A cache that is bounded by the text that it holds."""

from knowledge.remembered import kept_with, remembered


def counted(most: int):
    """A remembered function of a text, and the list of the texts that it was really worked out for."""
    worked: list[str] = []

    @remembered(most, size=len)
    def length(text: str) -> int:
        worked.append(text)
        return len(text)

    return length, worked


def test_what_was_asked_before_is_not_worked_out_again() -> None:
    length, worked = counted(10)
    assert [length("four"), length("four")] == [4, 4]
    assert worked == ["four"]


def test_the_least_recently_used_goes_first() -> None:
    length, worked = counted(8)
    for text in ("aaaa", "bbbb", "aaaa", "cccc", "aaaa", "bbbb"):
        length(text)
    assert worked == ["aaaa", "bbbb", "cccc", "bbbb"]


def test_what_is_larger_than_the_whole_cache_is_not_kept_and_drives_nothing_out() -> None:
    length, worked = counted(8)
    for text in ("aaaa", "b" * 9, "b" * 9, "aaaa"):
        length(text)
    assert worked == ["aaaa", "b" * 9, "b" * 9]


def test_many_long_texts_hold_no_more_than_a_few() -> None:
    """By entries alone they would all be kept."""
    length, worked = counted(1_000)
    texts = [f"{n:0500}" for n in range(50)]
    for text in (*texts, *texts):
        length(text)
    assert len(worked) == 100


class Thing:
    """Something with a name."""

    name = "a"


def test_what_is_kept_with_a_thing_is_worked_out_once() -> None:
    thing, worked = Thing(), []

    def named(of: Thing) -> str:
        worked.append(of.name)
        return of.name

    assert [kept_with(thing, named), kept_with(thing, named), kept_with(Thing(), named)] == ["a", "a", "a"]
    assert worked == ["a", "a"]
