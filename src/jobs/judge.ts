import { CounterclaimError } from '../model/errors.js';
import { type ClaimFields, readClaimFields, type TextPick } from '../model/ledger/claim-fields.js';
import { shortId } from '../model/ledger/ids.js';
import type { Judgement, JudgementKind, Verdict } from '../model/ledger/judgement.js';
import { judgementKey } from '../model/ledger/record.js';
import type { Store } from '../store/store.js';
import { sha256Hex } from '../text/sha256.js';
import { changeOf } from './claim-change.js';
import { enteredClaim } from './enter-claim.js';
import { findId } from './find-id.js';
import { findParty } from './find-party.js';
import { mustHold } from './incident-of.js';
import { readingOf } from './reading-of.js';

/** Who decides, when (ISO 8601, UTC, milliseconds) and why; the reason may not be empty. */
export interface Said {
  by: string;
  at: string;
  reason: string;
}

/** What a person asks to have recorded. Ids may be shortened; parties go by key or name. */
export type JudgeRequest =
  | { do: Verdict; of: 'incident' | 'origin' | 'party'; left: string; right: string }
  | { do: 'move'; claim: string; to: string }
  | { do: 'open'; claims: readonly string[] }
  | { do: 'correct'; claim: string; fields: Readonly<Record<string, unknown>> }
  | { do: 'enter'; report: string; at: TextPick; fields: Readonly<Record<string, unknown>> }
  | { do: 'withdraw'; claim: string }
  | { do: 'read'; report: string };

type Made = Pick<Judgement, 'kind' | 'left' | 'right' | 'verdict' | 'change'>;

const made = (kind: JudgementKind, left: string, more: Partial<Made> = {}): Made => ({
  kind,
  left,
  right: null,
  verdict: 'same',
  change: null,
  ...more,
});

const refused = (code: string, message: string): CounterclaimError => new CounterclaimError(code, message);

type Compared = Extract<JudgeRequest, { of: string }>;

const claimOf = (store: Store, typed: string): Promise<string> => findId(store.database, ['claim'], typed);

/** A claim that its incident can be known by: the claim itself, or the incident's where it only hangs on it. */
async function anchorOf(store: Store, typed: string): Promise<string> {
  const id = await claimOf(store, typed);
  const incident = await mustHold(store.database, id);
  return incident.claims.includes(id) ? id : incident.id;
}

const LOOK_UP: Record<Compared['of'], (store: Store, typed: string) => Promise<string>> = {
  incident: anchorOf,
  origin: (store, typed) => findId(store.database, ['report'], typed),
  party: async (store, typed) => (await findParty(store.database, typed)).key,
};
const KINDS: Record<Compared['of'], JudgementKind> = {
  incident: 'same-incident',
  origin: 'same-origin',
  party: 'same-actor',
};

async function compare(store: Store, request: Compared): Promise<Made> {
  const [left, right] = [
    await LOOK_UP[request.of](store, request.left),
    await LOOK_UP[request.of](store, request.right),
  ];
  if (left === right) throw refused('judge-one-thing', `Both are ${left}: name two.`);
  return made(KINDS[request.of], left, { right, verdict: request.do });
}

async function move(store: Store, { claim, to }: Extract<JudgeRequest, { do: 'move' }>): Promise<Made> {
  const left = await claimOf(store, claim);
  const typed = await claimOf(store, to);
  const target = await mustHold(store.database, typed);
  // The claim named, as long as it is a claim of harm that stays: else another of its incident.
  const rest = target.claims.filter(id => id !== left);
  const right = typed !== left && rest.includes(typed) ? typed : rest[0];
  if (target.claims.includes(left) || target.attached.includes(left))
    throw refused('judge-one-thing', `${left} belongs to the incident ${target.id} already.`);
  if (right === undefined) throw refused('judge-no-incident', `${to} has no claim to put another beside.`);
  return made('move-claim', left, { right });
}

