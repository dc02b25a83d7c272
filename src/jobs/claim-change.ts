import type { Kysely } from 'kysely';
import { CounterclaimError } from '../model/errors.js';
import { type ClaimFields, wrongField } from '../model/ledger/claim-fields.js';
import type { LedgerPlace, LedgerToll } from '../model/ledger/claim.js';
import type { ClaimChange } from '../model/ledger/judgement.js';
import type { Claimant, Party } from '../model/ledger/party.js';
import { statedDays } from '../model/ledger/stated-days.js';
import type { ActorKind, Hedge } from '../model/reading.js';
import type { TextSpan } from '../model/span.js';
import { foldName } from '../resources/fold-name.js';
import type { LedgerSchema } from '../store/schema.js';
import { findId } from './find-id.js';
import { partyNamed } from './find-party.js';
import { actorsOf, claimantOf, voiceOf } from './party-of.js';
import type { ReadReport } from './reading-of.js';
import { pickText } from './text-pick.js';

type Db = Kysely<LedgerSchema>;

/** Where the names that a person gave are looked up. */
export interface Names {
  db: Db;
  source: ReadReport;
}

/** A claimant of the report itself, with whom it speaks for; else a party of the ledger; else a new one of that name. */
async function claimantNamed({ db, source }: Names, name: string, kind?: ActorKind): Promise<Claimant> {
  const { actors } = source.reading;
  const wanted = foldName(name);
  const actor =
    actors.find(one => foldName(one.name) === wanted) ??
    actors.find(({ mentions }) => mentions.some(({ text }) => foldName(text) === wanted));
  const own = actor && claimantOf(actorsOf(actors), actor.id);
  if (own) return own;
  const party = await partyNamed(db, name, kind);
  return { ...party, party, members: [] };
}

const partyOf = async (names: Names, name: string | null): Promise<Party | null> =>
  name === null ? null : (await claimantNamed(names, name)).party;

/** A place of the report, else one that the ledger knows by that name; else the name alone: no point is made up. */
async function placeNamed({ db, source }: Names, name: string): Promise<LedgerPlace> {
  const wanted = foldName(name);
  const own = source.reading.places.find(place => foldName(place.name) === wanted || foldName(place.text) === wanted);
  if (own) {
    const { text, name: known, country, lat, lon, kind, precision } = own;
    return { text, name: known, country, lat, lon, kind, geonames: own.geonames ?? null, precision };
  }
  const rows = await db
    .selectFrom('claim_place')
    .select(['name', 'country', 'lat', 'lon', 'kind', 'geonames', 'precision'])
    .distinct()
    .where('folded', '=', wanted)
    .execute();
  const [known, ...others] = rows;
  if (known && others.length === 0) return { ...known, text: name, kind: known.kind as LedgerPlace['kind'] };
  return { text: name, name, country: null, lat: null, lon: null, kind: 'city', geonames: null, precision: null };
}

const DIGITS = /^\d{1,3}(?:[,. \u00a0\u202f]?\d{3})*$/;

function boundsOf(fields: ClaimFields, figure: TextSpan | null): Partial<Pick<LedgerToll, 'lower' | 'upper'>> {
  const { lower, upper } = fields;
  if (lower !== undefined || upper !== undefined)
    return { ...(lower !== undefined && { lower }), ...(upper !== undefined && { upper }) };
  if (!fields.figure || !figure) return {};
  if (!DIGITS.test(figure.text))
    throw new CounterclaimError(
      'judge-bounds-missing',
      `How many people are “${figure.text}”? Give the least and the most.`,
    );
  const number = Number(figure.text.replace(/\D/g, ''));
  return { lower: number, upper: number };
}

function hedgeOf(lower: number | null, upper: number | null): Hedge {
  if (lower === null && upper === null) return 'vague';
  if (upper === null) return 'at-least';
  return lower === null ? 'at-most' : 'exact';
}

