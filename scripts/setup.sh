#!/usr/bin/env bash
# Installs the packages of the lockfile and builds the command, when that is not done yet. Safe to run again.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v node >/dev/null 2>&1 || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] && ! command -v node >/dev/null 2>&1; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq nodejs npm
  fi
fi
if ! command -v node >/dev/null 2>&1 || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  echo "Counterclaim needs Node.js 20 or newer (https://nodejs.org); found: $(node --version 2>/dev/null || echo none)." >&2
  exit 1
fi

stamp=node_modules/.counterclaim-lock
if [ ! -f "$stamp" ] || ! cmp -s package-lock.json "$stamp"; then
  npm ci --ignore-scripts --no-audit --no-fund >&2
  cp package-lock.json "$stamp"
fi
if [ ! -f dist/built ] || [ -n "$(find src resources scripts package.json -newer dist/built -print -quit 2>/dev/null)" ]; then
  npm run -s build >&2
  touch dist/built
fi
