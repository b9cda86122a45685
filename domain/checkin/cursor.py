"""Where the one pass over a message stands."""

import re
from datetime import date

from domain.checkin.folding import folded
from domain.checkin.headings import labelled
from domain.checkin.known import is_meant
from domain.checkin.tokens import Token
from domain.checkin.vocabulary import Entry, Lexicon
from domain.checkin.words import ends_word, known_at

FIRM_END = re.compile(
    "公司|集团|医院|大学|学院|银行|研究院|研究所|设计院|中学|小学|幼儿园|股份|实业|药业|制药|控股|人寿|科技|食品|物流|地产|重工|证券|大药房|酒店|[二三四五六七八九十]小(?![时学组份半部单客批])"
)

GREETED = 3  # tokens of a greeting: Hi team,

NOTHING: dict[int, dict[str, tuple[Entry, ...]]] = {}


class Cursor:
    """`run` is where unknown characters, maybe a name, began (-1: nowhere); `firms`: some words end names.

    `plain`: none does, and the workspace has no words of its own.
    """

    __slots__ = ("added", "bullet", "firms", "lexicon", "low", "out", "plain", "raw", "run", "today")

    def __init__(self, raw: str, today: date, lexicon: Lexicon) -> None:
        self.raw, self.low, self.today, self.lexicon, self.added = raw, folded(raw), today, lexicon, lexicon.added
        if "【" in raw:
            self.low = labelled(raw, self.low)
        self.out: list[Token] = []
        self.run, self.bullet = -1, 0
        self.firms = not raw.isascii() and FIRM_END.search(self.low) is not None
        self.plain = not (self.firms or self.added)

    @property
    def before(self) -> str:
        """The kind of the token before; the beginning is a cut."""
        return self.out[-1].kind if self.out else "cut"

    def close(self, at: int) -> int:
        """Ends the run of unknown characters at `at`, if one is open."""
        if self.run >= 0:
            self.out.append(Token("run", "", "", self.run, at))
            self.run = -1
        return at

    def put(self, token: Token) -> int:
        """Adds a token, and says where the text goes on."""
        if self.run >= 0:
            self.close(token.start)
        self.out.append(token)
        return token.end

    def touches(self, at: int) -> bool:
        """Whether the last token ends at `at`."""
        return bool(self.out) and self.out[-1].end == at

    def ends_name(self, low: str, at: int) -> bool:
        """Whether a name may end at `at`: before a word of the reader or of the workspace."""
        return known_at(low, at) or self.own(at) is not None

    def heads_line(self) -> bool:
        """Whether nothing but hashtags stands before in the line."""
        for token in reversed(self.out[-GREETED:]):
            if token.sense == "line":
                return True
            if token.kind != "fill" and not (token.kind == "cut" and token.sense in ("comma", "emoji")):
                return False
        return len(self.out) <= GREETED

    def own(self, at: int) -> Token | None:
        """A word of the workspace at `at`."""
        low = self.low
        for length, words in self.added.get(low[at], NOTHING).items():
            for kind, sense, form in words.get(low[at : at + length], ()):
                token = Token(kind, sense, form, at, at + length)
                if low[token.end - 1].isascii() and not ends_word(low, token.end):
                    break
                if kind == "act" or is_meant(token, self.raw, low, self.out):
                    return token
        return None
