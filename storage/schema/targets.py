"""The tables of targets, their versions and adjustments."""

from sqlalchemy import BigInteger, Column, Index, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import Id, Instant, flag, metadata, text, within

targets = Table(
    "targets",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("subject_kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("currency", Text, nullable=False),
    Column("segment", Text, nullable=False, server_default=""),
    Column("period", Text, nullable=False),
    Column("goal", BigInteger, nullable=False),
    Column("floor", BigInteger),
    Column("stretch", BigInteger),
    flag("core", False),
    Column("version", Integer, nullable=False),
    flag("withdrawn", False),
    Column("since", Instant, nullable=False),  # of the version that stands
    UniqueConstraint("workspace", "subject_kind", "subject", "metric", "currency", "segment", "period"),
    Index("targets_by_period", "workspace", "period", "subject"),
    Index("targets_by_change", "workspace", "period", "metric", "segment", "since", "subject_kind", "subject"),
)

target_versions = Table(
    "target_versions",
    metadata,
    Column("target", Id, primary_key=True),
    Column("number", Integer, primary_key=True),
    within(),
    Column("goal", BigInteger, nullable=False),
    Column("floor", BigInteger),
    Column("stretch", BigInteger),
    flag("core", False),
    flag("withdrawn", False),
    Column("author", Text, nullable=False),
    text("reason"),
    Column("at", Instant, nullable=False),
    Column("adjustment", Id),
)

adjustments = Table(
    "adjustments",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("author", Text, nullable=False),
    Column("state", Text, nullable=False),
    text("reason"),
    text("kind", "to"),
    text("occasion"),
    flag("correction", False),
    Column("proposed_at", Instant, nullable=False),
    Column("decided_at", Instant),
    Index("adjustments_by_author", "workspace", "author"),
)

adjusted_targets = Table(
    "adjusted_targets",
    metadata,
    Column("adjustment", Id, primary_key=True),
    Column("target", Id, primary_key=True),
    within(),
    Column("from_version", Integer, nullable=False),
    Column("goal", BigInteger, nullable=False),
    Column("floor", BigInteger),
    Column("stretch", BigInteger),
    flag("core", False),
    Column("acknowledged_at", Instant),
    Index("adjusted_by_target", "target"),
)
