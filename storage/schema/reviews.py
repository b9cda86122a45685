"""The tables of reviews: what each thinks was behind a period, what is learnt of it, and who does what about it."""

from sqlalchemy import Column, Date, Index, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import Id, Instant, flag, metadata, text, within, workspace_key

reviews = Table(
    "reviews",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("subject_kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("version", Integer, nullable=False),
    text("stop"),
    text("improve"),
    text("attempt"),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("workspace", "subject_kind", "subject", "period"),
)

review_causes = Table(
    "review_causes",
    metadata,
    workspace_key(),
    Column("period", Text, primary_key=True),
    Column("member", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    text("words"),
    text("quoting", "none"),
    Column("at", Instant, nullable=False),
)

review_actions = Table(
    "review_actions",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("subject_kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("place", Integer, nullable=False),
    Column("owner", Text, nullable=False),
    text("words"),
    Column("due", Date, nullable=False),
    flag("done", False),
    text("done_by"),
    UniqueConstraint("workspace", "subject_kind", "subject", "period", "place"),
    Index("review_actions_by_owner", "workspace", "owner", "done"),
    Index("review_actions_by_subject", "workspace", "subject_kind", "subject", "done"),
)
