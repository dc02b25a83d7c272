#!/bin/sh
# Compiles network.as and writes its bytes as text into src/parse/kernel-bytes.ts.
# AssemblyScript is fetched for the occasion: it is needed only when network.as changes.
set -e
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cp "$here/network.as" "$work/network.ts"
cd "$work"
npx --yes -p assemblyscript@0.28.20 asc network.ts -O3 --noAssert --runtime stub --importMemory --enable simd -o network.wasm
{
  echo '/** WebAssembly of train/kernel/network.as in base64, written by train/kernel/build.sh. */'
  printf "export const KERNEL_BYTES =\n  '%s';\n" "$(base64 -w0 network.wasm)"
} > "$here/../../src/parse/kernel-bytes.ts"
rm -r "$work"
