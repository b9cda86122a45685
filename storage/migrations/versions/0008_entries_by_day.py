"""The metric in the index of somebody's days"""

from alembic import op

revision = "0008"
down_revision = "0007"

COLUMNS = ["workspace", "member", "day"]


def upgrade() -> None:
    op.drop_index("entries_by_day", "entries")
    op.create_index("entries_by_day", "entries", [*COLUMNS, "metric"], unique=False)


def downgrade() -> None:
    op.drop_index("entries_by_day", "entries")
    op.create_index("entries_by_day", "entries", COLUMNS, unique=False)
