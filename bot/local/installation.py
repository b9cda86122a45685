"""The workspace, the app and the secrets that both sides of the local Slack agree on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Installation:
    team_id: str = "TLOCAL"
    team_name: str = "Northwind 北风"
    domain: str = "northwind"
    app_id: str = "APACER"
    bot_user: str = "UPACER"
    bot_id: str = "BPACER"
    bot_name: str = "Pacer"
    token: str = "xoxb-local-pacer"  # noqa: S105 - opens nothing but this process
    signing_secret: str = "local-signing-secret"  # noqa: S105 - opens nothing but this process
    client_id: str = "1.2"
    client_secret: str = "local-client-secret"  # noqa: S105 - opens nothing but this process
    verification_token: str = "local-verification"  # noqa: S105 - deprecated by Slack, still sent
    scopes: str = (
        "app_mentions:read,channels:history,channels:join,channels:read,chat:write,commands,files:read,files:write,"
        "im:history,im:read,im:write,reactions:write,team:read,users:read"
    )

    @property
    def url(self) -> str:
        return f"https://{self.domain}.slack.com/"
