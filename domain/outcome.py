"""The closed union of everything that can come of a command or a moment; each has a template of its name."""

from domain.outcomes import (
    adjustment,
    approval,
    baseline,
    board,
    checkin,
    concern,
    explained,
    funnel,
    market,
    pacer,
    refusals,
    round,
    schedule,
    split,
    split_refusals,
    suggestion,
    target,
    team,
    what_if,
)
from domain.outcomes.customer import CustomerOutcome
from domain.outcomes.cycle import CycleOutcome
from domain.outcomes.deal import DealOutcome
from domain.outcomes.gap import GapOutcome
from domain.outcomes.imports import ImportOutcome
from domain.outcomes.intel import IntelOutcome
from domain.outcomes.plan_week import PlanOutcome
from domain.outcomes.review import ReviewOutcome
from domain.outcomes.vote import VoteOutcome

TargetOutcome = (
    target.TargetShown
    | target.TeamTargetShown
    | explained.TeamTargetExplained
    | target.TargetsSet
    | target.SumChanged
    | concern.PurposeForm
    | concern.ActionForm
    | target.TargetUnchanged
    | target.TargetGiven
    | target.TargetHistoryShown
    | explained.TargetExplained
    | explained.CardExplained
)
BaselineOutcome = (
    baseline.BaselineShown
    | suggestion.TargetSuggested
    | suggestion.NothingKnown
    | suggestion.GrowthOffered
    | funnel.FunnelShown
    | what_if.WhatIfWeighed
)
SplitOutcome = (
    split.SplitProposed
    | split.SplitPublished
    | split.SplitTold
    | split.SplitCancelled
    | split.SharesForm
    | split.SplitForm
    | split_refusals.SplitRefused
    | split_refusals.ShareRefused
    | split_refusals.SplitApart
)
MarketOutcome = market.MarketShown | market.MarketNoted | market.MarketNoteDropped
RoundOutcome = (
    round.RoundShown
    | round.RoundsShown
    | round.RoundAsked
    | round.RoundReminded
    | round.BallotForm
    | round.BallotCast
    | round.RoundClosed
    | round.ReasonAsked
    | round.ReasonTold
    | round.VoteScored
    | round.RoundScored
    | round.RoundRefused
)
AdjustOutcome = (
    adjustment.AdjustmentProposed
    | adjustment.AdjustmentConfirmed
    | adjustment.AdjustmentTold
    | adjustment.AdjustmentCancelled
    | adjustment.AdjustmentAcknowledged
    | adjustment.AcknowledgementTold
    | adjustment.AdjustmentUndone
    | adjustment.AdjustmentsShown
    | adjustment.NothingToAdjust
    | adjustment.NothingToUndo
)
ApprovalOutcome = (
    approval.RequestSubmitted
    | approval.ApprovalAsked
    | approval.RequestDecided
    | approval.RequestPassed
    | approval.RequestWithdrawn
    | approval.RequestLapsed
    | approval.DeclineForm
    | approval.ReasonMissing
    | approval.PassedOn
    | approval.DelegationStarted
    | approval.DelegationEnded
    | approval.DelegationRefused
)
CheckinOutcome = (
    checkin.DayLogged
    | checkin.ProgressTold
    | checkin.LoggedForYou
    | checkin.DayAsked
    | checkin.CheckinHinted
    | checkin.ColleagueMeant
    | checkin.Silence
    | checkin.DayRevised
    | checkin.DayUndone
    | checkin.CheckinForm
    | checkin.EntriesListed
    | checkin.CustomerAsked
    | checkin.CustomerSettled
    | checkin.QuestionDropped
    | checkin.NothingLogged
    | checkin.FigureRefused
    | checkin.FieldRefused
)
BoardOutcome = board.BoardShown | board.BoardPosted | board.BoardLeft | board.BoardJoined
TeamOutcome = (
    team.TeamsShown
    | team.TeamJoined
    | team.TeamLeft
    | team.TeamLed
    | team.TeamNested
    | team.TeamLoop
    | team.NotInTeam
    | team.LeaveStarted
    | team.LeaveEnded
    | team.NotOnLeave
    | team.LeaveBackwards
    | team.RedistributionOffered
)
PacerOutcome = (
    pacer.HelpShown
    | pacer.SettingsForm
    | pacer.CurrencyChosen
    | pacer.FormOffered
    | pacer.SettingsChanged
    | pacer.SettingRefused
    | pacer.AdminAdded
    | pacer.AdminRemoved
    | pacer.RulesShown
    | pacer.UsageShown
    | pacer.ExportBegun
    | pacer.ExportReady
    | pacer.ExportRefused
    | pacer.NudgesSnoozed
    | pacer.HomeShown
    | pacer.Welcomed
)
ScheduleOutcome = schedule.Nudged | schedule.DigestTold | schedule.PostParked
Refusal = (
    refusals.NotYours
    | refusals.CommandNotUnderstood
    | refusals.MemberUnknown
    | refusals.TeamUnknown
    | refusals.MetricUnknown
    | refusals.AmountRefused
    | refusals.PeriodClosed
    | refusals.PeriodsOverlap
    | refusals.GoneStale
    | refusals.BugMet
)
Outcome = (
    TargetOutcome
    | BaselineOutcome
    | GapOutcome
    | SplitOutcome
    | PlanOutcome
    | VoteOutcome
    | ReviewOutcome
    | CycleOutcome
    | RoundOutcome
    | MarketOutcome
    | IntelOutcome
    | AdjustOutcome
    | ApprovalOutcome
    | CheckinOutcome
    | DealOutcome
    | CustomerOutcome
    | BoardOutcome
    | TeamOutcome
    | PacerOutcome
    | ImportOutcome
    | ScheduleOutcome
    | Refusal
)
