import { randomBytes, randomUUID } from 'node:crypto';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import { CounterclaimError } from '../../model/errors.js';

export const FORMAT_FILE = 'FORMAT';
const NAME = 'counterclaim-ledger';
const VERSION = 1;

/** A ledger's FORMAT: what its files are, which ledger it is, and the secret of its idempotence keys. */
export interface Format {
  format: typeof NAME;
  version: number;
  ledger: string;
  secret: string;
  created: string;
}

export const newFormat = (now: number): string =>
  `${JSON.stringify({
    format: NAME,
    version: VERSION,
    ledger: randomUUID(),
    secret: randomBytes(16).toString('hex'),
    created: new Date(now).toISOString(),
  } satisfies Format)}\n`;

/** Parses a FORMAT; throws where it is of another program or of a later version. */
export function parseFormat(text: string): Format {
  let parsed: Partial<Format> | null = null;
  try {
    parsed = JSON.parse(text) as Partial<Format> | null;
  } catch {
    parsed = null;
  }
  if (parsed?.format !== NAME || typeof parsed.secret !== 'string' || typeof parsed.ledger !== 'string')
    throw new RecordDamagedError({ file: FORMAT_FILE, line: 1, byte: 0 }, 'not the FORMAT of a ledger');
  if (parsed.version !== VERSION)
    throw new CounterclaimError(
      'ledger-version',
      `The ledger is of format ${parsed.version}; this program knows format ${VERSION}.`,
    );
  return parsed as Format;
}
