"""What only tells more of the activity before it: 打了20个电话，打通12个; 上门：海螺、华新，见到采购; 其中新客户2家."""

from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.state import State

THROUGH = ("打通", "拨通", "接通", "got through", "见到", "见着", "碰到", "碰着", "遇到", "reached")
FIRMS = frozenset({"brand", "known", "cap"})
INCLUDING = frozenset({"including", "incl", "incl.", "includes", "包括", "包含", "含", "内含", "当中有"})
INCLUDED = frozenset({"incl", "num", "fill", "adj", "recip", "cust", "vcount"})
FURTHER = frozenset({"conj", "date", "self"})


def _got_through(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
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


def _is_sort(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """其中：老客户12，新客户8: a sort of those just counted, and no gain."""
    if phrase.metric != "new_customers" or phrase.form != "zhn" or scene.clause.cut != "comma" or scene.left:
        return False
    return last.count is not None and phrase.count is not None and phrase.count <= last.count


def _is_included(phrase: Phrase, scene: Scene) -> bool:
    """3 visits including 1 new prospect, 5 deals including 2 renewals."""
    if "incl" not in scene.clause.kinds:
        return False
    before = scene.clause.tokens[: scene.act.first]
    told = max((at for at, token in enumerate(before) if token.kind == "act"), default=-1)
    between = {token.kind for token in before[told + 1 :]}
    again = told >= 0 and phrase.metric in (before[told].sense, "new_customers")
    return again and "incl" in between and between <= INCLUDED


def _is_told_apart(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """5 deals (incl. 2 renewals); 5 deals, 3 new 2 renewals: a part of the number before, or all its parts."""
    if last.status != "done" or last.count is None or not scene.left:
        return False
    if scene.word(scene.left[0]) in INCLUDING:
        return phrase.metric in (last.metric, "new_customers")
    tokens = scene.clause.tokens
    alone = {token.sense for token in tokens if token.kind == "act"} == {last.metric} == {phrase.metric}
    if not alone or phrase.names or "date" in scene.clause.kinds:
        return False
    counts = [token.num.value for token in tokens if token.num is not None and not token.num.is_money]
    return len(counts) > 1 and sum(counts) == last.count


def _is_timed(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """其中上午2家，下午拜访2家: one more part of the number before."""
    less = phrase.count is not None and last.count is not None and phrase.count < last.count
    return less and any(token.day is not None and token.day.sense == "part" for token in scene.left)


def is_part(phrase: Phrase, scene: Scene, state: State) -> bool:
    """3 visits, 其中2家新客户: told already; 其中1家签约 is another activity."""
    last = state.last
    if last is None:
        valid = bool(scene.left) and scene.word(scene.left[-1]) == "有效"  # 有效拜访3家
        return ("subset" in scene.left_kinds and not valid) or _is_included(phrase, scene)
    again = last.metric == phrase.metric and last.status == "done"
    sort = (state.parted and _is_sort(phrase, scene, last)) or _is_included(phrase, scene)
    sort = sort or (state.parted and again and _is_timed(phrase, scene, last))
    if sort or (again and _got_through(phrase, scene, last)) or _is_told_apart(phrase, scene, last):
        return True
    if "subset" not in scene.left_kinds:
        return False
    if again and last.count is None and not last.members and phrase.count is not None:
        last.status = "restated"  # 扫楼15层，有效拜访4家
        return False
    return phrase.metric in (last.metric, "new_customers")
