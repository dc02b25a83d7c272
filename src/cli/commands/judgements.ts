import { aboutOf, nameOf } from '../../jobs/about-id.js';
import { findId } from '../../jobs/find-id.js';
import { type Listed, saidAbout } from '../../jobs/said-about.js';
import type { Store } from '../../store/store.js';
import type { JudgementsFlags } from '../args/review-flags.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { paint } from '../layout/paint.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { decisionLines } from '../ledger/decision-text.js';
import { openLedger } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

async function listedOf(store: Store, typed: string | undefined): Promise<Listed[]> {
  if (typed === undefined) return saidAbout(store.database, null);
  const id = await findId(store.database, ['claim', 'report'], typed);
  return saidAbout(store.database, aboutOf(await nameOf(store.database, id, null)));
}

/** A listed decision as one object. */
export const decisionJson = ({ at, undone, judgement, assessment }: Listed): Record<string, unknown> => ({
  recorded: at,
  undone,
  ...(judgement ? { judgement } : { assessment }),
});

/** `counterclaim judgements [ID]`: what people decided, in the order of the record. */
export async function judgementsCommand(flags: JudgementsFlags, io: Io): Promise<ExitCode> {
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    const listed = await listedOf(store, flags.id);
    if (flags.format === 'json')
      await out.write(`${JSON.stringify({ judgements: listed.map(decisionJson) }, null, 2)}\n`);
    else if (flags.format === 'jsonl')
      for (const one of listed) await out.write(`${JSON.stringify(decisionJson(one))}\n`);
    else if (listed.length === 0) await out.write('nothing was judged\n');
    else {
      const width = flags.width ?? widthOf(io.stdout, io.env);
      await out.write(paint(decisionLines(listed, width), wantsColour(io.stdout, io.env)));
    }
    return EXIT.read;
  } finally {
    await store.close();
  }
}
