import type { Claim } from '../../model/reading.js';
import type { Row, Section } from '../layout/table.js';
import { attributionChain, claimantName } from './claimants.js';
import { claimGist, eventGist } from './claim-gist.js';
import { madeBy } from './made-by.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime } from './short-time.js';

/** What kind of "no" a claim is; null when it asserts. */
export function negativeKind({ polarity, certainty }: Claim): string | null {
  if (polarity === 'denied') return 'denied';
  if (polarity === 'unconfirmed') return certainty.level === 'not-known' ? 'not known' : 'not confirmed';
  if (polarity === 'not-claimed') return 'not claimed';
  if (polarity === 'unverifiable') return 'not verified';
  if (certainty.level === 'not-known') return 'not known';
  return certainty.level === 'not-confirmed' ? 'not confirmed' : null;
}

/** What it is that is denied or left open: the things it is about, else its own event. */
function subject(index: ReadingIndex, claim: Claim): string {
  const about = (claim.about ?? []).flatMap(id => {
    const event = index.event(id);
    const other = index.claim(id);
    return (event ? eventGist(index, event) : other ? claimGist(index, other) : null) ?? [];
  });
  if (about.length > 2) return `${about[0] ?? ''} and ${about.length - 1} more`;
  return about.length > 0 ? about.join('; ') : (claimGist(index, claim) ?? '');
}

function toRow(index: ReadingIndex, claim: Claim, kind: string): Row {
  const name = claimantName(index, claim);
  // Nobody claims an attack: there is no mouth to name.
  const who = kind === 'not claimed' ? '–' : name;
  const what = subject(index, claim);
  const said = shortTime(index.time(attributionChain(index, claim.attribution)[0]?.time), index.reading);
  return {
    cells: [kind, who, said, what],
    folded: [kind, [who, said].filter(part => part !== '–').join(' · '), what].filter(part => part !== ''),
    quotation: claimQuotation(index, claim),
    notes: [],
    depth: 0,
    made: madeBy(claim),
  };
}

/** Negative statements: denials, refusals to confirm, nobody claiming an attack, what could not be verified or is not known. */
export function negativesSection(index: ReadingIndex): Section {
  const rows = index.reading.claims.flatMap(claim => {
    const kind = negativeKind(claim);
    return kind === null ? [] : [toRow(index, claim, kind)];
  });
  return {
    name: 'negatives',
    title: 'NOT SAID, NOT KNOWN',
    headed: false,
    columns: [
      { title: '', share: 0.16, role: 'strong' },
      { title: 'by', share: 0.26 },
      { title: 'said', share: 0.11 },
      { title: 'about', share: 0.24 },
    ],
    groups: [{ heading: null, rows, notes: [] }],
    notes: [],
    empty: null,
  };
}
