#!/usr/bin/env bash
# Ebb's Kotlin side on a computer: the bindings' tests, the Compose screens, the preview, and the parts for a phone.
# Needs cargo, java and mvn, for app also aapt2 and unzip. Works without a network once Maven's folder in the cache is filled.
#
# usage: tools/kotlin.sh test [core] [ui] [preview] [app]   builds and tests these modules, or all
#        tools/kotlin.sh preview ARGS                 Ebb in a window, or its screens as PNGs; see --help
#        tools/kotlin.sh screenshots DIR [JOURNAL]    a PNG of every state, and of a journal (the demo's, if there)
#        tools/kotlin.sh pictures [write]             every screen on Android's Compose, in app/target/pictures; write: those
#                                                     in git, and the sheet of them in docs/screenshots
#        tools/kotlin.sh bench                        what Kotlin and JNA add to a tap, and the screens, into target/bench.json
#        tools/kotlin.sh golden                       rewrites the screens' golden texts; review before committing
#        tools/kotlin.sh lint                         ktlint on our sources
#        tools/kotlin.sh format                       the same, in place
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
android=$project/android
started_in=$PWD
cd "$project"

# Absolute, because the generator and Java run in other folders.
case ${CARGO_TARGET_DIR:=target} in
  /*) ;;
  *) CARGO_TARGET_DIR=$project/$CARGO_TARGET_DIR ;;
esac
export CARGO_TARGET_DIR

readonly BINDINGS=$android/core/target/generated-sources/uniffi
readonly STAMP=$android/target/built

# Two concurrent builds would write to the same folders.
mkdir -p "$android/target"
exec 9>"$android/target/lock"
flock 9

maven() {
  mvn -B -ntp -f "$android/pom.xml" -Dmaven.repo.local="${XDG_CACHE_HOME:-$HOME/.cache}/ebb/maven" "$@" 9>&-
}

# Runs Maven into a log. Shows the test summary, or what is wrong.
quietly() {
  local log=$android/target/$1.log
  shift
  if maven "$@" >"$log" 2>&1; then
    grep -E '^\[INFO\] (Tests run|BUILD|Total time)' "$log"
  else
    grep -E '^\[ERROR\]|^\[INFO\] Tests run' "$log" | head -n 80 >&2
    echo "kotlin: all of it is in ${log#"$project"/}" >&2
    return 1
  fi
}

rust() {
  cargo build --quiet -p ebb-ffi -p ebb-bindgen
}

# The app is tested over the library that a phone gets, which encrypts; the other modules over the plain one, built after it.
encrypting() {
  cargo build --quiet -p ebb-ffi --features encryption
  mkdir -p "$CARGO_TARGET_DIR/encrypting"
  cp "$(library)" "$CARGO_TARGET_DIR/encrypting/"
}

# An invented diary that the app's pictures show, on the day of their clock: its name, and its days.
diary() {
  local folder=$CARGO_TARGET_DIR/pictures
  cargo build --quiet -p ebb-cli
  mkdir -p "$folder"
  rm -f "$folder/$1".db*
  "$CARGO_TARGET_DIR/debug/ebb" --db "$folder/$1.db" --folder "$folder/copies" --lang en \
    --now '2026-03-02T09:00:00+00:00[UTC]' demo --days "$2" >/dev/null
}

# The library whose English is the pseudo-locale.
pseudo() {
  cargo build --quiet -p ebb-ffi --features encryption,pseudo
  mkdir -p "$CARGO_TARGET_DIR/pseudo"
  cp "$(library)" "$CARGO_TARGET_DIR/pseudo/"
}

library() {
  local name
  for name in libebb_ffi.so libebb_ffi.dylib; do
    [ ! -e "$CARGO_TARGET_DIR/debug/$name" ] || echo "$CARGO_TARGET_DIR/debug/$name"
  done
}

# Whether the compiled bindings match the current library; most changes in Rust do not affect them.
bindings_are_current() {
  local fresh code=0
  fresh=$(mktemp -d)
  (cd bindings && "$CARGO_TARGET_DIR/debug/uniffi-bindgen" generate --language kotlin --no-format \
    --out-dir "$fresh" "$(library)") || code=$?
  "$CARGO_TARGET_DIR/debug/word-keys" kotlin "$fresh" || code=$?
  [ "$code" != 0 ] || diff -qr "$fresh" "$BINDINGS" >/dev/null 2>&1 || code=1
  rm -rf "$fresh"
  return "$code"
}

# Kotlin code compiled against older bindings is not recompiled by itself, and would call what no longer exists.
forget_old_bindings() {
  bindings_are_current || rm -rf "$android"/*/target/classes "$android"/*/target/test-classes "$android"/*/target/kotlin-ic
}

# Compiles, unless everything compiled is up to date.
build() {
  rust
  local changed=yes
  if [ -e "$STAMP" ]; then
    changed=$(find "$android"/pom.xml "$android"/{core,ui,preview}/{pom.xml,src} -newer "$STAMP" -print -quit)
    [ -n "$changed" ] || bindings_are_current || changed=yes
  fi
  [ -n "$changed" ] || return 0
  forget_old_bindings
  echo "kotlin: compiling" >&2
  local begun
  begun=$(mktemp)
  # Not app: the preview must not need an Android framework.
  quietly build test-compile -pl core,ui,preview >&2
  # Dated at the start, so that files edited during the build are compiled next time.
  touch -r "$begun" "$STAMP"
  rm -f "$begun"
}

