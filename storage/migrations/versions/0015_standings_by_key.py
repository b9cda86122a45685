"""Totals stand where their keys do"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

SHARE = ["workspace", "period", "metric", "segment", "share", "member", "currency", "goal", "done"]


def upgrade() -> None:
    _rebuild(with_rowid=False)


def downgrade() -> None:
    _rebuild(with_rowid=True)


def _rebuild(with_rowid: bool) -> None:
    """PostgreSQL has no such tables."""
    if op.get_bind().dialect.name != "sqlite":
        return
    op.drop_index("standings_by_share", "standings")
    with op.batch_alter_table("standings", recreate="always", table_kwargs={"sqlite_with_rowid": with_rowid}):
        pass
    op.create_index("standings_by_share", "standings", SHARE, unique=False, sqlite_where=sa.text("goal IS NOT NULL"))
