"""The buttons whose card has done its work once they are pressed: the answer takes its place where one person reads
it."""

SETTLING = frozenset(
    {
        "answer",
        "drop",
        "name_customer",
        "merge",
        "undo_merge",
        "contest",
        "confirm",
        "occasion",
        "approve",
        "withdraw",
        "cancel",
        "publish",
        "publish_raised",
        "fit_split",
        "cancel_split",
        "undo_day",
        "keep_plan",
        "tick_action",
        "tick_step",
        "bring",
        "cancel_import",
        "intel_nothing",
        "note_against",
        "note_favour",
        "note_neither",
    }
)
