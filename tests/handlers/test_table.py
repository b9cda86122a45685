"""Every command has its one handler."""

from typing import get_args

from domain.command import Command
from handlers.table import CHANGES, QUESTIONS


def test_every_command_has_a_handler():
    assert {*QUESTIONS, *CHANGES} == set(get_args(Command))


def test_no_command_both_asks_and_changes():
    assert QUESTIONS.keys() & CHANGES.keys() == set()
