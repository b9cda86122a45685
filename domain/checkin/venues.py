"""Names of places, and no customers: in Leeds, 2 clients at Jurong, new leads from the Hanover fair (rule 14)."""

from domain.checkin.kinds import kinds
from domain.checkin.tokens import Token
from domain.checkin.walk import Walk

FAIRS = kinds("fair show expo event conference exhibition summit roadshow webinar stand booth congress forum walk-in")
OUTFITS = kinds(
    "clients customers prospects accounts companies dealers distributors shops stores suppliers restaurants hotels "
    "resellers retailers agencies factories warehouses sites firms outlets businesses"
)


def is_venue(walk: Walk, token: Token) -> bool:
    """2 clients at Jurong, new leads from the Hanover fair."""
    if walk.led in ("in", "near"):
        return True
    if not walk.is_before("recip", "fill"):
        return False
    last = walk.low[token.start : token.end].rsplit(" ", 1)[-1]
    if last in FAIRS or walk.word(walk.after) in FAIRS:
        return True
    opened = walk.at - 1 if walk.is_before("recip") else walk.at - 2
    return opened > 0 and (walk.phrase.count or 0) > 1 and walk.word(walk.tokens[opened - 1]) in OUTFITS
