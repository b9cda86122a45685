"""The tables of words: each word means one thing, in both languages."""

import pytest

from domain.commands.pacer import ShowHelp
from domain.grammar.reader import read_line, read_slash
from domain.grammar.words import ADMIN_VERBS, CHANGES, COMMANDS, LINES, VERBS, WHO, Table
from tests.domain.grammar_scope import SCOPE

TABLES = {"commands": COMMANDS, "who": WHO, "lines": LINES, "changes": CHANGES, "admin": ADMIN_VERBS, **VERBS}


@pytest.mark.parametrize("name", TABLES)
def test_a_word_means_one_thing(name):
    assert len(Table(TABLES[name])) == sum(len(list(words)) for words in TABLES[name].values())


@pytest.mark.parametrize("noun", COMMANDS)
def test_every_name_of_a_command_answers_help_with_and_without_a_slash(noun):
    for name in COMMANDS[noun]:
        assert read_slash(f"/{name}", "help", SCOPE) == ShowHelp(noun)
        assert read_line(f"{name} 帮助", SCOPE) == ShowHelp(noun)


@pytest.mark.parametrize("noun", VERBS)
def test_every_verb_has_its_chinese_word(noun):
    assert all(words.en and words.zh for words in VERBS[noun].values())
