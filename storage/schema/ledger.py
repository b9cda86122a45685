"""The tables of messages, the append-only entries, their totals, and open questions."""

from sqlalchemy import BigInteger, Column, Date, Double, Index, Integer, Table, Text, UniqueConstraint, literal_column

from storage.schema.columns import Id, Instant, flag, metadata, text, within, workspace_key

messages = Table(
    "messages",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("member", Text, nullable=False),
    Column("writer", Text, nullable=False),
    text("text"),
    text("answers", "[]"),
    text("revision"),
    text("thread"),
    Column("sent_at", Instant, nullable=False),
    flag("private", False),
    Column("state", Text, nullable=False),
    UniqueConstraint("workspace", "channel", "ts"),
    Index("messages_by_member", "workspace", "member", "sent_at"),
)

customers = Table(
    "customers",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    text("name"),
    text("folded"),
    text("same_as"),
    text("owner"),
    text("grade"),
    text("customer_type"),
    text("region"),
    UniqueConstraint("workspace", "folded"),
    Index("customers_by_owner", "workspace", "owner"),
    Index("customers_by_name", "workspace", "name"),
    Index(
        "customers_by_meaning",
        *("workspace", "same_as"),
        sqlite_where=literal_column("same_as != ''"),
        postgresql_where=literal_column("same_as != ''"),
    ),
)

entries = Table(
    "entries",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("member", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("value", BigInteger, nullable=False),
    Column("currency", Text, nullable=False),
    Column("day", Date, nullable=False),
    text("customer"),
    text("segment"),
    Column("message", Id, nullable=False),
    Column("reverses", Id, nullable=False, server_default="0"),
    Column("file", Id, nullable=False, server_default="0"),
    Column("line", Integer, nullable=False, server_default="0"),
    Column("correction", Id, nullable=False, server_default="0"),
    Column("deal", Id, nullable=False, server_default="0"),
    Column("booked_at", Instant, nullable=False),
    Index("entries_by_day", "workspace", "member", "day", "metric"),
    # A board of a day that is gone sums what everybody has booked of one metric since, day by day: all that it asks
    # for is in here. Only where a question leaves out what is nothing; what is asked of some is better read by them.
    Index(
        "entries_by_metric",
        *("workspace", "metric", "day", "booked_at", "member", "currency", "value", "segment"),
        sqlite_where=literal_column("value != 0"),
        postgresql_where=literal_column("value != 0"),
    ),
    # Whom somebody met in a year is asked of the few entries that name a customer, and answered from here.
    Index(
        "entries_by_customer",
        *("workspace", "member", "day", "customer", "metric", "currency", "value", "segment", "reverses"),
        sqlite_where=literal_column("customer != ''"),
        postgresql_where=literal_column("customer != ''"),
    ),
    Index("entries_by_message", "message"),
    # Few entries reverse another one: whether one still stands is asked here, not among the thousands of one file.
    Index(
        "entries_by_reversal",
        "reverses",
        sqlite_where=literal_column("reverses != 0"),
        postgresql_where=literal_column("reverses != 0"),
    ),
    Index(
        "entries_by_deal",
        "deal",
        sqlite_where=literal_column("deal != 0"),
        postgresql_where=literal_column("deal != 0"),
    ),
    # Who else has signed a customer is asked of each signing that is reported, and who names one before it is merged.
    Index(
        "entries_of_customer",
        *("customer", "workspace", "metric", "day"),
        sqlite_where=literal_column("customer != ''"),
        postgresql_where=literal_column("customer != ''"),
    ),
)

deals = Table(
    "deals",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("message", Id, nullable=False),
    Column("claim", Id, nullable=False),
    Column("claimant", Text, nullable=False),
    text("people", "[]"),
    text("named", "[]"),
    text("said", "[]"),
    text("parts", "[]"),
    text("replaced", "[]"),
    Column("state", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Index("deals_by_message", "message"),
    Index("deals_by_claim", "claim"),
)

standings = Table(
    "standings",
    metadata,
    workspace_key(),
    Column("member", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    Column("metric", Text, primary_key=True),
    Column("currency", Text, primary_key=True),
    Column("segment", Text, primary_key=True),
    Column("done", BigInteger, nullable=False),
    Column("goal", BigInteger),
    Column("share", Double),
    # All that a board reads, and of those alone who can stand on one.
    Index(
        "standings_by_share",
        *("workspace", "period", "metric", "segment", "share", "member", "currency", "goal", "done"),
        sqlite_where=literal_column("goal IS NOT NULL"),
        postgresql_where=literal_column("goal IS NOT NULL"),
    ),
    sqlite_with_rowid=False,  # a row stands where its key does: found in one step, and the many of a team side by side
)

attendances = Table(
    "attendances",
    metadata,
    workspace_key(),
    Column("member", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("days", Integer, nullable=False),
    sqlite_with_rowid=False,
)

questions = Table(
    "questions",
    metadata,
    Column("id", Id, primary_key=True),
    within(),
    Column("kind", Text, nullable=False),
    Column("message", Id, nullable=False),
    Column("channel", Text, nullable=False),
    Column("thread", Text, nullable=False),
    text("about"),
    Column("state", Text, nullable=False),
    Column("asked_at", Instant, nullable=False),
    Index("questions_by_thread", "workspace", "channel", "thread"),
    Index("questions_by_message", "message"),
)
