import type { Attitude, Claim, Event } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import { actorName } from './claimants.js';
import { figureOf } from './figures.js';
import { placeNames } from './place-names.js';
import type { ReadingIndex } from './reading-index.js';
import { victimsName } from './victims.js';

export const ATTITUDES: Record<Attitude, string> = {
  supports: 'supports',
  condemns: 'condemns',
  'calls-for': 'calls for',
  offers: 'offers',
  mediates: 'mediates',
  threatens: 'threatens',
  accuses: 'accuses',
};

/** "drone strike · Orsk bridge": the report's own word for what happened, and where. */
export function eventGist(index: ReadingIndex, event: Event): string {
  const where = placeNames(index, event.places);
  return [printable(event.trigger.text), where].filter(part => part !== '').join(' · ');
}

function stanceGist(index: ReadingIndex, claim: Claim): string {
  const { stance } = claim;
  if (!stance) return '';
  const event = index.event(stance.about ?? claim.event);
  const toward = actorName(index, stance.toward);
  return [ATTITUDES[stance.attitude], event ? printable(event.trigger.text) : '', toward === '–' ? '' : `→ ${toward}`]
    .filter(part => part !== '')
    .join(' ');
}

/** A claim in a few words made of the report's own: null when its quotation says it better. */
export function claimGist(index: ReadingIndex, claim: Claim): string | null {
  if (claim.toll) return `${figureOf(claim.toll)} ${victimsName(index, claim.toll)} ${claim.toll.harm}`;
  if (claim.stance) return stanceGist(index, claim);
  const event = index.event(claim.event);
  const count = claim.quantities?.[0];
  if (count?.unit) return `${figureOf({ ...count, figure: count })} ${printable(count.unit)}`;
  return event ? eventGist(index, event) : null;
}
