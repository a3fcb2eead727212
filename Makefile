# The two commands: `make run` opens the timeline, `make test` proves it.
# All that set-up installs lies in .venv and, for the scripts, in tests/js/node_modules; both may be deleted at any
# time. A stamp there carries the checksum of the requirements it was made from, so a second call installs nothing.

VENV = .venv
PY = $(VENV)/bin/python
PIP = $(PY) -m pip install --quiet --quiet --disable-pip-version-check --no-input

# Arguments handed on: make run ARGS='--port 8060', make test ARGS='-k dates', make bench ARGS=...
ARGS ?=
# The folder that holds the sources' texts; where it is named, every quotation is looked up in them.
TEXTS ?=

# An environment whose Python is gone (moved, upgraded) is of no use: make it anew.
$(shell test -e $(VENV)/pyvenv.cfg && { $(PY) -c '' 2>/dev/null || rm -rf $(VENV); })

RUN_KEY := $(shell cksum < requirements.txt | cut -d ' ' -f 1)
TEST_KEY := $(shell cat requirements.txt tests/requirements.txt | cksum | cut -d ' ' -f 1)
RUN_READY = $(VENV)/.ready-to-run-$(RUN_KEY)
TEST_READY = $(VENV)/.ready-to-test-$(TEST_KEY)
BUNDLE_KEY := $(shell cat requirements.txt $(wildcard timeline/page/plotly_bundle/*.py timeline/page/plotly_bundle/parts/*) | cksum | cut -d ' ' -f 1)
BUNDLE_READY = $(VENV)/.bundle-$(BUNDLE_KEY)
MODULES = tests/js/node_modules
MODULES_READY = $(MODULES)/.ready-$(shell cksum < tests/js/package-lock.json | cut -d ' ' -f 1)

# One thing after the other: two installers in one environment would disturb each other.
.NOTPARALLEL:

.PHONY: help run test check lint js evidence bench windows coverage format set-up browser programs clean

help:
	@echo 'make run       open the timeline in a browser   (ARGS="--port 8060 --data my.csv")'
	@echo 'make test      every check and every test       (ARGS="-k dates", TEXTS=folder of source texts)'
	@echo 'make check     lint, format, types, floors, dead code, JavaScript tests'
	@echo 'make bench     measure, and print the numbers'
	@echo 'make windows   look at many windows, and count what stands in them'
	@echo 'make coverage  which lines the tests reach, and whether they are enough'
	@echo 'make format    put the code into its format'
	@echo 'make set-up    install what the above need, and stop'
	@echo 'make clean     remove what tools left behind, .venv excepted'

run: $(RUN_READY) $(BUNDLE_READY)
	@exec $(PY) app.py $(ARGS)

# One test file after the other on each core: a file shares what it has made.
ALL_TESTS = -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile $(ARGS)

test: lint evidence browser programs $(BUNDLE_READY)
	@$(PY) $(ALL_TESTS)

check: lint js

lint: $(TEST_READY) $(MODULES_READY)
	$(VENV)/bin/ruff check --quiet .
	$(VENV)/bin/ruff format --check --quiet .
	$(PY) -m mypy --no-error-summary
	@$(VENV)/bin/lint-imports > $(VENV)/lint-imports.log 2>&1 || { cat $(VENV)/lint-imports.log; exit 1; }
	$(VENV)/bin/vulture
	@$(PY) -m tests.house.scripts check

js: $(TEST_READY)
	@$(PY) -m tests.house.node

evidence: $(RUN_READY)
	$(PY) -m timeline check data/events.csv $(if $(TEXTS),--texts $(TEXTS))

bench: browser $(BUNDLE_READY)
	@$(PY) -m tests.bench $(ARGS)

windows: browser $(BUNDLE_READY)
	@$(PY) -m tests.bench.windows $(ARGS)

coverage: browser programs $(BUNDLE_READY)
	@$(PY) -m coverage run $(ALL_TESTS)
	@$(PY) -m coverage combine --quiet
	@$(PY) -m coverage report

format: $(TEST_READY) $(MODULES_READY)
	@$(VENV)/bin/ruff check --quiet --fix .
	@$(VENV)/bin/ruff format --quiet .
	@$(PY) -m tests.house.scripts format

set-up: browser programs $(BUNDLE_READY) $(MODULES_READY)

browser: $(TEST_READY)
	@$(PY) -m tests.house.chromium

# LibreOffice and poppler, which open what is exported: installed with CI=true only, for they are large.
programs: $(TEST_READY)
	@$(PY) -m tests.house.programs

clean:
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.* tests/artifacts
	@find . -name __pycache__ -not -path './$(VENV)/*' -not -path './$(MODULES)/*' -prune -exec rm -rf {} +

$(PY):
	@python=; for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	  if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	test -n "$$python" || { echo 'No Python 3.11 or newer was found under the name python3. Install one and call make again.' >&2; exit 1; }; \
	$$python -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$$(command -v $$python) cannot make a virtual environment: its venv or ensurepip module is missing." >&2; \
	  echo 'On Debian and Ubuntu the package python3-venv brings both: apt install python3-venv. Then call make again.' >&2; \
	  exit 1; }; \
	$$python -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(RUN_READY): | $(PY)
	@echo 'Installing what the timeline needs into $(VENV) (once).'
	@$(PIP) -r requirements.txt
	@rm -f $(VENV)/.ready-to-run-* && touch $@

$(TEST_READY): | $(RUN_READY)
	@echo 'Installing what the tests need into $(VENV) (once).'
	@$(PIP) -r requirements.txt -r tests/requirements.txt
	@rm -f $(VENV)/.ready-to-test-* && touch $@

# The tools of the scripts come from npm; where that has nothing to give, tests.house.scripts says what it skips.
$(MODULES_READY): | $(TEST_READY)
	@echo 'Installing the formatter, linter and type checker of the scripts into $(MODULES) (once).'
	@if $(PY) -m tests.house.scripts install; then rm -f $(MODULES)/.ready-* && touch $@; fi

# The partial Plotly bundle is an eighth of the full one. It is made with npm and node, from the system or from the
# test requirements; where they are not there the page works with the full bundle, only slower to open.
$(BUNDLE_READY): | $(RUN_READY)
	@echo 'Making the partial Plotly bundle (once, half a minute).'
	@if $(PY) -m timeline.page.plotly_bundle.install; then rm -f $(VENV)/.bundle-* && touch $@; fi
