"""Says from its words which way an activity went: 打电话给我, "3 calls from me", 李姐签了 (rule 10)."""

from itertools import pairwise

from domain.checkin.people import is_full_name, is_given
from domain.checkin.phrase import Phrase
from domain.checkin.scene import Scene
from domain.checkin.tokens import Token

PAYING = ("paid", "wired", "transferred", "remitted", "settled", "付了", "付款", "打款", "汇款", "转账", "付清")
OTHER_SIDE = frozenset({"他们", "她们", "佢哋", "佢地", "人家", "对方", "they", "they've"})
FROM_ME = frozenset({"from me", "for me", "on my side", "on my end", "my end", "myself", "me"})
FULL_NAME = 3  # characters; shorter ones are names of firms as often
TOWARDS_ME = frozenset("和与跟同对向给")
SAID = frozenset({"说", "讲", "表示", "反馈", "汇报", "说了", "讲了", "炫耀", "吹牛"})
BOSSES = frozenset({"老板", "老总", "主任"})
SENDING = frozenset({"让", "叫", "派", "安排", "喊", "催"})
GIVERS = frozenset({"cust", "titled", "name"})
LEFT_OUT = frozenset({"without", "except", "but"})
COLLECTING = frozenset({"collect", "collected"})
INBOUND = frozenset({"过来", "进来"})
TO_ME = frozenset({"给", "俾", "畀", "向", "to"})


def is_mine(phrase: Phrase, scene: Scene) -> bool:
    """3 calls from me; 她介绍了2个新客户给我."""
    right = scene.right
    gained = phrase.metric == "new_customers"
    return any(
        token.kind == "self"
        and not (at and scene.word(right[at - 1]) in LEFT_OUT)
        and (_is_from_me(token, scene) or (gained and at and right[at - 1].kind == "recip"))
        for at, token in enumerate(right)
    )


def _is_from_me(token: Token, scene: Scene) -> bool:
    """3 calls for me; not "Jo visited Acme for me"."""
    word = scene.word(token)
    return word in FROM_ME and not (word == "for me" and scene.left_has("person", "name"))


def paid_out(phrase: Phrase, scene: Scene, own: bool) -> bool:
    """ "we paid Acme 2k", "Paid £40 for parking": money that went out."""
    if phrase.metric != "payments" or not scene.verb.startswith(PAYING) or "by" in map(scene.word, scene.right[:2]):
        return False
    if own:
        return True
    left = [scene.word(token) for token in scene.left]
    if any(word in ("给", "向") for word in left) and scene.left_has("name", "cust", "titled"):
        return "self" not in scene.left_kinds  # 给供应商付了货款
    payer = scene.left_has("name", "titled", "cust", "num", "other", "person", "act")
    aimed = scene.followed_by("name") or any(scene.word(token) == "for" for token in scene.right)
    return not payer and aimed and scene.act.form == "past"


def pays(phrase: Phrase, scene: Scene) -> bool:
    """Bella Italia paid £850, Tom paid us 2k: whoever pays is a customer; "Tom paid £40 for parking" is not."""
    words = [*scene.verb.split(), *(scene.word(token) for token in scene.right)]
    owed = bool(phrase.money) or "their" in words  # settled their invoice, £850
    paid = phrase.metric == "payments" and scene.verb.startswith(PAYING[:5]) and owed
    return paid and not any(scene.word(left) == "for" and right.num is None for left, right in pairwise(scene.right))


def was_told(phrase: Phrase, scene: Scene) -> bool:
    """海螺打电话给我了: somebody else's call."""
    right = scene.right
    if phrase.takes_money or phrase.metric == "new_customers":
        return False
    if phrase.metric == "calls" and _came_in(scene):
        return True
    for at, token in enumerate(right[:-1]):
        if token.kind == "recip" and scene.word(token) in TO_ME and right[at + 1].kind == "self":
            return not (at + 2 < len(right) and right[at + 2].kind in ("cust", "name", "de"))
    return False


def _came_in(scene: Scene) -> bool:
    """客户打了3个电话过来."""
    theirs = scene.left_has("cust", "name", "titled") and "recip" not in scene.left_kinds
    return theirs and any(scene.word(token) in INBOUND for token in scene.right)


def is_disowned(scene: Scene) -> bool:
    """小陈那边签的海螺不算我的: told, and denied to be the sender's."""
    right = [token.kind for token in scene.right]
    return right[-2:] == ["self", "de"] and "neg" in right[:-2]


def collected(phrase: Phrase, scene: Scene) -> bool:
    """ "Joanne昨天collect了20k": customers pay, and whoever collects is a colleague."""
    return phrase.metric == "payments" and scene.verb in COLLECTING and scene.right_has("num")


def has_signed(token: Token, phrase: Phrase, scene: Scene) -> bool:
    """李姐当场签了: she is a customer; with a number (李姐签了3单) she is a colleague."""
    if token.kind != "person" or not phrase.takes_money or phrase.count:
        return False
    return scene.word(token)[-1] in "哥姐"


