#!/usr/bin/env bash
# Sets up what is missing, then reads the bundled sample reports and prints their digests.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh
exec node bin/counterclaim.js read samples/*
