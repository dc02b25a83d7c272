import { CounterclaimError } from '../../model/errors.js';
import type { HistoryStep, Incident, TollGroup } from '../../model/ledger/incident.js';
import { claimsById, idsBeginning, incidentOf, reportsById } from '../../store/queries/claims.js';
import type { Store } from '../../store/store.js';
import type { LedgerFlags } from '../args/ledger-flags.js';
import { wrongUse } from '../args/parse-flags.js';
import { shortDate } from '../digest/short-time.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { claimText } from '../ledger/claim-text.js';
import { ledgerText } from '../ledger/ledger-text.js';
import { outletOf } from '../ledger/ledger-view.js';
import { viewOf } from '../ledger/load-view.js';
import { openLedger } from '../ledger/open-ledger.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';

function onlyInput({ inputs }: LedgerFlags, what: string): string {
  const [typed, ...rest] = inputs;
  if (typed === undefined || rest.length > 0)
    throw wrongUse(`Name one id to ${what}; "counterclaim claims" lists them.`);
  return typed.toLowerCase();
}

/** The one id that begins with what was typed. */
async function wholeId(store: Store, typed: string): Promise<string> {
  const found = await idsBeginning(store.database, typed);
  const [id, ...others] = found.includes(typed) ? [typed] : found;
  if (id === undefined) throw new CounterclaimError('id-unknown', `The ledger has nothing with the id "${typed}".`);
  if (others.length > 0)
    throw new CounterclaimError('id-ambiguous', `"${typed}" begins several ids: ${found.join(', ')}. Type more of it.`);
  return id;
}

/** `counterclaim show ID`: a claim with its exact words and where it stands, or an incident, or the claims of a report. */
export async function showCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const typed = onlyInput(flags, 'show');
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    const recorded = flags.filter.recorded ?? null;
    const id = await wholeId(store, typed);
    const claims = await claimsById(store.database, [id], recorded);
    const incident = await incidentOf(store.database, id, recorded);
    const [report] = await reportsById(store.database, [id]);
    if (flags.format === 'json') {
      await out.write(`${JSON.stringify({ id, claims, incident, report: report ?? null }, null, 2)}\n`);
      return EXIT.read;
    }
    const options = {
      width: flags.width ?? widthOf(io.stdout, io.env),
      colour: wantsColour(io.stdout, io.env),
      verbose: true,
    };
    for (const claim of claims) {
      const [source] = await reportsById(store.database, [claim.report]);
      await out.write(claimText(claim, source, options));
    }
    if (report)
      await out.write(`${report.title ?? report.id}\n${outletOf(await viewOf(store, [], recorded), report.id)}\n`);
    if (incident) await out.write(`\n${ledgerText(await viewOf(store, [incident], recorded), options)}`);
    return EXIT.read;
  } finally {
    await store.close();
  }
}

const stepLine = (step: HistoryStep): string =>
  `  ${shortDate(step.published).padEnd(16)} ${step.cause.padEnd(15)} ${step.detail}  (${step.report}, ${step.claim})\n`;

const groupText = (group: TollGroup): string =>
  `${group.harm} · ${group.victims.wordings[0] ?? 'people'} · ${group.status}\n${group.history.map(stepLine).join('')}`;

/** `counterclaim history ID`: what each report did to the tolls of an incident, step by step. */
export async function historyCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const typed = onlyInput(flags, 'tell the history of');
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const id = await wholeId(store, typed);
    const incident: Incident | null = await incidentOf(store.database, id, flags.filter.recorded ?? null);
    if (!incident) throw new CounterclaimError('id-unknown', `"${id}" belongs to no incident.`);
    const groups = incident.groups.filter(group => incident.id === id || group.claims.includes(id));
    const out = new Output(io.stdout);
    if (flags.format === 'json')
      await out.write(
        `${JSON.stringify(
          groups.map(({ id: group, history }) => ({ group, history })),
          null,
          2,
        )}\n`,
      );
    else await out.write(groups.map(groupText).join('\n'));
    return EXIT.read;
  } finally {
    await store.close();
  }
}
