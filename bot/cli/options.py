"""The options of commands that take more of them than a function has room for: a class each, called by its fields."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.formats import Format
from domain.sheet.column import SheetKind

Workspace = Annotated[str, typer.Option("--workspace", metavar="ID", help="Slack's team id, such as T0123ABCD.")]
Kind = Annotated[
    SheetKind | None, typer.Option("--kind", help="What its rows are; what its columns say where none is named.")
]

Now = Annotated[str, typer.Option("--now", metavar="ISO8601", help="Do it as at this time (2026-11-20T18:00+08:00).")]
Locale = Annotated[
    str,
    typer.Option(
        "--locale", metavar="en|zh", envvar=["PACER_LOCALE", "LC_ALL", "LANG"], help="The language of the answer."
    ),
]


@dataclass(frozen=True, slots=True)
class Parse:
    """Show how a check-in is read, and why."""

    text: Annotated[str, typer.Argument(help="What a rep writes; none with --jsonl.")] = ""
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Read {"text", "now"} a line, write {"kind", "facts"}.')] = (
        False
    )
    now: Now = ""
    locale: Locale = "en"
    workspace: Annotated[
        str, typer.Option("--workspace", metavar="ID", help="Read it with the words and dimensions of a workspace.")
    ] = ""

    def __post_init__(self) -> None:
        if self.jsonl:
            from bot.cli.parse import run

            run()
        elif self.workspace:
            from bot.cli.explain_here import run as explain_here

            explain_here(self.text, self.now, self.locale, self.workspace)
        else:
            from bot.cli.explain import run as explain

            explain(self.text, self.now, self.locale)


@dataclass(frozen=True, slots=True)
class Import:
    """Bring in a file of history, all of it or nothing; the same file again changes nothing."""

    file: Annotated[Path, typer.Argument(help="csv or xlsx of entries, targets, people or customers.")]
    kind: Kind = None
    mapping: Annotated[
        list[str] | None, typer.Option("--map", metavar="HEADING=COLUMN", help="What a column is; - leaves it out.")
    ] = None
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change; change nothing.")] = False
    workspace: Workspace = ""

    def __post_init__(self) -> None:
        from bot.cli.bring import mapping_of, run
        from bot.intake.sheet import Order

        order = Order(self.file, self.file.name, self.kind, mapping_of(self.mapping or []))
        run(order, self.dry_run, self.workspace)


@dataclass(frozen=True, slots=True)
class Export:
    """Write all entries, and all targets with their versions, as sheets; or the form of a file to import."""

    file: Annotated[Path | None, typer.Argument(metavar="[FILE.xlsx]", help="Where the form goes.")] = None
    workspace: Workspace = ""
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write.")] = Path()
    form: Annotated[Format, typer.Option("--format", help="One xlsx, or a csv each.")] = Format.csv
    template: Annotated[bool, typer.Option("--template", help="Write an empty form for pacer import to a file.")] = (
        False
    )
    kind: Annotated[SheetKind, typer.Option("--kind", help="What the form is for.")] = "entries"

    def __post_init__(self) -> None:
        from bot.cli.export import run, run_template

        if self.template or self.file:
            run_template(self.file, self.kind)
        else:
            run(self.workspace, self.out, self.form)
