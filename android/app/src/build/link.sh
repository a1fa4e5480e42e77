#!/bin/sh
# Merges the manifests and links the app's resources with those of the libraries.
# usage: link.sh FRAMEWORK LIBRARIES OUT
#   FRAMEWORK  Android's jar    LIBRARIES  the folder of unpacked AARs
# into OUT: AndroidManifest.xml, resources.apk, manifest.pro (what R8 keeps of the manifest), r (R.java of the app and of each library that has resources)
set -eu
framework=$1 libraries=$2 out=$3
app=$(cd "$(dirname "$0")/../main" && pwd)
mkdir -p "$out"

java "$app/../build/MergeManifests.java" "$app/AndroidManifest.xml" "$out/AndroidManifest.xml" \
  "$libraries"/*/AndroidManifest.xml

# A library looks its numbers up in the R class of its own package.
packages=
for library in "$libraries"/*/; do
  [ -s "$library/R.txt" ] || continue
  package=$(sed -n 's/.*package="\([^"]*\)".*/\1/p' "$library/AndroidManifest.xml" | head -n 1)
  packages=$packages${packages:+:}$package
done

aapt2 compile --dir "$app/res" -o "$out/app.zip"
rm -rf "$out/r.new"
# Debian's aapt2 does not know <queries> (Android 11), and would refuse it.
# The later of two wins: the app's own come last. The libraries bring 85 languages; only ours are kept.
aapt2 link -I "$framework" --manifest "$out/AndroidManifest.xml" --auto-add-overlay --no-version-vectors --warn-manifest-validation \
  -c en,de,es --min-sdk-version 26 --target-sdk-version 36 --proguard "$out/manifest.pro" --extra-packages "$packages" --java "$out/r.new" -o "$out/resources.apk" \
  $(printf -- '-R %s ' "$libraries"/*.zip) -R "$out/app.zip"

# Unchanged files keep their dates, so that nothing is compiled again.
if diff -qr "$out/r.new" "$out/r" >/dev/null 2>&1; then
  rm -rf "$out/r.new"
else
  rm -rf "$out/r" && mv "$out/r.new" "$out/r"
fi
