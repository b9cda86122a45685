"""The table of market notes."""

from sqlalchemy import Column, Date, Index, Table, Text

from storage.schema.columns import Id, Instant, metadata, text, within

market_notes = Table(
    "market_notes",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("topic", Text, nullable=False),
    text("text"),
    text("source"),
    Column("day", Date, nullable=False),
    Column("author", Text, nullable=False),
    Column("noted_at", Instant, nullable=False),
    Column("dropped_at", Instant),
    Index("market_notes_by_day", "workspace", "day"),
)
