"""Sample outcomes about teams, leave, and Pacer itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import get_args

from domain.amount import Amount
from domain.commands.pacer import Topic
from domain.metric_words import MetricsWhy
from domain.outcome import PacerOutcome, TeamOutcome
from domain.outcomes import board, team
from domain.outcomes import pacer as out
from domain.outcomes.checkin import BookedLine, ListedDay
from domain.period import month
from domain.setting_forms import FORMS
from domain.settings_words import written
from domain.usage import Usage
from domain.workspace import Moment, Settings
from tests.bot.samples.facts import BOOKINGS, NOVEMBER, THIS_WEEK, TODAY, VISITS, Said, every_band, money

SETTINGS = Settings(timezone="Asia/Shanghai", checkin_channels=("C1", "C2"), board_channel="C3")


def teams(said: Said) -> Iterator[TeamOutcome]:
    lines = (
        team.TeamLine(said.above, 0, (), ()),
        team.TeamLine(said.team, 1, (said.wang,), (said.lin, said.chen), (said.chen,)),
    )
    yield team.TeamsShown(lines, (said.lin,), True)
    yield team.TeamsShown((), (), False)
    for made in (True, False):
        yield team.TeamJoined(said.team, (said.lin, said.chen), made)
        yield team.TeamLed(said.team, said.wang, made)
    along = (team.CourseJoined(said.lin, "b"), team.CourseJoined(said.chen, "a"))
    yield team.TeamJoined(said.team, (said.lin, said.chen), False, along)
    yield team.TeamLeft(said.team, (said.lin,))
    yield team.TeamNested(said.team, said.above)
    yield team.TeamNested(said.team, said.above, made=True)
    yield team.TeamLoop(said.team, said.above)
    yield team.NotInTeam(said.team, said.lin)
    for own in (True, False):
        yield team.LeaveStarted(said.lin, own, TODAY, date(2026, 11, 25))
        yield team.LeaveStarted(said.lin, own, TODAY, None)
        yield team.LeaveStarted(said.lin, own, TODAY, TODAY)
        yield team.LeaveEnded(said.lin, own)
        yield team.NotOnLeave(said.lin, own)
    yield team.LeaveBackwards(TODAY, date(2026, 11, 19))


def pacer(said: Said) -> Iterator[PacerOutcome]:
    for topic in get_args(Topic):
        for leads, admin in ((False, False), (True, False), (False, True)):
            yield out.HelpShown(topic, leads, admin)
    yield out.HelpShown("target", True, False, "product:A")
    yield out.SettingsForm(written(SETTINGS))
    yield out.SettingsForm(written(Settings()))
    yield out.SettingsForm((("dimensions", "product=A,"), ("dimensions#2", "B")), ("metrics", "rates"))
    yield out.FormOffered("settings")
    yield out.FormOffered("checkin")
    yield out.FormOffered("split")
    yield out.SettingsChanged((("timezone", "UTC", "Asia/Shanghai"), ("board_channel", "", "C1")))
    yield out.SettingsChanged(())
    for name, form in FORMS.items():
        yield out.SettingRefused(name, said.vague, form.why, form.example)
    for why in get_args(MetricsWhy):
        yield out.SettingRefused("metrics", said.vague, why, FORMS["metrics"].example)
    yield out.SettingRefused(said.vague, "3", "unknown_setting", "timezone")
    yield out.SettingRefused(said.vague, "3", "unknown_setting", "")
    yield out.AdminAdded(said.wang)
    yield out.AdminRemoved(said.wang)
    for quiet in ((time(20), time(8)), (time(0), time(0))):
        yield out.RulesShown(time(17, 30), time(18, 30), Moment(4, time(18)), quiet, 3)
    yield from _usages(said)
    yield out.ExportBegun()
    yield out.ExportReady(12_345, 67)
    yield out.ExportRefused("restricted_action")
    yield out.ExportRefused("TimeoutError", unclear=True)
    yield out.NudgesSnoozed(3)
    goal, left = money(30_000, said.currency), money(2_000, said.currency)
    places = (board.OwnPlace(6, 0.31, left, goal, left), board.OwnPlace(1, 1.2, goal, goal, None))
    day = ListedDay(5, datetime(2026, 11, 19, 10, tzinfo=UTC), said.sentence, (BookedLine(VISITS, Amount(3), TODAY),))
    for own in places:
        place = out.WeekPlace(THIS_WEEK, BOOKINGS, own)
        teams = (out.TeamProgress(said.team, every_band(said)[:2]), out.TeamProgress(said.above, ()))
        yield out.HomeShown(
            said.lin, NOVEMBER, every_band(said), teams, True, said.currency, ("CNY", "USD"), place, (day, day)
        )
    yield out.HomeShown(said.lin, NOVEMBER, (), (), False, said.currency, ("CNY", "USD"))
    yield out.CurrencyChosen("USD")
    yield out.Welcomed(said.wang)


def _usages(said: Said) -> Iterator[PacerOutcome]:
    usage = Usage(40, 5, 4, 3, 6, 2, 100, 20, 7)
    yield out.UsageShown("", False, NOVEMBER, usage, 3, 1_200, NOVEMBER)
    yield out.UsageShown(said.team, False, NOVEMBER, usage, None, None, month(2026, 12))
    yield out.UsageShown(said.lin, True, NOVEMBER, replace(usage, asked=0), 5)
    yield out.UsageShown(said.lin, True, NOVEMBER, Usage())
