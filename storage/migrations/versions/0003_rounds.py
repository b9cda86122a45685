"""What a round is about: all that its people have, or what a split published"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("rounds", sa.Column("metric", sa.Text(), server_default="", nullable=False))
    op.add_column("rounds", sa.Column("segment", sa.Text(), server_default="", nullable=False))
    op.create_index("rounds_by_subject", "rounds", ["workspace", "subject", "period"])


def downgrade() -> None:
    op.drop_index("rounds_by_subject", table_name="rounds")
    with op.batch_alter_table("rounds") as table:
        table.drop_column("segment")
        table.drop_column("metric")
