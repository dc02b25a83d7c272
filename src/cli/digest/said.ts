import type { Attribution, Claim } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { Row, Section } from '../layout/table.js';
import { claimGist } from './claim-gist.js';
import { mediumOf, sourceName } from './claimants.js';
import { groupBy } from './cover-index.js';
import { madeBy } from './made-by.js';
import { negativeKind } from './negatives.js';
import { contentQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime } from './short-time.js';

/**
 * Senses of a cue that are told in its own words; that something was just said goes without saying.
 * Not "confirm": its "not" may stand outside the cue.
 */
const TOLD_SENSES = new Set(['deny', 'order', 'threaten', 'offer', 'decline', 'think', 'accuse']);

function gists(index: ReadingIndex, claims: readonly Claim[]): string {
  const texts = claims.flatMap(claim => {
    const negative = negativeKind(claim);
    // What happened is told by the quotation itself; of a denial it says what is denied.
    const gist = claim.kind === 'event' && negative === null ? null : claimGist(index, claim);
    const parts = [negative, gist].filter(part => part !== null);
    return parts.length > 0 ? [parts.join(': ')] : [];
  });
  return [...new Set(texts)].join('; ');
}

function who(index: ReadingIndex, attribution: Attribution): string {
  const medium = mediumOf(attribution);
  const addressee = attribution.addressee ? printable(attribution.addressee.text) : '';
  const where = [medium.replace(/^(?:an?|the) /i, ''), addressee === '' ? '' : `to ${addressee}`].filter(
    part => part !== '',
  );
  return [sourceName(index, attribution), ...(where.length > 0 ? [`[${where.join(', ')}]`] : [])].join(' ');
}

function toRow(index: ReadingIndex, attribution: Attribution, claims: readonly Claim[], depth: number): Row {
  const when = shortTime(index.time(attribution.time), index.reading);
  const said = gists(index, claims);
  const sense = TOLD_SENSES.has(attribution.sense ?? '') ? printable(attribution.cue?.text ?? '') : '';
  const what = said === '' ? sense : `→ ${said}`;
  const name = `${depth > 0 ? '└ ' : ''}${who(index, attribution)}`;
  return {
    cells: [when, name, what],
    folded: [name, [when === '–' ? '' : when, what].filter(part => part !== '').join(' ')].filter(part => part !== ''),
    quotation: contentQuotation(index, attribution),
    notes: [],
    depth: 0,
    made: madeBy(attribution),
  };
}

/** Attributions in the order of the report, each followed by those that stand in what it says. */
function nested(attributions: readonly Attribution[]): { attribution: Attribution; depth: number }[] {
  const ids = new Set(attributions.map(attribution => attribution.id));
  const inner = groupBy(attributions, attribution => attribution.within);
  const seen = new Set<string>();
  const out: { attribution: Attribution; depth: number }[] = [];
  const put = (attribution: Attribution, depth: number): void => {
    if (seen.has(attribution.id)) return;
    seen.add(attribution.id);
    out.push({ attribution, depth });
    for (const child of inner.get(attribution.id) ?? []) put(child, depth + 1);
  };
  for (const attribution of attributions) if (!attribution.within || !ids.has(attribution.within)) put(attribution, 0);
  // Circles have no outermost one: they are told flat rather than lost.
  for (const attribution of attributions) put(attribution, 0);
  return out;
}

/** Who said what, when and through which medium. */
export function saidSection(index: ReadingIndex): Section {
  const rows = nested(index.reading.attributions).map(({ attribution, depth }) =>
    toRow(index, attribution, index.claimsThrough(attribution.id), depth),
  );
  return {
    name: 'said',
    title: 'WHO SAID WHAT',
    headed: false,
    columns: [
      { title: 'when', share: 0.14, role: 'dim' },
      { title: 'who', share: 0.27 },
      { title: 'what', share: 0.27 },
    ],
    groups: [{ heading: null, rows, notes: [] }],
    notes: [],
    empty: null,
  };
}
