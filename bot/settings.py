"""Settings from the environment and .env, checked all at once before anything starts."""

from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, AnyHttpUrl, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from bot.clock import Clock
from bot.lease import TIMEOUT

NO_SECRET = SecretStr("")


class WrongSettings(Exception):  # noqa: N818 - a state that the operator can mend, as all refusals here
    """Its text names every wrong setting and what it wants, one a line, without the values of secrets."""


def _database(url: str) -> str:
    try:
        backend = make_url(url).get_backend_name()
    except ArgumentError:
        backend = ""
    if backend not in ("sqlite", "postgresql"):
        raise ValueError("wants sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME")
    return url


def _timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("wants the IANA name of a time zone, such as Asia/Shanghai")
    return name


def _clock(text: str) -> str:
    try:
        Clock.from_setting(text)
    except (ValueError, OverflowError) as refusal:
        raise ValueError("wants an instant such as 2026-11-20T18:00+08:00, or an offset such as +3d") from refusal
    return text


def _api_url(url: str) -> str:
    AnyHttpUrl(url)
    return url.rstrip("/") + "/"  # slack_sdk appends the method's name to it as it stands


ApiUrl = Annotated[str, AfterValidator(_api_url)]


class Settings(BaseSettings):
    """Every variable that Pacer reads; .env.example explains each."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    database_url: Annotated[str, AfterValidator(_database)] = "sqlite:///pacer.db"
    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 3000
    pacer_processes: Annotated[int, Field(ge=0, le=64)] = 0

    pacer_locale: Literal["en", "zh"] = "en"
    pacer_timezone: Annotated[str, AfterValidator(_timezone)] = "UTC"
    pacer_clock: Annotated[str, AfterValidator(_clock)] = ""

    slack_bot_token: SecretStr = NO_SECRET
    slack_signing_secret: SecretStr = NO_SECRET
    slack_app_token: SecretStr = NO_SECRET
    slack_client_id: str = ""
    slack_client_secret: SecretStr = NO_SECRET
    slack_api_url: ApiUrl = "https://slack.com/api/"
    slack_timeout: Annotated[int, Field(ge=1, le=60)] = TIMEOUT

    wecom_corp_id: str = ""
    wecom_agent_id: str = ""
    wecom_secret: SecretStr = NO_SECRET
    wecom_token: SecretStr = NO_SECRET
    wecom_aes_key: SecretStr = NO_SECRET
    wecom_api_url: ApiUrl = "https://qyapi.weixin.qq.com/cgi-bin/"


def read_settings() -> Settings:
    """Reads the environment, then .env; raises WrongSettings with every fault at once."""
    try:
        return Settings()
    except ValidationError as refusal:
        faults = [
            f"  {str(fault['loc'][0]).upper()}: {fault['msg'].removeprefix('Value error, ')}"
            for fault in refusal.errors()
        ]
        raise WrongSettings("\n".join(["These settings are wrong:", *faults])) from None


def missing_for_slack(settings: Settings) -> tuple[str, ...]:
    """Names what must still be set before Slack can be served: over Socket Mode, OAuth, or HTTP with one bot token."""
    needed = ["slack_bot_token", "slack_signing_secret"]
    if settings.slack_app_token.get_secret_value():
        needed = ["slack_bot_token"]
    elif settings.slack_client_id or settings.slack_client_secret.get_secret_value():
        needed = ["slack_client_id", "slack_client_secret", "slack_signing_secret"]
    values = settings.model_dump(include=set(needed))
    return tuple(name.upper() for name in needed if not values[name])
