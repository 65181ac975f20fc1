"""The tags and texts of web pages."""

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from knowledge.documents.formats.html_tags import carefully, quickly

PIECES = (
    "<p>|</p>|<div class=x>|</DIV >|<br/>|<li value='3'>|<td a=\"x&amp;y\" B=q>|&amp;|& |&nbsp;|&nope;|&#8217;|&#x41;|"
    "text\n|<!-- c -->|<!-->|<!-- a -- b -->|<|<b|</>|<!DOCTYPE html>|<![CDATA[x]]>|<?pi ?>|<a b=c/>|<a =b>|&copy|"
    "&#;|é|\r\n"
).split("|")


@dataclass
class Told:
    calls: list[tuple[object, ...]] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str], start: int, end: int, *, alone: bool) -> None:
        self.calls.append((tag, attributes, start, end, alone))

    def end(self, tag: str, at: int) -> None:
        self.calls.append((tag, at))

    def text(self, start: int, end: int, shown: str) -> None:
        self.calls.append((start, end, shown))

    def leaf(self, tag: str, start: int, shown: str, at: int) -> None:
        self.start(tag, {}, start, at, alone=False)
        self.text(at, at + len(shown), shown)
        self.end(tag, at + len(shown))


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_what_is_read_quickly_is_read_as_carefully(page: str) -> None:
    quick, careful = Told(), Told()
    carefully(page, careful)
    assert not quickly(page, quick) or quick == careful


def test_a_script_is_passed_over() -> None:
    told = Told()
    assert quickly("<script>if (a<b) {}</script>After", told)
    assert told.calls == [("script", {}, 0, 8, False), ("script", 19), (28, 33, "After")]
