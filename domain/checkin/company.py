"""Who came along with the sender, and whom the sender spoke to (rule 10)."""

from domain.checkin.directions import pays
from domain.checkin.kinds import kinds
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene

JOINING = frozenset("和与跟同")
SUBJECTS = kinds("cust other person titled")
ALONGSIDE = frozenset({"adj", "fill", "name", "person", "conj", "other"})
TOWARDS = kinds("给 向 对 为 帮 替 找 畀 俾 to for from 从 来自")
FIRM_LINKS = frozenset({"at", "from", "of", "@"})
WITH = kinds("和 与 跟 同 with w/ 陪 from")
OWNING = frozenset({"the", "a", "an", "our", "their", "his", "her"})


def is_for(at: int, scene: Scene) -> bool:
    """帮同事打了5个电话; the team that comes behind a name."""
    left = scene.left
    return at > 0 and (scene.word(left[at - 1]) in ("帮", "替", "代") or scene.word(left[at]) == "team")


def led(at: int, scene: Scene) -> bool:
    """和小李, with Anna: somebody who came along."""
    left, back = scene.left, at - 1
    while back >= 0 and left[back].kind in ALONGSIDE:
        back -= 1
    if back > 0 and left[back - 1].kind in SUBJECTS and scene.word(left[back]) in JOINING:
        return False  # 老板和小赵拜访了美的
    return back >= 0 and (left[back].kind == "companion" or scene.word(left[back]) in WITH | TOWARDS)


def describes_object(at: int, scene: Scene) -> bool:
    """sent Globex the Acme proposal: whose the thing is, behind whom it went to."""
    left = scene.left
    owned = at + 1 == len(left) and left[at - 1].kind == "fill" and scene.word(left[at - 1]) in OWNING
    return owned and scene.act.form in ("noun", "base")


def is_spoken_to(at: int, scene: Scene) -> bool:
    """和同事一起跟华为通了电话: behind 一起 a firm is the other side."""
    left = scene.left
    if "together" not in scene.left_kinds or not at or scene.word(left[at - 1]) not in WITH:
        return False
    return left[at].sense in ("brand", "known", "cap", "han") and any(t.kind == "together" for t in left[:at])


def stands_for_firm(at: int, phrase: Phrase, scene: Scene) -> bool:
    """Linda at Acme signed: the firm is the customer; so is whoever pays."""
    link, firm = scene.left[at + 1 : at + 2], scene.left[at + 2 : at + 3]
    of_firm = bool(firm) and firm[0].kind == "name" and scene.word(link[0]) in FIRM_LINKS
    return pays(phrase, scene) or (of_firm and phrase.takes_money and phrase.count is None)


def stands_apart(at: int, scene: Scene, phrase: Phrase) -> bool:
    """An unknown word right before a Chinese verb is rather an adverb; one that stands apart is a customer."""
    left, act = scene.left, scene.act
    after = left[at + 1] if at + 1 < len(left) else scene.clause.tokens[act.first]
    if after.start > left[at].end or after.kind == "de":
        return True
    return act.form == "zhn" and phrase.metric != "calls"
