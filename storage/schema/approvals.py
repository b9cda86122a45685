"""The tables of approvals, who gives them for whom, and the corrections of closed months that wait for one."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, Table, Text

from storage.schema.columns import Id, Instant, metadata, text, within

approvals = Table(
    "approvals",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("request", Text, nullable=False),
    Column("number", Id, nullable=False),
    Column("requester", Text, nullable=False),
    Column("approver", Text, nullable=False),
    Column("basis", Text, nullable=False),
    Column("level", Integer, nullable=False),
    text("instead_of"),
    Column("asked_at", Instant, nullable=False),
    Column("state", Text, nullable=False),
    Column("decided_at", Instant),
    text("reason"),
    Index("approvals_by_state", "workspace", "state"),
    Index("approvals_by_number", "workspace", "request", "number"),
)

delegations = Table(
    "delegations",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("member", Text, nullable=False),
    Column("delegate", Text, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date),
    Index("delegations_by_member", "workspace", "member"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("message", Id, nullable=False),
    Column("author", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Index("corrections_by_message", "workspace", "message"),
)

corrected_entries = Table(
    "corrected_entries",
    metadata,
    Column("correction", Id, primary_key=True),
    Column("place", Integer, primary_key=True),
    within(),
    Column("metric", Text, nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("day", Date, nullable=False),
    text("customer"),
    text("segment"),
    Column("reverses", Id, nullable=False, server_default="0"),
)
