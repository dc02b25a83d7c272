#!/usr/bin/env bash
# Sets up what is missing, reads one bundled report, puts the bundled story lines into a ledger of their own, shows what is
# contested in it, and opens the workbench on it. Without a terminal (or with DEMO_SERVE=no) it ends before the workbench.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh
ledger="${COUNTERCLAIM_HOME:-.cache/demo-ledger}"
node bin/counterclaim.js read samples/wire.txt
node bin/counterclaim.js add samples/stories --home "$ledger"
node bin/counterclaim.js ledger --status contested --home "$ledger"
echo
echo "The whole ledger: node bin/counterclaim.js ledger --home $ledger"
if [ "${DEMO_SERVE:-}" = yes ] || { [ -t 1 ] && [ "${DEMO_SERVE:-}" != no ]; }; then
  exec node bin/counterclaim.js serve --home "$ledger" --quiet
fi
echo "The workbench: node bin/counterclaim.js serve --home $ledger"
