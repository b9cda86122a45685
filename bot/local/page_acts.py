"""What people do on the page: each turns a question of the page into an act."""

import base64
from typing import cast

from bot.local.acts import Acts, Impossible, Pressed
from bot.local.asked import Asked
from bot.local.forms import Forms
from bot.local.payload import Json
from bot.local.view import Values


class PageActs:
    def __init__(self, acts: Acts, forms: Forms) -> None:
        self._acts = acts
        self._forms = forms

    def say(self, asked: Asked) -> Json:
        person, channel, text = asked.text("as"), asked.text("channel"), asked.text("text")
        return {"ts": self._acts.say(person, channel, text, asked.optional("thread_ts")).ts}

    def drop(self, asked: Asked) -> Json:
        """The content of the file comes in base64."""
        try:
            content = base64.b64decode(asked.text("content"), validate=True)
        except ValueError:
            raise Impossible("The file is not in base64.") from None
        return {"ts": self._acts.drop(asked.text("as"), asked.text("channel"), asked.text("name"), content).ts}

    def edit(self, asked: Asked) -> Json:
        self._acts.edit(asked.text("as"), asked.text("channel"), asked.text("ts"), asked.text("text"))
        return {}

    def delete(self, asked: Asked) -> Json:
        self._acts.delete(asked.text("as"), asked.text("channel"), asked.text("ts"))
        return {}

    def command(self, asked: Asked) -> Json:
        self._acts.command(asked.text("as"), asked.text("channel"), asked.text("text"))
        return {}

    def press(self, asked: Asked) -> Json:
        action = asked.mapping("action")
        if not isinstance(action.get("type"), str):
            raise Impossible("The action has no type.")
        values = _values(asked.mapping("values")) if asked.body.get("values") else {}
        pressed = Pressed(asked.text("as"), asked.text("block_id"), asked.text("action_id"), action, values)
        if asked.optional("view_id"):
            self._acts.press_in_view(pressed, asked.text("view_id"))
        else:
            self._acts.press(pressed, asked.text("channel"), asked.text("ts"))
        return {}

    def submit(self, asked: Asked) -> Json:
        errors = self._forms.submit(asked.text("as"), asked.text("view_id"), _values(asked.mapping("values")))
        return {"errors": errors} if errors else {}

    def close(self, asked: Asked) -> Json:
        self._forms.close(asked.text("as"), asked.text("view_id"))
        return {}


def _values(values: Json) -> Values:
    fine = all(
        isinstance(block, dict) and all(isinstance(v, dict) for v in block.values()) for block in values.values()
    )
    if not fine:
        raise Impossible("The values must be objects by block and action.")
    return cast(Values, values)
