"""The tables of rounds of agreement and what is answered in them."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, Table, Text

from storage.schema.columns import Id, Instant, flag, metadata, text, within

rounds = Table(
    "rounds",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("author", Text, nullable=False),
    Column("subject_kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    text("metric"),
    text("segment"),
    Column("last", Date, nullable=False),
    Column("state", Text, nullable=False),
    flag("scored", False),
    Column("opened_at", Instant, nullable=False),
    Index("rounds_by_state", "workspace", "state", "last"),
    Index("rounds_by_subject", "workspace", "subject", "period"),
)

ballots = Table(
    "ballots",
    metadata,
    Column("round", Id, primary_key=True),
    Column("member", Text, primary_key=True),
    within(),
    Column("confidence", Integer),
    Column("proposal", BigInteger),
    Column("currency", Text, nullable=False, server_default=""),
    text("words"),
    flag("accepted", False),
    Column("reached", Boolean),
    Index("ballots_by_member", "workspace", "member"),
)
