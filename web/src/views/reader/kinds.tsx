import type { ReactNode } from 'react';
import type { Highlight } from '../../../../src/contract/report.js';
import { useAddress } from '../../state/use-address.js';

/** Kinds of marks that are shown and hidden together, with the name that the switch has. */
const SWITCHES: readonly { title: string; kinds: readonly Highlight['kind'][] }[] = [
  { title: 'Figures', kinds: ['figure', 'toll'] },
  { title: 'Who says', kinds: ['attribution', 'cue'] },
  { title: 'What is said', kinds: ['content'] },
  { title: 'Actors', kinds: ['actor'] },
  { title: 'Places', kinds: ['place'] },
  { title: 'Times', kinds: ['time'] },
];

/** Kinds that the address hides. */
export const hiddenKinds = (hide: string | undefined): ReadonlySet<string> => new Set(hide?.split(',') ?? []);

/** What is marked, each with its mark; pressed is shown. */
export function KindSwitches(): ReactNode {
  const [{ hide }, change] = useAddress();
  const hidden = hiddenKinds(hide);
  const toggle = (kinds: readonly string[]): void => {
    const next = new Set(hidden);
    for (const kind of kinds) if (!next.delete(kind)) next.add(kind);
    change({ hide: [...next].join(',') }, { replace: true });
  };
  return (
    <div className="kinds" role="group" aria-label="Marks shown">
      {SWITCHES.map(({ title, kinds }) => (
        <button
          key={title}
          type="button"
          className="plain"
          aria-pressed={!hidden.has(kinds[0] ?? '')}
          onClick={() => toggle(kinds)}
        >
          <span className={`is-${kinds[0]}`}>{title}</span>
        </button>
      ))}
    </div>
  );
}
