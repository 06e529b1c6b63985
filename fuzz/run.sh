#!/bin/sh
# Fuzzes the laws of a page. For a person: it needs a nightly compiler and cargo-fuzz,
#
#     rustup toolchain install nightly
#     cargo install cargo-fuzz
#
# and runs until it finds something or the seconds are over:
#
#     fuzz/run.sh [TARGET [SECONDS]]        default: segment_str 300
#
# Targets: segment_str (any text), segment_weighed (any text under any weights),
# segment_long (any text, repeated: that cost grows with the page and no faster).
#
# What it finds is written to artifacts/TARGET; `cargo +nightly fuzz tmin TARGET FILE` makes it
# small. Put the small one into `ONCE_BROKEN` of tests/laws/main.rs before mending it.
set -eu
cd "$(dirname "$0")"
target=${1:-segment_str}
seconds=${2:-300}
mkdir -p "corpus/$target"
exec cargo +nightly fuzz run "$target" "corpus/$target" seeds -- \
    -dict=dict/cues.dict -max_total_time="$seconds" -timeout=10 -max_len=4096
