"""The kinds of files that an export is written as."""

from enum import StrEnum


class Format(StrEnum):
    csv = "csv"
    xlsx = "xlsx"
