"""`python -m bot` is the command `hujifen`."""

from bot.cli import main

main()
