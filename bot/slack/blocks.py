"""A card as Block Kit: what people typed stands in plain_text and rich_text only, and no limit of Slack is passed."""

from collections.abc import Sequence

from bot.cards import Card, Chart, Divider, Element, Fields, Image, Note, Progress, Table, Text, Tone
from bot.controls import Actions, Form
from bot.line import Inline, Line, Link, Person, Words, plain
from bot.plain import percent
from bot.slack import limits
from bot.slack.charts import chart, told
from bot.slack.controls import Verbs, actions
from bot.slack.inputs import inputs
from bot.slack.rich import Block, cut, is_web, plain_text, rich_text, torn
from bot.slack.room import MESSAGE, Room, Surface
from bot.slack.tables import table, text_table, texts
from bot.words import words

_MARKS: dict[Tone, str] = {"plain": "", "good": "✅ ", "warn": "⚠️ ", "bad": "⛔ "}
_LIGHTS: dict[Tone, str] = {"plain": "", "good": "🟢 ", "warn": "🟡 ", "bad": "🔴 "}
_STEPS = 10


def blocks(card: Card) -> list[Block]:
    """The card as the blocks of a message; send `fallback_text(card)` along."""
    return arranged(card, MESSAGE, Verbs())


def arranged(card: Card, surface: Surface, verbs: Verbs) -> list[Block]:
    """The blocks that `surface` has room for; then the card's last buttons, and what is missing and where it stands."""
    room = Room(surface)
    before, last = _ending(card.body)
    end = [block for element in last for block in actions(element, verbs, card.locale)]
    room.reserve([*end, _rest(card, 10**6)])
    room.take(_header(card))
    for element in before:
        _place(element, room, card.locale, verbs)
    rest = [_rest(card, room.missing)] if room.full else []
    return [*room.blocks, *rest, *end]


def _ending(body: Sequence[Element]) -> tuple[Sequence[Element], list[Actions]]:
    match body:
        case (*before, Actions() as last):
            return before, [last]
        case _:
            return body, []


def _header(card: Card) -> list[Block]:
    title = _MARKS[card.tone] + card.title
    if not card.title:
        return []
    head: Block = {"type": "header", "text": plain_text(title, limits.HEADER)}
    return [head] if len(title) <= limits.HEADER else [head, *rich_text((Words(card.title, bold=True),))]


def _place(element: Element, room: Room, locale: str, verbs: Verbs) -> None:
    match element:
        case Table(rows) if room.surface.draws and rows:
            _place_table(element, room)
        case Table():
            room.take(text_table(texts(element)))
        case Chart():
            drawable = room.surface.draws and room.charts < limits.CHARTS
            room.take(chart(element) if drawable else told(element))
        case Actions():
            room.take(actions(element, verbs, locale), missing=0)
        case Form() if room.surface.draws:
            raise ValueError("a form stands in a view, not in a message")
        case Form():
            room.take(inputs(element, locale), missing=len(element.inputs))
        case _:
            room.take(_simple(element))


def _place_table(element: Table, room: Room) -> None:
    made, missing = table(element, 0 if room.full else room.characters)
    room.take(made, len(element.rows) - missing)
    if missing:
        room.lack(missing)


def _simple(element: Text | Note | Fields | Progress | Divider | Image) -> list[Block]:
    match element:
        case Text(line):
            return rich_text(line)
        case Note(line):
            return _note(line)
        case Fields():
            return rich_text(_fields(element))
        case Progress():
            return rich_text(_progress(element))
        case Divider():
            return [{"type": "divider"}]
        case Image(src, alt):
            return _image(src, alt)


def _note(line: Line) -> list[Block]:
    """Small and grey where it is words alone; a context block has no literal way to mention or link."""
    if any(isinstance(part, Person | Link) for part in line):
        return rich_text(line)
    return [
        {"type": "context", "elements": [plain_text(part, limits.CONTEXT_TEXT)]}
        for part in torn(plain(line), limits.CONTEXT_TEXT)
        if part
    ]


def _fields(element: Fields) -> Line:
    parts: list[Inline] = []
    for field in element.fields:
        before = "\n" if parts else ""
        parts += [Words(f"{before}{field.label}", bold=True), Words("  "), *field.line]
    return tuple(parts)


def _progress(element: Progress) -> Line:
    """▰▰▰▰▱▱▱▱▱▱ 42 %: a step is filled when it is reached; no bar where there is nothing to reach."""
    label = Words(_LIGHTS[element.tone] + element.label, bold=True)
    share = percent(element)
    if not share:
        return (label, Words(f"\n{element.text}"))
    filled = min(max(int(_STEPS * element.value / element.max), 0), _STEPS)
    bar = "▰" * filled + "▱" * (_STEPS - filled)
    return (label, Words(f"\n{bar} {share}"), *([Words(f"   {element.text}")] if element.text else []))


def _image(src: str, alt: str) -> list[Block]:
    text = cut(alt, limits.ALT_TEXT) or "…"
    return [{"type": "image", "image_url": src, "alt_text": text}] if is_web(src) else _note((Words(text),))


def _rest(card: Card, missing: int) -> Block:
    gettext = words(card.locale).gettext
    facts = {"number": missing, "command": card.rest}
    if card.rest:
        text = gettext("…and %(number)s more: %(command)s") % facts
    else:
        text = gettext("…and %(number)s more") % facts
    return {"type": "context", "elements": [plain_text(text, limits.CONTEXT_TEXT)]}
