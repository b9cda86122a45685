"""What only tells more of the activity before it: 打了20个电话，打通12个; 上门：海螺、华新，见到采购; 其中新客户2家."""

from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene

THROUGH = ("打通", "拨通", "接通", "got through", "见到", "见着", "碰到", "碰着", "遇到", "reached")
FIRMS = frozenset({"brand", "known", "cap"})
FURTHER = frozenset({"conj", "date", "self"})


def got_through(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """Whether the phrase says whom one got to speak to where `last` went."""
    if last.count is not None and scene.verb.startswith(THROUGH):
        return True
    seen = scene.clause.tokens[scene.act.first].sense == "seen" or scene.verb.startswith("见")
    return seen and bool(last.names) and _is_met(phrase, scene, last)


def _is_met(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """拜访了海螺（见的副手）; 去海螺拜访，见到本尊; 上门：海螺、华新，2家都见到了: no other firm, nobody more."""
    if any(member.sense in FIRMS for member in phrase.names):
        return False
    if scene.clause.bracketed:
        return True
    if scene.clause.fresh or not FURTHER.isdisjoint(scene.left_kinds):
        return False
    if phrase.count is not None:
        return not phrase.names and phrase.count <= len(last.names)
    return scene.verb.startswith(THROUGH)


def is_sort(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """其中：老客户12，新客户8: a sort of those just counted, and no gain."""
    if phrase.metric != "new_customers" or phrase.form != "zhn" or scene.clause.cut != "comma" or scene.left:
        return False
    return last.count is not None and phrase.count is not None and phrase.count <= last.count
