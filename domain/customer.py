"""Customers' names: when two spellings are the same one."""

import unicodedata


def folded(name: str) -> str:
    """The name without case, width and spaces: two spellings that fold alike are the same customer."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
