"""What was booked since a moment, by metric and day"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

BEFORE = ["workspace", "metric", "day", "member", "currency", "value", "booked_at", "segment"]
AFTER = ["workspace", "metric", "day", "booked_at", "member", "currency", "value", "segment"]


def upgrade() -> None:
    _by_metric(AFTER)


def downgrade() -> None:
    _by_metric(BEFORE)


def _by_metric(columns: list[str]) -> None:
    some = sa.text("value != 0")
    op.drop_index("entries_by_metric", "entries")
    op.create_index("entries_by_metric", "entries", columns, unique=False, sqlite_where=some, postgresql_where=some)
