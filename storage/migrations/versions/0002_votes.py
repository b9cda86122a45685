"""Votes on a team's line"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "votes",
        sa.Column("id", ID, nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("team", ID, nullable=False),
        sa.Column("course", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), server_default="", nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("open", sa.Boolean(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("votes_by_state", "votes", ["workspace", "open"], unique=False)
    op.create_table(
        "voices",
        sa.Column("vote", ID, nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("agrees", sa.Boolean(), nullable=True),
        sa.PrimaryKeyConstraint("vote", "member"),
    )
    op.create_table(
        "teams_heard",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("team", ID, autoincrement=False, nullable=False),
        sa.Column("note", ID, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "team"),
    )
