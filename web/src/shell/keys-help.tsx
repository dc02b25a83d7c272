import type { ReactNode } from 'react';
import { type Key, type KeyPlace, KEYS } from '../keys/keys.js';
import { Dialog } from '../parts/dialog.js';

const PLACES: Record<KeyPlace, string> = {
  everywhere: 'Everywhere',
  ledger: 'Ledger',
  reader: 'Report',
  actors: 'Actors',
  review: 'Review',
};

export function KeysHelp({ onClose }: { onClose: () => void }): ReactNode {
  const places = Object.entries(PLACES).map(([where, title]) => ({
    title,
    keys: KEYS.filter((key: Key) => key.where === where),
  }));
  return (
    <Dialog title="Keys" onClose={onClose}>
      {places.map(({ title, keys }) =>
        keys.length === 0 ? null : (
          <section key={title} className="keys">
            <h3>{title}</h3>
            <dl>
              {keys.map(key => (
                <div key={key.id}>
                  <dt>
                    <kbd>{key.shown}</kbd>
                  </dt>
                  <dd>{key.does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ),
      )}
    </Dialog>
  );
}
