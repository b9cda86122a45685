"""The tables of plans: versions are only ever added, and what people tick and say beside them."""

from sqlalchemy import BigInteger, Column, Date, Index, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import Id, Instant, flag, metadata, text, within, workspace_key

plans = Table(
    "plans",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("target", Id, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("workspace", "target"),
)

# `edition` is the version that holds the actions and checkpoints: one that only follows its target writes none anew.
plan_versions = Table(
    "plan_versions",
    metadata,
    Column("plan", Id, primary_key=True),
    Column("number", Integer, primary_key=True),
    within(),
    Column("edition", Integer, nullable=False),
    Column("target_version", Integer, nullable=False),
    Column("goal", BigInteger, nullable=False),
    Column("basis", BigInteger, nullable=False),
    text("course", "a"),
    flag("shared", False),
    text("people"),
    text("budget"),
    text("tools"),
    Column("author", Text, nullable=False),
    text("reason"),
    Column("at", Instant, nullable=False),
    Column("adjustment", Id),
)

# The line that somebody was put on holds for every plan from `since` on, also for one that is made later.
courses = Table(
    "courses",
    metadata,
    workspace_key(),
    Column("member", Text, primary_key=True),
    Column("since", Date, primary_key=True),
    Column("course", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

plan_actions = Table(
    "plan_actions",
    metadata,
    Column("plan", Id, primary_key=True),
    Column("edition", Integer, primary_key=True),
    Column("key", Integer, primary_key=True),
    within(),
    Column("kind", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("since", Date, nullable=False),
    Column("due", Date, nullable=False),
    text("metric"),
    Column("number", BigInteger, nullable=False),
    Column("needed", BigInteger, nullable=False),
    Column("busiest", BigInteger),
    text("customers"),
    text("words"),
    Column("brings", BigInteger, nullable=False),
    text("side", "both"),
)

plan_checkpoints = Table(
    "plan_checkpoints",
    metadata,
    Column("plan", Id, primary_key=True),
    Column("edition", Integer, primary_key=True),
    Column("day", Date, primary_key=True),
    within(),
    Column("elapsed", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    text("metric"),
    text("words"),
)

plan_ticks = Table(
    "plan_ticks",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("plan", Id, nullable=False),
    Column("action", Integer, nullable=False),
    flag("done", True),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("plan_ticks_by_plan", "plan"),
)

plan_comments = Table(
    "plan_comments",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("plan", Id, nullable=False),
    Column("author", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("plan_comments_by_plan", "plan"),
)
