"""Elements of text, progress and pictures as Slack's blocks."""

from bot.cards import Divider, Fields, Image, Note, Progress, Text, Tone
from bot.line import Inline, Line, Words, plain
from bot.plain import percent
from bot.slack import limits
from bot.slack.rich import Block, cut, is_web, plain_text, rich_text, torn

_LIGHTS: dict[Tone, str] = {"plain": "", "good": "🟢 ", "warn": "🟡 ", "bad": "🔴 "}
_STEPS = 10
_BARS = tuple(["▰" * filled + "▱" * (_STEPS - filled) for filled in range(_STEPS + 1)])


def drawn(element: Text | Note | Fields | Progress | Divider | Image) -> list[Block]:
    match element:
        case Text():
            return rich_text(element.line)
        case Note():
            return _note(element.line)
        case Fields():
            return rich_text(_fields(element))
        case Progress():
            return rich_text(_progress(element))
        case Divider():
            return [{"type": "divider"}]
        case Image(src, alt):
            return _image(src, alt)


def _note(line: Line) -> list[Block]:
    """Small and grey where it is words alone; a context block has no literal way to mention, name or link."""
    match line:
        case (Words(text),) if 0 < len(text) <= limits.CONTEXT_TEXT:  # nearly all
            return [_small(text)]
        case _ if all([isinstance(part, Words) for part in line]):
            return [_small(part) for part in torn(plain(line), limits.CONTEXT_TEXT) if part]
        case _:
            return rich_text(line)


def _small(text: str) -> Block:
    return {"type": "context", "elements": [plain_text(text, limits.CONTEXT_TEXT)]}


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
    bar = _BARS[min(max(int(_STEPS * element.value / element.max), 0), _STEPS)]
    return (label, Words(f"\n{bar} {share}   {element.text}".rstrip(" ")))


def _image(src: str, alt: str) -> list[Block]:
    text = cut(alt, limits.ALT_TEXT) or "…"
    return [{"type": "image", "image_url": src, "alt_text": text}] if is_web(src) else _note((Words(text),))
