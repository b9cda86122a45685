"""The tables of workspaces, members, teams and leave."""

from sqlalchemy import Column, Date, Index, Integer, Table, Text, UniqueConstraint

from storage.schema.columns import Id, Instant, flag, metadata, text, within, workspace_key

workspaces = Table(
    "workspaces",
    metadata,
    Column("id", Text, primary_key=True),
    text("name"),
    text("bot"),
    text("installer"),
    text("settings", "{}"),
    Column("welcomed_at", Instant),
    Column("teams_version", Integer, nullable=False, server_default="0"),
)

settings_before = Table(
    "settings_before",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    text("name"),
    text("value"),
    Column("until", Instant, nullable=False),
)
Index("settings_before_until", settings_before.c.workspace, settings_before.c.until)

installations = Table(
    "installations",
    metadata,
    workspace_key(),
    text("bot_token"),
    text("bot"),
    text("scopes"),
    Column("installed_at", Instant, nullable=False),
)

oauth_states = Table(
    "oauth_states", metadata, Column("state", Text, primary_key=True), Column("until", Instant, nullable=False)
)

members = Table(
    "members",
    metadata,
    workspace_key(),
    Column("id", Text, primary_key=True),
    text("name"),
    text("timezone", "UTC"),
    text("locale", "en"),
    text("currency"),
    flag("platform_admin", False),
    flag("listed_admin", False),
    flag("ranked", True),
    flag("asked", True),
    flag("active", True),
    Column("snoozed_until", Date),
    text("direct_channel"),
    Column("first_seen", Instant, nullable=False),
    Column("refreshed_at", Instant, nullable=False),
)

member_names = Table(
    "member_names",
    metadata,
    workspace_key(),
    Column("folded", Text, primary_key=True),
    Column("member", Text, primary_key=True),
    Index("member_names_by_member", "workspace", "member"),
)

teams = Table(
    "teams",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    text("name"),
    Column("parent", Id),
    UniqueConstraint("workspace", "name"),
)

memberships = Table(
    "memberships",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("team", Id, nullable=False),
    Column("member", Text, nullable=False),
    flag("leads", False),
    Column("first", Date, nullable=False),
    Column("last", Date),
    Index("memberships_by_member", "workspace", "member"),
    Index("memberships_by_team", "workspace", "team"),
)

leaves = Table(
    "leaves",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("member", Text, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date),
    Index("leaves_by_member", "workspace", "member"),
    Index("leaves_by_end", "workspace", "last"),
)
