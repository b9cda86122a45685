"""Says from its words which way an activity went: 打电话给我, "3 calls from me", 李姐签了 (rule 10)."""

from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

FROM_ME = frozenset({"from me", "for me", "on my side", "on my end", "my end", "myself", "me"})
TO_ME = frozenset({"给", "俾", "畀", "向", "to"})


def is_mine(phrase: Phrase, scene: Scene) -> bool:
    """3 calls from me; 她介绍了2个新客户给我."""
    right = scene.right
    gained = phrase.metric == "new_customers"
    return any(
        token.kind == "self" and (scene.word(token) in FROM_ME or (gained and at and right[at - 1].kind == "recip"))
        for at, token in enumerate(right)
    )


def was_told(phrase: Phrase, scene: Scene) -> bool:
    """海螺打电话给我了: somebody else's call."""
    right = scene.right
    if phrase.takes_money or phrase.metric == "new_customers":
        return False
    for at, token in enumerate(right[:-1]):
        if token.kind == "recip" and scene.word(token) in TO_ME and right[at + 1].kind == "self":
            return not (at + 2 < len(right) and right[at + 2].kind in ("cust", "name", "de"))
    return False


def has_signed(token: Token, phrase: Phrase, scene: Scene) -> bool:
    """李姐当场签了: she is a customer; with a number (李姐签了3单) she is a colleague."""
    if token.kind != "person" or not phrase.takes_money or phrase.count:
        return False
    return scene.word(token)[-1] in "哥姐"
