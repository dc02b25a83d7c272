import { incidentsAsOf, listAsOf } from '../../jobs/as-of-published.js';
import { deriveResults, profileResults } from '../../jobs/profile-results.js';
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
import { profileRows, profilesHead, profilesNamed } from '../ledger/profiles-csv.js';
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

/** The view with what the profile asked for makes of its incidents. */
async function withResults(
  store: Store,
  view: LedgerView,
  { profile, asOf, filter }: LedgerFlags,
): Promise<LedgerView> {
  if (profile === undefined) return view;
  const wanted = profilesNamed(profile);
  const all =
    asOf?.clock === 'published'
      ? await deriveResults(store.database, view.incidents)
      : await profileResults(
          store.database,
          view.incidents.map(({ id }) => id),
          filter.recorded ?? null,
        );
  const results = new Map([...all].map(([id, own]) => [id, own.filter(result => wanted.includes(result.profile))]));
  return { ...view, results };
}

/** An incident as one object, with its profiles' results where they are asked for. */
const objectOf = (view: LedgerView, incident: Incident): object =>
  view.results
    ? {
        ...incident,
        profiles: Object.fromEntries((view.results.get(incident.id) ?? []).map(result => [result.profile, result])),
      }
    : incident;

const csvOf = (view: LedgerView, profile: string | undefined): string =>
  profile === undefined || !view.results
    ? groupsCsv(view)
    : profilesHead(profilesNamed(profile)) + profileRows(view.incidents, view.results, profilesNamed(profile));

/** `counterclaim ledger`: incidents with their tolls set side by side. */
export async function ledgerCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    const { asOf, format } = flags;
    const { view: bare, next } =
      asOf?.clock === 'published' ? await shownAsOf(store, flags, asOf.at, io) : await shownNow(store, flags);
    const view = await withResults(store, bare, flags);
    if (format === 'json')
      await out.write(
        `${JSON.stringify({ incidents: view.incidents.map(one => objectOf(view, one)), next }, null, 2)}\n`,
      );
    else if (format === 'jsonl')
      for (const incident of view.incidents) await out.write(`${JSON.stringify(objectOf(view, incident))}\n`);
    else if (format === 'csv') await out.write(csvOf(view, flags.profile));
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
