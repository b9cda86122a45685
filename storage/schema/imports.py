"""The tables of files that were brought in: what they are, and the rows that became entries."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, Table, Text

from storage.schema.columns import Id, Instant, metadata, text, within

imports = Table(
    "imports",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("kind", Text, nullable=False),
    text("file"),
    text("digest"),
    text("author"),
    Column("state", Text, nullable=False),
    Column("rows", Integer, nullable=False, server_default="0"),
    text("source"),
    Column("begun_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Index("imports_by_digest", "workspace", "digest"),
    Index("imports_by_state", "state"),
)

# Staged here in short transactions, copied into the ledger by one; they stay, so that a row is known again.
import_rows = Table(
    "import_rows",
    metadata,
    Column("file", Id, primary_key=True, autoincrement=False),
    Column("line", Integer, primary_key=True, autoincrement=False),
    within(),
    Column("key", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("day", Date, nullable=False),
    text("customer"),
    text("segment"),
    text("note"),
    Index("import_rows_by_key", "workspace", "key"),
)

import_totals = Table(
    "import_totals",
    metadata,
    Column("file", Id, primary_key=True, autoincrement=False),
    Column("member", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    Column("metric", Text, primary_key=True),
    Column("currency", Text, primary_key=True),
    Column("segment", Text, primary_key=True),
    within(),
    Column("done", BigInteger, nullable=False),
)
