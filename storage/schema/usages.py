"""The table of what Pacer was used for, by month and member."""

from sqlalchemy import Column, Integer, Table, Text

from storage.schema.columns import metadata, workspace_key

COUNTED = ("at_once", "asked", "answered", "forms", "corrected", "undone", "same_day", "next_day", "later")

usages = Table(
    "usages",
    metadata,
    workspace_key(),
    Column("month", Text, primary_key=True),
    Column("member", Text, primary_key=True),
    *(Column(name, Integer, nullable=False, server_default="0") for name in COUNTED),
)
