"""Block Kit pieces that the forms of these tests are made of."""


def plain(text: str) -> dict:
    return {"type": "plain_text", "text": text}


def amount_form(previous: str = "") -> dict:
    typed = {"type": "number_input", "action_id": "typed", "is_decimal_allowed": True}
    amount = {"type": "input", "block_id": "amount", "label": plain("Amount"), "element": typed}
    deeper = {"type": "button", "action_id": "deeper", "text": plain("Deeper")}
    blocks = [amount, {"type": "actions", "block_id": "more", "elements": [deeper]}]
    return {
        "type": "modal",
        "callback_id": "amount",
        "title": plain(f"Log{previous}"),
        "submit": plain("Save"),
        "blocks": blocks,
    }


def option(name: str) -> dict:
    return {"text": plain(name), "value": name.lower()}


def field(name: str, kind: str, **more: object) -> dict:
    element = {"type": kind, "action_id": "typed", **more}
    return {"type": "input", "block_id": name, "label": plain(name), "element": element, "optional": True}
