#!/usr/bin/env bash
# Installs Swift 6 for Linux: Debian trixie's own `swiftlang` in a separate folder, entered by chroot. Takes about 90 s,
# a download of 550 MB and 1.5 GB on disk. Does nothing if it is installed.
#
# usage: tools/swift-root.sh          prints the folder on its last line
# exit:  0 installed, 77 this machine cannot (not root, no mounts, not Debian), 1 failed
set -euo pipefail

readonly CANNOT=77
readonly PACKAGES=swiftlang,libc6-dev,libstdc++-14-dev,git,ca-certificates
readonly RELEASE=trixie

cache=${XDG_CACHE_HOME:-$HOME/.cache}/ebb
root=$cache/swift

cannot() {
  echo "swift: $*" >&2
  exit "$CANNOT"
}

# Entering it needs mounts, even if it is already installed.
[ "$(uname -s)" = Linux ] || cannot "this way is for Linux; on a Mac use Xcode's Swift (ios/README.md)"
[ "$(id -u)" = 0 ] || cannot "needs root, for a chroot and its mounts"
unshare --mount --propagation private true 2>/dev/null || cannot "needs CAP_SYS_ADMIN, for mounts of its own"

if [ -e "$root/.swift-ok" ]; then
  echo "$root"
  exit 0
fi

# The machine's own mirror: the first source archive that is Debian proper.
mirror() {
  local file
  for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
    [ -e "$file" ] || continue
    awk '/^URIs:/ { print $2; exit }
         /^deb / { for (i = 2; i <= NF; i++) if ($i ~ /:\//) { print $i; exit } }' "$file"
  done | head -n 1
}

# shellcheck source=/dev/null
. /etc/os-release
[ "${ID:-}" = debian ] || cannot "installs from Debian's archive, and this is ${PRETTY_NAME:-another system}"
from=$(mirror)
[ -n "$from" ] || cannot "found no Debian archive in this machine's apt sources"

mkdir -p "$cache"
exec 9>"$cache/swift.lock"
flock 9
[ ! -e "$root/.swift-ok" ] || { echo "$root"; exit 0; }

if ! command -v mmdebstrap >/dev/null; then
  echo "swift: installing mmdebstrap from this machine's apt sources" >&2
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends mmdebstrap; } >&2
fi

echo "swift: installing Debian $RELEASE's ${PACKAGES//,/, } from $from" >&2
echo "swift: into $root (550 MB to fetch, 1.5 GB on disk)" >&2

# Built beside the target and moved into place, so that an existing root is complete. --one-file-system: if a mount was
# ever left in it, nothing behind that mount is deleted.
rm -rf --one-file-system "$root" "$root.new"
swift=/usr/libexec/swift
mmdebstrap --quiet --mode=root --variant=apt --include="$PACKAGES" \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' --dpkgopt=force-unsafe-io \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  --dpkgopt="path-exclude=$swift/lib/swift_static/*" --dpkgopt="path-exclude=$swift/lib/swift/embedded/*" \
  --dpkgopt="path-exclude=$swift/lib/liblldb*" --dpkgopt="path-exclude=$swift/bin/lldb*" \
  --dpkgopt="path-exclude=$swift/lib/libsourcekitdInProc*" --dpkgopt="path-exclude=$swift/bin/sourcekit-lsp" \
  --dpkgopt="path-exclude=$swift/bin/clangd" --dpkgopt="path-exclude=$swift/bin/docc" \
  "$RELEASE" "$root.new" "$from" >&2
touch "$root.new/.swift-ok"
mv "$root.new" "$root"
echo "$root"
