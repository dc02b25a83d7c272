import type { Claim, Stance } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { Row, Section } from '../layout/table.js';
import { ATTITUDES, claimGist } from './claim-gist.js';
import { actorName, claimantName, OWN_VOICE } from './claimants.js';
import { madeBy } from './made-by.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';

function about(index: ReadingIndex, stance: Stance): string {
  const event = index.event(stance.about);
  if (event) return printable(event.trigger.text);
  const claim = index.claim(stance.about);
  return claim ? (claimGist(index, claim) ?? '') : '';
}

/** A stance told by somebody else than the one who holds it names the teller. */
function teller(index: ReadingIndex, claim: Claim, stance: Stance): string {
  const name = claimantName(index, claim);
  return claim.claimant === stance.from || name === OWN_VOICE ? '' : `, says ${name}`;
}

function toRow(index: ReadingIndex, claim: Claim, stance: Stance): Row {
  const from = actorName(index, stance.from);
  const toward = actorName(index, stance.toward);
  const negative = claim.polarity === 'denied' ? 'denied: ' : '';
  const attitude = `${negative}${[ATTITUDES[stance.attitude], about(index, stance)].filter(part => part !== '').join(' ')}${teller(index, claim, stance)}`;
  const head = toward === '–' ? from : `${from} → ${toward}`;
  return {
    cells: [head, attitude],
    folded: [`${head}: ${attitude}`],
    quotation: claimQuotation(index, claim),
    notes: [],
    depth: 0,
    made: madeBy(claim),
  };
}

/** Who stands how toward whom. */
export function stancesSection(index: ReadingIndex): Section {
  const rows = index.reading.claims.flatMap(claim => (claim.stance ? [toRow(index, claim, claim.stance)] : []));
  return {
    name: 'stances',
    title: 'STANCES',
    headed: false,
    columns: [
      { title: 'from → toward', share: 0.36 },
      { title: 'attitude', share: 0.28 },
    ],
    groups: [{ heading: null, rows, notes: [] }],
    notes: [],
    empty: null,
  };
}
