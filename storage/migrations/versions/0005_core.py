"""Targets that are core, and splits that make them so."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

TABLES = ("targets", "target_versions", "adjusted_targets", "splits")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("core", sa.Boolean(), nullable=False, server_default="0"))


def downgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table) as batch:
            batch.drop_column("core")
