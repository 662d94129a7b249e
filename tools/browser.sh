#!/usr/bin/env bash
# Finds or fetches a Chromium for the journeys and writes its path to .cache/chromium-path.
# Order: $CHROMIUM, an installed one, Debian's package (as root), a packed one from the package registry.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .cache
PATH="$PWD/node_modules/.bin:$PATH" # Node 24, whatever the machine has
SPARTICUZ=153.0.0

found() {
  printf '%s\n' "$1" >.cache/chromium-path
  echo "Chromium: $1"
  exit 0
}

works() { [ -n "$1" ] && [ -x "$1" ] && "$1" --version >/dev/null 2>&1; }

installed() {
  local name path
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    path=$(command -v "$name" || true)
    if works "$path"; then
      found "$path"
    fi
  done
}

if [ -n "${CHROMIUM:-}" ]; then
  works "$CHROMIUM" || { echo "CHROMIUM=$CHROMIUM does not start." >&2; exit 1; }
  found "$CHROMIUM"
fi
installed

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo 'Installing Chromium …'
  apt() { DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=120 "$@" >.cache/apt.log 2>&1; }
  add() { apt install -y --no-install-recommends chromium; }
  # A machine whose package lists are missing or old needs them first.
  add || { apt update && add; } || tail -n 5 .cache/apt.log >&2
  hash -r
  installed
fi

# Unpacked once into .cache; the wrapper gives it the libraries and fonts that it brings along.
wrapper="$PWD/.cache/chromium/chromium.sh"
if ! works "$wrapper"; then
  echo 'Fetching a packed Chromium …'
  mkdir -p .cache/chromium
  npm install --loglevel=error --no-audit --no-fund --prefix .cache/chromium "@sparticuz/chromium@$SPARTICUZ"
  TMPDIR="$PWD/.cache/chromium" node tools/unpack-chromium.ts .cache/chromium
fi
works "$wrapper" || { echo 'No Chromium: install one, or set CHROMIUM to the path of one.' >&2; exit 1; }
found "$wrapper"
