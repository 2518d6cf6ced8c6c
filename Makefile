# Dateline: from a fresh clone to the sample in one command.
#
# Needs Swift 6.2 or later. On Debian and its kin, what else is missing is installed with apt.

SWIFT ?= swift
SAMPLE := Timelines/after-singapore.yaml
RELEASE := -c release --static-swift-stdlib

.DEFAULT_GOAL := help
.PHONY: help run test build format lint clean bench bench-quick build-needs test-needs \
	bench-needs bench-build bench-views check-formats \
	hostile faults picture test-terminals bench-draft fuzz fuzz-build fuzz-needs sanitize
.PHONY: manual install uninstall deb check-install check-deb install-needs deb-needs

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Open the sample timeline
	@exec "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" $(SAMPLE)

test: test-needs ## Run all tests
	@$(SWIFT) test

test-terminals: test-needs build ## Compare every cell on ten terminals with what is meant, at length
	@DATELINE="$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" REPOSITORY="$(CURDIR)" \
		DATELINE_THOROUGH=1 python3 Tests/EndToEndTests/Terminals/all.py

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

# The terminal comparison, and what it needs beside the program.
BENCH = python3 Benchmarks/terminal --dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" \
	--decoders "$$($(SWIFT) build $(RELEASE) --package-path Benchmarks --show-bin-path)"

bench: bench-build ## Measure against less and lnav, and write docs/performance.md
	@$(BENCH) --write docs/performance.md

bench-quick: bench-build ## The same on 10,000 events, one round; only shown
	@cd Benchmarks && python3 -m unittest --quiet
	@$(BENCH) --sizes 10000 --rounds 1

bench-views: bench-needs build ## Time every key of every view on a million events, and write docs/performance.md
	@python3 Benchmarks/terminal/views.py --write docs/performance.md \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline"

hostile: bench-needs build ## Run every plain command on files made to do harm, and write docs/reliability.md
	@python3 Benchmarks/reliability/hostile.py --write docs/reliability.md \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline"

faults: test-needs build ## Let the system fail under every save, and write docs/reliability.md
	@.ci/need faketime faketime
	@python3 Benchmarks/reliability/faults.py --write docs/reliability.md \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline"

picture: test-needs ## Draw the picture of the README anew, from the program
	@DATELINE_RECORD_PICTURE=1 $(SWIFT) test --filter PictureTests >&2

bench-draft: build ## Time the reading of long articles, and write docs/performance.md
	@.ci/need python3 python3
	@python3 Benchmarks/draft.py --write docs/performance.md \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline"

check-formats: build ## Have other programs read what is written in their formats
	@.ci/need python3 python3
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/need python3-venv ensurepip
	@python3 Benchmarks/check_icalendar.py \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" Timelines/*.yaml

# Each target for so many seconds; `make fuzz FUZZ_TARGETS="edtf viewer"` fuzzes only these. With
# FUZZ_WRITE=docs/reliability.md the rows of its table are written.
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=
FUZZ_WRITE ?=
# What is fuzzed is optimised, checks the bounds of every access, and can be looked into by the targets.
FUZZ_BUILD = $(SWIFT) build --package-path Fuzzing -c release --product fuzz --sanitize=fuzzer \
	-Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld -Xswiftc -enable-testing

fuzz: fuzz-build build ## Fuzz every reader, the dates, the viewer: FUZZ_SECONDS=60 each
	@python3 Fuzzing/fuzz.py --fuzz "$$($(FUZZ_BUILD) --show-bin-path)/fuzz" \
		--dateline "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline" \
		--seconds $(FUZZ_SECONDS) $(if $(FUZZ_WRITE),--write $(FUZZ_WRITE)) $(FUZZ_TARGETS)

fuzz-build: fuzz-needs
	@echo "Building what is fuzzed; the first time this takes some minutes." >&2
	@said=$$($(FUZZ_BUILD) 2>&1) || { echo "$$said" >&2; exit 1; }

# The end-to-end tests drive a program in tmux that is too slow when it is watched so closely.
sanitize: test-needs ## Run the tests under the address and the thread sanitizer
	@for sanitizer in address thread; do \
		echo "The tests under the $$sanitizer sanitizer:" >&2; \
		LSAN_OPTIONS=suppressions=$(CURDIR)/.ci/leaks:print_suppressions=0 \
		$(SWIFT) test --sanitize=$$sanitizer --scratch-path .build/$$sanitizer \
			--skip EndToEndTests || exit 1; \
	done

bench-build: bench-needs build
	@echo "Building the decoders that dateline is compared with." >&2
	@for product in decode-json-lines decode-yaml; do \
		said=$$($(SWIFT) build $(RELEASE) --package-path Benchmarks --product $$product 2>&1) || \
			{ echo "$$said" >&2; exit 1; }; \
	done

# Installing: below PREFIX, or below DESTDIR where something else packs it up.
PREFIX ?= /usr/local
DESTDIR ?=
MANUAL := .build/manual
BUILT = "$$($(SWIFT) build $(RELEASE) --show-bin-path)/dateline"
INSTALL = DESTDIR='$(DESTDIR)' PREFIX='$(PREFIX)' Packaging/install

# The manual has the date of the last commit, so that the same sources make the same pages.
manual: build
	@mkdir -p $(MANUAL)
	@made=$$(git log -1 --format=%ct 2>/dev/null || date +%s); \
	date=$$(LC_ALL=C date -u -d "@$${SOURCE_DATE_EPOCH:-$$made}" '+%B %-d, %Y'); \
	for section in 1 5; do \
		$(BUILT) generate manual --date "$$date" <docs/man/dateline.$$section.mdoc \
			>$(MANUAL)/dateline.$$section || exit 1; \
	done

install: manual ## Install below PREFIX (/usr/local)
	@$(INSTALL) $(BUILT) $(MANUAL)

uninstall: ## Remove exactly what was installed
	@$(INSTALL) --remove

deb: manual deb-needs ## Build a package for Debian
	@Packaging/build-deb $(BUILT) $(MANUAL) .build/deb

check-install: manual install-needs ## Install, use, complete and remove, in folders made for that
	@Packaging/check-install $(BUILT) $(MANUAL)

check-deb: deb deb-needs ## Try the package in a fresh Debian (as root; takes some minutes)
	@.ci/need debootstrap debootstrap lintian lintian
	@Packaging/check-deb "$$(ls -t .build/deb/*.deb | head -n 1)"

install-needs:
	@.ci/need man-db man mandoc mandoc tmux tmux zsh zsh fish fish binutils strip

deb-needs:
	@.ci/need dpkg-dev dpkg-shlibdeps binutils strip

# Each need is a package of Debian, and a file or command that shows whether it is there.
build-needs:
	@.ci/need libncurses-dev /usr/include/curses.h libyaml-dev /usr/include/yaml.h \
		libmd-dev /usr/include/sha256.h libgumbo-dev /usr/include/gumbo.h \
		libexpat1-dev /usr/include/expat.h

# The emulated terminals are PyPI's pyte, in an environment of its own.
test-needs: build-needs
	@.ci/need tmux tmux tzdata /usr/share/zoneinfo/Asia/Seoul strace strace python3 python3 \
		ncurses-term /usr/share/terminfo/k/kitty
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/need python3-venv ensurepip
	@python3 Benchmarks/terminal/environment.py

fuzz-needs: build-needs
	@.ci/need python3 python3

bench-needs: build-needs
	@.ci/need less less lnav lnav python3 python3
	@python3 -c 'import ensurepip, venv' 2>/dev/null || .ci/need python3-venv ensurepip
