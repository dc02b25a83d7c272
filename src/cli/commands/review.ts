import { reviewList, type ReviewItem, type ReviewKind } from '../../jobs/review.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { Store } from '../../store/store.js';
import { reportsById } from '../../store/queries/claims.js';
import type { ReviewFlags } from '../args/review-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import type { LedgerView } from '../ledger/ledger-view.js';
import { viewOf } from '../ledger/load-view.js';
import { openLedger } from '../ledger/open-ledger.js';
import { reviewText } from '../ledger/review-text.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

async function viewOfItems(store: Store, items: readonly ReviewItem[]): Promise<LedgerView> {
  const ids = [...new Set(items.flatMap(({ incidents }) => incidents))];
  const rows =
    ids.length === 0
      ? []
      : await store.database
          .selectFrom('incident')
          .select('data')
          .where('id', 'in', ids)
          .where('recorded_to', 'is', null)
          .execute();
  const view = await viewOf(
    store,
    rows.map(({ data }): Incident => data),
    null,
  );
  const unread = items.flatMap(({ report }) => report ?? []);
  const reports = (await reportsById(store.database, unread)).map(report => [report.id, report] as const);
  return { ...view, reports: new Map([...view.reports, ...reports]) };
}

/** `counterclaim review`: what a person should look at first. */
export async function reviewCommand(flags: ReviewFlags, io: Io): Promise<ExitCode> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const all = await reviewList(store.database, flags.kinds);
    const counts = new Map<ReviewKind, number>();
    const items = all.filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= flags.limit;
    });
    const out = new Output(io.stdout);
    if (flags.format === 'json')
      await out.write(`${JSON.stringify({ review: items, counts: Object.fromEntries(counts) }, null, 2)}\n`);
    else if (flags.format === 'jsonl') for (const item of items) await out.write(`${JSON.stringify(item)}\n`);
    else {
      const options = {
        width: flags.width ?? widthOf(io.stdout, io.env),
        colour: wantsColour(io.stdout, io.env),
        verbose: false,
      };
      await out.write(reviewText(await viewOfItems(store, items), items, counts, options));
    }
    return EXIT.read;
  } finally {
    await store.close();
  }
}
