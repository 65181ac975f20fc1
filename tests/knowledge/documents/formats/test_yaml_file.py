"""YAML records to blocks."""

import pytest

from knowledge.documents.formats import yaml_file
from knowledge.documents.reading import parse
from knowledge.errors import UnreadableDocument
from knowledge.types import Audience, Block, BlockKind

GROUPS = """\
# These groups were set up by the Board in 2030.
Housing:
  chairs:
    - name: Ann Ash
      email: ann@aldwash.example
    - name: Bo Birch
      email: bo@aldwash.example
  scope: >
    Homes that are safe
    and dry.
  status: active
Transport:
  chairs:
    - name: Cy Cedar
  status: closed
"""


def read(paper: str) -> tuple[Block, ...]:
    return yaml_file.read(paper.encode())


def test_a_record_is_one_list_under_its_name() -> None:
    blocks = read(GROUPS)
    assert [(b.kind, b.text, b.level) for b in blocks[1:5]] == [
        (BlockKind.HEADING, "Housing", 2),
        (BlockKind.ITEM, "chairs: Ann Ash (email: ann@aldwash.example), Bo Birch (email: bo@aldwash.example)", 0),
        (BlockKind.ITEM, "scope: Homes that are safe and dry.", 0),
        (BlockKind.ITEM, "status: active", 0),
    ]


def test_sources_are_verbatim() -> None:
    assert all(b.source in GROUPS for b in read(GROUPS))


def test_a_file_of_records_is_named_after_its_file() -> None:
    paper = parse(GROUPS.encode(), path="aldwash/groups.yaml", partnership="", audience=Audience.PUBLIC)
    assert paper.title == "Groups"


def test_a_remark_above_the_records_is_kept() -> None:
    assert read(GROUPS)[0].text == "These groups were set up by the Board in 2030."


def test_a_file_that_names_itself_is_headed_so() -> None:
    blocks = read("name: conduct\ndescription: The Conduct Committee\nmembers:\n  ann: since 2030\n  bo: since 2031\n")
    assert [b.text for b in blocks if b.kind is BlockKind.HEADING] == ["conduct: The Conduct Committee", "members"]
    assert [b.text for b in blocks][-2:] == ["ann: since 2030", "bo: since 2031"]


def test_records_of_one_kind_are_a_table() -> None:
    blocks = read("people:\n  ash: {name: Ann Ash, agency: Police}\n  birch: {name: Bo Birch, agency: Health}\n")
    assert [b.cells for b in blocks[1:]] == [
        ("people", "name", "agency"),
        ("ash", "Ann Ash", "Police"),
        ("birch", "Bo Birch", "Health"),
    ]


def test_long_text_is_read_as_text() -> None:
    blocks = read("terms: |\n  The Board meets monthly.\n\n  - Five make a quorum.\n  - The Chair decides.\n")
    assert [b.kind for b in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ITEM]


def test_aliases_that_multiply_are_refused() -> None:
    bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
    )
    with pytest.raises(UnreadableDocument, match="swell"):
        read(bomb)


def test_depth_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        read("[" * 5000)


def test_a_slip_is_named_by_its_line() -> None:
    with pytest.raises(UnreadableDocument, match="line 3"):
        read("a: 1\nb: [1, 2\nc: 3\n")


def test_objects_are_never_made() -> None:
    assert read("a: !!python/object/apply:os.system ['true']\n")[-1].text == "true"
