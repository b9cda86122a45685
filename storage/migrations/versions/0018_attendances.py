"""On which days of a month somebody has booked anything"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

BOOKED = """
    INSERT INTO attendances (workspace, member, month, days)
    SELECT workspace, member, month, SUM(day) FROM (
        SELECT DISTINCT workspace, member, SUBSTR(CAST(day AS TEXT), 1, 7) AS month,
            1 << (CAST(SUBSTR(CAST(day AS TEXT), 9, 2) AS INTEGER) - 1) AS day
        FROM entries
    ) AS attended GROUP BY workspace, member, month
"""


def upgrade() -> None:
    op.create_table(
        "attendances",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "member", "month"),
        sqlite_with_rowid=False,
    )
    op.execute(BOOKED)


def downgrade() -> None:
    op.drop_table("attendances")
