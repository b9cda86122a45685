"""All records of a workspace as one workbook in memory, to be handed over in the chat."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from bot.edge import Edge
from bot.records import sheets
from bot.sheets import write_xlsx


def workbook(edge: Edge, workspace: str) -> bytes:
    with TemporaryDirectory(prefix="pacer-") as folder:
        path = Path(folder) / "records.xlsx"
        with edge.database.read(workspace) as store:
            write_xlsx(path, sheets(edge.office(store)))
        return path.read_bytes()
