"""The views.* methods."""

from bot.local.api.call import Call, Refused, person_of
from bot.local.blocks.surface import view_faults, view_too_large
from bot.local.payload import Json
from bot.local.state import State
from bot.local.triggers import BadTrigger
from bot.local.view import View


def open_view(state: State, call: Call) -> Json:
    body = _body(state, call, ("modal",))
    return _shape(state, state.views.open(_exchange(state, call), body))


def push(state: State, call: Call) -> Json:
    body = _body(state, call, ("modal",))
    view = state.views.push(_exchange(state, call), body)
    if view is None:
        raise Refused("push_limit_reached")
    return _shape(state, view)


def update(state: State, call: Call) -> Json:
    body = _body(state, call, ("modal", "home"))
    known = state.views.named(call.text("external_id")) if call.text("external_id") else None
    view = known or state.views.find(call.text("view_id"))
    if view is None:
        raise Refused("not_found")
    _check_hash(call, view)
    return _shape(state, state.views.update(view, body))


def publish(state: State, call: Call) -> Json:
    person = person_of(state, call, "user_id")
    body = _body(state, call, ("home",))
    shown = state.views.home(person.id)
    if shown:
        _check_hash(call, shown)
    return _shape(state, state.views.publish(person.id, body))


def check_view(body: Json, kinds: tuple[str, ...]) -> None:
    faults = view_faults(body, kinds)
    if faults:
        raise Refused("invalid_arguments", faults)
    if view_too_large(body):
        raise Refused("view_too_large")


def _body(state: State, call: Call, kinds: tuple[str, ...]) -> Json:
    body = call.mapping("view", "invalid_arguments")
    if body is None:
        raise Refused("invalid_arguments", ["[ERROR] missing required field: view"])
    check_view(body, kinds)
    external = body.get("external_id")
    if external and call.method != "views.update" and state.views.named(external):
        raise Refused("duplicate_external_id")
    return body


def _exchange(state: State, call: Call) -> str:
    try:
        return state.triggers.exchange(call.required("trigger_id", "invalid_trigger_id"))
    except BadTrigger as bad:
        raise Refused(bad.code) from None


def _check_hash(call: Call, view: View) -> None:
    given = call.text("hash")
    if given and given != view.hash:
        raise Refused("hash_conflict")


def _shape(state: State, view: View) -> Json:
    return {"view": view.slack(state.installation)}


METHODS = {"views.open": open_view, "views.push": push, "views.update": update, "views.publish": publish}