# Text in Roboto, as on a phone, where it is installed: otherwise in what the computer has.
readonly FONTS=$android/preview/fonts.conf

# Runs Java with the preview's class path, in the folder this was called from, so that relative paths work.
run_java() {
  local path
  path=$android/preview/target/classes:$(<"$android/preview/target/class-path")
  # Rendered in software: as fast for one screen, and the same on every machine.
  (cd "$started_in" && FONTCONFIG_FILE=$FONTS exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dskiko.renderApi=SOFTWARE \
    -Djna.library.path="$CARGO_TARGET_DIR/debug" -Debb.root="$project" -cp "$path:$android/ui/target/test-classes" "$@" 9>&-)
}

tests() {
  local module modules=() classes=()
  [ $# -gt 0 ] || set -- core ui preview app
  for module in "$@"; do
    case $module in
      core) classes+=('app/ebb/*Test') ;;
      ui | preview | app) classes+=("app/ebb/$module/**/*Test") ;;
      *) echo "kotlin: there is no module $module" >&2; return 2 ;;
    esac
    modules+=("$module")
  done
  case " ${modules[*]} " in *" app "*) encrypting; diary typical 120 ;; esac
  rust
  forget_old_bindings
  # A module needs the others built, but not tested again; hence the test classes are named.
  quietly test test -pl "$(IFS=,; echo "${modules[*]}")" -am -Dtest="$(IFS=,; echo "${classes[*]}")" \
    -Dsurefire.failIfNoSpecifiedTests=false
}

preview() {
  build >&2
  case " $* " in
    *" --png "*) run_java -Djava.awt.headless=true app.ebb.preview.MainKt "$@" ;;
    *)
      # A window may stay open for long; others may build meanwhile.
      flock -u 9
      run_java app.ebb.preview.MainKt "$@"
      ;;
  esac
}

screenshots() {
  local folder=$1 journal=${2:-$project/target/demo/journal.db} theme
  build >&2
  run_java -Djava.awt.headless=true app.ebb.ui.ScreenshotsKt "$folder"
  [ -e "$journal" ] || return 0
  for theme in light dark flare; do
    preview --db "$journal" --theme "$theme" --png "$folder/demo-$theme.png"
  done
  preview --db "$journal" --text 200 --png "$folder/demo-large-text.png"
}

pictures() {
  local mode=${1:-all}
  [ "$mode" = write ] || pseudo
  encrypting
  rust
  diary typical 120
  [ "$mode" = write ] || diary ten-years 3653
  forget_old_bindings
  rm -rf "$android/app/target/pictures"
  draw "$mode"
  [ "$mode" = write ] || draw "$mode" -Debb.native="$CARGO_TARGET_DIR/pseudo"
}

draw() {
  local mode=$1
  shift
  quietly pictures test -pl app -am -Dtest='app/ebb/app/Pictures' -Dsurefire.failIfNoSpecifiedTests=false \
    -Debb.pictures="$mode" "$@"
}

# The same tap in Rust and over Kotlin and JNA, in turns, both built as `make bench` measures (Cargo puts its profile
# `bench` into the folder `release`). The JVM compiles as it likes, since that is what is measured. Then the screens over ten
# years, drawn in software.
bench() {
  build >&2
  cargo build --quiet --profile bench -p ebb-ffi
  local path
  path=$android/core/target/test-classes:$android/core/target/classes:$(<"$android/preview/target/class-path")
  cargo run --quiet --profile bench -p ebb-bench -- bridge \
    java -Djna.library.path="$CARGO_TARGET_DIR/release" -cp "$path" app.ebb.LogTimesKt
  diary ten-years 3653
  path=$android/preview/target/test-classes:$android/preview/target/classes:$(<"$android/preview/target/class-path")
  FONTCONFIG_FILE=$FONTS cargo run --quiet --profile bench -p ebb-bench -- screens \
    java -Djava.awt.headless=true -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dskiko.renderApi=SOFTWARE \
    -Djna.library.path="$CARGO_TARGET_DIR/release" -cp "$path" app.ebb.preview.bench.ScreenTimesKt \
    "$CARGO_TARGET_DIR/pictures/ten-years.db"
}

command=${1:-}
[ $# -eq 0 ] || shift
case $command in
  test)
    tests "$@"
    ;;
  preview)
    preview "$@"
    ;;
  screenshots)
    screenshots "${1:?a folder to write to}" "${2:-}"
    ;;
  pictures)
    pictures "$@"
    ;;
  bench)
    bench
    ;;
  golden)
    rust
    quietly golden test -pl ui -am -Dtest='app/ebb/ui/**/*LooksTest' -Dsurefire.failIfNoSpecifiedTests=false \
      -Debb.golden=write
    ;;
  lint)
    quietly lint -P lint -N antrun:run@ktlint
    echo "kotlin: ktlint finds nothing"
    ;;
  format)
    quietly format -P lint -N antrun:run@ktlint-format
    ;;
  *)
    sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" >&2
    exit 2
    ;;
esac
