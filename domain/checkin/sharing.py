"""What an activity shares with the one told before it: its object, its mood, its list, its number."""

from decimal import Decimal
from itertools import pairwise

from domain.checkin.clause import Clause
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Member, Phrase
from domain.checkin.scene import Scene
from domain.checkin.state import State
from domain.checkin.values import value_of

PLAIN = kinds("visit visits call calls demo demos quote quotes follow-up follow-ups deal deals 拜访 电话 演示 报价")
ACTUAL = frozenset({"实际", "实打", "实际完成", "已完成", "actual", "actually", "actuals", "done"})
ALL_DAY = frozenset({"全天", "全日", "整天", "一整天", "一天", "all day", "whole day", "full day", "day total"})
SUMMING = frozenset({"所以", "因此", "今天", "今日", "今儿", "一天", "一天下来", "so", "today", "altogether"})
MEANS = ("by ", "via ", "over ", "on ")
THEM = frozenset({"them", "of them", "those"})
ALL = kinds("都 均 全 全都 全部 也都 都已 均已 both all")
LEFT = frozenset({"to go", "left", "left to do", "left to make", "still to do", "still to go", "remaining"})
NOUNS = frozenset({"noun", "zhn"})
PARTS = 2  # at least, that a sum is told of
NONE = Decimal(0)
REACH = 40  # items back that a sum is looked for
ARTICLES = frozenset({"a", "an", "another"})


def joined(scene: Scene, before: Phrase, phrase: Phrase) -> bool:
    """拜访并报价华为: two verbs side by side; 周三报价的海螺今天签了: who was meant, and what was done."""
    if before.status == "mention" and before.form == "zhv" and before.names and phrase.bare:
        return scene.low.find("的", before.start, before.names[0].start) > 0
    verbs = before.form == phrase.form == "zhv" or (before.form == "past" and phrase.form == "zhv")
    return verbs and bool(scene.left) and scene.left[0].kind == "conj"


def share_object(before: Phrase, phrase: Phrase) -> None:
    """Of two verbs that share an object, or the 了, both were done; who was meant, with what was done."""
    if before.names and before.status == "mention":
        phrase.members = [Member(member.name, member.start, member.end, member.sense) for member in before.names]
        return
    if before.status == "mention" and phrase.status == "done" and before.bare:
        before.status, before.done = "done", phrase.done
        before.members = [Member(member.name, member.start, member.end, member.sense) for member in phrase.members]
    elif phrase.status == "mention" and before.status == "done" and phrase.bare:
        phrase.status, phrase.done = "done", before.done


def restates(phrase: Phrase, scene: Scene, state: State) -> bool:
    """ "visited Acme and Globex, 2 visits": the plain number of what was just listed by name."""
    if phrase.count is None:
        return False
    last = state.last
    if _sums_up(phrase, scene, state) or (last is not None and _counts_sum(phrase, scene, last)):
        return True
    if (
        last is None
        or last.metric != phrase.metric
        or last.status != "done"
        or last.count is not None
        or not last.names
    ):
        return False
    if scene.clause.fresh or phrase.names or scene.verb not in PLAIN:
        return False
    return {token.kind for token in scene.left} <= {"num", "total", "fill"} and not scene.right_has("num", "aside")


def told_of_all(phrase: Phrase, scene: Scene, last: Phrase | None) -> None:
    """拜访了华为和中兴，都报价了; visited Acme and Globex and quoted both: done with each of those just told."""
    if last is None or last.status != "done" or last.sums or last.metric == phrase.metric:
        return
    both = scene.clause.kinds == {"act", "fill"} and scene.low.endswith("both", 0, scene.clause.stop)  # …; quoted both
    apart = scene.clause.fresh and last.start < scene.clause.start and not both
    bare = phrase.count is None and not phrase.members and not phrase.sums and phrase.status == "done"
    told = value_of(last)
    if apart or not bare or phrase.money or told < PARTS or not _is_of_all(scene, told == PARTS):
        return
    phrase.count, phrase.counted, phrase.unit = last.count, last.counted, last.unit
    phrase.members = [Member(member.name, member.start, member.end, member.sense) for member in last.names]


def _is_of_all(scene: Scene, two: bool) -> bool:
    """都, all; "both" of two; behind the activity only where nothing else follows (not "called all day")."""
    words = [scene.word(token) for token in scene.left if token.kind in ("fill", "num")]
    told = [scene.word(token) for token in scene.right if token.kind != "recip"]
    behind = [word for word in told if word not in THEM and not word.startswith(MEANS)]
    words += behind if ALL.issuperset(behind) else []
    return not ALL.isdisjoint(words) and (two or "both" not in words)


def _counts_sum(phrase: Phrase, scene: Scene, last: Phrase) -> bool:
    """签了8万，2个合同; closed 42k, 2 deals: how many the amount just told came from."""
    told = last.metric == phrase.metric == "deals" and last.sum_only and not last.ellipsis
    if not told or scene.clause.cut != "comma" or phrase.money or phrase.members or phrase.form not in NOUNS:
        return False
    last.count, last.counted = phrase.count, phrase.counted
    return True


