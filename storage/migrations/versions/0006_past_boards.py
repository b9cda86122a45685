"""Entries by metric and day"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

COLUMNS = ["workspace", "metric", "day", "member", "currency", "value", "booked_at", "segment"]


def upgrade() -> None:
    some = sa.text("value != 0")
    op.create_index("entries_by_metric", "entries", COLUMNS, unique=False, sqlite_where=some, postgresql_where=some)


def downgrade() -> None:
    op.drop_index("entries_by_metric", "entries")
