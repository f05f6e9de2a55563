# One command a chore. Everything happens in .venv: the system's own Python is left alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := examples/demo.fa.txt
PAGE := build/demo.html
CORPUS := examples/corpus/readouts.jsonl
STORE := build/demo.db
# The document of the corpus with one side's account of a call of which the other has other words.
CALL := 2025-03-18-ceasefire-usa
# Set by venv only; a stamp file, so that a changed lock or pyproject.toml sets everything up anew.
READY := $(VENV)/.ready
# The stages of reading are compiled where there are a C compiler and Python's headers; `make plain` undoes it.
COMPILED := $(VENV)/.compiled
STAGES := $(wildcard src/qowl/reading/*.py)
WORD_LISTS := build/lexicon/.ready
DEV := $(VENV)/.ready-dev

.PHONY: demo test test-slow scale lint format accuracy bench picture lexicon bench-repair lock venv dev plain clean

# What a newcomer types first: set up, read a shipped example, show it, and make its page.
demo: $(COMPILED)
	@mkdir -p $(dir $(PAGE))
	@$(BIN)/qowl read --published 1403-10-29 --outlet president.ir --html $(PAGE) $(DEMO)
	@echo
	@echo "The same as a page: file://$(abspath $(PAGE))"
	@rm -f $(STORE)*
	@echo
	@echo "The example corpus in a store. One call of it by two sides' accounts:"
	@$(BIN)/qowl add --quiet --store $(STORE) $(CORPUS)
	@echo
	@$(BIN)/qowl compare --store $(STORE) $(CALL)
	@echo
	@echo "What China owes Iran, as far as these readouts tell:"
	@$(BIN)/qowl ledger --store $(STORE) --debtor CHN --creditor IRN --open --limit 5
	@echo "Ask it more: export QOWL_STORE=$(STORE); $(BIN)/qowl status; $(BIN)/qowl search تحریم"

test: lint $(WORD_LISTS) $(COMPILED)
	$(BIN)/pytest

# Adding is killed fifty times, on both databases: minutes, and so apart.
test-slow: $(DEV)
	$(BIN)/pytest -m slow

# How a store grows. 100000 takes some twenty minutes: make scale SIZES="1000 10000 100000"
SIZES := 1000 10000
scale: $(DEV) $(COMPILED)
	$(BIN)/python -m benchmarks.scale $(SIZES)

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

bench: $(DEV) $(COMPILED)
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

$(COMPILED): $(READY) $(STAGES)
	@rm -f $(PLAIN)
	@if printf '\043include <Python.h>\n' | $${CC:-cc} -fsyntax-only $$($(BIN)/python -c \
	  'import sysconfig; print("-I" + sysconfig.get_path("include"))') -x c - 2>/dev/null; \
	then echo "Compiling the stages of reading: about a minute." && HATCH_BUILD_HOOK_ENABLE_MYPYC=true \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .; \
	else echo "No C compiler with Python's headers: reading stays plain Python, and takes half as long again." >&2; fi
	@touch $@

# For work on the stages: their modules as they stand, with nothing to compile after a change.
PLAIN := src/qowl/reading/*.so src/*__mypyc*.so
plain:
	rm -f $(PLAIN) $(COMPILED)

# The page is tested in a real browser, and the store on a real PostgreSQL, which the tests start by themselves in a
# folder of their own: Debian's, where there is none yet and we may install it.
$(DEV): $(READY) requirements-dev.lock
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get update -q && apt-get install -q -y --no-install-recommends chromium; } || \
	  echo "No chromium: the tests of the page in a browser are left out." >&2
	@command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { \
	  test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends postgresql; } || \
	  echo "No PostgreSQL: the tests of the store run on SQLite alone." >&2
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

# The locks hold hashes and no address of an index, so that they work with whatever index pip is told to use.
# --universal: one lock for every machine. What reads HTML, PDF and WARC, and what speaks to
# PostgreSQL, are extras of the package and part of both locks.
COMPILE := build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
  --no-emit-index-url --no-emit-find-links --group build --extra html --extra pdf --extra picture --extra warc --extra postgresql \
  pyproject.toml
lock:
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet uv
	$(COMPILE) -o requirements.lock
	$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf $(VENV) $(PLAIN) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
