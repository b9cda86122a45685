"""Logs: one JSON object a line (readable lines on a terminal), with ids only, never tokens or what people wrote."""

import logging
import re
import sys
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK = "•••"
SECRETS = re.compile(
    r"xox[a-z](?:\.xox[a-z])?-[\w-]+|xapp-[\w-]+"  # Slack's tokens
    r"|(?<=://)[^/\s:@]*:[^/\s@]+(?=@)"  # user:password in an address
    r"|(?<=hooks\.slack\.com/)[\w/-]+"  # response URLs: whoever has one may post
    r"|(?<=[?&]code=)[^&\s\"']+|(?<=[?&]state=)[^&\s\"']+|(?<=[?&]access_token=)[^&\s\"']+"
)
SECRET_KEYS = re.compile(r"(?i).*(?:token|secret|password|authorization|cookie|aes_key).*|signature|response_url")
WRITTEN_KEYS = frozenset({"text", "body", "blocks", "payload", "message", "note", "customer", "customers"})
QUIET_LOGGERS = ("slack_sdk", "slack_bolt", "apscheduler", "httpx2", "httpcore2", "alembic")


def set_up_logs(stream: TextIO | None = None) -> None:
    """Routes structlog and the standard library's logging through one masked stream: standard error."""
    stream = stream or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.PositionalArgumentsFormatter(),
        structlog.processors.format_exc_info,
        mask,
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(_formatter(shared, stream.isatty()))
    logging.basicConfig(handlers=[handler], level=logging.INFO, force=True)
    for name in QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("slack_bolt.App").addFilter(_is_news)
    logging.getLogger("uvicorn.error").addFilter(_is_ours)


def mask(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Replaces secrets and written words, by their key or by their look, however deep they lie."""
    return {key: _masked(key, value) for key, value in event.items()}


def _is_news(record: logging.LogRecord) -> bool:
    """Bolt warns whenever SLACK_BOT_TOKEN is set beside `authorize`: Pacer gives it the token itself, by workspace."""
    return "SLACK_BOT_TOKEN env variable" not in record.getMessage()


def _is_ours(record: logging.LogRecord) -> bool:
    """Anybody could fill the log with what is no HTTP; it is counted instead."""
    return record.getMessage() != "Invalid HTTP request received."


def _masked(key: str, value: object) -> object:
    if key in WRITTEN_KEYS or SECRET_KEYS.fullmatch(key):
        return MASK
    match value:
        case str():
            return SECRETS.sub(MASK, value)
        case dict():
            return {inner: _masked(str(inner), item) for inner, item in value.items()}
        case list() | tuple() | set():
            return [_masked(key, item) for item in value]
        case _:
            return value


def _formatter(shared: list[Processor], pretty: bool) -> logging.Formatter:
    plain = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    renderer: Processor = plain if pretty else structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
    )
