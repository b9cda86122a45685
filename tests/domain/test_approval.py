"""Who approves for whom: trees, leave, delegates, admins, nobody."""

import pytest

from domain.approval import Above, Approver, approver_of

TREE = (("lead",), ("boss",), ("chief",))
PEERS = (("lead", "peer"), ("boss",))


def above(levels=TREE, *, admins=("ada",), away=(), delegates=None, barred=(), asked=()):
    return Above(levels, admins, frozenset(away), delegates or {}, frozenset(barred), frozenset(asked))


CASES = {
    "the nearest manager": (above(), 0, Approver("lead", "lead", 0)),
    "one up after no answer": (above(asked=["lead"]), 1, Approver("boss", "lead", 1)),
    "a peer where the first lead is away": (above(PEERS, away=["lead"]), 0, Approver("peer", "lead", 0)),
    "the delegate of who is away": (
        above(away=["lead"], delegates={"lead": "dee"}),
        0,
        Approver("dee", "delegate", 0, "lead"),
    ),
    "the delegate of who has handed it over": (
        above(delegates={"lead": "dee"}),
        0,
        Approver("dee", "delegate", 0, "lead"),
    ),
    "an admin where nobody is the delegate of who is away": (
        above(away=["lead"]),
        0,
        Approver("ada", "admin", 0, "lead"),
    ),
    "an admin where the delegate is away too": (
        above(away=["lead", "dee"], delegates={"lead": "dee"}),
        0,
        Approver("ada", "admin", 0, "lead"),
    ),
    "an admin where the delegate is the one who asks": (
        above(away=["lead"], delegates={"lead": "me"}),
        0,
        Approver("ada", "admin", 0, "lead"),
    ),
    "an admin where it is about the delegate": (
        above(away=["lead"], delegates={"lead": "dee"}, barred=["dee"]),
        0,
        Approver("ada", "admin", 0, "lead"),
    ),
    "one up where no admin is there either": (above(away=["lead"], admins=()), 0, Approver("boss", "lead", 1)),
    "one up where it is about the lead": (above(barred=["lead"]), 0, Approver("boss", "lead", 1)),
    "an admin where nobody is above": (above(()), 0, Approver("ada", "admin", 0)),
    "an admin above the top": (above(asked=["lead", "boss", "chief"]), 3, Approver("ada", "admin", 3)),
    "another admin than the one who asks": (above((), admins=("me", "bob")), 0, Approver("bob", "admin", 0)),
    "another admin than the one who did not answer": (
        above((), admins=("ada", "bob"), asked=["ada"]),
        0,
        Approver("bob", "admin", 0),
    ),
    "oneself where nobody is above and no admin": (above((), admins=()), 0, Approver("me", "oneself", 0)),
    "oneself where one is the only admin": (above((), admins=("me",)), 0, Approver("me", "oneself", 0)),
    "oneself where all are away": (
        above(away=["lead", "boss", "chief", "ada"]),
        0,
        Approver("me", "oneself", 3),
    ),
    "oneself where nobody answered": (
        above((("lead",),), asked=["lead", "ada"]),
        1,
        Approver("me", "oneself", 1),
    ),
    "never who was asked already": (
        above((("lead",), ("ada",)), away=["lead"], asked=["ada"]),
        0,
        Approver("me", "oneself", 2),
    ),
}


@pytest.mark.parametrize(("office", "level", "expected"), CASES.values(), ids=CASES)
def test_who_approves(office, level, expected):
    assert approver_of("me", office, level) == expected


@pytest.mark.parametrize("case", CASES)
def test_nobody_decides_who_is_away_or_whom_it_is_about(case):
    office, level, _ = CASES[case]
    found = approver_of("me", office, level)
    assert found.basis == "oneself" or found.member not in {*office.away, *office.barred, *office.asked, "me"}
