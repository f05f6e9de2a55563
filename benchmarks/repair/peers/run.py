"""Mend the lines of standard input with one library, and say as JSON what came out, how fast, and in how much memory.

    python run.py NAME

Runs in the library's own virtual environment, and needs nothing of ours. What a library loads is outside the timing;
the lines are mended twice, and the second time is timed.
"""

import json
import resource
import sys
import time

sys.path.pop(0)  # this folder


def hazm():
    """As the others: a function from a line to a line."""
    from hazm import Normalizer

    return Normalizer().normalize


def shekar():
    """The same of shekar."""
    from shekar import Normalizer

    return Normalizer()


def negar():
    """The same of negar."""
    from negar.virastar import PersianEditor

    return lambda line: PersianEditor(line).cleanup()


def parsivar():
    """The same of parsivar."""
    from parsivar import Normalizer

    return Normalizer(statistical_space_correction=True).normalize


def qowl():
    """The same of qowl; takes many lines at once."""
    from qowl import repair

    return lambda text: repair(text).text


lines = sys.stdin.read().split("\n")
name = sys.argv[1]
mend = {"hazm": hazm, "shekar": shekar, "negar": negar, "parsivar": parsivar, "qowl": qowl}[name]()


def whole():
    """All lines mended: one by one, as those libraries take them; qowl takes the text, and looks at its habits."""
    return mend("\n".join(lines)).split("\n") if name == "qowl" else [" ".join(mend(line).split()) for line in lines]


start = time.perf_counter()
mend("سلام")
load = time.perf_counter() - start
start = time.perf_counter()
made = whole()
first = time.perf_counter() - start
start = time.perf_counter()
whole()
seconds = time.perf_counter() - start
resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"lines": made, "seconds": seconds, "first": first, "load": load, "resident": resident}))
