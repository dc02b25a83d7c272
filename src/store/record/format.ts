import { randomBytes, randomUUID } from 'node:crypto';
import { RecordDamagedError } from '../../model/ledger/errors.js';
import { CounterclaimError } from '../../model/errors.js';
import { sha256 } from './chain.js';

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
  /** SHA-256 (hex) of the fields before it. */
  sum: string;
}

type Unsealed = Omit<Format, 'sum'>;

function write({ format, version, ledger, secret, created }: Unsealed): string {
  const fields = { format, version, ledger, secret, created };
  return `${JSON.stringify({ ...fields, sum: sha256(JSON.stringify(fields)) })}\n`;
}

export const newFormat = (now: number): string =>
  write({
    format: NAME,
    version: VERSION,
    ledger: randomUUID(),
    secret: randomBytes(16).toString('hex'),
    created: new Date(now).toISOString(),
  });

/** Parses a FORMAT; throws where it is of another program or of a later version, or not as it was written. */
export function parseFormat(text: string): Format {
  let parsed: Format | null = null;
  try {
    parsed = JSON.parse(text) as Format | null;
  } catch {
    parsed = null;
  }
  if (parsed?.format === NAME && parsed.version !== VERSION)
    throw new CounterclaimError(
      'ledger-version',
      `The ledger is of format ${String(parsed.version)}; this program knows format ${VERSION}.`,
    );
  if (!parsed || write(parsed) !== text)
    throw new RecordDamagedError(
      { file: FORMAT_FILE, line: 1, byte: 0 },
      'not the FORMAT of a ledger, or not as it was written',
    );
  return parsed;
}
