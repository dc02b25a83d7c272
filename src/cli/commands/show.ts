import { aboutOf, type Named, nameOf } from '../../jobs/about-id.js';
import { findId } from '../../jobs/find-id.js';
import { profileResults } from '../../jobs/profile-results.js';
import { type Listed, saidAbout } from '../../jobs/said-about.js';
import { CounterclaimError } from '../../model/errors.js';
import type { HistoryStep, TollGroup } from '../../model/ledger/incident.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import { reportsById } from '../../store/queries/claims.js';
import type { Store } from '../../store/store.js';
import type { LedgerFlags } from '../args/ledger-flags.js';
import { wrongUse } from '../args/parse-flags.js';
import { shortDate } from '../digest/short-time.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Io } from '../io.js';
import { blank, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { claimText } from '../ledger/claim-text.js';
import { decisionLines } from '../ledger/decision-text.js';
import { type LedgerTextOptions, ledgerText } from '../ledger/ledger-text.js';
import { viewOf } from '../ledger/load-view.js';
import { openLedger } from '../ledger/open-ledger.js';
import { profileLines } from '../ledger/profile-text.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';
import { decisionJson } from './judgements.js';

function onlyInput({ inputs }: LedgerFlags, what: string): string {
  const [typed, ...rest] = inputs;
  if (typed === undefined || rest.length > 0)
    throw wrongUse(`Name one id to ${what}; "counterclaim claims" lists them.`);
  return typed;
}

/** What is shown of an id: the thing itself, what profiles make of its incident, what people decided on it. */
interface Shown {
  named: Named;
  profiles: readonly ProfileResult[];
  said: readonly Listed[];
}

async function shownOf(store: Store, typed: string, { filter, profile }: LedgerFlags): Promise<Shown> {
  const recorded = filter.recorded ?? null;
  const id = await findId(store.database, ['claim', 'report'], typed);
  const named = await nameOf(store.database, id, recorded);
  const incident = named.incident?.id;
  const results = incident === undefined ? undefined : await profileResults(store.database, [incident], recorded);
  const all = (incident !== undefined && results?.get(incident)) || [];
  return {
    named,
    profiles: all.filter(result => profile === undefined || profile === 'all' || result.profile === profile),
    said: await saidAbout(store.database, aboutOf(named), recorded),
  };
}

const section = (title: string, lines: readonly Line[]): Line[] =>
  lines.length === 0 ? [] : [blank, [seg(title, 'head')], ...lines];

const saidLines = (said: readonly Listed[], width: number): Line[] =>
  section('DECIDED BY PEOPLE', decisionLines(said, width, '  '));

async function shownText(store: Store, { named, profiles, said }: Shown, options: LedgerTextOptions): Promise<string> {
  const { claims, incident, report } = named;
  const parts: string[] = [];
  for (const claim of claims) {
    const [source] = await reportsById(store.database, [claim.report]);
    parts.push(claimText(claim, source, options));
  }
  if (report)
    parts.push(`${report.title ?? report.id}\n${report.outlet ?? report.agency ?? report.url ?? report.id}\n`);
  if (incident) parts.push(`\n${ledgerText(await viewOf(store, [incident], null), options)}`);
  const lines = [
    ...section(
      'ESTIMATES (+ taken, − left aside)',
      profiles.flatMap(result => profileLines(result, options.width)),
    ),
    ...saidLines(said, options.width),
  ];
  if (lines.length > 0) parts.push(paint(lines, options.colour));
  return parts.join('');
}

/**
 * `counterclaim show ID`: a claim with its exact words and where it stands, an incident with what every profile takes and
 * leaves aside, or a report; with what people decided on it.
 */
export async function showCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const typed = onlyInput(flags, 'show');
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const out = new Output(io.stdout);
    const shown = await shownOf(store, typed, flags);
    if (flags.format === 'json') {
      const { id, claims, incident, report } = shown.named;
      const profiles = Object.fromEntries(shown.profiles.map(result => [result.profile, result]));
      const judgements = shown.said.map(decisionJson);
      await out.write(`${JSON.stringify({ id, claims, incident, report, profiles, judgements }, null, 2)}\n`);
      return EXIT.read;
    }
    const width = flags.width ?? widthOf(io.stdout, io.env);
    await out.write(await shownText(store, shown, { width, colour: wantsColour(io.stdout, io.env), verbose: true }));
    return EXIT.read;
  } finally {
    await store.close();
  }
}

const stepLine = (step: HistoryStep): string =>
  `  ${shortDate(step.published).padEnd(16)} ${step.cause.padEnd(15)} ${step.detail}  (${step.report}, ${step.claim})\n`;

const groupText = (group: TollGroup): string =>
  `${group.harm} · ${group.victims.wordings[0] ?? 'people'} · ${group.status}\n${group.history.map(stepLine).join('')}`;

/** `counterclaim history ID`: what each report did to the tolls of an incident, step by step, and what people decided. */
export async function historyCommand(flags: LedgerFlags, io: Io): Promise<ExitCode> {
  const typed = onlyInput(flags, 'tell the history of');
  const store = await openLedger(flags, io, loadResources(io.resources), false);
  try {
    const { named, said } = await shownOf(store, typed, flags);
    const { id, incident } = named;
    if (!incident) throw new CounterclaimError('id-unknown', `"${id}" belongs to no incident.`);
    const own = incident.groups.filter(group => group.claims.includes(id));
    const groups = incident.id === id || own.length === 0 ? incident.groups : own;
    const out = new Output(io.stdout);
    if (flags.format === 'json') {
      const tolls = groups.map(({ id: group, history }) => ({ group, history }));
      await out.write(`${JSON.stringify({ tolls, judgements: said.map(decisionJson) }, null, 2)}\n`);
      return EXIT.read;
    }
    const width = flags.width ?? widthOf(io.stdout, io.env);
    await out.write(groups.map(groupText).join('\n'));
    const lines = saidLines(said, width);
    if (lines.length > 0) await out.write(paint(lines, wantsColour(io.stdout, io.env)));
    return EXIT.read;
  } finally {
    await store.close();
  }
}
