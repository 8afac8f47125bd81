"""The way to Telegram and back; the only room that knows Telegram's library."""

import os

# The library's own switch: its periods are `timedelta`s, as they always will be in its next
# version. Without it, every "retry after" is a deprecation warning.
os.environ.setdefault("PTB_TIMEDELTA", "1")
