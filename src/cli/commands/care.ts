import { CounterclaimError } from '../../model/errors.js';
import { describePlace } from '../../model/ledger/errors.js';
import type { FullEntry } from '../../model/ledger/record.js';
import { verifyLedger } from '../../store/open-store.js';
import type { Store, Verification } from '../../store/store.js';
import { codePoints } from '../../text/code-points.js';
import type { CareFlags } from '../args/ledger-flags.js';
import { EXIT } from '../exit-codes.js';
import type { Io } from '../io.js';
import { plural } from '../ledger/ledger-view.js';
import { locationOf, openLedger } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

/** Every quote still cuts out of its text; a sentence for each that does not. */
function checkQuotes(entry: FullEntry): string[] {
  if (entry.kind !== 'reading' || !entry.payload) return [];
  const { document, claims } = entry.payload.reading;
  const points = codePoints(document.text);
  return claims.flatMap(claim =>
    [...claim.evidence, ...(claim.toll?.figure ? [claim.toll.figure] : [])]
      .filter(({ start, end, text }) => document.text.slice(points.toUtf16(start), points.toUtf16(end)) !== text)
      .map(({ text }) => `claim ${claim.key ?? claim.id}: "${text}" does not stand where it should`),
  );
}

async function opened<T>(flags: CareFlags, io: Io, work: (store: Store, out: Output) => Promise<T>): Promise<T> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    return await work(store, new Output(io.stdout));
  } finally {
    await store.close();
  }
}

/** Opening first cuts a torn end off, which is no fault; a record too damaged to open is checked as it lies. */
async function verified(flags: CareFlags, io: Io): Promise<Verification> {
  try {
    return await opened(flags, io, store => store.verify({ check: checkQuotes }));
  } catch (error) {
    if (!(error instanceof CounterclaimError) || error.code !== 'record-damaged') throw error;
    return verifyLedger(locationOf(flags, io.env), { check: checkQuotes });
  }
}

/** `counterclaim verify`: chain, payloads, captures, and that every quote cuts out of its text. Exit code 6: something does not. */
export async function verifyCommand(flags: CareFlags, io: Io): Promise<number> {
  const out = new Output(io.stdout);
  const result = await verified(flags, io);
  if (flags.format === 'json') await out.write(`${JSON.stringify(result, null, 2)}\n`);
  else {
    for (const { place, message } of result.findings) await out.write(`${describePlace(place)}: ${message}\n`);
    const state = result.findings.length === 0 ? 'all in order' : `${plural(result.findings.length, 'fault')}`;
    await out.write(`${result.entries} entries, ${result.captures} captures: ${state}; head ${result.head}\n`);
  }
  return result.findings.length === 0 ? EXIT.read : EXIT.notVerified;
}

/** `counterclaim rebuild`: makes the database anew from the record. */
export function rebuildCommand(flags: CareFlags, io: Io): Promise<number> {
  return opened(flags, io, async (store, out) => {
    await store.rebuild();
    await out.write('The database was made anew from the record.\n');
    return EXIT.read;
  });
}
