"""An activity as a clause names it."""

from dataclasses import dataclass


@dataclass(slots=True)
class Act:
    """An activity at tokens [first, last] of its clause; `form` as in the lexicon, `done` where words say so.

    `carried`: a light verb (打, made) stands before it; `bare`: one that tells no time (have).
    """

    metric: str
    first: int
    last: int
    form: str
    done: bool = False
    carried: bool = False
    bare: bool = False
