import type { LedgerReport } from '../../model/ledger/claim.js';
import { profileResults } from '../../jobs/profile-results.js';
import { listClaims, reportsById } from '../../store/queries/claims.js';
import { listIncidents } from '../../store/queries/list-incidents.js';
import type { Store } from '../../store/store.js';
import type { LedgerFlags } from '../args/ledger-flags.js';
import { wrongUse } from '../args/parse-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { claimsCsvRow, claimsHead, claimsText } from '../ledger/claims-table.js';
import { profileRows, profilesHead, profilesNamed } from '../ledger/profiles-csv.js';
import { openLedger } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

/** `counterclaim claims`: a page of the claims table. */
export async function claimsCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  if (flags.profile !== undefined)
    throw wrongUse('A profile makes something of an incident, not of a claim: "ledger" and "export" take --profile.');
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const { rows, next } = await listClaims(store.database, flags.filter, flags.page);
    const ids = [...new Set(rows.map(({ report }) => report))];
    const reports = new Map(
      (await reportsById(store.database, ids)).map((report): [string, LedgerReport] => [report.id, report]),
    );
    const out = new Output(io.stdout);
    if (flags.format === 'json') await out.write(`${JSON.stringify({ claims: rows, next }, null, 2)}\n`);
    else if (flags.format === 'jsonl') for (const row of rows) await out.write(`${JSON.stringify(row)}\n`);
    else if (flags.format === 'csv')
      await out.write(claimsHead() + rows.map(row => claimsCsvRow(row, reports.get(row.report))).join(''));
    else {
      const width = flags.width ?? widthOf(io.stdout, io.env);
      await out.write(
        claimsText(rows, reports, { width, colour: wantsColour(io.stdout, io.env), verbose: flags.verbose }),
      );
      if (next) await out.write(`\nmore: --after ${next}\n`);
    }
    return EXIT.read;
  } finally {
    await store.close();
  }
}

const PAGE = 1000;

/** `counterclaim export --profile`: what profiles make of every incident, page by page. */
async function exportProfiles(store: Store, flags: LedgerFlags, named: string, out: Output): Promise<void> {
  const profiles = profilesNamed(named);
  if (flags.format === 'csv') await out.write(profilesHead(profiles));
  let after: string | undefined;
  do {
    const { rows, next } = await listIncidents(store.database, flags.filter, { limit: PAGE, after });
    const ids = rows.map(({ id }) => id);
    const results = await profileResults(store.database, ids, flags.filter.recorded ?? null);
    if (flags.format === 'csv') await out.write(profileRows(rows, results, profiles));
    else
      for (const id of ids)
        for (const result of results.get(id) ?? [])
          if (profiles.includes(result.profile)) await out.write(`${JSON.stringify(result)}\n`);
    after = next ?? undefined;
  } while (after !== undefined);
}

/** `counterclaim export`: the whole claims table, page by page; with `--profile` the table of its estimates. */
export async function exportCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  if (flags.profile !== undefined && flags.asOf?.clock === 'published')
    throw wrongUse(
      'With --profile, "export" goes by what this ledger knew: --clock recorded. "ledger" has both clocks.',
    );
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    if (flags.profile !== undefined) {
      await exportProfiles(store, flags, flags.profile, out);
      return EXIT.read;
    }
    if (flags.format === 'csv') await out.write(claimsHead());
    let after: string | undefined;
    do {
      const { rows, next } = await listClaims(store.database, flags.filter, { limit: PAGE, after });
      const ids = [...new Set(rows.map(({ report }) => report))];
      const reports = new Map(
        (await reportsById(store.database, ids)).map((report): [string, LedgerReport] => [report.id, report]),
      );
      for (const row of rows)
        await out.write(
          flags.format === 'csv' ? claimsCsvRow(row, reports.get(row.report)) : `${JSON.stringify(row)}\n`,
        );
      after = next ?? undefined;
    } while (after !== undefined);
    return EXIT.read;
  } finally {
    await store.close();
  }
}
