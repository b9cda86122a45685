"""Words written side by side, as a set."""


def kinds(listed: str) -> frozenset[str]:
    """ "num name" as {"num", "name"}."""
    return frozenset(listed.split())
