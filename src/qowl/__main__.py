"""`python -m qowl` is the command `qowl`."""

from qowl.cli import main

main()
