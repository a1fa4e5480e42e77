#!/usr/bin/env bash
# The libraries that the Android app is made with, each with version and licence: what the app shows in More, About Ebb. The
# crates come from cargo's own list for a phone, the rest from Maven's poms. LibrariesTest holds the file against the poms
# and Cargo.lock.
# Needs cargo, awk. Writes android/app/src/main/res/raw/libraries.
#
# usage: tools/libraries.sh
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$project"
out=android/app/src/main/res/raw/libraries

crates() {
  cargo tree --locked --offline -p ebb-ffi -e normal,no-proc-macro --features encryption --target aarch64-linux-android \
    --prefix none --format '{p}|{l}' | sed 's/ (\*)$//; s/ (\*)|/|/' |
    awk -F'|' '$1 !~ /^ebb-/ { split($1, name, " "); licence = $2; gsub("/", " OR ", licence); sub("^v", "", name[2])
      print name[1] "\t" name[2] "\t" licence }'
  # In libsqlite3-sys and openssl-sys, which have licences of their own.
  printf 'SQLCipher\t%s\tBSD-3-Clause\n' "in libsqlite3-sys"
  printf 'OpenSSL\t%s\tApache-2.0\n' "in openssl-sys"
}

# The dependencies of a pom and the AARs that it unpacks, without exclusions, with the versions of android/pom.xml.
artifacts() {
  awk '
    function value(line) { sub(/^[^>]*>/, "", line); sub(/<.*$/, "", line); return line }
    FNR == NR { if (match($0, /<[a-z0-9.]+\.version>/)) properties[substr($0, RSTART + 1, RLENGTH - 2)] = value($0); next }
    /<exclusions>/ { excluded = 1 }
    /<\/exclusions>/ { excluded = 0 }
    excluded { next }
    /<dependency>|<artifactItem>/ { group = name = version = "" }
    /<groupId>/ { group = value($0) }
    /<artifactId>/ { name = value($0) }
    /<version>/ { version = value($0); if (version ~ /^\$/) version = properties[substr(version, 3, length(version) - 3)] }
    /<\/dependency>|<\/artifactItem>/ { print group ":" name "\t" version "\tApache-2.0" }
  ' android/pom.xml android/androidx/pom.xml
  version() { sed -n "s|.*<$1.version>\(.*\)</$1.version>.*|\1|p" android/pom.xml | head -n 1; }
  printf 'org.jetbrains.kotlin:kotlin-stdlib\t%s\tApache-2.0\n' "$(version kotlin)"
  printf 'net.java.dev.jna:jna\t%s\tApache-2.0 OR LGPL-2.1-or-later\n' "$(version jna)"
}

mkdir -p "${out%/*}"
{
  echo "# Made by tools/libraries.sh: name, version and licence (SPDX) between tabs."
  { crates; artifacts; } | LC_ALL=C sort -u
} >"$out"
echo "libraries: $(grep -vc '^#' "$out") in $out"
