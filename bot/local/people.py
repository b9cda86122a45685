"""The demo workspace: ten reps in two teams over two time zones, a manager each, one admin, three channels."""

from bot.local.channel import Channel
from bot.local.installation import Installation
from bot.local.person import Person, Role

SHANGHAI = "Asia/Shanghai"
LONDON = "Europe/London"


def _east(number: int, name: str, real_name: str, role: Role = "rep") -> Person:
    return Person(f"UEAST{number:02d}", name, real_name, SHANGHAI, "zh-CN", role, color=COLORS[number])


def _west(number: int, name: str, real_name: str, role: Role = "rep") -> Person:
    locale = "en-US" if name in {"jack", "tom"} else "en-GB"
    return Person(f"UWEST{number:02d}", name, real_name, LONDON, locale, role, color=COLORS[number + 6])


COLORS = (
    *("c2410c", "b45309", "4d7c0f", "047857", "0e7490", "1d4ed8"),
    *("6d28d9", "a21caf", "be185d", "475569", "9f1239", "166534"),
)

EAST_MANAGER = _east(0, "wangli", "王丽", "manager")
EAST_REPS = (
    _east(1, "linxia", "林夏"),
    _east(2, "chenhao", "陈浩"),
    _east(3, "zhaomin", "赵敏"),
    _east(4, "liuyang", "刘洋"),
    _east(5, "sunjie", "孙洁"),
)
WEST_MANAGER = _west(0, "emma", "Emma Clarke", "manager")
WEST_REPS = (
    _west(1, "oliver", "Oliver Hughes"),
    _west(2, "amelia", "Amelia Wright"),
    _west(3, "jack", "Jack Osei"),
    _west(4, "priya", "Priya Nair"),
    _west(5, "tom", "Tom Becker"),
)
ADMIN = Person("UADMIN", "grace", "Grace Zhou 周恩", SHANGHAI, "zh-CN", "admin", owner=True, color="334155")

PEOPLE = (ADMIN, EAST_MANAGER, *EAST_REPS, WEST_MANAGER, *WEST_REPS)


def bot_person(home: Installation) -> Person:
    return Person(home.bot_user, home.bot_name.lower(), home.bot_name, SHANGHAI, "en-US", bot=True, color="2563eb")


def channels(home: Installation) -> tuple[Channel, ...]:
    everyone = (*(person.id for person in PEOPLE), home.bot_user)
    return (
        Channel("CCHECKIN", "sales-日报", topic="One line a day: visits, calls, deals. 每天一句话", members=everyone),
        Channel("CBOARD", "sales-board", topic="The board of the week 每周排行榜", members=everyone),
        Channel("CGENERAL", "general", topic="Everything else 闲聊", members=everyone),
    )
