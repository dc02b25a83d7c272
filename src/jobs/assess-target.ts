import type { Kysely } from 'kysely';
import { CounterclaimError } from '../model/errors.js';
import type { Incident } from '../model/ledger/incident.js';
import type { ProfileResult, ProfileValues } from '../model/ledger/profile.js';
import type { AssessmentPayload } from '../model/ledger/record.js';
import { PROFILES } from '../reconcile/profiles/registry.js';
import type { LedgerSchema } from '../store/schema.js';
import type { Store } from '../store/store.js';
import { findId } from './find-id.js';
import { mustHold } from './incident-of.js';
import { checkSaid, type Said } from './judge.js';
import { recordAssessment } from './undo.js';

/** Figures that a person puts in place of a profile's: people, null for unknown, words for names and grades. */
export interface AssessRequest {
  /** Incident, claim of it, or toll group; ids may be shortened. */
  target: string;
  profile: string;
  values: Readonly<Record<string, number | string | null>>;
}

const refused = (code: string, message: string): CounterclaimError => new CounterclaimError(code, message);

/** A group's id is its incident's and a key, joined by a colon; the key may be shortened. */
function groupOf(incident: Incident, key: string): string {
  const found = incident.groups.map(({ id }) => id).filter(id => id.slice(incident.id.length + 1).startsWith(key));
  const [id, ...others] = found.includes(`${incident.id}:${key}`) ? [`${incident.id}:${key}`] : found;
  if (id !== undefined && others.length === 0) return id;
  const known = incident.groups.map(group => `"${group.id}"`).join(', ');
  throw refused(
    id === undefined ? 'id-unknown' : 'id-ambiguous',
    `${incident.id} has ${id === undefined ? 'no' : 'several'} groups "${key}". Groups: ${known || 'none'}.`,
  );
}

async function targetOf(db: Kysely<LedgerSchema>, typed: string): Promise<{ incident: Incident; target: string }> {
  const [first = '', ...key] = typed.split(':');
  const incident = await mustHold(db, await findId(db, ['claim'], first));
  return { incident, target: key.length === 0 ? incident.id : groupOf(incident, key.join(':')) };
}

const GRADES: Readonly<Record<string, readonly string[]>> = {
  airwars: ['confirmed', 'fair', 'weak', 'contested', 'discounted'],
};

/** Pairs of fields of which the first is never more than the second. */
const ORDERED = [
  ['min', 'max'],
  ['low', 'best'],
  ['best', 'high'],
] as const;
const COLUMNS = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'] as const;

function checkValue(profile: string, known: ProfileValues, name: string, value: number | string | null): void {
  const grades = name === 'grade' ? GRADES[profile] : undefined;
  if (grades) {
    if (!grades.includes(String(value))) throw refused('judge-value', `"grade" has to be one of ${grades.join(', ')}.`);
    return;
  }
  if (!(name in known))
    throw refused(
      'judge-value',
      `${profile} has no "${name}" here. Fields: ${Object.keys(known).join(', ') || 'none'}.`,
    );
  const isName = name.startsWith('side_');
  if (isName && typeof value === 'number') throw refused('judge-value', `"${name}" has to be a name.`);
  const counts = value === null || (Number.isSafeInteger(value) && (value as number) >= 0);
  if (!isName && !counts)
    throw refused('judge-value', `"${name}" has to be a whole number of people, or null for unknown.`);
}

function checkTogether(values: ProfileValues): void {
  for (const [less, more] of ORDERED) {
    const [a, b] = [values[less], values[more]];
    if (typeof a === 'number' && typeof b === 'number' && a > b)
      throw refused('judge-value', `${less} (${a}) is more than ${more} (${b}): name both.`);
  }
  const columns = COLUMNS.map(name => values[name]);
  const { best } = values;
  if (typeof best !== 'number' || !columns.every(value => typeof value === 'number')) return;
  const sum = columns.reduce((total, value) => total + value, 0);
  if (sum !== best)
    throw refused('judge-value', `best (${best}) has to be the sum of ${COLUMNS.join(', ')} (${sum}): name them too.`);
}

function check(result: ProfileResult, target: string, { profile, values }: AssessRequest): void {
  if (Object.keys(values).length === 0) throw refused('judge-value', 'Which figures? Name one.');
  const isWhole = target === result.incident;
  const part = result.parts.find(({ groups }) => groups.includes(target));
  if (!isWhole && !part) throw refused('judge-value', `${profile} has no line for the group ${target}.`);
  const known = isWhole ? result.values : (part?.values ?? {});
  for (const [name, value] of Object.entries(values)) checkValue(profile, known, name, value);
  checkTogether({ ...known, ...values });
}

async function resultOf(store: Store, incident: string, profile: string): Promise<ProfileResult> {
  const row = await store.database
    .selectFrom('profile_result')
    .select('data')
    .where('target', '=', incident)
    .where('profile', '=', profile)
    .where('recorded_to', 'is', null)
    .executeTakeFirst();
  if (!row) throw refused('judge-no-incident', `${incident} has no result of ${profile}.`);
  return row.data as unknown as ProfileResult;
}

/**
 * Checks and records a person's figures in place of a profile's. Throws `id-unknown`, `id-ambiguous`, `judge-no-incident`,
 * `judge-profile`, `judge-value`.
 */
export async function assessTarget(store: Store, request: AssessRequest, said: Said): Promise<AssessmentPayload> {
  checkSaid(said);
  await store.settle();
  const { profile, values } = request;
  if (!PROFILES.some(({ id }) => id === profile))
    throw refused(
      'judge-profile',
      `There is no profile "${profile}". Known: ${PROFILES.map(({ id }) => id).join(', ')}.`,
    );
  const { incident, target } = await targetOf(store.database, request.target);
  check(await resultOf(store, incident.id, profile), target, request);
  const { by, reason, at } = said;
  return recordAssessment(store, { target, profile, values, by: by.trim(), reason: reason.trim(), undoes: null }, at);
}
