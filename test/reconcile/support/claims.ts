import type { LedgerClaim, LedgerPlace, LedgerReport, LedgerToll } from '../../../src/model/ledger/claim.js';
import type { Party } from '../../../src/model/ledger/party.js';
import type { Block } from '../../../src/reconcile/reconcile.js';

export const party = (name: string, kind: Party['kind'] = 'other'): Party => ({
  key: kind === 'media' ? `voice:${name.toLowerCase()}` : `name:${name.toLowerCase()}`,
  name,
  kind,
  wikidata: null,
  iso: null,
});

export const place = (name: string, kind: LedgerPlace['kind'] = 'city'): LedgerPlace => ({
  text: name,
  name,
  country: null,
  lat: null,
  lon: null,
  kind,
  geonames: null,
  precision: null,
});

export function toll(
  fields: Partial<Omit<LedgerToll, 'victims'>> & { victims?: Partial<LedgerToll['victims']> } = {},
): LedgerToll {
  const { victims, ...rest } = fields;
  return {
    harm: 'killed',
    lower: 5,
    upper: rest.lower ?? 5,
    hedge: 'exact',
    figure: null,
    victims: { text: 'people', side: null, status: 'unknown', subgroup: null, ...victims },
    perpetrator: null,
    weapon: null,
    scope: 'incident',
    aggregation: 'incident',
    accounting: 'total',
    partOf: null,
    derivation: null,
    ...rest,
  };
}

/** A day as the claims state it: "2031-04-02". */
export const on = (day: string): LedgerClaim['when'] => ({ edtf: day, earliest: day, latest: day, basis: 'stated' });

/** A claim of report `r1` with a toll of five killed, unless told otherwise. `at` is its sentence's number. */
export function claim(id: string, fields: Partial<LedgerClaim> & { at?: number; near?: string[] } = {}): LedgerClaim {
  const { at = 1, near = [], ...rest } = fields;
  const by = rest.claimant ?? null;
  return {
    id,
    report: 'r1',
    kind: 'toll',
    polarity: 'asserted',
    certainty: 'plain',
    claimant: by,
    voice: by?.party ?? party(`Outlet of ${rest.report ?? 'r1'}`, 'media'),
    quote: [{ start: at * 100, end: at * 100 + 10, text: 'quote' }],
    sentence: { start: at * 100, end: at * 100 + 90 },
    passage: at,
    words: [],
    lede: [],
    names: { sentence: near, paragraph: near, lede: [], report: near, sites: [], maybe: [] },
    toll: toll(),
    event: null,
    responsible: null,
    places: [],
    when: null,
    cumulative: false,
    context: { places: [], when: null, near: false, headline: false, head: [] },
    said: null,
    about: [],
    happening: null,
    ...rest,
  };
}

export const report = (id: string, published: string, outlet: string | null = `Outlet of ${id}`): LedgerReport => ({
  id,
  outlet,
  agency: null,
  url: null,
  title: null,
  published,
  language: 'en',
  capture: id,
  text: id,
  recorded: published,
});

export const says = (name: string, kind: Party['kind'] = 'government'): LedgerClaim['claimant'] => ({
  ...party(name, kind),
  party: party(name, kind),
  members: [],
});

/** Nouns as the table of people has them. */
export const people = new Map(
  Object.entries({
    people: 'people',
    dead: 'people',
    wounded: 'people',
    resident: 'people',
    villager: 'civilian',
    civilian: 'civilian',
    soldier: 'soldier',
    troop: 'soldier',
    fighter: 'fighter',
    child: 'children',
    'party:army': 'army',
    'party:general staff': 'army',
    'party:ministry': 'ministry',
    'party:directorate': 'directorate',
    'party:hospital': 'hospital',
    'party:league': 'league',
    'party:authority': 'authority',
    'party:channel': '-',
    'party:radio': '-',
    'party:office': '-',
    'party:police': 'police',
    'party:service': 'service',
    'party:news': '-',
    'press:post': '-',
    'press:news': '-',
    own: 'people',
    men: 'people',
    prisoner: 'prisoner',
  }),
);

/** A block of reports and claims; no sentence is copied unless `origins` says so. */
export const block = (reports: LedgerReport[], claims: LedgerClaim[], more: Partial<Block> = {}): Block => ({
  reports,
  claims,
  relations: [],
  origins: { main: new Map(), passages: new Map() },
  decisions: [],
  withdrawn: new Set(),
  people,
  ...more,
});
