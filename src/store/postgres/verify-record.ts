import type pg from 'pg';
import { verifyFiles } from '../record/verify-files.js';
import type { Finding, Verification, VerifyOptions } from '../store.js';
import { merkleRoot, type Seal, seal } from './merkle.js';
import { recordAsFiles, tableOf } from './record-as-files.js';

const wrong = (number: number, message: string): Finding => ({
  code: 'seal',
  place: { file: 'record.seal', line: number, byte: null },
  seq: null,
  message,
});

/** Seals follow each other without gaps, and each has the root of the entries that it names. */
async function checkSeals(pool: pg.Pool): Promise<Finding[]> {
  const { rows } = await pool.query<Seal>(
    'select number, first, last, root, prev, head from record.seal order by number',
  );
  const findings: Finding[] = [];
  let before: Pick<Seal, 'number' | 'last' | 'head'> = { number: 0, last: 0, head: '' };
  for (const row of rows) {
    const { rows: hashes } = await pool.query<{ seq: number; hash: string }>(
      'select seq, hash from record.entry where seq between $1 and $2 order by seq',
      [row.first, row.last],
    );
    if (row.number !== before.number + 1 || row.first !== before.last + 1 || row.prev !== before.head)
      findings.push(wrong(row.number, `seal ${row.number} does not follow seal ${before.number}`));
    if (merkleRoot(hashes.map(({ hash }) => hash)) !== row.root)
      findings.push(wrong(row.number, `seal ${row.number} has not the root of entries ${row.first} to ${row.last}`));
    else if (seal(row.number, row.prev, hashes).head !== row.head)
      findings.push(wrong(row.number, `the head of seal ${row.number} is not as it was written`));
    before = row;
  }
  // Entries and their seal come in one transaction; asked in one statement, neither is seen without the other.
  const { rows: ends } = await pool.query<{ entries: number; sealed: number }>(
    `select coalesce((select max(seq) from record.entry), 0) as entries,
       coalesce((select max(last) from record.seal), 0) as sealed`,
  );
  if (ends[0]?.entries !== ends[0]?.sealed)
    findings.push(wrong(before.number + 1, `entries after ${before.last} are not sealed`));
  return findings;
}

/** Checks a database's record; places are its tables. */
export async function verifyRecord(pool: pg.Pool, options: VerifyOptions): Promise<Verification> {
  const found = await verifyFiles(await recordAsFiles(pool), options);
  const findings = found.findings.map(finding => ({
    ...finding,
    place: { file: tableOf(finding.place.file), line: null, byte: null },
  }));
  return { ...found, findings: [...findings, ...(await checkSeals(pool))] };
}