def _sums_up(phrase: Phrase, scene: Scene, state: State) -> bool:
    """全天拜访3家，电话13个; 所以是两份合同; 今天三单: of all the day, or the sum of what stands before it."""
    if not state.phrases or (not scene.left and scene.clause.fresh):
        return False
    words = {scene.word(token) for token in scene.left if token.num is None}
    last, day = state.last, phrase.day or state.context
    if not ALL_DAY.isdisjoint(words):
        return any(part.day is day for part in told_of(phrase.metric, state))
    goes_on = last is not None and last.total and not words and not scene.clause.fresh
    alone = scene.clause.fresh and len(scene.clause.tokens) == 2 and last is not None and last.count is None
    sums = scene.clause.fresh and not SUMMING.isdisjoint(words)
    if not (goes_on or "so" in words or sums or alone) or phrase.names:
        return False
    told = told_of(phrase.metric, state)
    if (goes_on and len(told) >= PARTS) or (told and "so" in words and phrase.form == "noun" and not _is_dated(scene)):
        return True  # so 7 visits; 25 calls and 2 demos in all: where it is another sum it contradicts
    return len(told) >= PARTS and sum(map(value_of, told), NONE) == phrase.count


def _is_dated(scene: Scene) -> bool:
    return scene.left_has("date") or scene.right_has("date", "aside")


def sums_up(clause: Clause, state: State, last: Phrase) -> bool:
    """ "so 5"; 今天三单: the number of all that was told of the kind of `last`."""
    words = {state.low[token.start : token.end] for token in clause.tokens}
    if state.low[clause.start : clause.tokens[0].end] == "so":
        return True
    if not clause.fresh or SUMMING.isdisjoint(words) or clause.has("name", "titled"):
        return False
    told = told_of(last.metric, state)
    counts = [token.num.value for token in clause.tokens if token.num is not None]
    return len(told) >= PARTS and counts == [sum(map(value_of, told), NONE)]


def told_of(metric: str, state: State) -> list[Phrase]:
    """What was told of the metric not long ago."""
    return [part for part in state.phrases[-REACH:] if part.metric == metric and part.status == "done"]


def goes_with(scene: Scene, phrase: Phrase, before: Phrase | None, state: State) -> bool:
    """20 dials, 2 demos and a proposal: one more thing of a list of what was done."""
    if before is None or before.status != "done" or phrase.form not in ("noun", "base") or not phrase.bare:
        return False
    if scene.clause.fresh or state.barrier or scene.act.bare or scene.right:
        return False
    article = any(scene.word(token) in ARTICLES for token in scene.left)
    return article and {token.kind for token in scene.left} <= {"conj", "sep", "fill", "adj", "light"}


def achieved(phrase: Phrase, scene: Scene) -> None:
    """ "wanted to call 20 but only managed 15", 计划拜访5家实际3家: what came of the plan."""
    if phrase.counted is not None and scene.right and scene.word(scene.right[-1]) in LEFT:
        return  # 4 calls done 2 to go
    for token, number in pairwise(scene.right):
        did = (token.kind == "light" and token.form == "done" and token.sense != "bookings") or scene.word(
            token
        ) in ACTUAL
        if did and number.kind == "num" and number.num is not None and number.num.unit in ("", "家", "次"):
            phrase.count, phrase.counted, phrase.status, phrase.doubts = number.num.value, number, "done", []
            phrase.done = True


def planned_on(scene: Scene, phrase: Phrase, state: State) -> bool:
    """今天计划拜访3家，电话20个: with its number and nothing said of when, one more thing of the plan."""
    last = state.last
    if last is None or last.status != "plan" or last.count is None or scene.clause.cut != "comma":
        return False
    if phrase.status != "done" or phrase.done or phrase.count is None or phrase.form == "past" or phrase.takes_money:
        return False
    if any(scene.word(token) in ACTUAL for token in scene.left):
        return False
    return not scene.left_has("date", "self", "light")


def opens_list(before: Phrase, phrase: Phrase, scene: Scene) -> bool:
    """ "a visit and two calls": the first of a list of what was done."""
    if before.status != "mention" or phrase.status != "done" or before.form not in ("noun", "base") or not before.bare:
        return False
    article = scene.low[max(0, before.start - 4) : before.start]
    led = article.endswith((" a ", " an ")) or article in ("a ", "an ")
    if not (led or scene.low.startswith(("a ", "an "), before.start)):
        return False
    return phrase.counted is not None and bool(scene.left) and scene.left[0].kind in ("conj", "sep")


def shares(scene: Scene, phrase: Phrase, before: str) -> bool:
    """ "no calls or visits", "planning 4 visits and 20 calls": the second shares what was said of the first."""
    left = scene.left
    if phrase.status != "done" or phrase.done or not left:
        return False
    if before == "plan" and left[0].kind == "num" and phrase.form in ("noun", "zhn", "base"):
        return len(left) <= 2  # 要20 calls 2 visits
    if left[0].kind not in ("conj", "sep"):
        return False
    if before == "plan":
        return all(token.kind in ("conj", "sep", "num", "adj", "fill", "vague", "vcount") for token in left)
    return phrase.count is None and len(left) <= 2
