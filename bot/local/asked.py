"""What the page asks for, as JSON; what is missing or of the wrong kind is refused in a sentence."""

from dataclasses import dataclass

from starlette.requests import Request

from bot.local.acts import Impossible
from bot.local.payload import Json, read_json


@dataclass(frozen=True, slots=True)
class Asked:
    body: Json

    def text(self, name: str) -> str:
        value = self.body.get(name)
        if not isinstance(value, str):
            raise Impossible(f"“{name}” is missing.")
        return value

    def optional(self, name: str) -> str | None:
        return self.text(name) if self.body.get(name) is not None else None

    def mapping(self, name: str) -> Json:
        value = self.body.get(name)
        if not isinstance(value, dict):
            raise Impossible(f"“{name}” is missing.")
        return value


async def read(request: Request) -> Asked:
    """Only JSON, so that a form on somebody else's page cannot ask for anything."""
    if request.method == "GET":
        return Asked(dict(request.query_params))
    if not request.headers.get("content-type", "").startswith("application/json"):
        raise Impossible("Only JSON is understood here.")
    try:
        body = read_json((await request.body()).decode("utf-8", "replace"))
    except ValueError:
        raise Impossible("That is not JSON.") from None
    if not isinstance(body, dict):
        raise Impossible("That is not a JSON object.")
    return Asked(body)
