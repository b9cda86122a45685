"""How check-ins came in, by month and member"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

COUNTED = ("at_once", "asked", "answered", "forms", "corrected", "undone", "same_day", "next_day", "later")


def upgrade() -> None:
    op.create_table(
        "usages",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), server_default="0", nullable=False) for name in COUNTED),
        sa.PrimaryKeyConstraint("workspace", "month", "member"),
    )


def downgrade() -> None:
    op.drop_table("usages")
