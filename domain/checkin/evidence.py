"""Rule 6 and its limits: whether the words say that an activity happened, and do not only mention it."""

from domain.checkin.efforts import is_effort
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene

TERSE = kinds("name recip adj fill num date conj sep colon titled asp cust person self de incl noise together clock")
TO_SEE = frozenset({"to see", "to meet"})
NEEDS_OBJECT = kinds(
    "rang rung buzzed saw met closed won paid landed priced settled renewed banked pinged nudged transferred "
    "secured nailed recovered deposited finalised finalized toured"
)
LEADING = (" to", " at", " see", " visit", " meet", " saw", " met", " visited", " with")
AFTERWARDS = kinds(
    "发了 发出 发过去 发出去 发出去了 发给 交了 递了 递交 递交了 提交 提交了 送了 送出 送到 寄了 寄出 完成 做完 "
    "做完了 签了 出了 发咗 交咗 sent submitted done made delivered out completed given held received emailed added "
    "gained opened secured logged finished in landed over"
)
SIGNED = kinds("完成 做完 做完了 签了 done made completed given signed secured finished in landed over")
PARTY = kinds("recip cust adj titled name")
THEIRS = frozenset({"their", "his", "her", "its", "your"})
ALREADY = frozenset({"已", "已经", "刚", "刚刚", "刚才", "啱啱", "啱先", "already", "just"})


def is_done(phrase: Phrase, scene: Scene) -> bool:
    """Whether the activity is reported; a plan, a denial or a question has been told apart before."""
    return not is_effort(phrase, scene) and _is_reported(phrase, scene)


def _is_reported(phrase: Phrase, scene: Scene) -> bool:
    act = scene.act
    if (phrase.goods and act.form == "zhv") or _went_well(scene) or _just_finished(scene):
        return True
    if _is_quantified(phrase, scene):
        return not (act.bare and act.form in ("noun", "base") and not scene.dated(both=True) and _present(scene))
    if act.form == "past":
        return _was_done(phrase, scene)
    if scene.completed or any(token.kind == "asp" for token in scene.clause.tokens[act.first : act.last + 1]):
        return True
    if phrase.members:
        return _listed(scene) and not (_in_part(scene) or scene.clause.bracketed)  # Acme (demo date)
    return _verb_happened(phrase, scene) if act.form == "zhv" else _thing_happened(phrase, scene)


def _just_finished(scene: Scene) -> bool:
    """刚刚给华为做完demo."""
    left = scene.left
    finished = len(left) > 1 and left[-1].kind == "asp" and left[-2].kind == "light"
    return finished and any(scene.word(token) in ALREADY for token in left)


def is_theirs(phrase: Phrase, scene: Scene) -> bool:
    """ "their contract runs out in May" tells of no other one; "their quote was sent" does."""
    if scene.act.form not in ("noun", "base") or phrase.metric == "payments" or phrase.money:
        return False
    if phrase.metric == "new_customers" and phrase.count is None and _is_owned(scene):
        return True
    whose = next((token for token in reversed(scene.left) if token.kind not in ("adj", "name", "date")), None)
    if whose is None or scene.word(whose) not in THEIRS or scene.completed or scene.followed_by("colon"):
        return False
    return not any(token.kind == "light" for token in scene.right[:3])


def _is_owned(scene: Scene) -> bool:
    """Anna's lead."""
    owner = scene.left[-1] if scene.left else None
    return owner is not None and owner.kind in ("name", "person") and scene.low.startswith("'s ", owner.end)


def _went_well(scene: Scene) -> bool:
    """ "the demo went well"."""
    if "light" not in scene.right_kinds:
        return False
    return any(token.kind == "light" and scene.word(token).startswith("went ") for token in scene.right[:3])


def _was_done(phrase: Phrase, scene: Scene) -> bool:
    """ "called", "saw Acme"; "Landed KLIA 7am" is a journey."""
    if scene.verb == "landed" and "clock" in scene.right_kinds:
        return False
    whom = bool(scene.right) and scene.word(scene.right[0]) in ("them", "him", "her", "it")
    whom = whom or (phrase.metric == "demos" and scene.followed_by("num"))  # demoed to 12 people
    return not _leads(scene) or whom or bool(phrase.members) or "cust" in scene.right_kinds or scene.followed_by("asp")


def _is_quantified(phrase: Phrase, scene: Scene) -> bool:
    """Whether it is said how many or how much, if only vaguely; "saw some good news" says neither."""
    if phrase.counted is not None or phrase.money or phrase.whole is not None:
        return True
    return phrase.is_doubtful and not (scene.act.form == "past" and _leads(scene) and not _objects(scene))


