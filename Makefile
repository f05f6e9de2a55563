# One command a chore. Everything happens in .venv: the system's own Python is left alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := examples/demo.fa.txt
PAGE := build/demo.html
# Set by venv only; a stamp file, so that a changed lock or pyproject.toml sets everything up anew.
READY := $(VENV)/.ready
WORD_LISTS := build/lexicon/.ready
DEV := $(VENV)/.ready-dev

.PHONY: demo test lint format accuracy bench picture lexicon bench-repair lock venv dev clean

# What a newcomer types first: set up, read a shipped example, show it, and make its page.
demo: $(READY)
	@mkdir -p $(dir $(PAGE))
	@$(BIN)/qowl read --published 1403-10-29 --outlet president.ir --html $(PAGE) $(DEMO)
	@echo
	@echo "The same as a page: file://$(abspath $(PAGE))"

test: lint $(WORD_LISTS)
	$(BIN)/pytest

lint: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(DEV)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# How well our own readouts are read; docs/accuracy.md tells what these figures are worth.
accuracy: $(READY)
	@$(BIN)/qowl eval --gold tests/golden/fa --text tests/golden/fa

bench: $(DEV)
	$(BIN)/python -m benchmarks

bench-repair: $(DEV)
	$(BIN)/python -m benchmarks.repair

# The picture in the README: the page that `make demo` makes, in a browser.
picture: demo $(DEV)
	chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
	  --user-data-dir=build/browser --hide-scrollbars --window-size=1180,860 --screenshot=docs/page.png file://$(abspath $(PAGE))

# The word list of qowl repair, made again; a test compares it. It is read from two libraries' lists, which nothing else
# needs, so they stay out of .venv.
lexicon: $(DEV) $(WORD_LISTS)
	$(BIN)/python tools/lexicon.py $(dir $(WORD_LISTS))

$(WORD_LISTS): tools/lexicon.lock | $(DEV)
	rm -rf $(dir $@)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --target $(dir $@) -r $<
	@touch $@

venv: $(READY)

dev: $(DEV)

# Debian ships python3 without ensurepip; where it is missing and we may, we install it. pip then brings only what the
# lock names, checked by hash; the package itself comes last, without looking for dependencies again.
$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  test "$$(id -u)" = 0 && command -v apt-get >/dev/null || { \
	    echo "Python's venv is missing: install it (on Debian: sudo apt-get install python3-venv), then make again." >&2; exit 1; }; \
	  apt-get update -q && apt-get install -q -y python3-venv; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@

# The page is tested in a real browser: Debian's, where there is none yet and we may install it.
$(DEV): $(READY) requirements-dev.lock
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get update -q && apt-get install -q -y --no-install-recommends chromium; } || \
	  echo "No chromium: the tests of the page in a browser are left out." >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# The locks hold hashes and no address of an index, so that they work with whatever index pip is told to use.
# --universal: one lock for every machine. Reading HTML is an extra of the package, and part of both locks.
COMPILE := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
  --no-emit-index-url --no-emit-find-links --group build --extra html pyproject.toml
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	$(COMPILE) -o requirements.lock
	$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
