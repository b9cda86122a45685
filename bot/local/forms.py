"""Modals that people submit or close, and what the bot's answer does to them."""

from bot.local.acts import Impossible
from bot.local.api.call import Refused
from bot.local.api.views import check_view
from bot.local.courier import Courier
from bot.local.entered import missing_or_wrong
from bot.local.interactions import Interactions, entire
from bot.local.payload import Json, read_json
from bot.local.state import State
from bot.local.transport import DeliveryResponse, NotDelivered
from bot.local.view import Values, View


class Forms:
    def __init__(self, state: State, courier: Courier, interactions: Interactions) -> None:
        self._state = state
        self._courier = courier
        self._interactions = interactions

    def submit(self, person: str, view_id: str, values: Values) -> dict[str, str]:
        """The errors by block; none where the bot took it. Required fields are checked before the bot hears of it."""
        view = self._open(person, view_id)
        errors = missing_or_wrong(view.body, values)
        if errors:
            return errors
        filled = self._state.views.fill(view, entire(view.body["blocks"], values))
        try:
            answer = self._courier.ask(self._courier.signer.interaction(self._interactions.submission(filled)))
        except NotDelivered as failure:
            raise Impossible(f"We had some trouble connecting ({failure.reason}). Try again?") from None
        return self._answered(filled, answer)

    def close(self, person: str, view_id: str, *, cleared: bool = False) -> None:
        """Tells the bot only where the view asked for it."""
        view = self._open(person, view_id)
        closed = list(reversed(self._state.views.stack(person))) if cleared else [view]
        for each in closed:
            self._state.views.close(each)
            if each.body.get("notify_on_close"):
                self._tell_closed(each, cleared=cleared)

    def _tell_closed(self, view: View, *, cleared: bool) -> None:
        request = self._courier.signer.interaction(self._interactions.closing(view, cleared=cleared))
        try:
            self._courier.ask(request)
        except NotDelivered as failure:
            raise Impossible(f"The app did not answer ({failure.reason}).") from None

    def _open(self, person: str, view_id: str) -> View:
        view = self._state.views.find(view_id)
        if view is None or view.user != person or view.kind != "modal":
            raise Impossible("That view is not open any more.")
        return view

    def _answered(self, view: View, answer: DeliveryResponse) -> dict[str, str]:
        if not answer.accepted:
            raise Impossible(f"We had some trouble connecting (the app answered {answer.status}). Try again?")
        try:
            body = read_json(answer.body.decode("utf-8", "replace") or "{}")
        except ValueError:
            raise Impossible("The app answered with broken JSON.") from None
        return self._apply(view, body if isinstance(body, dict) else {})

    def _apply(self, view: View, body: Json) -> dict[str, str]:
        match body.get("response_action"):
            case None:
                self._state.views.close(view)
            case "clear":
                self._state.views.clear(view.user)
            case "errors":
                return _errors(view, body.get("errors"))
            case "update":
                self._state.views.update(view, _checked(body.get("view")))
            case "push":
                if self._state.views.push(view.user, _checked(body.get("view"))) is None:
                    raise Impossible("The app pushed a fourth view.")
            case other:
                raise Impossible(f"The app answered with the unknown response_action {other}.")
        return {}


def _checked(body: object) -> Json:
    if not isinstance(body, dict):
        raise Impossible("The app answered without a view.")
    try:
        check_view(body, ("modal",))
    except Refused as refused:
        raise Impossible(f"The app answered with a view that Slack refuses: {'; '.join(refused.messages)}") from None
    return body


def _errors(view: View, errors: object) -> dict[str, str]:
    """Slack shows errors only beside the input blocks of the view."""
    inputs = {block.get("block_id") for block in view.body["blocks"] if block.get("type") == "input"}
    if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
        raise Impossible(f"The app answered with errors for blocks that are no inputs: {errors}")
    return {str(block): str(words) for block, words in errors.items()}
