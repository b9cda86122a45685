"""Finds where in an estate somebody lives or works: A座1602, 3号楼502, 7栋2单元301, 12/F."""

import re

HOUSES = frozenset("座栋棟幢")  # A座, B栋
HOUSE = "座|栋|棟|幢|号楼|號樓|号院"
PART = "单元|單元|层|楼|樓|期"
NUMBER = r"\d{3,4}(?:室|房|铺|鋪|号铺|号房)?(?![\d.%/]|[万萬亿元块千wk]|[个個家次单單份通位场場笔条條名人](?!人))"
ROOM = re.compile(
    rf"(?:(?:[a-z]\d?|\d{{1,3}})-?(?:{HOUSE})|\d{{1,2}}期(?=\s?\d{{1,3}}(?:{HOUSE})))"
    rf"(?:\s?(?:\d{{1,3}}|[a-z])(?:{HOUSE}|{PART}|区))*(?:\s?[-—]?\s?[a-z]?{NUMBER})?"
    rf"|\d{{1,2}}(?:单元|單元)\s?{NUMBER}|\d{{3,4}}(?:室|号房)"
    r"|\d{1,3}/f(?![a-z\d])"
)


def room_at(low: str, at: int) -> int:
    """Where the house, floor or room named at `at` ends; 0 where none is named."""
    found = ROOM.match(low, at)
    return found.end() if found else 0
