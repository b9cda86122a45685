"""A card as Block Kit: what people typed stands in plain_text and rich_text only, and no limit of Slack is passed."""

from itertools import chain

from bot.cards import Card, Chart, Divider, Row, Table, Tone
from bot.controls import Actions, Form
from bot.line import Words
from bot.slack import limits
from bot.slack.charts import chart, told
from bot.slack.controls import Verbs, actions
from bot.slack.elements import drawn
from bot.slack.inputs import inputs
from bot.slack.rich import Block, plain_text, rich_text
from bot.slack.room import MESSAGE, Room, Surface, fits, written
from bot.slack.tables import fitting, table, text_table, texts
from bot.words import words

_MARKS: dict[Tone, str] = {"plain": "", "good": "✅ ", "warn": "⚠️ ", "bad": "⛔ "}


def blocks(card: Card) -> list[Block]:
    """The card as the blocks of a message; send `fallback_text(card)` along."""
    return arranged(card, MESSAGE, Verbs())


def block_kit(card: Card) -> str:
    """The same as JSON, which it becomes anyway to be measured."""
    return _laid_out(card, MESSAGE, Verbs())[1]


def arranged(card: Card, surface: Surface, verbs: Verbs) -> list[Block]:
    """The blocks of the card; where `surface` has no room for all, what is missing is told before the last buttons."""
    return _laid_out(card, surface, verbs)[0]


def _laid_out(card: Card, surface: Surface, verbs: Verbs) -> tuple[list[Block], str]:
    parts = _parts(card, surface, verbs)
    whole = [*_header(card), *chain.from_iterable(parts)]
    text = written(whole)
    long = any([isinstance(element, Table) and len(element.rows) > limits.TABLE_ROWS for element in card.body])
    if long or not fits(whole, text, surface):
        whole = _crowded(card, surface, parts)
        text = written(whole)
    return whole, text


def _header(card: Card) -> list[Block]:
    if not card.title:
        return []
    title = _MARKS[card.tone] + card.title
    head: Block = {"type": "header", "text": plain_text(title, limits.HEADER)}
    return [head] if len(title) <= limits.HEADER else [head, *rich_text((Words(card.title, bold=True),))]


def _parts(card: Card, surface: Surface, verbs: Verbs) -> list[list[Block]]:
    """The blocks of each element of the body."""
    charts = 0
    parts = []
    for element in card.body:
        match element:
            case Actions():
                parts.append(actions(element, verbs, card.locale))
            case Chart():
                charts += 1
                parts.append(chart(element) if surface.draws and charts <= limits.CHARTS else told(element))
            case Table(rows):
                parts.append(table(rows[: limits.TABLE_ROWS]) if surface.draws else text_table(texts(element)))
            case Form() if surface.draws:
                raise ValueError("a form stands in a view, not in a message")
            case Form():
                parts.append(inputs(element, card.locale))
            case _:
                parts.append(drawn(element))
    return parts


def _crowded(card: Card, surface: Surface, parts: list[list[Block]]) -> list[Block]:
    room = Room(surface)
    end = parts.pop() if parts and isinstance(card.body[-1], Actions) and room.holds_beside(parts[-1]) else []
    room.reserve([*end, _rest(card, 10**6)])
    room.take(_header(card))
    for element, part in zip(card.body, parts, strict=False):
        match element:
            case Table(rows) if surface.draws and rows:
                _place_table(rows, room)
            case Actions() | Divider():
                room.take(part, missing=0)
            case _:
                room.take(part)
    return [*room.blocks, *([_rest(card, max(room.missing, 1))] if room.full else []), *end]


def _place_table(rows: tuple[Row, ...], room: Room) -> None:
    heads = int(rows[0].head)
    kept = max(heads, 0 if room.full else fitting(rows, room.characters))
    if kept > heads:
        room.take(table(rows[:kept]), missing=kept - heads)
    if kept < len(rows):
        room.lack(len(rows) - kept)


def _rest(card: Card, missing: int) -> Block:
    gettext = words(card.locale).gettext
    facts = {"number": missing, "command": card.rest}
    if card.rest:
        text = gettext("…and %(number)s more: %(command)s") % facts
    else:
        text = gettext("…and %(number)s more") % facts
    return {"type": "context", "elements": [plain_text(text, limits.CONTEXT_TEXT)]}
