"""Which way a field note points"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.add_column("field_notes", sa.Column("bearing", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    with op.batch_alter_table("field_notes") as batch:
        batch.drop_column("bearing")
