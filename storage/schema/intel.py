"""The table of field notes; what was deleted where it was said is deleted here."""

from sqlalchemy import Column, Date, Index, Table, Text

from storage.schema.columns import Id, flag, metadata, text, within

field_notes = Table(
    "field_notes",
    metadata,
    Column("message", Id, primary_key=True, autoincrement=False),
    within(),
    Column("author", Text, nullable=False),
    Column("topic", Text, nullable=False),
    text("text"),
    text("about"),
    text("bearing"),
    Column("day", Date, nullable=False),
    flag("private", False),
    flag("whole", False),
    Index("field_notes_by_day", "workspace", "day"),
    Index("field_notes_by_author", "workspace", "author", "day"),
)
