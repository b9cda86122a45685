"""The settings of the workspace."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from domain.checkin.aliases import clash
from domain.commands.pacer import ChangeSettings, ShowSettings
from domain.dimension_words import BadDimensions
from domain.dimension_words import clash as dimensions_clash
from domain.metric_words import BadMetrics
from domain.outcomes.pacer import SettingRefused, SettingsChanged, SettingsForm
from domain.outcomes.refusals import NotYours
from domain.setting_fields import fields_of
from domain.setting_forms import FORMS
from domain.settings_words import BadSetting, read_setting, reading_order, written
from domain.workspace import Settings
from handlers.context import Context
from handlers.rebuild import rebuild_totals, rebuild_weeks
from handlers.schedule import skip_board


def handle_show_settings(_command: ShowSettings, context: Context) -> SettingsForm | NotYours:
    if not context.member.is_admin:
        return NotYours("admin")
    values = written(context.settings)
    fields = fields_of(values)
    return SettingsForm(fields, tuple(name for name, _ in values if name not in dict(fields)))


def handle_change_settings(command: ChangeSettings, context: Context) -> SettingsChanged | SettingRefused | NotYours:
    if not context.member.is_admin:
        return NotYours("admin")
    changed = change_settings(command.values, context)
    if context.settings.admins_listed and not any(
        one.is_admin for one in context.store.members.all(admins_listed=True)
    ):
        context.store.members.list_admin(context.member.id, True)  # or nobody could ever change it back
    return changed


def change_settings(values: Iterable[tuple[str, str]], context: Context) -> SettingsChanged | SettingRefused:
    """All of them, or none where one does not read."""
    settings = _read(values, context)
    if isinstance(settings, SettingRefused):
        return settings
    before, after = dict(written(context.settings)), dict(written(settings))
    changed = tuple((name, before[name], after[name]) for name in after if before[name] != after[name])
    context.store.workspaces.choose({name: text for name, _, text in changed})
    context.store.workspaces.displace({name: text for name, text, _ in changed}, context.now)
    _follow(settings, context)
    return SettingsChanged(changed)


def _read(values: Iterable[tuple[str, str]], context: Context) -> Settings | SettingRefused:
    settings, refused = context.settings, list[SettingRefused]()
    for name, text in sorted(values, key=lambda pair: reading_order(pair[0])):
        read = _understood(name, text, settings)
        if isinstance(read, BadSetting):
            refused.append(SettingRefused(read.name, read.typed, read.why, read.example))
        else:
            settings = read
    try:
        context.calendars(settings.country, settings.workdays)
    except ValueError:
        refused.append(SettingRefused("country", settings.country, "unknown_country", "CN"))
    return replace(refused[0], also=tuple(refused[1:])) if refused else settings


def _understood(name: str, text: str, settings: Settings) -> Settings | BadSetting:
    """As it reads; new words of metrics must leave check-ins readable. What was set before is not judged again."""
    read = read_setting(name, text, settings)
    if isinstance(read, BadSetting):
        return read
    anew = read.metrics != settings.metrics
    found: BadMetrics | BadDimensions | None = clash(read.metrics, settings.metrics) if anew else None
    if anew or read.dimensions != settings.dimensions:
        found = found or dimensions_clash(read.dimensions, read.metrics)
    key = "metrics" if anew else "dimensions"
    return BadSetting(key, found.part, found.why, FORMS[key].example) if found else read


def _follow(settings: Settings, context: Context) -> None:
    """What was reckoned with the old calendar or fiscal year is reckoned anew."""
    before = context.settings
    context.workspace = replace(context.workspace, settings=settings)
    context.__dict__.pop("workdays", None)
    if before.board_channel != settings.board_channel:
        skip_board(context)
    if before.fiscal_start != settings.fiscal_start:
        rebuild_totals(context)
    if (before.country, before.workdays) != (settings.country, settings.workdays):
        rebuild_weeks(context)
