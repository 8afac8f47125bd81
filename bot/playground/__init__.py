"""A strict local Bot API and a chat page: the real bot in a browser, with no token."""
