"""Text that people typed, made safe to look at: what XML cannot hold is replaced, what hides is shown."""

import re

LINE = "\u2028"  # carries a typed line break through the whitespace of a template, which is not kept

# The general category Cf without the signs that are visible by themselves (Arabic number signs and the like), and the
# letters and marks that take up no ink: U+034F, Hangul fillers, the blank Braille pattern.
_HIDDEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f"
)
_UNHOLDABLE = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_PICTURE = "\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
_JOINER = f"(?<![{_PICTURE}])\u200d|\u200d(?![{_PICTURE}])"  # within a picture of a family the joiner is no disguise
_BREAK = "\r\n|[\r\x85\u2028\u2029]"
_UNUSUAL = re.compile(f"(?P<hidden>[{_HIDDEN}]|{_JOINER})|(?P<broken>{_BREAK})|[{_UNHOLDABLE}]")


def visible(text: str) -> str:
    """`text` with control characters and lone surrogates as U+FFFD, invisible controls as ⟨U+202E⟩, breaks as \\n."""
    if text.isascii() and text.isprintable():  # ten times as fast to see
        return text
    return _UNUSUAL.sub(_shown, text)


def carried(text: str) -> str:
    """`text` as it may enter a template: visible, its line breaks kept apart from the template's own."""
    return visible(text).replace("\n", LINE)


def _shown(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "hidden":
            return f"⟨U+{ord(match[0]):04X}⟩"
        case "broken":
            return "\n"
        case _:
            return "\ufffd"
