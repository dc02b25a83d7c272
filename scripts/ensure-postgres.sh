#!/bin/sh
# Prints the folder of PostgreSQL's server programs (15 or newer), installing Debian's package when there is none.
# Installing needs root (or sudo) and apt-get. No server is started here, nor is Debian's own.
set -eu

find_programs() {
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) \
    "$(dirname "$(readlink -f "$(command -v postgres || echo /)")")"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] || continue
    major=$("$folder/postgres" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    if [ "$major" -ge 15 ]; then
      echo "$folder"
      return 0
    fi
  done
  return 1
}

if find_programs; then
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "The tests need PostgreSQL 15 or newer; there is no apt-get here, so install it by hand." >&2
  exit 1
fi
as_root=''
if [ "$(id -u)" -ne 0 ]; then
  as_root='sudo -n'
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >&2
# Debian would make and start a cluster of its own.
$as_root mkdir -p /etc/postgresql-common
[ -e /etc/postgresql-common/createcluster.conf ] ||
  echo 'create_main_cluster = false' | $as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >&2
find_programs
