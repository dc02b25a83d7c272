import { sha256 } from '../../record/chain.js';
import { ledgerTables } from './0001-ledger.js';
import { growth } from './0003-growth.js';
import { readAside } from './0004-read-aside.js';
import { keysOfPlaces } from './0005-place-keys.js';
import { judgedClaims } from './0002-judged-claims.js';

export interface Migration {
  number: number;
  name: string;
  statements: readonly string[];
}

/** Every order of text is that of its code points, whatever the server's language: both databases page alike. */
const inCodePointOrder = (statement: string): string => statement.replace(/(?<!")\btext\b/g, 'text collate "C"');

const list: readonly [name: string, statements: readonly string[]][] = [
  ['ledger', ledgerTables],
  ['judged-claims', judgedClaims],
  ['growth', growth],
  ['read-aside', readAside],
  ['place-keys', keysOfPlaces],
];

/** Run in order, once each. One that was released is never changed: a later one changes what it made. */
export const migrations: readonly Migration[] = list.map(([name, statements], index) => ({
  number: index + 1,
  name,
  statements: statements.map(inCodePointOrder),
}));

export const migrationDigest = ({ statements }: Migration): string => sha256(statements.join(';\n'));

/** Of all of them together: names what a template of an empty view holds. */
export const schemaDigest = (): string => sha256(migrations.map(migrationDigest).join('\n')).slice(0, 16);
