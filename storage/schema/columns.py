"""The column kinds of every table: a workspace, instants in UTC, text and flags.

Text has no length: platforms promise none for their ids, and only PostgreSQL would refuse a longer one."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Boolean, Column, DateTime, Dialect, Integer, MetaData, Text, TypeDecorator

metadata = MetaData()
Id = BigInteger().with_variant(Integer, "sqlite")  # SQLite numbers rows by itself only for INTEGER


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant; SQLite drops the zone, so it is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


def workspace_key() -> Column[str]:
    return Column("workspace", Text, primary_key=True)


def within() -> Column[str]:
    return Column("workspace", Text, nullable=False)


def text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def flag(name: str, default: bool) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default="1" if default else "0")
