"""Names of members"""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    names = op.create_table(
        "member_names",
        sa.Column("workspace", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("member", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("workspace", "folded", "member"),
    )
    op.create_index("member_names_by_member", "member_names", ["workspace", "member"], unique=False)
    members = sa.table("members", *(sa.column(name) for name in ("workspace", "id", "name", "active")))
    known = op.get_bind().execute(sa.select(members).where(members.c.active)).all()
    whole = [{"workspace": row.workspace, "folded": _folded(row.name), "member": row.id} for row in known if row.name]
    if whole:
        op.bulk_insert(names, whole)


def _folded(name: str) -> str:
    """The parts of a name come with the next refresh of its member."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
