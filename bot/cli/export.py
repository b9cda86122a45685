"""`pacer export`: all entries, and all targets with their versions, for spreadsheets; or the form of an import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer
from xlsxwriter.exceptions import XlsxFileError

from bot.build import seed_of
from bot.cli.configured import clock_at, configured, reach
from bot.cli.formats import Format
from bot.cli.stop import FAILED, stop
from bot.cli.which import known
from bot.edge import Edge
from bot.intake.form import write_form
from bot.records import sheets
from bot.sheets import Sheet, write_csv, write_xlsx
from domain.sheet.column import SheetKind
from storage.database import Database


def run(workspace: str, out: Path, form: Format) -> None:
    settings = configured()
    edge = Edge(Database(settings.database_url), seed_of(settings), clock_at("", settings))
    if not reach(edge.database):
        stop("The database is not up to date, so nothing can be exported. Next: pacer migrate")
    wanted = known(edge, workspace)
    try:
        out.mkdir(parents=True, exist_ok=True)
        with edge.database.read(wanted) as store:
            _write(sheets(edge.office(store)), out / f"pacer-{wanted}", form)
    except (OSError, XlsxFileError) as refusal:
        stop(f"The files cannot be written: {refusal}", FAILED)


def run_template(file: Path | None, kind: SheetKind) -> None:
    """The form of a file to import."""
    if file is None or file.suffix.casefold() != ".xlsx":
        stop("Where shall the form go? For example: pacer export --template --kind targets targets.xlsx")
    if file.exists():
        stop(f"{file} is there already. Name another file.")
    try:
        write_form(file, kind, configured().pacer_locale)
    except (OSError, XlsxFileError) as refusal:
        stop(f"The file cannot be written: {refusal}", FAILED)
    typer.echo(file)


def _write(found: Sequence[Sheet], stem: Path, form: Format) -> None:
    match form:
        case Format.csv:
            for sheet in found:
                _whole(stem.with_name(f"{stem.name}-{sheet.name}.csv"), [sheet])
        case Format.xlsx:
            _whole(stem.with_name(f"{stem.name}.xlsx"), found)


def _whole(path: Path, found: Sequence[Sheet]) -> None:
    """The file appears when it is whole, in place of an older one."""
    part = path.with_name(f"{path.name}.part")
    try:
        if path.suffix == ".csv":
            write_csv(part, found[0].headers, found[0].rows)
        else:
            write_xlsx(part, found)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    typer.echo(path)
