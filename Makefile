# Dateline: from a fresh clone to the sample in one command.
#
# Needs Swift 6.2 or later. On Debian and its kin, what else is missing is installed with apt.

SWIFT ?= swift
SAMPLE := Timelines/after-singapore.yaml
RELEASE := -c release --static-swift-stdlib

.DEFAULT_GOAL := help
.PHONY: help run test build format lint clean build-needs test-needs

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Open the sample timeline
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" $(SAMPLE)

test: test-needs ## Run all tests
	@$(SWIFT) test

# The build says nothing unless it fails; the linker warns of a function that nothing here calls.
build: build-needs ## Build the program for use
	@echo "Building dateline; the first time this takes a minute or two." >&2
	@said=$$($(SWIFT) build $(RELEASE) --product dateline 2>&1) || { echo "$$said" >&2; exit 1; }

format: ## Lay out the sources
	@$(SWIFT) format format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Check the layout of the sources
	@$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

clean: ## Remove what was built
	@$(SWIFT) package clean

# Each need is a package of Debian, and a file or command that shows whether it is there.
build-needs:
	@.ci/need libncurses-dev /usr/include/curses.h libyaml-dev /usr/include/yaml.h \
		libmd-dev /usr/include/sha256.h

test-needs: build-needs
	@.ci/need tmux tmux
