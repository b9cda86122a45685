"""Since when a target stands as it does, and the index of shares as a board reads it"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

CHANGE = ["workspace", "period", "metric", "segment", "since", "subject_kind", "subject"]
SHARE = ["workspace", "period", "metric", "segment", "share"]
READ = ["member", "currency", "goal", "done"]


def upgrade() -> None:
    op.add_column("targets", sa.Column("since", sa.DateTime(timezone=True)))
    newest = "SELECT at FROM target_versions WHERE target = targets.id AND number = targets.version"
    op.execute(f"UPDATE targets SET since = ({newest})")
    with op.batch_alter_table("targets") as batch:
        batch.alter_column("since", nullable=False)
    op.create_index("targets_by_change", "targets", CHANGE, unique=False)
    aimed = sa.text("goal IS NOT NULL")
    op.drop_index("standings_by_share", "standings")
    op.create_index(
        "standings_by_share", "standings", SHARE + READ, unique=False, sqlite_where=aimed, postgresql_where=aimed
    )


def downgrade() -> None:
    op.drop_index("standings_by_share", "standings")
    op.create_index("standings_by_share", "standings", SHARE, unique=False)
    op.drop_index("targets_by_change", "targets")
    with op.batch_alter_table("targets") as batch:
        batch.drop_column("since")