async function open(store: Store, typed: readonly string[]): Promise<Made> {
  const claims = [...new Set(await Promise.all(typed.map(id => claimOf(store, id))))];
  const rows =
    claims.length === 0
      ? []
      : await store.database
          .selectFrom('claim')
          .select('id')
          .where('id', 'in', claims)
          .where('kind', 'in', ['toll', 'harm'])
          .where('recorded_to', 'is', null)
          .execute();
  const [first] = claims.filter(id => rows.some(row => row.id === id));
  if (first === undefined)
    throw refused('judge-harmless', 'An incident is opened from claims that somebody was harmed: name one at least.');
  return made('open-incident', first, { change: { claims: [first, ...claims.filter(id => id !== first)] } });
}

function someFields(fields: Readonly<Record<string, unknown>>): ClaimFields {
  const read = readClaimFields(fields);
  if (Object.values(read).every(value => value === undefined))
    throw refused('judge-field', 'What is to be put right? Name a field.');
  return read;
}

async function correct(store: Store, { claim, fields }: Extract<JudgeRequest, { do: 'correct' }>): Promise<Made> {
  const left = await claimOf(store, claim);
  const read = someFields(fields);
  if (read.kind !== undefined || read.harm !== undefined)
    throw refused('judge-field', 'Kind and harm are what a claim is known by: withdraw it and enter another.');
  const row = await store.database
    .selectFrom('claim')
    .select(['report', 'data'])
    .where('id', '=', left)
    .where('recorded_to', 'is', null)
    .orderBy('report')
    .executeTakeFirst();
  if (!row) throw refused('id-unknown', `${left} stands no longer.`);
  const source = await readingOf(store, row.report);
  const change = await changeOf({ db: store.database, source }, row.data.toll, read);
  return made('correct-claim', left, { change });
}

async function enter(store: Store, { report, at, fields }: Extract<JudgeRequest, { do: 'enter' }>): Promise<Made> {
  const left = await findId(store.database, ['report'], report);
  const source = await readingOf(store, left);
  const claim = await enteredClaim({ db: store.database, source }, at, readClaimFields({ ...fields, at: undefined }));
  const stands = await store.database
    .selectFrom('claim')
    .select('id')
    .where('id', '=', claim.id)
    .where('report', '=', left)
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  if (stands)
    throw refused(
      'judge-claim-stands',
      `These words were read as ${claim.id} already: correct that where it is wrong.`,
    );
  return made('enter-claim', left, { change: { claim: { ...claim, entered: true } } });
}

function prepare(store: Store, request: JudgeRequest): Promise<Made> {
  switch (request.do) {
    case 'move':
      return move(store, request);
    case 'open':
      return open(store, request.claims);
    case 'correct':
      return correct(store, request);
    case 'enter':
      return enter(store, request);
    case 'withdraw':
      return claimOf(store, request.claim).then(left => made('withdraw-claim', left));
    case 'read':
      return findId(store.database, ['report'], request.report).then(left => made('read-report', left));
    default:
      return compare(store, request);
  }
}

/** Throws `judge-reason-missing`, `judge-by-missing`. */
export function checkSaid({ by, reason }: Said): void {
  if (reason.trim() === '') throw refused('judge-reason-missing', 'Why? Every judgement needs a reason.');
  if (by.trim() === '') throw refused('judge-by-missing', 'Who decides? Every judgement needs a name.');
}

/** Records a judgement; resolves when it stands and the view shows it. */
export async function recordJudgement(
  store: Store,
  what: Made & { undoes: string | null },
  said: Said,
): Promise<Judgement> {
  const { by, at, reason } = said;
  const whole = { ...what, by: by.trim(), at, reason: reason.trim() };
  const judgement: Judgement = { id: shortId('j', sha256Hex(JSON.stringify(whole))), ...whole };
  await store.append([{ kind: 'judgement', key: judgementKey(judgement.id), payload: judgement }]);
  await store.settle();
  return judgement;
}

/**
 * Checks and records what a person decides. Resolves when it stands in the record and the view shows it.
 * Throws `id-unknown`, `id-ambiguous`, and `judge-…` where it cannot be: nothing is recorded then.
 */
export async function judge(store: Store, request: JudgeRequest, said: Said): Promise<Judgement> {
  checkSaid(said);
  await store.settle();
  return recordJudgement(store, { ...(await prepare(store, request)), undoes: null }, said);
}