def _leads(scene: Scene) -> bool:
    """Whether the verb says what was done only with its object."""
    return NEEDS_OBJECT.issuperset(scene.verb.split()) or scene.verb.endswith(LEADING) or scene.verb in TO_SEE


def _objects(scene: Scene) -> bool:
    """ "saw several (clients)", not "saw some good news"."""
    return scene.right_has("cust", "name", "titled") or scene.right_kinds <= {"vcount", "date", "fill", "num"}


def _verb_happened(phrase: Phrase, scene: Scene) -> bool:
    already = _already(scene)
    if phrase.sums and "stop" in scene.left_kinds:
        return already  # 客户说今天打款
    return already or scene.dated() or _of_customers(scene) or _exclaimed(scene)


def _already(scene: Scene) -> bool:
    """已签, 已和甲方签约."""
    said = next((token for token in reversed(scene.left) if token.kind not in PARTY), None)
    return said is not None and scene.word(said) in ALREADY


def _thing_happened(phrase: Phrase, scene: Scene) -> bool:
    """ "proposal sent", "demo yesterday", "new lead from the website"."""
    if phrase.metric == "new_customers" and scene.act.form == "noun" and not scene.act.bare and _terse(scene):
        return True
    if scene.act.carried and "other" in scene.right_kinds and any(token.form == "plain" for token in scene.left):
        return scene.right[0].kind == "recip"  # 发quotation给他们
    heading = scene.act.form == "noun" and scene.verb.endswith("s") and not scene.right  # Friday wins
    if scene.clause.bracketed and scene.act.metric == "deals":
        return _afterwards(scene)  # signed Acme (contract dated 1 Nov)
    return _afterwards(scene) or (scene.on_past_day() and not scene.act.bare and not heading)


def _present(scene: Scene) -> bool:
    """ "have 3 demos": said of what is to come."""
    if "light" not in scene.left_kinds:
        return False
    verbs = zip(scene.left, [*scene.left[1:], None], strict=True)  # not "the Dubbo run: 5 visits"
    return any(left.form == "bare" and (right is None or right.kind != "colon") for left, right in verbs)


def _exclaimed(scene: Scene) -> bool:
    """成交！ as a sentence of its own."""
    return scene.act.metric == "deals" and scene.clause.end in ("stop", "emoji") and len(scene.clause.tokens) == 1


def _of_customers(scene: Scene) -> bool:
    """拜访客户 as a report of its own."""
    if not scene.left:
        return scene.followed_by("cust", "adj")
    return any(token.kind == "cust" for token in scene.right[:3])


def _runs_on(scene: Scene) -> bool:
    """电话两栏都要填: a word right behind a noun is no customer of it."""
    end = scene.clause.tokens[scene.act.last].end
    return scene.followed_by("name") and scene.right[0].start == end


def _terse(scene: Scene) -> bool:
    return scene.left_kinds <= TERSE


def _in_part(scene: Scene) -> bool:
    """ "Acme proposal 80% done"."""
    return "noise" in scene.right_kinds and any(scene.word(token).endswith("%") for token in scene.right)


def _afterwards(scene: Scene) -> bool:
    """ "proposal sent", 方案已发."""
    for at, token in enumerate(scene.right[:3]):
        word = scene.word(token)
        if token.kind == "noise":
            return False  # 80% done
        if word in AFTERWARDS:
            return scene.act.metric != "deals" or scene.act.form != "zhn" or word in SIGNED
        if word in ALREADY and any(part.kind == "light" for part in scene.right[at + 1 : at + 2]):
            return True
    return False


def _listed(scene: Scene) -> bool:
    """拜访 华为, demo: Wegmans, quote to Meijer: with its customers and nothing before it, it is a report."""
    if scene.act.form == "zhn" and "colon" not in scene.right_kinds and _runs_on(scene):
        return _afterwards(scene)
    if scene.act.form == "zhn" and scene.left and scene.left[-1].kind == "de" and "colon" not in scene.right_kinds:
        return _afterwards(scene)  # 海螺的合同还在走流程
    if scene.act.form == "zhn" and scene.act.carried and "recip" in scene.right_kinds:
        return True  # 发送报价单给海螺
    if scene.act.form in ("zhv", "own") or scene.dated() or _afterwards(scene) or "colon" in scene.right_kinds:
        return True
    went = scene.act.metric == "visits" and any(token.sense == "went" for token in scene.left)
    return went or (not scene.act.bare and _terse(scene))
