"""How much a message or view holds: what finds no room is counted, and told at the end."""

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic_core import to_json

from bot.slack import limits
from bot.slack.rich import Block


@dataclass(frozen=True, slots=True)
class Surface:
    """`draws`: it shows the blocks for tables and charts, which Slack allows in messages only."""

    blocks: int
    characters: int
    draws: bool


# A chart that Slack refuses is told in at most two blocks.
MESSAGE = Surface(limits.MESSAGE_BLOCKS - limits.CHARTS, limits.MESSAGE_CHARACTERS, draws=True)
VIEW = Surface(limits.VIEW_BLOCKS, limits.VIEW_CHARACTERS, draws=False)


def written(what: Block | Sequence[Block] | str) -> str:
    """As JSON, in a third of the time of Python's own."""
    return to_json(what).decode()


def fits(blocks: Sequence[Block], text: str, surface: Surface) -> bool:
    """Whether all of them, which are written as `text`, find room; the cells of tables are among what is counted."""
    return len(blocks) <= surface.blocks and len(text) + 2 <= min(surface.characters, limits.TABLE_CHARACTERS)


class Room:
    """The blocks of a surface as they fill it; once something found no room, nothing after it is taken."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.blocks: list[Block] = []
        self.characters = surface.characters
        self.missing = 0
        self.full = False
        self._left = surface.blocks

    def holds_beside(self, blocks: Sequence[Block]) -> bool:
        """Whether half of the room is enough for them, so that they may be kept whatever else there is."""
        return len(blocks) <= self._left // 2 and _size(blocks) <= self.characters // 2

    def reserve(self, blocks: Sequence[Block]) -> None:
        """Keeps room for what is put at the end whatever comes before."""
        self._left -= len(blocks)
        self.characters -= sum(map(_size, blocks))

    def take(self, blocks: Sequence[Block], missing: int = 1) -> None:
        """Adds the blocks of one element; `missing` is what is told of them if not all find room."""
        for block in blocks:
            size = _size(block)
            if self.full or not self._left or size > self.characters:
                self.lack(missing)
                return
            self.blocks.append(block)
            self._left -= 1
            self.characters -= size

    def lack(self, missing: int) -> None:
        self.full = True
        self.missing += missing


def _size(blocks: Block | Sequence[Block]) -> int:
    return len(written(blocks)) + 2
