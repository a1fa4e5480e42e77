#!/usr/bin/env bash
# Installs what a command needs and this machine lacks. Says what it installs, never asks, and does nothing (also
# without a network) if everything is there.
#
# usage: tools/setup.sh [rust] [trace] [crypto] [fuzz] [jvm] [screens] [window] [phone] [apk] [targets]
set -euo pipefail

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; elif has sudo; then sudo "$@"; else fail "needs root for: $*"; fi
}

# Installs those Debian packages that are missing.
debian() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  has apt-get || fail "please install: ${missing[*]}"
  say "installing from Debian: ${missing[*]}"
  as_root apt-get update -q >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "${missing[@]}" >&2
}

# The first of some packages that this Debian release has.
first_of() {
  local package
  for package in "$@"; do
    if apt-cache show "$package" >/dev/null 2>&1; then echo "$package"; return; fi
  done
  echo "$1"
}

rust() {
  has cc || debian gcc libc6-dev
  if ! has cargo && [ -x "$HOME/.cargo/bin/cargo" ]; then
    fail "Rust is in ~/.cargo/bin, which is not in PATH: export PATH=\"\$HOME/.cargo/bin:\$PATH\""
  fi
  if ! has cargo; then
    as_root apt-get update -q >&2
    apt-cache show rustup >/dev/null 2>&1 ||
      fail "Rust is missing, and this Debian has no rustup: install it as its own site says, then come back"
    debian rustup
  fi
  # rust-toolchain.toml names the version and its components; this fetches what is missing.
  if has rustup && ! cargo --version >/dev/null 2>&1; then
    say "installing the Rust that rust-toolchain.toml names"
    rustup toolchain install >&2
  fi
}

trace() { has strace || debian strace; }

# libFuzzer is C++.
fuzz() { has c++ || debian g++; }

# libcrypto, which encrypted journals need.
crypto() { [ -e /usr/include/openssl/crypto.h ] || debian libssl-dev; }

jvm() {
  has javac || { has apt-get && as_root apt-get update -q >&2; debian "$(first_of openjdk-17-jdk-headless openjdk-21-jdk-headless)"; }
  has mvn || debian maven
}

# Needed to draw text off-screen: Roboto is a phone's font, DejaVu has the signs that it lacks.
screens() { has dpkg-query && debian libgl1 libx11-6 libfontconfig1 fonts-dejavu-core fonts-roboto-unhinted; }

# Needed for a window in addition: the part of Java that the headless package lacks.
window() {
  local java
  java=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  [ -e "$java/lib/libawt_xawt.so" ] || debian "$(first_of openjdk-17-jre openjdk-21-jre)"
}

# Links Android's resources, and unpacks its libraries. Framework and libraries come through Maven, into Maven's folder.
phone() {
  has aapt2 || debian aapt
  has unzip || debian unzip
}

# Packs, aligns and signs an APK.
apk() {
  has zip || debian zip
  has zipalign || debian zipalign
  has apksigner || debian apksigner
}

# The standard library for phones, to type-check the core for them.
targets() {
  local target
  for target in aarch64-linux-android aarch64-apple-ios; do
    if rustup target list --installed | grep -qx "$target"; then continue; fi
    say "installing Rust's library for $target"
    rustup target add "$target" >&2
  done
}

for part in "$@"; do
  case $part in
    rust | trace | crypto | fuzz | jvm | screens | window | phone | apk | targets) "$part" ;;
    *) fail "no part is called $part" ;;
  esac
done
