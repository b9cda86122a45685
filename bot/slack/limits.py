"""What Slack accepts, each limit with its source; reference pages are under https://docs.slack.dev/reference/block-kit."""

# blocks: "up to 50 blocks in each message, and 100 blocks in modals or Home tabs"
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100

# Undocumented: msg_blocks_too_long from about 13,200 characters on (slackapi/bolt-js#2509). Containers count too, in a
# way that was never told (slackapi/bolt-js#2867: refused at 11,341 of text), so the whole JSON is held below it.
MESSAGE_CHARACTERS = 12_000

# views.open: view_too_large from 250 kB on; one character takes up to 6 bytes of JSON
VIEW_CHARACTERS = 40_000

# chat.postMessage advises 4,000 for `text`, chat.update refuses more; the latter counts bytes of UTF-8
FALLBACK_BYTES = 4_000

TEXT = 3_000  # composition-objects/text-object; for rich_text nothing is documented, so it is held to the same
CONTEXT_TEXT = 2_000  # as sections' fields; nothing of its own is documented
HEADER = 150  # blocks/header-block
ALT_TEXT = 2_000  # blocks/image-block
URL = 3_000  # blocks/image-block
ACTIONS = 25  # blocks/actions-block

BUTTON_TEXT = 75  # block-elements/button-element
BUTTON_VALUE = 2_000  # block-elements/button-element
PLACEHOLDER = 150  # block-elements/select-menu-element
OPTIONS = 100  # block-elements/select-menu-element: of a list, and of each of its groups
OPTION_TEXT = 75  # composition-objects/option-object
OPTION_VALUE = 150  # composition-objects/option-object
CONFIRM_TITLE = 100  # composition-objects/confirmation-dialog-object
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30

LABEL = 2_000  # blocks/input-block: label and hint
INITIAL_TEXT = 3_000  # block-elements/plain-text-input-element: max_length
VIEW_TITLE = 24  # surfaces/modals: title, submit and close
PRIVATE_METADATA = 3_000

TABLE_ROWS = 100  # blocks/table-block, the head among them
TABLE_COLUMNS = 20
TABLE_CHARACTERS = 10_000  # of all cells of a message

CHARTS = 2  # blocks/data-visualization-block: a message holds at most two
CHART_TITLE = 50
CHART_LABEL = 20  # of categories, series and segments
CHART_SERIES = 6
CHART_CATEGORIES = 20
CHART_SEGMENTS = 6
