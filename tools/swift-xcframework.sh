#!/usr/bin/env bash
# Builds core for iPhone and its simulator, and packs it with its headers as ios/lib/EbbFFI.xcframework, which
# ios/Package.swift uses on a Mac. Needs Xcode. Never run so far: written on a machine without it.
#
# usage: tools/swift-xcframework.sh
# exit:  77 if there is no Xcode
set -euo pipefail

command -v xcodebuild >/dev/null || { echo "xcframework: needs a Mac with Xcode" >&2; exit 77; }

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
ios=$project/ios
cd "$project"
target=${CARGO_TARGET_DIR:-target}

tools/swift.sh generate

headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
# One folder for both: an xcframework has a single module map, which may name several modules.
cp "$ios"/Sources/Ebb*FFI/*.h "$headers"
cat "$ios"/Sources/Ebb*FFI/module.modulemap >"$headers/module.modulemap"

libraries=()
for triple in aarch64-apple-ios aarch64-apple-ios-sim; do
  rustup target add "$triple"
  cargo build --profile phone -p ebb-ffi --features encryption --target "$triple"
  libraries+=(-library "$target/$triple/phone/libebb_ffi.a" -headers "$headers")
done

rm -rf "$ios/lib/EbbFFI.xcframework"
xcodebuild -create-xcframework "${libraries[@]}" -output "$ios/lib/EbbFFI.xcframework"
