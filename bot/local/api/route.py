"""The route /api/METHOD: reads the call, checks the token, answers as Slack does, with the faults turned on."""

import asyncio
from collections.abc import Callable
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.local.api import chat, conversations, files, team, users, views
from bot.local.api.call import Call, Refused
from bot.local.lost import LostReply
from bot.local.payload import Json, read_json
from bot.local.state import State

Method = Callable[[State, Call], Json]
METHODS: dict[str, Method] = {
    **chat.METHODS,
    **conversations.METHODS,
    **files.METHODS,
    **team.METHODS,
    **users.METHODS,
    **views.METHODS,
}


class Api:
    def __init__(self, state: State) -> None:
        self._state = state

    async def answer(self, request: Request) -> Response:
        """Refusals strike before the work; a slow or lost reply strikes after it."""
        chance, faults = self._state.chance, self._state.chance.faults
        call = await _read(request)
        if chance.hits(faults.rate_limited):
            return _limited()
        if chance.hits(faults.server_errors):
            return PlainTextResponse("upstream connect error", 503)
        answer = self._answered(call, _token(request))
        if faults.slow_seconds:
            await asyncio.sleep(faults.slow_seconds)
        return LostReply() if chance.hits(faults.lost_replies) else answer

    def _answered(self, call: Call, token: str) -> Response:
        self._state.called.add(call.method)
        try:
            body = self._called(call, token or call.text("token"))
        except Refused as refused:
            return _limited() if refused.code == "ratelimited" else JSONResponse(_refusal(refused))
        return JSONResponse({"ok": True} | body, headers={"x-oauth-scopes": self._state.installation.scopes})

    def _called(self, call: Call, token: str) -> Json:
        with self._state.lock:
            if call.method in team.OPEN_METHODS:
                return team.OPEN_METHODS[call.method](self._state, call)
            if call.method not in METHODS:
                raise Refused("unknown_method")
            if not token:
                raise Refused("not_authed")
            if token not in self._state.tokens:
                raise Refused("account_inactive" if token == self._state.installation.token else "invalid_auth")
            return METHODS[call.method](self._state, call)


async def _read(request: Request) -> Call:
    body = (await request.body()).decode("utf-8", "replace")
    args: Json = dict(request.query_params)
    if "json" in request.headers.get("content-type", ""):
        args |= _json(body)
    else:
        args |= dict(parse_qsl(body, keep_blank_values=True))
    basic = request.headers.get("authorization", "").partition("Basic ")[2]
    if basic:
        args[team.BASIC] = basic
    return Call(request.path_params["method"], args, str(request.base_url).rstrip("/"))


def _json(body: str) -> Json:
    try:
        value = read_json(body or "{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _token(request: Request) -> str:
    return request.headers.get("authorization", "").partition("Bearer ")[2]


def _refusal(refused: Refused) -> Json:
    body: Json = {"ok": False, "error": refused.code}
    if refused.messages:
        body |= {"errors": [_plain(words) for words in refused.messages]}
        body |= {"response_metadata": {"messages": refused.messages}}
    return body


def _plain(words: str) -> str:
    return words.removeprefix("[ERROR] ")


def _limited() -> Response:
    return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers={"Retry-After": "1"})
