"""What most commands begin with: the settings as they are configured, a clock, and a database that answers."""

from __future__ import annotations

from sqlalchemy.exc import DatabaseError

from bot.cli.moment import moment
from bot.cli.stop import FAILED, stop
from bot.clock import Clock
from bot.logs import SECRETS
from bot.settings import Settings, WrongSettings, read_settings
from storage.database import Database
from storage.migrate import is_current

NEXT = "Next: pacer doctor"


def configured() -> Settings:
    try:
        return read_settings()
    except WrongSettings as wrong:
        stop(str(wrong))


def clock_at(now: str, settings: Settings) -> Clock:
    """Moved to `now`, and where none is named by PACER_CLOCK."""
    clock = Clock.from_setting(settings.pacer_clock)
    if now:
        clock.move_to(moment(now))
    return clock


def reach(database: Database) -> bool:
    """Whether the database is up to date; one that cannot be reached or read stops the command with the reason."""
    try:
        with database.look() as connection:
            return is_current(connection)
    except DatabaseError as failure:
        stop(f"The database does not answer: {reason(failure)}\n{NEXT}", FAILED)


def reason(failure: DatabaseError) -> str:
    """What the driver says, without passwords."""
    return SECRETS.sub("•••", str(failure.orig).strip())