/** Bounds with the words that they stand on: a figure without words is refused. */
function figureChange(text: string, toll: LedgerToll, fields: ClaimFields): Partial<LedgerToll> {
  const figure = fields.figure ? pickText(text, fields.figure) : toll.figure;
  const bounds = boundsOf(fields, figure);
  if (Object.keys(bounds).length === 0) return fields.hedge ? { hedge: fields.hedge } : {};
  if (!figure)
    throw new CounterclaimError(
      'judge-figure-without-words',
      'A figure needs the words that it stands on: name them in the report.',
    );
  const { lower, upper } = { ...toll, ...bounds };
  if (lower !== null && upper !== null && lower > upper)
    throw wrongField(`The least (${lower}) is more than the most (${upper}).`);
  return { lower, upper, figure, hedge: fields.hedge ?? hedgeOf(lower, upper) };
}

async function tollChange(names: Names, toll: LedgerToll, fields: ClaimFields): Promise<ClaimChange['toll']> {
  const { text } = names.source.reading.document;
  const { side, status, subgroup, victims, perpetrator, scope, accounting } = fields;
  const aggregation = fields.aggregation ?? (scope === undefined || scope === 'background' ? undefined : scope);
  const people = {
    ...(side !== undefined && { side: await partyOf(names, side) }),
    ...(status !== undefined && { status }),
    ...(subgroup !== undefined && { subgroup }),
    ...(victims !== undefined && { text: pickText(text, victims).text }),
  };
  return {
    ...figureChange(text, toll, fields),
    ...(perpetrator !== undefined && { perpetrator: await partyOf(names, perpetrator) }),
    ...(scope !== undefined && { scope }),
    ...(aggregation !== undefined && { aggregation }),
    ...(accounting !== undefined && { accounting }),
    ...(Object.keys(people).length > 0 && { victims: people }),
  };
}

/** Fields of a toll only. */
const OF_TOLL: readonly (keyof ClaimFields)[] = [
  ...(['side', 'status', 'subgroup', 'victims', 'perpetrator', 'scope', 'aggregation', 'accounting'] as const),
  ...(['lower', 'upper', 'hedge', 'figure'] as const),
];

/** A sum over a period or an operation makes a series; what is of one incident, or background, does not. */
const cumulativeOf = (toll: ClaimChange['toll']): Pick<ClaimChange, 'cumulative'> => {
  if (!toll?.aggregation && toll?.scope !== 'background') return {};
  return { cumulative: toll.aggregation === 'operation' || toll.aggregation === 'period' };
};

/** What a person said of a claim, with names looked up and words cut from the report. `toll`: the claim's own; null where it has none. */
export async function changeOf(names: Names, toll: LedgerToll | null, fields: ClaimFields): Promise<ClaimChange> {
  const { claimant, claimantKind, polarity, place, when, responsible, about } = fields;
  const wrong = toll === null ? OF_TOLL.find(name => fields[name] !== undefined) : undefined;
  if (wrong) throw new CounterclaimError('judge-no-toll', `This claim counts nobody: it has no "${wrong}".`);
  const change: ClaimChange = {};
  if (polarity !== undefined) change.polarity = polarity;
  if (claimant !== undefined) {
    change.claimant = claimant === null ? null : await claimantNamed(names, claimant, claimantKind);
    change.voice = change.claimant?.party ?? voiceOf(names.source.report, names.source.reading.document.text);
  }
  if (place !== undefined) change.places = place === null ? [] : [await placeNamed(names, place)];
  if (when !== undefined) change.when = when === null ? null : statedDays(when);
  if (responsible !== undefined) change.responsible = await partyOf(names, responsible);
  if (about !== undefined) change.about = await Promise.all(about.map(id => findId(names.db, ['claim'], id)));
  const counted = toll && (await tollChange(names, toll, fields));
  if (counted && Object.keys(counted).length > 0) change.toll = counted;
  return { ...change, ...cumulativeOf(change.toll) };
}