def is_tally(token: Token, phrase: Phrase, scene: Scene) -> bool:
    """Bob's calls: 15."""
    owns = scene.low[token.end : token.end + 2] in ("'s", "’s")
    told = phrase.count is not None or (not scene.act.carried and len(scene.left) == 1)  # Sam's demo went well
    return owns and told and is_given(scene.word(token))


def is_payer(token: Token, phrase: Phrase, scene: Scene) -> bool:
    """他们把款打过来了, they signed: those who pay and sign are customers; who signs three is a colleague."""
    return phrase.takes_money and phrase.count is None and not phrase.members and scene.word(token) in OTHER_SIDE


def is_seller(scene: Scene) -> bool:
    """ "Hobbs signed Blue Harbor": who signs somebody is a colleague; "Hobbs signed with us" is a customer."""
    inner = scene.clause.tokens[scene.act.first + 1 : scene.act.last]
    first = next((token for token in [*inner, *scene.right] if token.kind not in ("fill", "act")), None)
    return scene.act.metric == "deals" and first is not None and first.kind == "name" and first.sense != "low"


def is_told_of(at: int, scene: Scene) -> bool:
    """小张跟我说他拜访了3家: the sender, the word at `at` to the left, was told; 经理自己跑了3家 names nobody else."""
    left = scene.left
    if _has_sent(at, scene):
        return True
    if scene.word(left[at]) == "our":
        return at + 1 < len(left) and left[at + 1].sense == "given"  # our Liz signed Acme
    if scene.word(left[at]) == "自己":
        before = next((token.kind for token in reversed(left[:at]) if token.kind not in ("fill", "date", "conj")), "")
        return before == "other"
    return at > 0 and scene.word(left[at - 1]) in TOWARDS_ME and at + 1 < len(left) and scene.word(left[at + 1]) in SAID


def _has_sent(at: int, scene: Scene) -> bool:
    """我让小周去拜访了安井: who was sent did it."""
    behind = scene.left[at + 1 : at + 3]
    sent = len(behind) == 2 and scene.word(behind[0]) in SENDING and "together" not in scene.left_kinds
    return sent and (behind[1].kind in ("person", "other") or behind[1].sense == "given")


def _came_to_me(phrase: Phrase, scene: Scene) -> bool:
    """供应商给咱们发了3份报价; who pays or brings customers does it for the sender."""
    if phrase.takes_money or phrase.metric == "new_customers":
        return False
    left = scene.left
    to_me = next((at for at in range(1, len(left)) if left[at].kind == "self" and scene.word(left[at - 1]) in TO_ME), 0)
    return any(token.kind in GIVERS for token in left[: max(to_me - 1, 0)])


def is_along(at: int, scene: Scene) -> bool:
    """ "took the new starter with me"."""
    behind = [scene.word(token) for token in scene.left[at + 1 : at + 3]]
    return behind in (["with", "me"], ["along", "with"], ["with", "us"])


def customers_did(phrase: Phrase, scene: Scene) -> bool:
    """ "a customer called to complain"; "customers visited: 5" is the sender's."""
    left = scene.left
    if "self" in scene.left_kinds and _came_to_me(phrase, scene):
        return True
    party = next((token.kind for token in left if token.kind not in ("fill", "adj", "date", "conj")), "")
    if left and party == "cust" and scene.word(left[0]) in BOSSES and scene.completed:
        told = any(scene.word(token) in ("那单", "那个单") for token in scene.right)
        if told or not phrase.takes_money:
            return True  # 老板昨天拜访了鸿海, 老板 close 了汇丰那单
    if party == "cust" and _in_person(scene):
        return True  # 老板今天亲自签了一单
    if left and party == "cust" and scene.word(left[0]) == "公司":
        return True  # 公司今天签了大单
    if "cust" not in (party, left[-1].kind if left else "") or scene.act.form != "past" or phrase.takes_money:
        return False
    counted = any(token.kind in ("num", "vcount") for token in left)
    return not counted and not scene.followed_by("colon")


def _in_person(scene: Scene) -> bool:
    words = [scene.word(token) for token in scene.left if token.kind != "date"]
    return words[0] in BOSSES and words[-1] in ("亲自", "自己")


def is_colleague(token: Token, phrase: Phrase, scene: Scene, objects: bool) -> bool:
    """王建国拜访了3家, 王总拜访了华为; "胡姬花：报价" is a customer's. `objects`: whom or how many stands behind."""
    if token.kind == "titled":
        return bool(phrase.members)
    low = scene.word(token)
    if token.sense != "han" or not is_full_name(low) or (not objects and scene.low.startswith(":", token.end)):
        return False
    objects = objects or any(part.num is not None for part in scene.left)  # 张伟打了30个电话
    receives = phrase.metric == "payments" and scene.verb.startswith("收")
    return len(low) == FULL_NAME or (objects and not phrase.takes_money) or receives


def is_refund(phrase: Phrase, scene: Scene) -> bool:
    """退款5000元, -1,800 on my collections: money that went back."""
    if phrase.metric != "payments":
        return False
    numbers = [token.num for token in scene.left if token.num is not None]
    negative = any(number.minus and number.is_money for number in numbers)
    return phrase.form == "refund" or "refund" in scene.clause.kinds or negative
