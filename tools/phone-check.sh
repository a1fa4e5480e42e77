#!/usr/bin/env bash
# Type-checks the library for phones without their toolchains, so that what is `cfg` for a phone cannot rot. Of the C in it
# (SQLite) nothing is checked: a compiler that only pretends stands in for the NDK's and Xcode's.
# Needs cargo, and rustup for the two targets.
#
# usage: tools/phone-check.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

stubs=$(mktemp -d)
trap 'rm -rf "$stubs"' EXIT
# An empty object, and an empty archive, wherever one is asked for.
cat >"$stubs/cc" <<'END'
#!/bin/sh
out=
while [ $# -gt 0 ]; do
  case $1 in -o) out=$2; shift ;; -o*) out=${1#-o} ;; esac
  shift
done
[ -z "$out" ] || : >"$out"
END
cat >"$stubs/ar" <<'END'
#!/bin/sh
for name; do
  case $name in *.a) printf '!<arch>\n' >"$name" ;; esac
done
END
chmod +x "$stubs"/*

check() {
  local target=$1 name=${1//-/_}
  env "CC_$name=$stubs/cc" "AR_$name=$stubs/ar" SDKROOT="$stubs" IPHONEOS_DEPLOYMENT_TARGET=16.0 \
    cargo check --quiet -p ebb-ffi --target "$target"
  echo "phone-check: $target type-checks"
}

check aarch64-linux-android
check aarch64-apple-ios
