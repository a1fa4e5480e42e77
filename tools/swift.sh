#!/usr/bin/env bash
# Ebb's Swift side on Linux, with the Swift that swift-root.sh installs.
#
# usage: tools/swift.sh test [ARGS]    builds core, generates the bindings, runs `swift test`
#        tools/swift.sh generate       only the bindings: ios/Sources/EbbCore, EbbCoreFFI, EbbTypesFFI, ios/lib
#        tools/swift.sh lint           swift-format, strict, on our sources
#        tools/swift.sh format         the same, in place
#        tools/swift.sh parse          files that only Apple can build: syntax, then types against stubs (ios/Tests/Stubs)
# exit:  77 if this machine cannot run it (see swift-root.sh): nothing was tested
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
ios=$project/ios
build=$ios/.build
cd "$project"

# Absolute, because the generator runs in another folder.
case ${CARGO_TARGET_DIR:=target} in
  /*) ;;
  *) CARGO_TARGET_DIR=$project/$CARGO_TARGET_DIR ;;
esac
export CARGO_TARGET_DIR

# Our sources; the bindings are generated.
readonly OURS=(ios/Package.swift ios/App ios/Sources/EbbKit ios/Sources/EbbApp ios/Tests)

# The chroot's folder. Call it before building anything, so that a machine that cannot run it fails early.
swift_root() {
  root=$("$project/tools/swift-root.sh")
  root=${root##*$'\n'}
}

# Runs a command inside the chroot, in the project's folder at its own path. The project is read-only there except for
# the build folder, and there is no network. Every mount and process ends with the command.
inside() {
  mkdir -p "$build/home"
  # The command of the inner shell takes its values as arguments, so nothing is expanded here.
  # shellcheck disable=SC2016
  unshare --mount --propagation private --pid --net --ipc --fork --kill-child -- bash -euc '
    root=$1 project=$2
    shift 2
    # Swift finds its own libraries through /proc/self.
    mount -t proc proc "$root/proc"
    mount -t tmpfs tmpfs "$root/tmp"
    for node in null zero full random urandom; do
      [ -e "$root/dev/$node" ] || : >"$root/dev/$node"
      mount --bind "/dev/$node" "$root/dev/$node"
    done
    mkdir -p "$root$project"
    mount --bind "$project" "$root$project"
    mount -o remount,bind,ro "$root$project"
    mount --bind "$project/ios/.build" "$root$project/ios/.build"
    exec chroot "$root" /usr/bin/env -i LANG=C.UTF-8 TMPDIR=/tmp HOME="$project/ios/.build/home" \
      PATH=/usr/libexec/swift/bin:/usr/sbin:/usr/bin:/sbin:/bin \
      /bin/bash -c "cd \"\$1\" && shift && exec \"\$@\"" inside "$project" "$@"
  ' inside "$root" "$project" "$@"
}

# Copies a file unless it is unchanged, because an untouched file is not recompiled.
refresh() {
  cmp -s "$1" "$2" || { mkdir -p "$(dirname "$2")" && cp "$1" "$2"; }
}

# Builds core, and writes the Swift sources, the C headers with their module maps, and the static library.
generate() {
  cargo build --quiet -p ebb-ffi
  local library=$CARGO_TARGET_DIR/debug/libebb_ffi.a
  local fresh name
  fresh=$(mktemp -d)
  # The generator finds each crate's uniffi.toml from the working directory, which must be the bindings' folder.
  (cd bindings && cargo run --quiet -p ebb-bindgen --bin uniffi-bindgen-swift -- \
    --swift-sources --headers "$library" "$fresh")
  cargo run --quiet -p ebb-bindgen --bin word-keys -- swift "$fresh"
  refresh "$fresh/WordKeys.swift" "$ios/Sources/EbbCore/WordKeys.swift"
  for name in EbbCore EbbTypes; do
    # A module map per header, because each is a system library of its own; the generator writes one for both.
    printf 'module %sFFI {\n  header "%sFFI.h"\n  export *\n}\n' "$name" "$name" >"$fresh/module.modulemap"
    refresh "$fresh/$name.swift" "$ios/Sources/EbbCore/$name.swift"
    refresh "$fresh/${name}FFI.h" "$ios/Sources/${name}FFI/${name}FFI.h"
    refresh "$fresh/module.modulemap" "$ios/Sources/${name}FFI/module.modulemap"
  done
  rm -rf "$fresh"
  if ! cmp -s "$library" "$ios/lib/libebb_ffi.a"; then
    mkdir -p "$ios/lib"
    cp "$library" "$ios/lib/libebb_ffi.a"
    # SwiftPM does not track this library and would run the old test program.
    rm -rf "$build"/*/debug/*.xctest
  fi
}

swift_package() {
  local command=$1
  shift
  inside swift "$command" --package-path ios --scratch-path ios/.build --disable-sandbox \
    -Xswiftc -warnings-as-errors "$@"
}

# Prints the summary; on failure, everything but the lines of passing tests.
tests() {
  local log=$build/test.log
  mkdir -p "$build"
  if swift_package test --disable-xctest "$@" >"$log" 2>&1; then
    grep -E '^(Build complete|.* Test run with )' "$log"
  else
    grep -vE '^(◇|✔|↳|\[[0-9]+/[0-9]+\])' "$log" >&2
    echo "swift: all of it is in $log" >&2
    return 1
  fi
}

# Checks the files that Linux cannot build: their syntax, then their types against stubs of Apple's modules.
parse() {
  local sources=(ios/Sources/EbbApp/*.swift ios/App/*.swift)
  inside swiftc -parse -swift-version 6 "${sources[@]}"
  echo "swift: ${#sources[@]} Apple-only files parse"

  generate
  local log=$build/kit.log
  if ! swift_package build --target EbbKit >"$log" 2>&1; then
    grep -E 'error:|warning:' "$log" >&2 || cat "$log" >&2
    return 1
  fi
  local stubs=ios/.build/stubs
  mkdir -p "$stubs"
  local stub
  for stub in ios/Tests/Stubs/*/; do
    stub=$(basename "$stub")
    inside swiftc -emit-module -module-name "$stub" -swift-version 6 -parse-as-library \
      -o "$stubs/$stub.swiftmodule" "ios/Tests/Stubs/$stub"/*.swift
  done
  local modules=(-I "$stubs" -I ios/.build/debug/Modules -I ios/Sources/EbbCoreFFI -I ios/Sources/EbbTypesFFI)
  inside swiftc -emit-module -module-name EbbApp -swift-version 6 -parse-as-library -warnings-as-errors \
    "${modules[@]}" -o "$stubs/EbbApp.swiftmodule" ios/Sources/EbbApp/*.swift
  inside swiftc -typecheck -swift-version 6 -parse-as-library -warnings-as-errors "${modules[@]}" ios/App/*.swift
  echo "swift: they type-check against the stubs"
}

lint() {
  inside swift-format lint --strict --parallel --recursive "${OURS[@]}"
  echo "swift: the format is fine"
}

# The project is read-only inside, so formatted files are written from outside.
format() {
  local file formatted
  formatted=$(mktemp)
  find "${OURS[@]}" -name '*.swift' | while read -r file; do
    inside swift-format format "$file" >"$formatted"
    refresh "$formatted" "$file"
  done
  rm -f "$formatted"
}

command=${1:-}
[ $# -eq 0 ] || shift
# One command per line: in a chain with &&, a failure inside a function would go unnoticed.
case $command in
  generate)
    generate
    ;;
  test)
    swift_root
    generate
    tests "$@"
    ;;
  lint | format | parse)
    swift_root
    "$command"
    ;;
  *)
    sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
