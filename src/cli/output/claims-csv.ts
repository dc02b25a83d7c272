import type { Claim, Reading, Toll } from '../../model/reading.js';
import { attributionChain, claimantName, OWN_VOICE, sourceName } from '../digest/claimants.js';
import { fighters, partyChain } from '../digest/parties.js';
import { placeNames } from '../digest/place-names.js';
import { indexReading, type ReadingIndex } from '../digest/reading-index.js';
import { lossOf } from '../digest/victims.js';
import { type Cell, csvLine } from './csv-cell.js';

interface Context {
  index: ReadingIndex;
  claim: Claim;
  fights: (id: string | null | undefined) => boolean;
}

type Cut = (context: Context) => Cell;
const list = (items: readonly (string | undefined)[]): string =>
  items.filter(item => item !== undefined && item !== '').join('; ');
const nameOf = (index: ReadingIndex, id: string | null | undefined): Cell => index.actor(id)?.name;
const ofToll =
  (cut: (toll: Toll, context: Context) => Cell): Cut =>
  context =>
    context.claim.toll ? cut(context.claim.toll, context) : null;

function happened({ index, claim }: Context): {
  earliest?: string | null;
  latest?: string | null;
  edtf?: string | null;
  basis?: Cell;
} {
  const { toll } = claim;
  if (toll?.when) return toll.when;
  const time = index.time(toll?.time ?? index.event(claim.event)?.time);
  return time ? { ...time, basis: toll?.time ? 'stated' : 'event' } : {};
}

const relations = ({ index, claim }: Context): string =>
  list(
    index
      .relationsOf(claim.id)
      .map(({ from, to, type }) => (from === claim.id ? `${type} ${to}` : `${type} of ${from}`)),
  );

const placesOf = ({ index, claim }: Context): readonly string[] | undefined =>
  claim.toll?.places ?? index.event(claim.event)?.places;

/** The columns in their order; docs/reference/command.md tells what each holds. */
const COLUMNS: Record<string, Cut> = {
  report: ({ index }) => index.reading.id,
  title: ({ index }) => index.reading.document.title,
  outlet: ({ index }) => index.reading.document.outlet,
  agency: ({ index }) => index.reading.document.agency,
  url: ({ index }) => index.reading.document.url,
  published: ({ index }) => index.reading.document.published,
  claim: ({ claim }) => claim.id,
  key: ({ claim }) => claim.key,
  kind: ({ claim }) => claim.kind,
  polarity: ({ claim }) => claim.polarity,
  certainty: ({ claim }) => claim.certainty.level,
  claimant: ({ index, claim }) =>
    claimantName(index, claim) === OWN_VOICE ? null : (index.actor(claim.claimant)?.name ?? innermost(index, claim)),
  claimant_kind: ({ index, claim }) => index.actor(claim.claimant)?.kind,
  claimant_party: ({ index, claim }) => partyChain(index, claim.claimant)[1]?.name,
  told_by: ({ index, claim }) =>
    list(
      attributionChain(index, claim.attribution)
        .slice(1)
        .map(outer => sourceName(index, outer)),
    ),
  medium: ({ index, claim }) => index.attribution(claim.attribution)?.medium?.text,
  said: ({ index, claim }) => index.time(index.attribution(claim.attribution)?.time)?.value,
  harm: ofToll(toll => toll.harm),
  lower: ofToll(toll => toll.lower),
  upper: ofToll(toll => toll.upper),
  hedge: ofToll(toll => toll.hedge),
  figure: ofToll(toll => toll.figure?.text),
  victims: ofToll((toll, { index }) => toll.victims.text ?? index.actor(toll.victims.actor)?.name),
  victims_side: ofToll((toll, { index }) => nameOf(index, toll.victims.side)),
  victims_status: ofToll(toll => toll.victims.status),
  victims_subgroup: ofToll(toll => toll.victims.subgroup),
  loss: ofToll((toll, { index, claim, fights }) => lossOf(index, claim.claimant, toll, fights(claim.claimant))),
  perpetrator: ofToll((toll, { index }) => nameOf(index, toll.perpetrator)),
  weapon: ofToll(toll => toll.weapon?.text),
  scope: ofToll(toll => toll.scope),
  aggregation: ofToll(toll => toll.aggregation),
  accounting: ofToll(toll => toll.accounting),
  part_of: ofToll(toll => toll.partOf),
  happened: context => happened(context).edtf,
  happened_earliest: context => happened(context).earliest,
  happened_latest: context => happened(context).latest,
  happened_basis: context => happened(context).basis,
  places: context => placeNames(context.index, placesOf(context)),
  event_type: ({ index, claim }) => index.event(claim.event)?.type,
  event_words: ({ index, claim }) => index.event(claim.event)?.trigger.text,
  stance_from: ({ index, claim }) => nameOf(index, claim.stance?.from),
  stance_toward: ({ index, claim }) => nameOf(index, claim.stance?.toward),
  stance: ({ claim }) => claim.stance?.attitude,
  about: ({ claim }) => list(claim.about ?? []),
  relations,
  evidence_start: ({ claim }) => claim.evidence[0]?.start,
  evidence_end: ({ claim }) => claim.evidence[claim.evidence.length - 1]?.end,
  evidence: ({ claim }) => claim.evidence.map(span => span.text).join(' … '),
  rule: ({ claim }) => claim.rule,
  confidence: ({ claim }) => claim.confidence,
};

function innermost(index: ReadingIndex, claim: Claim): string | undefined {
  return index.attribution(claim.attribution)?.source?.text;
}

export const CSV_COLUMNS: readonly string[] = Object.keys(COLUMNS);

export const csvHead = (): string => csvLine(CSV_COLUMNS);

/** One row a claim, RFC 4180. */
export function claimsCsv(reading: Reading): string {
  const index = indexReading(reading);
  const cuts = Object.values(COLUMNS);
  const fights = fighters(index);
  return reading.claims.map(claim => csvLine(cuts.map(cut => cut({ index, claim, fights })))).join('');
}
