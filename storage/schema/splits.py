"""The tables of splits and of the shares that they give."""

from sqlalchemy import BigInteger, Column, Integer, Table, Text

from storage.schema.columns import Id, Instant, flag, metadata, text, within

splits = Table(
    "splits",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("author", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("currency", Text, nullable=False),
    text("segment"),
    Column("period", Text, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("surplus", BigInteger, nullable=False, server_default="0"),
    flag("core", False),
    text("weights"),
    text("floor"),
    text("ceiling"),
    text("into"),
    text("season"),
    text("purpose"),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_at", Instant),
)

split_shares = Table(
    "split_shares",
    metadata,
    Column("split", Id, primary_key=True),
    Column("place", Integer, primary_key=True),
    within(),
    Column("subject_kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("above", Integer),
    Column("value", BigInteger, nullable=False),
    flag("given", False),
    Column("versions", Integer, nullable=False),
    Column("history", BigInteger),
    Column("customers", Integer),
    Column("ability", BigInteger),
    Column("last", BigInteger),
    Column("best", BigInteger),
    text("baseline", "0"),
    text("best_month"),
    text("ramp", "1"),
    text("presence", "1"),
    text("key_customers", "[]"),
)
