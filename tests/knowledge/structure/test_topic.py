"""What a paper is about as a whole."""

from knowledge.documents.outline import outline
from knowledge.documents.passages import cut
from knowledge.structure.topic import topic
from knowledge.types import Block, BlockKind

NAMES = "Harbour Panel, Orchard Group, Quarry Team, Meadow Forum, Lantern Cell and Thicket Unit"


def test_names_that_recur_as_often_are_told_in_reading_order() -> None:
    said = f"They are the {NAMES}."
    passages = cut(outline([Block(BlockKind.PARAGRAPH, said, said) for _ in range(6)]))
    assert topic(passages) == ("harbour", "panel", "orchard", "group", "quarry", "team", "meadow", "forum")
