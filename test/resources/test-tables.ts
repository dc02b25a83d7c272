import { readFileSync } from 'node:fs';
import { createResources, type Resources } from '../../src/resources/resources.js';

const read = (name: string): string[][] =>
  readFileSync(new URL(`../../resources/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => line.split('\t'));

/** Resources made of the named source tables only, so that a test needs no build. */
export const tablesOnly = (names: readonly string[], binaries: Record<string, ArrayBufferLike> = {}): Resources =>
  createResources({
    digest: 'sha256:test',
    tables: Object.fromEntries(names.map(name => [name, read(name)])),
    binaries,
  });
