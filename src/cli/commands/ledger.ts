import { incidentsAsOf, listAsOf } from '../../jobs/as-of-published.js';
import type { Incident } from '../../model/ledger/incident.js';
import { listIncidents } from '../../store/queries/list-incidents.js';
import type { Store } from '../../store/store.js';
import type { LedgerFlags } from '../args/ledger-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { groupsCsv } from '../ledger/groups-csv.js';
import type { LedgerView } from '../ledger/ledger-view.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { viewOf } from '../ledger/load-view.js';
import { narrow } from '../ledger/narrow.js';
import { openLedger, peopleClasses } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

interface Shown {
  view: LedgerView;
  next: string | null;
}

async function shownNow(store: Store, { filter, page }: LedgerFlags): Promise<Shown> {
  const { rows, next } = await listIncidents(store.database, filter, page);
  return { view: await viewOf(store, rows, filter.recorded ?? null), next };
}

/** What the world could know at a moment: what was computed for it is narrowed as the list is. */
async function shownAsOf(store: Store, { filter, page }: LedgerFlags, at: string, io: Io): Promise<Shown> {
  const asOf = await incidentsAsOf(store.database, at, peopleClasses(loadResources(io.resources)));
  const made = narrow(await viewOf(store, asOf.made, null), filter);
  const { rows, next } = await listAsOf(store.database, asOf, made, filter, page);
  return { view: await viewOf(store, rows, null), next };
}

const jsonLine = (incident: Incident): string => `${JSON.stringify(incident)}\n`;

/** `counterclaim ledger`: incidents with their tolls set side by side. */
export async function ledgerCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    const { asOf, format } = flags;
    const { view, next } =
      asOf?.clock === 'published' ? await shownAsOf(store, flags, asOf.at, io) : await shownNow(store, flags);
    if (format === 'json') await out.write(`${JSON.stringify({ incidents: view.incidents, next }, null, 2)}\n`);
    else if (format === 'jsonl') for (const incident of view.incidents) await out.write(jsonLine(incident));
    else if (format === 'csv') await out.write(groupsCsv(view));
    else {
      const options = {
        width: flags.width ?? widthOf(io.stdout, io.env),
        colour: wantsColour(io.stdout, io.env),
        verbose: flags.verbose,
      };
      await out.write(ledgerText(view, options));
      if (next) await out.write(`\nmore: --after ${next}\n`);
    }
    return EXIT.read;
  } finally {
    await store.close();
  }
}
