import { CounterclaimError } from '../model/errors.js';

/** One line of a data table: column name → cell. */
export type Row = Readonly<Record<string, string>>;

/** Words and places as data, loaded once and shared. Tables are named by path ("lexicons/en/cues"), binaries by file name. */
export interface Resources {
  /** "sha256:…" over everything in it; part of every reading, so that a reading names what it was made with. */
  readonly digest: string;
  /** Rows of a table; throws `resource-missing` for one that was not shipped. */
  table(name: string): readonly Row[];
  has(name: string): boolean;
  /** A binary file (parser model, gazetteer), shared between threads where the host allows it. */
  binary(name: string): ArrayBufferLike;
}

/** What a host hands in: parsed tables and raw binaries. */
export interface ResourceBundle {
  digest: string;
  /** name → [columns, ...rows]. */
  tables: Record<string, string[][]>;
  binaries: Record<string, ArrayBufferLike>;
}

const toRows = ([columns = [], ...lines]: string[][]): Row[] =>
  lines.map(cells => Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])));

/** Makes the one resources object that `createReader` takes. */
export function createResources(bundle: ResourceBundle): Resources {
  const cache = new Map<string, readonly Row[]>();
  const missing = (name: string) =>
    new CounterclaimError('resource-missing', `The resource "${name}" is not in this build; run "npm run build".`);
  return {
    digest: bundle.digest,
    has: name => name in bundle.tables || name in bundle.binaries,
    table(name) {
      const known = cache.get(name);
      if (known) return known;
      const raw = bundle.tables[name];
      if (!raw) throw missing(name);
      const rows = toRows(raw);
      cache.set(name, rows);
      return rows;
    },
    binary(name) {
      const found = bundle.binaries[name];
      if (!found) throw missing(name);
      return found;
    },
  };
}
