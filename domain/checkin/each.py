"""Numbers that are of each of several: 报价各1份, 周二周三各拜访了2家."""

from domain.checkin.phrase import Member, Phrase
from domain.checkin.scene import Scene
from domain.checkin.state import State


def lists_days(phrase: Phrase, scene: Scene, state: State) -> bool:
    """周二周三各拜访了2家: on each of the days."""
    days = [token for token in scene.left + scene.right if token.day is not None]
    return not phrase.members and any(token.form for token in days or ([state.context] if state.context else []))


def of_each(phrase: Phrase, state: State) -> None:
    """拜访了宏碁、华硕，报价各1份: the number is of every customer named."""
    members = phrase.members or (state.last.members if state.last is not None else [])
    if not members:
        phrase.doubts.append(("number", phrase.start, phrase.end))
    phrase.members = [Member(member.name, member.start, member.end, member.sense, phrase.count) for member in members]
    phrase.count = None
