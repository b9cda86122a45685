"""Reviews: causes, lessons, actions"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", ID, primary_key=True),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Text(), server_default="", nullable=False),
        sa.Column("improve", sa.Text(), server_default="", nullable=False),
        sa.Column("attempt", sa.Text(), server_default="", nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.UniqueConstraint("workspace", "subject_kind", "subject", "period"),
    )
    op.create_table(
        "review_causes",
        sa.Column("workspace", sa.Text(), primary_key=True),
        sa.Column("period", sa.Text(), primary_key=True),
        sa.Column("member", sa.Text(), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("quoting", sa.Text(), server_default="none", nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    _actions()


def _actions() -> None:
    op.create_table(
        "review_actions",
        sa.Column("id", ID, primary_key=True),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("done", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("done_by", sa.Text(), server_default="", nullable=False),
        sa.UniqueConstraint("workspace", "subject_kind", "subject", "period", "place"),
    )
    op.create_index("review_actions_by_owner", "review_actions", ["workspace", "owner", "done"])
    op.create_index("review_actions_by_subject", "review_actions", ["workspace", "subject_kind", "subject", "done"])
