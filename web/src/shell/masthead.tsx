import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { AddButton } from '../adding/add-button.js';
import { heard, markSeen } from '../api/events.js';
import { useStore } from '../state/store.js';
import { useLinked } from '../state/use-address.js';
import { VIEWS } from '../views/views.js';
import { counted } from '../words/terms.js';
import { ThemeSwitch } from './theme-switch.js';

function Navigation({ open, onGo }: { open: boolean; onGo: () => void }): ReactNode {
  const [path] = useLocation();
  const linked = useLinked();
  const here = path.split('/')[1] || 'ledger';
  return (
    <nav aria-label="Views" data-open={open}>
      <ul>
        {VIEWS.filter(view => view.listed).map(view => (
          <li key={view.path}>
            <Link href={linked(`/${view.path}`)} aria-current={here === view.path ? 'page' : undefined} onClick={onGo}>
              {view.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What changed under the reader's eyes: already on screen, and marked there until seen. */
function Changed(): ReactNode {
  const { changed, seq } = useStore(heard);
  if (changed.size === 0) return null;
  return (
    <button type="button" className="changed" onClick={markSeen} title={`Record entry ${seq}`}>
      {counted(changed.size, 'incident')} changed · mark as seen
    </button>
  );
}

export function Masthead({ onKeys }: { onKeys: () => void }): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <header className="masthead">
      <Link href="/ledger" className="wordmark">
        Counterclaim
      </Link>
      <button type="button" className="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        Views
      </button>
      <Navigation open={open} onGo={() => setOpen(false)} />
      <div className="tools">
        <Changed />
        <AddButton />
        <ThemeSwitch />
        <button type="button" onClick={onKeys} aria-label="Keys" title="Keys (?)">
          ?
        </button>
      </div>
    </header>
  );
}
