/** Rows that keep their past. */
const interval = 'recorded_from text not null, recorded_to text';

/** One standing row for each key, found at once. */
const standing = (table: string, columns: string): string =>
  `create unique index ${table}_standing on ${table} (${columns}) where recorded_to is null`;

const indexes = (table: string, ...columns: readonly string[]): string[] =>
  columns.map((list, i) => `create index ${table}_${i + 1} on ${table} (${list})`);

/** Indexes over standing rows only: what a screen asks for, small beside the whole history. */
const current = (table: string, ...columns: readonly string[]): string[] =>
  columns.map((list, i) => `create index ${table}_now_${i + 1} on ${table} (${list}) where recorded_to is null`);

const record = [
  `create table record_index (seq integer primary key, key text not null unique, kind text not null, at text not null,
    segment integer not null, payload_offset bigint not null, payload_length integer not null, capture text,
    removed_by integer)`,
  `create index record_index_capture on record_index (capture) where capture is not null`,
];

const reports = [
  `create table report (id text primary key, outlet text, agency text, url text, title text, published text,
    language text not null, capture text not null, text_sha256 text not null, recorded text not null,
    seq integer not null, data json not null, "text" text not null, relations json not null)`,
  ...indexes('report', 'text_sha256', 'published, id', 'outlet'),
  `create table capture (report text not null, capture text not null, bytes integer not null, media_type text,
    retrieved text, recorded text not null, seq integer not null, primary key (report, capture))`,
  ...indexes('capture', 'capture'),
  `create table reading (report text not null, capture text not null, extractor text not null,
    resources text not null, text_sha256 text not null, recorded text not null, seq integer not null,
    current boolean not null, primary key (report, capture, extractor, resources))`,
  ...indexes('reading', 'seq', 'text_sha256'),
  `create table signature (report text not null, bucket text not null, primary key (bucket, report))`,
  ...indexes('signature', 'report'),
  `create table notice (id integer generated always as identity primary key, report text, code text not null,
    message text not null, seq integer not null)`,
  ...indexes('notice', 'report'),
];

const claims = [
  `create table claim (id text not null, report text not null, kind text not null, polarity text not null,
    certainty text not null, claimant text, voice text not null, harm text, lower double precision, upper double precision,
    side text, victim_status text, scope text, aggregation text, earliest text, latest text, said text,
    published text, data json not null, ${interval}, primary key (id, report, recorded_from))`,
  standing('claim', 'id, report'),
  ...indexes('claim', 'report'),
  ...current('claim', 'claimant', 'voice', 'side', 'harm, id', 'earliest, id', 'published, id'),
  `create table claim_block (claim text not null, block text not null, primary key (block, claim))`,
  ...indexes('claim_block', 'claim'),
  `create table claim_place (claim text not null, ordinal integer not null, name text not null, folded text not null,
    country text, lat double precision, lon double precision, kind text not null, precision integer,
    geonames integer, primary key (claim, ordinal))`,
  ...indexes('claim_place', 'folded, claim', 'country, claim', 'geonames'),
  `create table claim_party (claim text not null, party text not null, role text not null,
    primary key (claim, party, role))`,
  ...indexes('claim_party', 'party, role, claim'),
  `create table party (key text primary key, name text not null, folded text not null, kind text not null,
    wikidata text, iso text)`,
  ...indexes('party', 'folded'),
];

const origins = [
  `create table origin (id text not null, agency text, reports integer not null, data json not null, ${interval},
    primary key (id, recorded_from))`,
  standing('origin', 'id'),
  `create table origin_member (origin text not null, report text not null, ${interval},
    primary key (origin, report, recorded_from))`,
  standing('origin_member', 'origin, report'),
  ...current('origin_member', 'report'),
  `create table passage (report text not null, origin text not null, data json not null, ${interval},
    primary key (report, recorded_from))`,
  standing('passage', 'report'),
  ...current('passage', 'origin'),
  `create table origin_link ("left" text not null, "right" text not null, verdict text not null, data json not null,
    ${interval}, primary key ("left", "right", recorded_from))`,
  standing('origin_link', '"left", "right"'),
  ...current('origin_link', '"right"'),
];

const incidents = [
  `create table incident (id text not null, kind text not null, earliest text, latest text, place text, country text,
    claims integer not null, reports integer not null, origins integer not null, published text, data json not null,
    ${interval}, primary key (id, recorded_from))`,
  standing('incident', 'id'),
  ...current('incident', 'latest desc nulls last, id', 'country', 'published'),
  `create table incident_claim (incident text not null, claim text not null, ${interval},
    primary key (incident, claim, recorded_from))`,
  standing('incident_claim', 'incident, claim'),
  ...current('incident_claim', 'claim'),
  `create table incident_alias (alias text not null, incident text not null, ${interval},
    primary key (alias, recorded_from))`,
  standing('incident_alias', 'alias'),
  ...current('incident_alias', 'incident'),
  `create table toll_group (id text not null, incident text not null, harm text not null, side text,
    victim_status text not null, subgroup text, aggregation text not null, status text not null, lower double precision,
    upper double precision, origins integer not null, claimants integer not null, data json not null, ${interval},
    primary key (id, recorded_from))`,
  standing('toll_group', 'id'),
  ...current('toll_group', 'incident', 'status, id', 'harm', 'side'),
  `create table group_claim (toll_group text not null, claim text not null, current boolean not null, ${interval},
    primary key (toll_group, claim, recorded_from))`,
  standing('group_claim', 'toll_group, claim'),
  ...current('group_claim', 'claim'),
  `create table relation (from_claim text not null, to_claim text not null, type text not null, reason text not null,
    incident text, data json not null, ${interval}, primary key (from_claim, to_claim, type, recorded_from))`,
  standing('relation', 'from_claim, to_claim, type'),
  ...current('relation', 'to_claim', 'incident'),
];

const decisions = [
  `create table judgement (id text not null, kind text not null, "left" text not null, "right" text,
    verdict text not null, seq integer not null, data json not null, ${interval}, primary key (id, recorded_from))`,
  standing('judgement', 'id'),
  ...current('judgement', '"left"', '"right"'),
  `create table assessment (id text not null, target text not null, profile text not null, seq integer not null,
    data json not null, ${interval}, primary key (id, recorded_from))`,
  standing('assessment', 'id'),
  ...current('assessment', 'target, profile'),
  `create table profile_result (target text not null, profile text not null, data json not null, ${interval},
    primary key (target, profile, recorded_from))`,
  standing('profile_result', 'target, profile'),
];

/** The first tables of a ledger's view: src/store/schema.ts gives their shapes. */
export const ledgerTables: readonly string[] = [
  ...record,
  ...reports,
  ...claims,
  ...origins,
  ...incidents,
  ...decisions,
];
