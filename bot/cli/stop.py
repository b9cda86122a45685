"""How a command ends before its time: a sentence on standard error, and an exit code."""

from __future__ import annotations

from typing import NoReturn

import typer

WRONG = 2  # what was asked or configured has to be mended first
FAILED = 1  # it was tried, and something is not as it should be


def stop(sentence: str, code: int = WRONG) -> NoReturn:
    typer.echo(sentence, err=True)
    raise typer.Exit(code)
