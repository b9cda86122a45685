"""auth.test, team.info and the exchange of an OAuth code."""

import base64
import binascii

from bot.local.api.call import Call, Refused
from bot.local.payload import Json
from bot.local.state import State


def auth_test(state: State, _call: Call) -> Json:
    home = state.installation
    return {
        "url": home.url,
        "team": home.team_name,
        "user": home.bot_name.lower(),
        "team_id": home.team_id,
        "user_id": home.bot_user,
        "bot_id": home.bot_id,
        "is_enterprise_install": False,
    }


def team_info(state: State, _call: Call) -> Json:
    home = state.installation
    team = {"id": home.team_id, "name": home.team_name, "url": home.url, "domain": home.domain, "email_domain": ""}
    return {"team": team | {"icon": {"image_default": True}, "avatar_base_url": "https://ca.slack-edge.com/"}}


def oauth_access(state: State, call: Call) -> Json:
    """Any code that was not used before is good; the installer is the first admin."""
    home = state.installation
    client, secret = _client(call)
    if client != home.client_id:
        raise Refused("invalid_client_id")
    if secret != home.client_secret:
        raise Refused("bad_client_secret")
    code = call.required("code", "invalid_code")
    if code in state.codes:
        raise Refused("code_already_used")
    state.codes.add(code)
    state.tokens.add(home.token)
    installer = next(person.id for person in state.people.values() if person.role == "admin")
    return {
        "app_id": home.app_id,
        "authed_user": {"id": installer},
        "scope": home.scopes,
        "token_type": "bot",
        "access_token": home.token,
        "bot_user_id": home.bot_user,
        "team": {"id": home.team_id, "name": home.team_name},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def _client(call: Call) -> tuple[str, str]:
    basic = call.text(BASIC)
    if basic:
        try:
            client, _, secret = base64.b64decode(basic).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            raise Refused("invalid_client_id") from None
        return client, secret
    return call.text("client_id"), call.text("client_secret")


BASIC = "authorization:basic"
METHODS = {"auth.test": auth_test, "team.info": team_info}
OPEN_METHODS = {"oauth.v2.access": oauth_access}
