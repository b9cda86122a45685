"""The users.* methods."""

from bot.local.api.call import Call, page_of, person_of
from bot.local.payload import Json
from bot.local.person import Person
from bot.local.state import State


def info(state: State, call: Call) -> Json:
    return {"user": _user(state, person_of(state, call), call)}


def list_users(state: State, call: Call) -> Json:
    people = [_user(state, person, call) for person in state.people.values()]
    page, cursor = page_of(people, call, default=1000)
    return {
        "members": page,
        "cache_ts": int(state.clock().timestamp()),
        "response_metadata": {"next_cursor": cursor},
    }


def _user(state: State, person: Person, call: Call) -> Json:
    shape = person.user(state.installation.team_id, state.clock())
    return shape | {"locale": person.locale} if call.flag("include_locale") else shape


METHODS = {"users.info": info, "users.list": list_users}
