"""The closed union of everything that can be asked."""

from domain.commands.approval import (
    ApproveRequest,
    DeclineRequest,
    DelegateApprovals,
    EndDelegation,
    OpenDecline,
    WithdrawRequest,
)
from domain.commands.baseline import GrowTarget, ShowBaseline, ShowFunnel, ShowGap, SuggestTarget, WeighWhatIf
from domain.commands.board import JoinBoard, LeaveBoard, ShowBoard
from domain.commands.checkin import (
    AnswerQuestion,
    ContestShare,
    CorrectDay,
    DropQuestion,
    EditDay,
    FillDay,
    ListEntries,
    LogDay,
    LogDayFor,
    NameCustomer,
    OpenCheckin,
    RefillDay,
    ReviseDay,
    UndoDay,
    WithdrawDay,
)
from domain.commands.concern import OpenPurpose, SayPurpose, SetAction, TakeSuggestion
from domain.commands.customer import (
    ConfirmMerge,
    DescribeCustomer,
    EditCustomer,
    MergeCustomers,
    OpenCustomer,
    ShowCustomers,
    UndoMerge,
)
from domain.commands.cycle import ShowCycle, TickStep, TurnCycle
from domain.commands.intel import AskIntel, PointNote, ShowIntel, SkipIntel
from domain.commands.market import DropMarketNote, NoteMarket, ShowMarket
from domain.commands.pacer import (
    AddAdmin,
    BringFiles,
    CancelImport,
    ChangeSettings,
    ChooseCurrency,
    ConfirmImport,
    ExplainImport,
    ExportRecords,
    NotUnderstood,
    OpenHome,
    PressForgotten,
    RemoveAdmin,
    ShowHelp,
    ShowRules,
    ShowSettings,
    ShowUsage,
    SnoozeNudge,
)
from domain.commands.plan import (
    CommentPlan,
    EditPlan,
    KeepPlan,
    OpenPlan,
    OpenPlanComment,
    SharePlan,
    ShowPlan,
    SwitchCourse,
    TickAction,
)
from domain.commands.review import ReviewCommand
from domain.commands.round import (
    AcceptTarget,
    CastBallot,
    CloseRound,
    OpenBallot,
    OpenRound,
    RebalanceRound,
    ShowRound,
)
from domain.commands.split import CancelSplit, FitSplit, MoveShares, OpenShares, OpenSplit, PublishSplit, SplitTarget
from domain.commands.target import (
    AcknowledgeAdjustment,
    AdjustTarget,
    CancelAdjustment,
    ConfirmAdjustment,
    ExplainCard,
    ExplainTarget,
    MarkTarget,
    SetTarget,
    ShowAdjustments,
    ShowTarget,
    ShowTargetHistory,
    UndoAdjustment,
)
from domain.commands.team import (
    AddToTeam,
    EndLeave,
    LeadTeam,
    NestTeam,
    Redistribute,
    RemoveFromTeam,
    ShowTeams,
    StartLeave,
)
from domain.commands.vote import CastVote

BaselineCommand = ShowBaseline | SuggestTarget | GrowTarget | ShowFunnel | ShowGap | WeighWhatIf
IntelCommand = ShowIntel | AskIntel | SkipIntel | PointNote
MarketCommand = ShowMarket | NoteMarket | DropMarketNote
RoundCommand = OpenRound | ShowRound | OpenBallot | CastBallot | AcceptTarget | CloseRound | RebalanceRound
ConcernCommand = OpenPurpose | SayPurpose | SetAction | TakeSuggestion
TargetCommand = ShowTarget | ExplainTarget | ExplainCard | ShowTargetHistory | SetTarget | MarkTarget | ConcernCommand
SplitCommand = SplitTarget | OpenSplit | PublishSplit | FitSplit | CancelSplit | OpenShares | MoveShares
PlanCommand = (
    ShowPlan
    | KeepPlan
    | OpenPlan
    | EditPlan
    | SharePlan
    | OpenPlanComment
    | CommentPlan
    | TickAction
    | SwitchCourse
    | CastVote
)
AdjustCommand = (
    AdjustTarget | ConfirmAdjustment | CancelAdjustment | AcknowledgeAdjustment | ShowAdjustments | UndoAdjustment
)
ApprovalCommand = ApproveRequest | OpenDecline | DeclineRequest | WithdrawRequest | DelegateApprovals | EndDelegation
CheckinCommand = (
    LogDay
    | LogDayFor
    | ReviseDay
    | WithdrawDay
    | UndoDay
    | EditDay
    | CorrectDay
    | FillDay
    | RefillDay
    | OpenCheckin
    | ListEntries
)
QuestionCommand = AnswerQuestion | DropQuestion | NameCustomer | ContestShare
CustomerCommand = (
    ShowCustomers | DescribeCustomer | OpenCustomer | EditCustomer | MergeCustomers | ConfirmMerge | UndoMerge
)
CycleCommand = ShowCycle | TurnCycle | TickStep
BoardCommand = ShowBoard | LeaveBoard | JoinBoard
TeamCommand = ShowTeams | AddToTeam | RemoveFromTeam | LeadTeam | NestTeam | StartLeave | EndLeave | Redistribute
PacerCommand = (
    ShowHelp
    | NotUnderstood
    | ShowSettings
    | ChangeSettings
    | AddAdmin
    | RemoveAdmin
    | ShowRules
    | ShowUsage
    | ExportRecords
    | ExplainImport
    | BringFiles
    | ConfirmImport
    | CancelImport
    | SnoozeNudge
    | OpenHome
    | PressForgotten
    | ChooseCurrency
)
Command = (
    TargetCommand
    | BaselineCommand
    | SplitCommand
    | PlanCommand
    | ReviewCommand
    | RoundCommand
    | MarketCommand
    | IntelCommand
    | AdjustCommand
    | ApprovalCommand
    | CheckinCommand
    | QuestionCommand
    | CustomerCommand
    | BoardCommand
    | TeamCommand
    | PacerCommand
    | CycleCommand
)
