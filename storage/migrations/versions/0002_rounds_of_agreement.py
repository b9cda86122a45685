"""Rounds of agreement"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "ballots",
        sa.Column("round", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Integer(), nullable=True),
        sa.Column("proposal", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.Text(), server_default="", nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("accepted", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("round", "member"),
    )
    op.create_index("ballots_by_member", "ballots", ["workspace", "member"], unique=False)
    op.create_table(
        "member_names",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "folded", "member"),
    )
    op.create_index("member_names_by_member", "member_names", ["workspace", "member"], unique=False)
    op.create_table(
        "rounds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("scored", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("rounds_by_state", "rounds", ["workspace", "state", "last"], unique=False)
    op.create_table(
        "market_notes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("dropped_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("market_notes_by_day", "market_notes", ["workspace", "day"], unique=False)


def downgrade() -> None:
    op.drop_index("market_notes_by_day", table_name="market_notes")
    op.drop_table("market_notes")
    op.drop_index("rounds_by_state", table_name="rounds")
    op.drop_table("rounds")
    op.drop_index("ballots_by_member", table_name="ballots")
    op.drop_table("ballots")
