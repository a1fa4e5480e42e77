#!/usr/bin/env bash
# The APK, without Android's SDK or Gradle: what Maven built, shrunk by R8, packed, aligned to pages of 16 KiB, signed with
# a debug key, and checked. libebb_ffi.so of each ABI comes from cargo-ndk where ANDROID_NDK_HOME names an NDK; without
# one the APK has no core, says so in its name, and would stop at its first call. Before that, what R8 left runs as class
# files under Robolectric over this computer's core.
# Needs cargo, java, mvn, aapt2, zip, unzip, zipalign, apksigner. Writes target/apk/ebb.apk or ebb-without-core.apk.
#
# usage: tools/apk.sh
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$project"
android=$project/android
app=$android/app
work=$app/target/apk
linked=$app/target/linked
libraries=$android/androidx/target/aar
out=$project/target/apk
maven=${XDG_CACHE_HOME:-$HOME/.cache}/ebb/maven
target=${CARGO_TARGET_DIR:-target}
case $target in /*) ;; *) target=$project/$target ;; esac
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
readonly ABIS=(arm64-v8a armeabi-v7a x86_64)
readonly PAGE=16384

say() { printf 'apk: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
version() { sed -n "s|.*<$1.version>\(.*\)</$1.version>.*|\1|p" "$android/pom.xml" | head -n 1; }

r8=$maven/com/android/tools/r8/$(version r8)/r8-$(version r8).jar
framework=$maven/org/robolectric/android-all/$(version android.compiles)/android-all-$(version android.compiles).jar
apksig=$maven/com/android/tools/build/apksig/$(version apksig)/apksig-$(version apksig).jar
jna=$maven/net/java/dev/jna/jna/$(version jna)/jna-$(version jna).aar

build() {
  say "building by Maven"
  cargo build --quiet -p ebb-ffi -p ebb-bindgen
  mkdir -p "$android/target" "$work"
  # The same lock as tools/kotlin.sh takes: two builds would write to the same folders.
  exec 9>"$android/target/lock"
  flock 9
  CARGO_TARGET_DIR=$target mvn -B -ntp -f "$android/pom.xml" -Dmaven.repo.local="$maven" -P apk package -pl app -am \
    -DskipTests >"$android/target/apk.log" 2>&1 9>&- || {
    grep -E '^\[ERROR\]' "$android/target/apk.log" | head -n 40 >&2
    fail "all of it is in android/target/apk.log"
  }
}

# The class path of a phone: without the AARs, whose classes are in androidx's jar, and with JNA for a phone.
programs() {
  rm -rf "$work/jna" && mkdir -p "$work/jna"
  unzip -qo "$jna" -d "$work/jna"
  { ls "$app"/target/ebb-app-*.jar; tr ':' '\n' <"$work/class-path" | grep -vE '\.aar$'; } >"$work/program-jvm"
  sed "s|.*/jna-[0-9.]*\.jar$|$work/jna/classes.jar|" "$work/program-jvm" >"$work/program"
}

