// The contract (format 1). Field names are fixed; fields may be added, never renamed without a new format number.
import type { FieldSource, PartKind } from './document.js';
import type { Notice } from './errors.js';
import type { Span, TextSpan } from './span.js';

/** What every item of a reading may carry: the rule or model that made it, and a calibrated confidence (0–1). */
export interface Made {
  rule?: string;
  confidence?: number;
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression. `value` is ISO-TimeML TIMEX3; `earliest`/`latest` are local to the place told of. */
export interface Time extends TextSpan, Made {
  id: string;
  type: TimexType;
  value: string;
  edtf?: string | null;
  earliest?: string | null;
  latest?: string | null;
  zone?: string | null;
  resolvedFrom: 'published' | 'document' | 'explicit' | 'none';
  /** The time (id) or date this one was resolved from, for `explain`. */
  anchor?: string | null;
}

export type PlaceKind = 'country' | 'adm1' | 'adm2' | 'city' | 'facility' | 'water' | 'region';

/** A place name and where it lies. `precision` is UCDP's where_prec, 1 (exact) to 7 (world). */
export interface Place extends TextSpan, Made {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  lat: number | null;
  lon: number | null;
  kind: PlaceKind;
  geonames?: number | null;
  precision: number | null;
  /** How the place lies to a named one: "northwest of", "30 km south of", "near". */
  relation?: (TextSpan & { toward?: string }) | null;
}

export type ActorKind =
  | 'person'
  | 'state'
  | 'government'
  | 'armed-force'
  | 'armed-group'
  | 'igo'
  | 'ngo'
  | 'media'
  | 'population'
  | 'joint'
  | 'other';

export interface Actor extends Made {
  id: string;
  name: string;
  kind: ActorKind;
  role?: TextSpan | null;
  /** The actor on whose behalf this one speaks or acts. */
  party?: string | null;
  members?: string[];
  wikidata?: string | null;
  /** ISO 3166-1 alpha-2 of a state or its government. */
  iso?: string | null;
  mentions: TextSpan[];
}

/** PARC/PolNeAR roles: who (source), by which words (cue), what (content). */
export interface Attribution extends Made {
  id: string;
  source: TextSpan | null;
  cue: TextSpan | null;
  content: TextSpan[];
  kind: 'direct' | 'indirect' | 'mixed';
  /** assert, deny, order, threaten, offer, confirm, decline, think, accuse … the cue's sense. */
  sense?: string;
  speaker?: string | null;
  time?: string | null;
  medium?: TextSpan | null;
  addressee?: TextSpan | null;
  within?: string | null;
}

export type EventStatus = 'happened' | 'negated' | 'planned' | 'hypothetical' | 'ongoing';

/** A PLOVER event: who did what to whom. */
export interface Event extends Made {
  id: string;
  trigger: TextSpan;
  type: string;
  mode?: string | null;
  status: EventStatus;
  actors: string[];
  recipients: string[];
  third?: string[];
  weapon?: TextSpan | null;
  places?: string[];
  time?: string | null;
}

export type Harm = 'killed' | 'injured' | 'captured' | 'missing' | 'displaced' | 'released' | 'casualties';
export type Hedge = 'exact' | 'at-least' | 'more-than' | 'at-most' | 'fewer-than' | 'about' | 'vague';
export type VictimStatus = 'civilian' | 'combatant' | 'mixed' | 'unknown';
export type Scope = 'incident' | 'operation' | 'period' | 'background';
export type Accounting = 'total' | 'increment' | 'part' | 'remainder';

/** A number as written, with its bounds (null = open). */
export interface Quantity extends TextSpan {
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  unit?: string | null;
}

export interface Victims extends Partial<TextSpan> {
  actor?: string | null;
  side?: string | null;
  status: VictimStatus;
  subgroup?: string | null;
}

export interface When {
  edtf?: string | null;
  earliest?: string | null;
  latest?: string | null;
  basis: 'stated' | 'event' | 'report';
}

/** A claim of people harmed. Bounds are people; null = open. */
export interface Toll {
  harm: Harm;
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  figure?: TextSpan | null;
  victims: Victims;
  perpetrator?: string | null;
  weapon?: TextSpan | null;
  scope: Scope;
  aggregation: 'incident' | 'operation' | 'period' | 'unknown';
  accounting: Accounting;
  partOf?: string | null;
  derivation?: string | null;
  event?: string | null;
  places: string[];
  time?: string | null;
  when?: When | null;
}

export type Attitude = 'supports' | 'condemns' | 'calls-for' | 'offers' | 'mediates' | 'threatens' | 'accuses';

export interface Stance {
  from: string;
  toward: string | null;
  attitude: Attitude;
  about?: string | null;
}

export type ClaimKind =
  | 'toll'
  | 'harm'
  | 'event'
  | 'responsibility'
  | 'accusation'
  | 'affiliation'
  | 'stance'
  | 'plan'
  | 'status'
  | 'verification'
  | 'statement';
export type Polarity = 'asserted' | 'denied' | 'unconfirmed' | 'not-claimed' | 'unverifiable';

export interface Certainty extends Partial<Span> {
  level: 'plain' | 'hedged' | 'reported' | 'not-confirmed' | 'not-known';
}

export interface Claim extends Made {
  id: string;
  /** Permanent id: hash of document text, evidence, kind and harm; independent of the extractor's version. */
  key?: string;
  kind: ClaimKind;
  polarity: Polarity;
  certainty: Certainty;
  attribution: string | null;
  claimant: string | null;
  evidence: TextSpan[];
  about?: string[];
  event?: string | null;
  actor?: string | null;
  responsible?: string | null;
  party?: string | null;
  quantities?: Quantity[];
  toll?: Toll | null;
  stance?: Stance | null;
}

export type RelationType =
  | 'contradicts'
  | 'rival'
  | 'not-comparable'
  | 'supports'
  | 'repeats'
  | 'supersedes'
  | 'denies'
  | 'part-of';

export interface Relation extends Made {
  from: string;
  to: string;
  type: RelationType;
  reason: string;
}

export interface ReadingDocument {
  text: string;
  title: string | null;
  authors: string[];
  outlet: string | null;
  agency: string | null;
  url: string | null;
  published: string | null;
  updated: string | null;
  retrieved: string | null;
  fieldSources: Record<string, FieldSource>;
  dateline: { place: string | null; time: string | null } | null;
  language: string;
  sha256: string;
  parts: (Span & { kind: PartKind })[];
  notices: Notice[];
}

/** What one report yields. Offsets are code points of `document.text`. */
export interface Reading {
  format: 1;
  id: string;
  extractor: { name: 'counterclaim'; version: string; resources: string };
  document: ReadingDocument;
  times: Time[];
  places: Place[];
  actors: Actor[];
  attributions: Attribution[];
  events: Event[];
  claims: Claim[];
  relations: Relation[];
}

/** What stands in a batch where a line could not be read. */
export interface FailedReading {
  format: 1;
  id: string;
  error: { code: string; message: string };
}
