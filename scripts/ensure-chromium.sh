#!/bin/sh
# Puts Debian's headless Chromium in place for test/browser when it is missing. Needs root (or sudo) and apt-get.
set -eu

browser=/usr/bin/chromium
if [ -x "$browser" ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "test/browser needs $browser; there is no apt-get here, so install Chromium by hand." >&2
  exit 1
fi

as_root=''
if [ "$(id -u)" -ne 0 ]; then
  as_root='sudo -n'
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
[ -x "$browser" ]
