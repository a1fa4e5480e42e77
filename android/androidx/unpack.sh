#!/bin/sh
# Unpacks AARs, unless nothing changed since the last time.
# usage: unpack.sh PACKED UNPACKED CLASSES
#   PACKED    the folder of the AARs
#   UNPACKED  a folder for each: manifest, resources, R.txt, rules for R8; beside it NAME.zip, its compiled resources
#   CLASSES   all their classes together
set -eu
packed=$1 unpacked=$2 classes=$3
stamp=$classes/META-INF/unpacked

# The names carry the versions.
names=$(cd "$packed" && ls -- *.aar)
if [ -e "$stamp" ] && [ "$names" = "$(cat "$stamp")" ]; then exit 0; fi

rm -rf "$unpacked" "$classes"
mkdir -p "$unpacked" "$classes/META-INF"
for name in $names; do
  aar=$unpacked/${name%.aar}
  unzip -q "$packed/$name" -d "$aar"
  for jar in "$aar/classes.jar" "$aar"/libs/*.jar; do
    # The same file in two libraries is a notice in META-INF; 1 is a warning about an empty archive.
    [ ! -e "$jar" ] || unzip -qo "$jar" -d "$classes" -x META-INF/MANIFEST.MF || [ $? -le 1 ] || [ $? = 11 ]
    rm -f "$jar"
  done
  if [ -n "$(find "$aar/res" -type f 2>/dev/null | head -n 1)" ]; then
    aapt2 compile --dir "$aar/res" -o "$aar.zip"
  fi
done
printf '%s\n' "$names" >"$stamp"
