"""Memberships by team, and leaves by their ends"""

from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_index("memberships_by_team", "memberships", ["workspace", "team"], unique=False)
    op.create_index("leaves_by_end", "leaves", ["workspace", "last"], unique=False)


def downgrade() -> None:
    op.drop_index("leaves_by_end", "leaves")
    op.drop_index("memberships_by_team", "memberships")
