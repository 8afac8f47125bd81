# Two commands: `make run` opens the bot, `make test` checks it. Both set everything up.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check install

.PHONY: run test setup lint types contracts check mutants clean

run: $(VENV)/.run
	$(BIN)/python -m bot run

test: $(VENV)/.setup
	$(BIN)/python -m pytest -n 2

setup: $(VENV)/.setup

lint: $(VENV)/.setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.setup
	$(BIN)/mypy

contracts: $(VENV)/.setup
	$(BIN)/lint-imports

check: test lint types contracts

mutants: $(VENV)/.setup
	$(BIN)/python -m benchmarks.mutants

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.txt | $(BIN)/python
	$(PIP) --require-hashes -r requirements.txt
	touch $@

$(VENV)/.setup: requirements-dev.txt pyproject.toml | $(BIN)/python
	$(PIP) --require-hashes -r requirements-dev.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	touch $@ $(VENV)/.run

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
