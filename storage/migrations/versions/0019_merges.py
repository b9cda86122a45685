"""Customers that are one, and all entries of a customer by one index"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "merges",
        sa.Column("id", ID, nullable=False),
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("into_name", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("merges_by_state", "merges", ["workspace", "state"], unique=False)
    another = sa.text("same_as != ''")
    columns = ["workspace", "same_as"]
    op.create_index("customers_by_meaning", "customers", columns, sqlite_where=another, postgresql_where=another)
    op.drop_index("entries_by_signing", "entries")
    named = sa.text("customer != ''")
    columns = ["customer", "workspace", "metric", "day"]
    op.create_index("entries_of_customer", "entries", columns, sqlite_where=named, postgresql_where=named)


def downgrade() -> None:
    op.drop_index("entries_of_customer", "entries")
    signed = sa.text("metric = 'bookings'")
    columns = ["workspace", "customer", "day"]
    op.create_index("entries_by_signing", "entries", columns, sqlite_where=signed, postgresql_where=signed)
    op.drop_index("customers_by_meaning", "customers")
    op.drop_index("merges_by_state", "merges")
    op.drop_table("merges")
