"""Keeps the translations in step with what templates and Python say; `python -m bot.words` runs it."""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from bot.speak import environment
from bot.words import po

BOT = Path(__file__).parent
ZH = po("zh")
_KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
_FILLED = re.compile(r"%\(\w+\)[sd]|</?\w+")  # what a translation must keep: its facts and its markup
_HEADER = r"""msgid ""
msgstr ""
"Language: zh\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""

Said = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """`missing` has no translation, `stale` is translated and said nowhere, `broken` lost a fact or its markup."""

    missing: list[Said]
    stale: list[Said]
    broken: list[Said]


def gaps(book: Path, bot: Path = BOT) -> Gaps:
    translated = _translated(book)
    messages = said(bot)
    return Gaps(
        missing=_sorted({message for message in messages if not translated.get(message)}),
        stale=_sorted(translated.keys() - messages),
        broken=_sorted({message for message, words in translated.items() if words and _broken(message, words)}),
    )


def update(book: Path, bot: Path = BOT, prune: bool = False) -> None:
    """Adds what is said to the file, without a translation yet; `prune` also takes out what is said no more."""
    translated = _translated(book)
    messages = said(bot) if prune else said(bot) | translated.keys()
    catalog = Catalog(locale="zh")
    for message in messages:
        words = translated.get(message) or ""
        catalog.add(message, words if isinstance(message, str) else (words,))
    written = BytesIO()
    write_po(written, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    book.write_text(_HEADER + written.getvalue().decode(), encoding="utf-8")


def said(bot: Path = BOT) -> set[Said]:
    """Every message of the templates and modules below `bot`; one with a plural is a pair."""
    return {*_of_templates(bot / "templates"), *_of_modules(bot)}


def _of_templates(templates: Path) -> Iterator[Said]:
    parser = environment("en", templates)
    for template in templates.glob("**/*.j2"):
        for line, function, found in parser.extract_translations(template.read_text(encoding="utf-8")):  # type: ignore[attr-defined]  # of the i18n extension
            arguments = found if isinstance(found, tuple) else (found,)
            message = arguments[: 2 if function == "ngettext" else 1]
            if None in message:
                raise ValueError(f"{template.name}:{line}: a message is written out, so that it can be translated")
            yield message if len(message) > 1 else message[0]


def _of_modules(bot: Path) -> Iterator[Said]:
    for _, _, message, _, _ in extract_from_dir(bot, [("**.py", "python")], keywords=_KEYWORDS):
        yield message


def _translated(book: Path) -> dict[Said, str]:
    """The translations by message; the one form of a Chinese plural, '' where there is none yet."""
    with book.open("rb") as file:
        catalog = read_po(file, locale="zh")
    return {_said(message.id): _one(message.string) for message in catalog if message.id}


def _said(identity: str | list[str] | tuple[str, ...]) -> Said:
    return identity if isinstance(identity, str) else tuple(identity)


def _one(words: str | list[str] | tuple[str, ...] | None) -> str:
    return words if isinstance(words, str) else (words or ("",))[0]


def _broken(message: Said, words: str) -> bool:
    """A plural may leave out its number in the singular, so the plural is what counts."""
    source = message if isinstance(message, str) else message[-1]
    return sorted(set(_FILLED.findall(source))) != sorted(set(_FILLED.findall(words)))


def _sorted(messages: set[Said]) -> list[Said]:
    return sorted(messages, key=str)


def main() -> None:
    """Adds the missing messages and names what is left to do; with `--prune` takes out the stale ones."""
    update(ZH, prune="--prune" in sys.argv)
    found = gaps(ZH)
    for name, messages in (("missing", found.missing), ("stale", found.stale), ("broken", found.broken)):
        for message in messages:
            sys.stdout.write(f"{name}: {message!r}\n")
