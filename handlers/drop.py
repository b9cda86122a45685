"""Files dropped in the chat by an admin: taken in, previewed by and by, brought in when the admin says so."""

from __future__ import annotations

from domain.commands.pacer import BringFiles, CancelImport, ConfirmImport
from domain.imported import MOST_BYTES, Import, is_sheet
from domain.outcomes.imports import FileUnread, ImportBegun, ImportCancelled, ImportConfirmed
from domain.outcomes.refusals import GoneStale, NotYours
from handlers.context import Context


def handle_bring_files(command: BringFiles, context: Context) -> ImportBegun | FileUnread | NotYours:
    """The size is looked at first: what is too big is not even fetched. What a file is about its columns will say."""
    author = context.member
    if other := next((file for file in command.files if not is_sheet(file.file)), None):
        return FileUnread(other.file, "format" if author.is_admin else "picture")
    if not author.is_admin:
        return NotYours("admin")
    if too_big := next((file for file in command.files if file.size > MOST_BYTES), None):
        return FileUnread(too_big.file, "too_big", f"{MOST_BYTES // 1024 // 1024} MB")
    for file in command.files:
        waits = Import(file.file, "entries", author.id, "waiting", context.arrived, source=file.source)
        context.store.imports.begin(waits)
    return ImportBegun(tuple(file.file for file in command.files))


def handle_confirm_import(command: ConfirmImport, context: Context) -> ImportConfirmed | GoneStale | NotYours:
    dropped = _previewed(command.key, context)
    if not isinstance(dropped, Import):
        return dropped
    context.store.imports.mark(dropped.id, "confirmed", context.arrived)
    return ImportConfirmed(dropped.file)


def handle_cancel_import(command: CancelImport, context: Context) -> ImportCancelled | GoneStale | NotYours:
    dropped = _previewed(command.key, context)
    if not isinstance(dropped, Import):
        return dropped
    context.store.imports.mark(dropped.id, "cancelled", context.arrived)
    return ImportCancelled(dropped.file)


def _previewed(key: int, context: Context) -> Import | GoneStale | NotYours:
    """The import that waits, for who dropped it and is still an admin."""
    dropped = context.store.imports.of(key)
    if dropped is None or dropped.state != "previewed":
        return GoneStale()
    return dropped if dropped.author == context.member.id and context.member.is_admin else NotYours("admin")
