"""Entries that name a customer, by who met them and when"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

COLUMNS = ["workspace", "member", "day", "customer", "metric", "currency", "value", "segment", "reverses"]


def upgrade() -> None:
    some = sa.text("customer != ''")
    op.create_index("entries_by_customer", "entries", COLUMNS, unique=False, sqlite_where=some, postgresql_where=some)


def downgrade() -> None:
    op.drop_index("entries_by_customer", "entries")
