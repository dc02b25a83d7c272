import type { ReactNode } from 'react';
import { makeSlots } from '../state/party-slots.js';
import { Foreign } from './plain-text.js';

/** Slot of a party for as long as the page is open. */
export const slotOf = makeSlots();

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const;

const GLYPHS: readonly ReactNode[] = [
  <circle key="1" cx="5" cy="5" r="4" fill="currentColor" />,
  <path key="2" d="M1 1h8v8H1z" fill="currentColor" />,
  <path key="3" d="M5 0.5 9.7 9H0.3z" fill="currentColor" />,
  <path key="4" d="M5 0l5 5-5 5-5-5z" fill="currentColor" />,
  <path key="5" d="M5 0v10M0 5h10" {...line} />,
  <path key="6" d="M1 1l8 8M9 1 1 9" {...line} />,
  <path key="7" d="M1.4 1.4h7.2v7.2H1.4z" {...line} />,
  <circle key="8" cx="5" cy="5" r="3.8" {...line} />,
];

export function PartyGlyph({ slot }: { slot: number }): ReactNode {
  return (
    <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
      {GLYPHS[slot - 1]}
    </svg>
  );
}

/** A party's glyph in its colour, and the name as given. */
export function PartyMark({ party, name }: { party: string; name: string }): ReactNode {
  const slot = slotOf(party);
  return (
    <span className="party" data-slot={slot}>
      <PartyGlyph slot={slot} />
      <Foreign>{name}</Foreign>
    </span>
  );
}
