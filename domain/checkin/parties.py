"""Who else did it: the reseller did 3 demos, my agent visited 4 shops, our partners closed 2 deals (rule 10)."""

from itertools import pairwise

from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

DID = frozenset(
    {"did", "made", "ran", "gave", "held", "hosted", "delivered", "sent", "sent out", "sent over", "sent across"}
    | {"submitted", "completed", "finished", "managed", "logged", "fired off", "got through", "put in", "handed over"}
)
WHOSE = kinds("my our the their his her a an one")
BETWEEN = kinds(
    "reseller resellers partner partners distributor distributors dealer dealers agency agencies contractor "
    "contractors supplier suppliers vendor vendors"
)  # who sells on
WON = ("closed", "won", "bagged", "landed", "clinched", "did", "sold")
SOMEBODY = frozenset({"cust", "name"})
LED = frozenset({"fill", "adj", "conj", "date"})


def they_did(phrase: Phrase, scene: Scene) -> bool:
    """Whether the words before the activity say that somebody without a name did it, and not the sender."""
    if not scene.left or scene.left_kinds.isdisjoint(SOMEBODY):
        return False
    left = scene.left
    at = next((at for at, token in enumerate(left) if token.kind not in LED and scene.word(token) != "our"), len(left))
    if at == len(left) or not at or not _is_somebody(left, at, scene) or _is_with_me(scene):
        return False
    verb = left[at + 1 :]
    if phrase.takes_money and not (phrase.metric == "deals" and _sold(left[at], scene)):
        return False
    if scene.act.carried or verb:
        return bool(verb) and scene.word(verb[0]) in DID and "recip" not in {token.kind for token in verb}
    return scene.act.form == "past" and not scene.followed_by("colon")


def _is_with_me(scene: Scene) -> bool:
    """the client did a demo with us."""
    return any(token.kind == "self" and scene.word(before) == "with" for before, token in pairwise(scene.right))


def _is_somebody(left: list[Token], at: int, scene: Scene) -> bool:
    """the reseller, my agent; an unknown word needs its article right before, or a description."""
    token, led = left[at], [part for part in left[:at] if part.kind != "adj"]
    whose = bool(led) and scene.word(led[-1]) in WHOSE
    return whose and (token.kind == "cust" or (token.kind == "name" and token.sense == "low"))


def _sold(party: Token, scene: Scene) -> bool:
    verb = scene.left[-1] if scene.act.carried and scene.left else None
    told = scene.word(verb) if verb is not None and verb.kind == "light" else scene.verb
    return scene.word(party) in BETWEEN and told.startswith(WON)
