"""Everything that Pacer says is said in Chinese too."""

from pathlib import Path

import pytest

from bot.wordbook import Gaps, gaps, said, update
from bot.words import LOCALE, po

TEMPLATE = """
<card title="{{ _('Hello') }}">
  {% trans name="x" %}<b>{{ name }}</b> is 100% there{% endtrans %}
  {% trans n=2 %}one visit{% pluralize %}{{ n }} visits{% endtrans %}
</card>
"""
MESSAGES = {"Hello", "<b>%(name)s</b> is 100%% there", ("one visit", "%(n)s visits"), "Cancel"}


@pytest.fixture
def bot(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "hello.xml.j2").write_text(TEMPLATE)
    (tmp_path / "button.py").write_text("def cancel(words):\n    return words.gettext('Cancel')\n")
    (tmp_path / "messages.po").write_text('msgid "Hello"\nmsgstr "你好"\n\nmsgid "Gone"\nmsgstr "没了"\n')
    return tmp_path


def test_every_word_has_a_chinese_translation_and_no_translation_is_stale() -> None:
    found = gaps(po("zh"))
    assert (found.missing, found.stale, found.broken) == ([], [], []), "run: python -m bot.words"


def test_only_the_languages_that_are_spoken_have_a_folder() -> None:
    assert {folder.name for folder in LOCALE.iterdir() if folder.is_dir()} == {"zh"}


def test_templates_and_modules_are_searched_for_words(bot: Path) -> None:
    assert said(bot) == MESSAGES


def test_what_is_missing_and_what_is_stale_is_listed(bot: Path) -> None:
    assert set(gaps(bot / "messages.po", bot).missing) == MESSAGES - {"Hello"}
    assert gaps(bot / "messages.po", bot).stale == ["Gone"]


def test_an_update_adds_the_missing_and_keeps_the_translations(bot: Path) -> None:
    book = bot / "messages.po"
    update(book, bot)
    text = book.read_text()
    assert 'msgid "Hello"\nmsgstr "你好"' in text
    assert 'msgid "Cancel"\nmsgstr ""' in text
    assert 'msgid "one visit"\nmsgid_plural "%(n)s visits"\nmsgstr[0] ""' in text
    update(book, bot)
    assert book.read_text() == text


def test_pruning_takes_out_the_stale(bot: Path) -> None:
    update(bot / "messages.po", bot, prune=True)
    assert gaps(bot / "messages.po", bot).stale == []


@pytest.mark.parametrize(
    ("translation", "broken"),
    [("<b>%(name)s</b>到了100%%", False), ("<b>%(nmae)s</b>到了", True), ("%(name)s到了", True)],
)
def test_a_translation_that_lost_a_fact_or_its_markup_is_listed(bot: Path, translation: str, broken: bool) -> None:
    message = "<b>%(name)s</b> is 100%% there"
    (bot / "messages.po").write_text(f'msgid "{message}"\nmsgstr "{translation}"\n')
    found: Gaps = gaps(bot / "messages.po", bot)
    assert found.broken == ([message] if broken else [])
