# Everything a newcomer needs: `make demo` and `make test` do their own set-up, once.
#   make setup   the virtual environment in .venv        make models  Whisper base and the reader of phases, verified
#   make demo    a bundled answer through the live path  make run     the app
#   make test    the tests (in CI: all of them)          make check   format, lint, types, import contracts
#   make voice   what reads questions aloud, if wanted   make browser what opens the HTML report in tests
.PHONY: setup dev voice distributed browser models demo run test check clean locks
.DELETE_ON_ERROR:

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMPS := $(VENV)/.stamps
PIP    := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore $(PYTHON) -m pip --python $(BIN)/python
ARGS   ?=

setup: $(STAMPS)/run
dev: $(STAMPS)/dev

# Debian without python3-venv has no ensurepip: the environment then goes without pip, the outer pip fills it.
$(STAMPS)/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "make: Python 3.11 or newer is needed; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 2; }
	@$(PYTHON) -m pip --version >/dev/null 2>&1 || \
	  { echo "make: pip is needed; on Debian: apt-get install python3-pip" >&2; exit 2; }
	@echo "Making the virtual environment ..." >&2
	@$(PYTHON) -m venv --without-pip $(VENV)
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/run: requirements/run.txt requirements/build.txt pyproject.toml | $(STAMPS)/venv
	@echo "Installing what the program needs (once, about a minute) ..." >&2
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements/run.txt -r requirements/build.txt
	@$(PIP) install -qq --no-deps --no-build-isolation --editable .
	@touch $@

$(STAMPS)/dev: requirements/dev.txt $(STAMPS)/run
	@echo "Installing what the tests need (once) ..." >&2
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements/dev.txt
	@touch $@

# Reads questions aloud (the extra `voice`, 90 MB).
voice: $(STAMPS)/voice
$(STAMPS)/voice: requirements/voice.txt $(STAMPS)/run
	@echo "Installing the voice (once) ..." >&2
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements/voice.txt
	@touch $@

# Judges recordings on a Dask cluster (the extra `distributed`, 10 MB).
distributed: $(STAMPS)/distributed
$(STAMPS)/distributed: requirements/distributed.txt $(STAMPS)/run
	@echo "Installing Dask (once) ..." >&2
	@$(PIP) install -qq --require-hashes --only-binary :all: -r requirements/distributed.txt
	@touch $@

# Drives Chromium in the tests of the HTML report (10 MB; needs Node and npm).
browser: tests/browser/node_modules/.package-lock.json
tests/browser/node_modules/.package-lock.json: tests/browser/package-lock.json
	@echo "Installing what the browser tests need (once) ..." >&2
	@npm ci --silent --prefix tests/browser
	@touch $@

# The weights are big and not ours: fetched as data, verified by hash, kept out of the repository.
models: $(STAMPS)/run
	@$(BIN)/mockinterview models verify phases >/dev/null 2>&1 || $(BIN)/mockinterview models fetch phases \
	  || echo "make: going on with the small reader of phases" >&2
	@$(BIN)/mockinterview models verify base >/dev/null 2>&1 || $(BIN)/mockinterview models fetch base

demo: models
	@$(BIN)/mockinterview demo $(ARGS)

run: $(STAMPS)/run
	@$(BIN)/mockinterview $(ARGS)

test: $(STAMPS)/dev
	@$(MAKE) --no-print-directory models || echo "make: going on without the speech model" >&2
	@$(BIN)/python -m pytest $(ARGS)

check: $(STAMPS)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

clean:
	rm -rf $(VENV)

LOCK := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
locks:
	$(LOCK) pyproject.toml -o requirements/run.txt
	$(LOCK) requirements/build.in -o requirements/build.txt
	$(LOCK) requirements/dev.in -o requirements/dev.txt
	$(LOCK) requirements/training.in -o requirements/training.txt
	$(LOCK) requirements/voice.in -o requirements/voice.txt
	$(LOCK) requirements/distributed.in -o requirements/distributed.txt
	$(LOCK) --no-deps requirements/model.in -o requirements/model.txt
	$(LOCK) --no-deps requirements/model-alt.in -o requirements/model-alt.txt
