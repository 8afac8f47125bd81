"""Questions and flows: what is asked next, and what a press or a word means. Pure."""