# Our rules, those that aapt2 made of the manifest, and those of each AAR. R8 finds those inside jars by itself.
rules() {
  local file
  for file in "$app/src/build/keep.pro" "$app/src/build/android.pro" "$linked/manifest.pro" "$libraries"/*/proguard.txt; do
    [ ! -s "$file" ] || printf -- '--pg-conf\n%s\n' "$file"
  done
}

# shrink OUTPUT PROGRAM LOG [OPTION…]
shrink() {
  local output=$1 program=$2 log=$3
  shift 3
  mapfile -t conf < <(rules)
  mapfile -t jars <"$program"
  java -Xmx3g -cp "$r8" com.android.tools.r8.R8 "$@" --release --lib "$framework" --lib "$java_home" "${conf[@]}" \
    --pg-map-output "$log.map" --output "$output" "${jars[@]}" >"$log" 2>&1 || { tail -n 30 "$log" >&2; fail "R8 failed"; }
}

# The app as R8 leaves it, over the real core. Nothing on this class path may stand in for a class that R8 took away.
run_shrunk() {
  say "running what R8 left under Robolectric"
  rm -f "$work/shrunk.jar"
  shrink "$work/shrunk.jar" "$work/program-jvm" "$work/r8-jvm.log" --classfile
  local beside
  beside=$(tr ':' '\n' <"$work/test-class-path" | grep '\.jar$' | grep -E "$(printf '/(%s)[^/]*$' \
    'ebb-androidx-test|junit|hamcrest|robolectric|annotations-4|pluginapi|guava|failureaccess|resources-|sandbox|shadowapi|asm|utils|plugins-maven|javax|jakarta|shadows-framework|nativeruntime|icu4j|bcprov|conscrypt|snakeyaml|auto-value|sqlite4java|j2objc')" |
    tr '\n' ':')
  # R8 names a merged interface in one descriptor of an invokedynamic; dex has no such instruction.
  mkdir -p "$work/stub/androidx/compose/ui/text" "$work/stub-classes" "$work/shrunk-classes"
  echo 'package androidx.compose.ui.text; public interface Paragraph {}' >"$work/stub/androidx/compose/ui/text/Paragraph.java"
  javac -proc:none -d "$work/stub-classes" "$work/stub/androidx/compose/ui/text/Paragraph.java"
  javac -proc:none -nowarn -d "$work/shrunk-classes" -cp "$beside$framework" \
    "$app"/src/shrunk/java/app/ebb/shrunk/ShrunkTest.java
  (cd "$app" && java -Xmx2g -Djava.awt.headless=true -Djna.library.path="$target/debug" \
    -Dpictures="$app/target/pictures" -Drobolectric.offline=true \
    -Drobolectric.dependency.dir="$maven/org/robolectric/android-all-instrumented/$(version android.runs)" \
    -cp "$work/shrunk-classes:$work/shrunk.jar:$work/stub-classes:target/test-classes:$beside$framework" \
    org.junit.runner.JUnitCore app.ebb.shrunk.ShrunkTest) >"$work/shrunk.log" 2>&1 || {
    head -n 40 "$work/shrunk.log" >&2
    fail "what R8 left does not run; all of it is in ${work#"$project"/}/shrunk.log"
  }
  grep -E '^OK' "$work/shrunk.log"
}

# Each ABI's core by cargo-ndk; fails without an NDK.
cores() {
  [ -n "${ANDROID_NDK_HOME:-}" ] || return 1
  command -v cargo-ndk >/dev/null || fail "ANDROID_NDK_HOME is set, but cargo-ndk is missing: cargo install cargo-ndk"
  local abi options=()
  for abi in "${ABIS[@]}"; do options+=(-t "$abi"); done
  rm -rf "$work/core"
  cargo ndk "${options[@]}" --platform 26 -o "$work/core" build --profile phone -p ebb-ffi --features encryption
}

pack() {
  local name=$1 abi aar stage=$work/stage
  rm -rf "$stage" "$work"/{dex.zip,unaligned.apk,aligned.apk} && mkdir -p "$stage" "$out"
  say "R8, for a phone"
  shrink "$work/dex.zip" "$work/program" "$work/r8.log" --min-api 26
  unzip -qo "$work/dex.zip" -d "$stage"
  # Of what lies beside the classes only what is looked up while the app runs.
  find "$stage" -type f ! -name 'classes*.dex' ! -path '*/META-INF/services/*' ! -name '*.kotlin_builtins' -delete
  for abi in "${ABIS[@]}"; do
    mkdir -p "$stage/lib/$abi"
    for aar in "$work/jna" "$libraries"/*/ "$work/core"; do
      find "$aar/jni/$abi" "$aar/$abi" -name '*.so' -exec cp {} "$stage/lib/$abi/" \; 2>/dev/null || true
    done
  done
  cp "$linked/resources.apk" "$work/unaligned.apk"
  # Stored: native libraries are mapped from the APK itself.
  (cd "$stage" && zip -qr -X ../unaligned.apk . -x 'lib/*' && zip -qr -X -0 ../unaligned.apk lib)
  zipalign -f 4 "$work/unaligned.apk" "$work/aligned.apk"
  local key=${XDG_CACHE_HOME:-$HOME/.cache}/ebb/debug.keystore
  # Kept outside the build, so that the next APK can be installed over this one.
  [ -e "$key" ] || keytool -genkeypair -keystore "$key" -storepass android -alias debug -keyalg RSA -keysize 2048 \
    -validity 10000 -dname CN=debug >/dev/null 2>&1
  rm -f "$out"/*.apk
  java -cp "$apksig" "$app/src/build/SignApk.java" "$key" android debug "$work/aligned.apk" "$out/$name" 2>"$work/sign.log" ||
    { cat "$work/sign.log" >&2; fail "the APK could not be signed"; }
}

# What the finished APK asks of a phone, one line each; compared with apk-expected.txt.
asks() {
  local apk=$1
  aapt2 dump badging "$apk" | sed -n "s/^uses-permission: name='\([^']*\)'.*/permission \1/p"
  aapt2 dump xmltree --file AndroidManifest.xml "$apk" | awk '
    /E: (activity|service|receiver|provider)/ { name = "" }
    /A: .*:name\(/ && name == "" { match($0, /="[^"]*"/); name = substr($0, RSTART + 2, RLENGTH - 3) }
    /A: .*:exported\(.*=true/ { print "exported " name }'
  aapt2 dump configurations "$apk" | grep -oE '^[a-z]{2}(-|$)' | tr -d '-' | sort -u | sed 's/^/language /'
  echo "language en"
}

check() {
  local apk=$1 library segment
  apksigner verify --min-sdk-version 26 "$apk"
  zipalign -c 4 "$apk" || fail "an entry is not aligned"
  # Native libraries are mapped from the APK: each begins at a page.
  ! zipalign -v -c "$PAGE" "$apk" | grep -E ' lib/.*BAD' >&2 || fail "a library does not begin at a page of $PAGE bytes"
  asks "$apk" | sort -u >"$work/asks.txt"
  diff <(sort -u "$app/src/build/apk-expected.txt") "$work/asks.txt" >&2 ||
    fail "the APK asks for other things than android/app/src/build/apk-expected.txt says"
  # Each loaded segment of a library for 64 bits begins at a page of 16 KiB.
  for library in "$work"/stage/lib/{arm64-v8a,x86_64}/*.so; do
    [ -e "$library" ] || continue
    while read -r segment; do
      [ $((segment % PAGE)) = 0 ] || fail "${library##*/} is aligned to $segment bytes"
    done < <(readelf -lW "$library" | awk '$1 == "LOAD" { print $NF }')
  done
  cat "$work/asks.txt"
}

build
programs
run_shrunk
if cores; then
  name=ebb.apk
else
  name=ebb-without-core.apk
  say "no NDK (ANDROID_NDK_HOME): the APK is without the core and does not run on a phone"
fi
pack "$name"
check "$out/$name"
echo "apk: verified ${out#"$project"/}/$name, $(stat -c %s "$out/$name") bytes"
