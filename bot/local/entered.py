"""What Slack's own client checks in a modal before the bot hears of it."""

import re

from bot.local.payload import Json, objects

REQUIRED = "Please complete this required field."
MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
KEYS = (
    "value",
    "selected_option",
    "selected_options",
    "selected_user",
    "selected_users",
    "selected_conversation",
    "selected_conversations",
    "selected_channel",
    "selected_channels",
    "selected_date",
    "selected_time",
    "selected_date_time",
    "rich_text_value",
    "files",
)


def missing_or_wrong(view: Json, values: dict[str, dict[str, Json]]) -> dict[str, str]:
    """The words to show beside each input block that cannot be sent."""
    errors = {}
    for block in objects(view.get("blocks")):
        if block.get("type") == "input":
            words = _error(block, values)
            if words:
                errors[str(block.get("block_id"))] = words
    return errors


def _error(block: Json, values: dict[str, dict[str, Json]]) -> str:
    element: Json = block["element"]
    entered = values.get(str(block.get("block_id")), {}).get(str(element.get("action_id")), {})
    held = next((entered[key] for key in KEYS if entered.get(key) not in (None, "", [])), None)
    if held is None:
        return "" if block.get("optional") else REQUIRED
    match element["type"]:
        case "number_input":
            return _number_error(element, str(held))
        case "plain_text_input":
            return _length_error(element, str(held))
        case "email_text_input":
            return "" if MAIL.fullmatch(str(held)) else "Please enter a valid email address."
    return ""


def _number_error(element: Json, held: str) -> str:
    pattern = r"[-+]?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"[-+]?\d+"
    if not re.fullmatch(pattern, held, re.ASCII):
        return "Please enter a valid number."
    least, most = element.get("min_value"), element.get("max_value")
    if least is not None and float(held) < float(least):
        return f"Please enter a number of at least {least}."
    if most is not None and float(held) > float(most):
        return f"Please enter a number of at most {most}."
    return ""


def _length_error(element: Json, held: str) -> str:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    return "" if least <= len(held) <= most else f"Please enter {least} to {most} characters."
