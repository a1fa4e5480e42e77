# Ebb. `make run` and `make test` work on a fresh Debian machine; `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# One target at a time: each uses all cores, and their closing lines stay in order.
.NOTPARALLEL:

CARGO_TARGET_DIR ?= target
# A missing or different golden text fails; `INSTA_UPDATE=always make test-core` writes it.
export INSTA_UPDATE ?= no
EBB := $(CARGO_TARGET_DIR)/debug/ebb
DEMO := target/demo/journal.db

.PHONY: pictures golden prior fuzz help run demo test test-core test-encrypted test-bindings test-android test-ios lint bench screenshots survive studies verify clean apk check-phones

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

run: ## Open Ebb with an invented person's diary; ARGS="--phone 360x640 --text 200 --lang de"
	@tools/setup.sh rust jvm screens
	@$(MAKE) --no-print-directory demo
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
	  tools/setup.sh window && tools/kotlin.sh preview --db $(DEMO) $(ARGS); \
	else \
	  mkdir -p target/screenshots && \
	  tools/kotlin.sh preview --db $(DEMO) --png target/screenshots/run.png $(ARGS) && \
	  $(EBB) --db $(DEMO) today && \
	  echo && echo "No display here; the phone's screen is in target/screenshots/run.png"; \
	fi

# The invented diary ends today, so it is recreated each time.
demo:
	@cargo build --quiet -p ebb-cli
	@mkdir -p $(dir $(DEMO)) && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(EBB) --db $(DEMO) demo

test: lint check-phones test-core test-encrypted test-bindings test-android test-ios ## Everything that can run here
	@echo "make test: every part above passed"

test-core: ## Rust: the core, the terminal, the façade, and their documentation
	@tools/setup.sh rust trace
	EBB_TEST_MUST_TRACE=1 cargo test --workspace
	RUSTDOCFLAGS="-D warnings" cargo doc --quiet --workspace --no-deps

test-encrypted: ## Rust again, over an encrypted journal's SQLite
	@tools/setup.sh rust crypto
	cargo clippy --quiet -p ebb-core -p ebb-cli --features ebb-core/encryption,ebb-cli/encryption --all-targets -- -D warnings
	EBB_TEST_MUST_TRACE=1 cargo test -p ebb-core -p ebb-cli --features ebb-core/encryption,ebb-cli/encryption

check-phones: ## The library type-checked for Android and iOS
	@tools/setup.sh rust targets
	tools/phone-check.sh

test-bindings: ## Kotlin over the core through JNA: types, errors, scenarios
	@tools/setup.sh rust jvm
	tools/kotlin.sh test core

test-android: ## The Compose screens on the JVM, the phone's own parts under Robolectric, and ktlint over all Kotlin
	@tools/setup.sh rust crypto jvm screens phone
	tools/kotlin.sh test ui preview app
	tools/kotlin.sh lint

test-ios: ## Swift on Linux: types, scenarios, EbbKit; SwiftUI files parsed
	@tools/setup.sh rust
	@tools/ios-here.sh

# Coverage without sanitizers: the flags of cargo-fuzz, as far as the pinned stable compiler accepts them.
FUZZ_FLAGS := -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
  -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1
FUZZ_SECONDS ?= 60

fuzz: ## Coverage-guided entry drafts of arbitrary bytes, for FUZZ_SECONDS (60)
	@tools/setup.sh rust fuzz
	@mkdir -p target/fuzz/corpus
	cd tests/fuzz && RUSTFLAGS="$(FUZZ_FLAGS)" CARGO_TARGET_DIR=$(abspath target/fuzz) cargo run --quiet --release \
	  --target "$$(rustc -vV | sed -n 's/host: //p')" -- -max_total_time=$(FUZZ_SECONDS) -max_len=4096 \
	  $(abspath target/fuzz/corpus)

lint: ## Formatting and lints, zero warnings
	@tools/setup.sh rust
	cargo fmt --all --check
	cargo clippy --quiet --workspace --all-targets -- -D warnings

bench: ## Ratios of one run, also in target/bench.json
	@tools/setup.sh rust crypto jvm
	@rm -f target/bench.json
	cargo run --quiet --profile bench -p ebb-bench
	cargo run --quiet --profile bench -p ebb-bench --features encryption
	tools/kotlin.sh bench

screenshots: ## A PNG of every screen, in target/screenshots
	@tools/setup.sh rust jvm screens
	@$(MAKE) --no-print-directory demo
	tools/kotlin.sh screenshots target/screenshots

pictures: ## Every screen of the app on Android's Compose, in fifteen looks, checked and compared with those in git
	@tools/setup.sh rust crypto jvm screens phone
	tools/kotlin.sh pictures

golden: ## Rewrite the screens' golden texts and pictures, and the sheet of them; review before committing
	@tools/setup.sh rust crypto jvm screens phone
	tools/kotlin.sh golden
	tools/kotlin.sh pictures write

survive: ## Power cuts at every moment and 5,000 kills, at full length (make test does a part)
	@tools/setup.sh rust trace
	EBB_TEST_MUST_TRACE=1 EBB_TEST_SURVIVE=1 cargo test -p ebb-core --test survive -- --nocapture

apk: ## The app for a phone, as R8 leaves it: checked, signed with a debug key, in target/apk
	@tools/setup.sh rust jvm phone apk
	tools/apk.sh

studies: ## Simulations and evaluations, each writing target/studies/NAME.json
	@tools/setup.sh rust
	cargo run --quiet --profile bench -p ebb-studies

# `make verify` fuzzes for longer than `make fuzz` does by default.
verify: FUZZ_SECONDS = 300
verify: survive fuzz screenshots pictures apk ## The checks too slow for every change, to run before work is called done
	EBB_TEST_FIT=1 cargo test --profile bench -p ebb-cli --test terminal fit_prior -- --nocapture
	@echo "make verify: every part above passed"

# The diaries whose licences allow fitting; docs/forecast.md names them. The trees are fitted on the second kind as well.
DIARIES ?= ../shared/data/diaries
FIT_TREES := soreness-team-a low-mood-pandemic distress-young-adults exams-negative-affect asthma \
  students-tired-worry parkinson pain-others

prior: ## Refit the forecast's population prior from DIARIES
	@tools/setup.sh rust
	cargo run --quiet --profile bench -p ebb-cli -- fit-prior --out core/src/forecast/prior.json \
	  --diary $(DIARIES)/panic-wearable.csv --diary $(DIARIES)/pain-eight-years.csv \
	  $(foreach diary,$(FIT_TREES),--trees $(DIARIES)/fit/$(diary).csv) \
	  --note "panic-wearable: Jang et al., openESM 0017, CC BY 4.0. pain-eight-years: MyAIGuide, participant 1, MIT. Trees also: soreness-team-a: SoccerMon, Team A, CC BY 4.0. low-mood-pandemic: Bailon et al., openESM 0018, CC BY 4.0. distress-young-adults: Westhoff et al., openESM 0008, CC BY 4.0. exams-negative-affect: Flueckiger et al., openESM 0015, CC0. asthma: AAMOS-00, CC BY 4.0. students-tired-worry: Fried et al., openESM 0001, CC BY 4.0. parkinson: Habets et al., openESM 0014, CC0. pain-others: MyAIGuide, participants 3-6 and 9, MIT. Made by: make prior"

clean: ## Remove what was built here; the caches outside stay
	cargo clean
	rm -rf target android/*/target ios/.build ios/lib
