"""Which handler answers which command: questions read, changes write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from domain.command import Command
from domain.commands import approval as approval_commands
from domain.commands import baseline as baseline_commands
from domain.commands import board as board_commands
from domain.commands import checkin as checkin_commands
from domain.commands import concern as concern_commands
from domain.commands import cycle as cycle_commands
from domain.commands import intel as intel_commands
from domain.commands import market as market_commands
from domain.commands import pacer as pacer_commands
from domain.commands import plan as plan_commands
from domain.commands import round as round_commands
from domain.commands import split as split_commands
from domain.commands import target as target_commands
from domain.commands import team as team_commands
from domain.commands import vote as vote_commands
from domain.outcome import Outcome
from domain.who import ONESELF
from handlers import (
    adjust,
    adjusted,
    adjustment,
    approval,
    ballot,
    baseline_table,
    board,
    checkin,
    credit,
    customer,
    customer_table,
    cycle,
    delegation,
    drop,
    entry,
    form,
    goal,
    home,
    intel,
    intel_week,
    leave,
    mark,
    market,
    mend,
    pacer,
    plan,
    plan_course,
    plan_form,
    publish,
    question,
    redistribution,
    review_table,
    round,
    settings,
    share,
    split,
    target,
    team,
    usage,
    vote,
)
from handlers.context import Context

Handler = Callable[[Any, Context], Outcome]

QUESTIONS: Mapping[type[Command], Handler] = {
    **review_table.QUESTIONS,
    **baseline_table.QUESTIONS,
    **customer_table.QUESTIONS,
    target_commands.ShowTarget: target.handle_show_target,
    target_commands.ExplainTarget: target.handle_explain_target,
    target_commands.ExplainCard: target.handle_explain_card,
    target_commands.ShowTargetHistory: target.handle_show_target_history,
    target_commands.ShowAdjustments: adjusted.handle_show_adjustments,
    approval_commands.OpenDecline: approval.handle_open_decline,
    concern_commands.OpenPurpose: mend.handle_open_purpose,
    split_commands.OpenSplit: split.handle_open_split,
    split_commands.OpenShares: share.handle_open_shares,
    plan_commands.ShowPlan: plan.handle_show_plan,
    plan_commands.OpenPlan: plan_form.handle_open_plan,
    plan_commands.OpenPlanComment: plan_form.handle_open_plan_comment,
    cycle_commands.ShowCycle: cycle.handle_show_cycle,
    intel_commands.ShowIntel: intel.handle_show_intel,
    market_commands.ShowMarket: market.handle_show_market,
    round_commands.ShowRound: round.handle_show_round,
    round_commands.OpenBallot: ballot.handle_open_ballot,
    checkin_commands.EditDay: form.handle_edit_day,
    checkin_commands.OpenCheckin: form.handle_open_checkin,
    checkin_commands.ListEntries: entry.handle_list_entries,
    board_commands.ShowBoard: board.handle_show_board,
    team_commands.ShowTeams: team.handle_show_teams,
    pacer_commands.ShowHelp: pacer.handle_show_help,
    pacer_commands.NotUnderstood: pacer.handle_not_understood,
    pacer_commands.ShowSettings: settings.handle_show_settings,
    pacer_commands.ExplainImport: pacer.handle_explain_import,
    pacer_commands.ShowRules: pacer.handle_show_rules,
    pacer_commands.ShowUsage: usage.handle_show_usage,
    pacer_commands.PressForgotten: pacer.handle_press_forgotten,
    pacer_commands.OpenHome: home.handle_open_home,
}

CHANGES: Mapping[type[Command], Handler] = {
    **review_table.CHANGES,
    **customer_table.CHANGES,
    target_commands.SetTarget: goal.handle_set_target,
    target_commands.MarkTarget: mark.handle_mark_target,
    target_commands.AdjustTarget: adjust.handle_adjust_target,
    split_commands.SplitTarget: split.handle_split_target,
    split_commands.PublishSplit: publish.handle_publish_split,
    concern_commands.SayPurpose: mend.handle_say_purpose,
    concern_commands.SetAction: mend.handle_set_action,
    concern_commands.TakeSuggestion: mend.handle_take_suggestion,
    split_commands.FitSplit: publish.handle_fit_split,
    split_commands.CancelSplit: publish.handle_cancel_split,
    split_commands.MoveShares: share.handle_move_shares,
    target_commands.ConfirmAdjustment: adjust.handle_confirm_adjustment,
    target_commands.CancelAdjustment: adjust.handle_cancel_adjustment,
    target_commands.AcknowledgeAdjustment: adjustment.handle_acknowledge_adjustment,
    target_commands.UndoAdjustment: adjustment.handle_undo_adjustment,
    approval_commands.ApproveRequest: approval.handle_approve_request,
    approval_commands.DeclineRequest: approval.handle_decline_request,
    approval_commands.WithdrawRequest: approval.handle_withdraw_request,
    approval_commands.DelegateApprovals: delegation.handle_delegate_approvals,
    approval_commands.EndDelegation: delegation.handle_end_delegation,
    plan_commands.KeepPlan: plan.handle_keep_plan,
    plan_commands.EditPlan: plan_form.handle_edit_plan,
    plan_commands.SharePlan: plan.handle_share_plan,
    plan_commands.CommentPlan: plan_form.handle_comment_plan,
    plan_commands.SwitchCourse: plan_course.handle_switch_course,
    vote_commands.CastVote: vote.handle_cast_vote,
    plan_commands.TickAction: plan.handle_tick_action,
    cycle_commands.TurnCycle: cycle.handle_turn_cycle,
    cycle_commands.TickStep: cycle.handle_tick_step,
    intel_commands.AskIntel: intel_week.handle_ask_intel,
    intel_commands.SkipIntel: intel_week.handle_skip_intel,
    intel_commands.PointNote: intel.handle_point_note,
    market_commands.NoteMarket: market.handle_note_market,
    market_commands.DropMarketNote: market.handle_drop_market_note,
    round_commands.OpenRound: round.handle_open_round,
    round_commands.CastBallot: ballot.handle_cast_ballot,
    round_commands.AcceptTarget: ballot.handle_accept_target,
    round_commands.CloseRound: round.handle_close_round,
    round_commands.RebalanceRound: round.handle_rebalance_round,
    checkin_commands.LogDay: checkin.handle_log_day,
    checkin_commands.LogDayFor: checkin.handle_log_day_for,
    checkin_commands.ReviseDay: checkin.handle_revise_day,
    checkin_commands.WithdrawDay: checkin.handle_withdraw_day,
    checkin_commands.UndoDay: entry.handle_undo_day,
    checkin_commands.CorrectDay: entry.handle_correct_day,
    checkin_commands.FillDay: form.handle_fill_day,
    checkin_commands.RefillDay: form.handle_refill_day,
    checkin_commands.AnswerQuestion: question.handle_answer_question,
    checkin_commands.DropQuestion: question.handle_drop_question,
    checkin_commands.ContestShare: credit.handle_contest_share,
    checkin_commands.NameCustomer: customer.handle_name_customer,
    board_commands.LeaveBoard: board.handle_leave_board,
    board_commands.JoinBoard: board.handle_join_board,
    team_commands.AddToTeam: team.handle_add_to_team,
    team_commands.RemoveFromTeam: team.handle_remove_from_team,
    team_commands.LeadTeam: team.handle_lead_team,
    team_commands.NestTeam: team.handle_nest_team,
    team_commands.Redistribute: redistribution.handle_redistribute,
    team_commands.StartLeave: leave.handle_start_leave,
    team_commands.EndLeave: leave.handle_end_leave,
    pacer_commands.ChangeSettings: settings.handle_change_settings,
    pacer_commands.AddAdmin: pacer.handle_add_admin,
    pacer_commands.RemoveAdmin: pacer.handle_remove_admin,
    pacer_commands.ChooseCurrency: home.handle_choose_currency,
    pacer_commands.SnoozeNudge: pacer.handle_snooze_nudge,
    pacer_commands.BringFiles: drop.handle_bring_files,
    pacer_commands.ConfirmImport: drop.handle_confirm_import,
    pacer_commands.CancelImport: drop.handle_cancel_import,
    pacer_commands.ExportRecords: pacer.handle_export_records,
}


def handle(command: Command, context: Context) -> Outcome:
    """The answer to a command."""
    kind = type(command)
    return (CHANGES.get(kind) or QUESTIONS[kind])(command, context)


def changes(command: Command, context: Context) -> bool:
    """Whether the command needs a transaction that writes; where the cycle is on for any team, it is noted that a
    team's baseline or gap was looked at."""
    if isinstance(command, baseline_commands.ShowBaseline | baseline_commands.ShowGap):
        return command.who != ONESELF and bool(context.store.cycles.on())
    return type(command) in CHANGES
