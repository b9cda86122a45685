"""Finds the button, select or input that a person means, and makes what Slack sends when it is used."""

from bot.local.interactions import STATES, initial
from bot.local.payload import Json, objects, text_of


class NotShown(LookupError):  # noqa: N818 - refusals are named for the state they meet
    """No such element; says which ones there are."""


def find(blocks: list[Json], meant: str) -> tuple[str, Json]:
    """The block id and the element with this action id, label or value; what is exact first, a value last."""
    shown = [(str(block.get("block_id", "")), element) for block in blocks for element in _elements(block)]
    for names in (_action_id, _label, _value):
        for block_id, element in shown:
            if names(element) == meant:
                return block_id, element
    known = ", ".join(sorted({_label(element) or _action_id(element) for _, element in shown}))
    raise NotShown(f"Nothing here is named {meant!r}; there are: {known}")


def used(element: Json, chosen: str | None) -> Json:
    """The action of a press, or of choosing `chosen` from a select or picker."""
    action: Json = {"type": element["type"], "action_id": element.get("action_id", "")}
    if element["type"] == "button":
        carried = {name: element[name] for name in ("text", "value", "style") if name in element}
        return action | carried
    return action | state_of(element, chosen)


def state_of(element: Json, entered: object) -> Json:
    """The state value of an element; options are meant by value or label, lists by several."""
    kind = str(element["type"])
    name = "selected_option" if kind == "overflow" else STATES[kind]
    match name:
        case "selected_option":
            return {"type": kind, name: _option(element, entered)}
        case "selected_options":
            many = entered if isinstance(entered, list | tuple) else [entered]
            return {"type": kind, name: [_option(element, one) for one in many if one is not None]}
        case "value":
            return {"type": kind, name: None if entered is None else str(entered)}
    if name.endswith("s") and isinstance(entered, str):
        entered = [entered]
    return {"type": kind, name: entered}


def filled(blocks: list[Json], entered: dict[str, object]) -> dict[str, dict[str, Json]]:
    """The state of a whole view: what was entered by block id, action id or label; the rest as it stands."""
    values: dict[str, dict[str, Json]] = {}
    left = dict(entered)
    for block in blocks:
        for element in _elements(block):
            names = (str(block.get("block_id")), _action_id(element), text_of(block.get("label")))
            meant = next((name for name in names if name in left), None)
            held = initial(element) if meant is None else state_of(element, left[meant])
            if held:
                values.setdefault(names[0], {})[names[1]] = held
            if meant is not None:
                del left[meant]
    if left:
        raise NotShown(f"The view has no field named {', '.join(left)}")
    return values


def _option(element: Json, meant: object) -> Json | None:
    if meant is None:
        return None
    options = objects(element.get("options"))
    for group in objects(element.get("option_groups")):
        options += objects(group.get("options"))
    for option in options:
        if meant in {option.get("value"), text_of(option.get("text"))}:
            return option
    raise NotShown(f"There is no option {meant!r}")


def _elements(block: Json) -> list[Json]:
    return objects(block.get("elements")) + objects([block.get("accessory"), block.get("element")])


def _action_id(element: Json) -> str:
    return str(element.get("action_id", ""))


def _value(element: Json) -> str:
    return str(element.get("value", ""))


def _label(element: Json) -> str:
    return text_of(element.get("text") or element.get("placeholder"))
