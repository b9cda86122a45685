"""The languages that Pacer speaks: gettext over the .po files, compiled in memory when they are first asked for."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = ("en", "zh")  # English is the source and has no .po
LOCALE = Path(__file__).parent / "locale"


def language(locale: str) -> str:
    """The language spoken to a reader of `locale` (zh-CN, zh_TW, en-US, …): Chinese to zh-*, English to all others."""
    return "zh" if locale.lower().replace("_", "-").split("-")[0] == "zh" else "en"


def words(locale: str) -> NullTranslations:
    """gettext and ngettext for a reader of `locale`."""
    return _translations(language(locale))


def po(spoken: str) -> Path:
    return LOCALE / spoken / "LC_MESSAGES" / "messages.po"


@cache
def _translations(spoken: str) -> NullTranslations:
    if spoken == LANGUAGES[0]:
        return NullTranslations()
    with po(spoken).open("rb") as file:
        catalog = read_po(file, locale=spoken)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


if __name__ == "__main__":
    from bot.wordbook import main

    main()
