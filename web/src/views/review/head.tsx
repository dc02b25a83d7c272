import { type ReactNode, useState } from 'react';
import { people } from '../../words/numbers.js';
import { useParam } from '../../state/use-param.js';
import { setCoder } from './coder.js';
import { agreementOf, KIND_WORDS, KINDS, SHOW_WORDS, SHOWS } from './item-words.js';
import type { Item } from './review-query.js';

function CoderField({ coder, user }: { coder: string; user: string }): ReactNode {
  const [typed, setTyped] = useState<string>();
  const keep = (): void => {
    if (typed !== undefined) setCoder(typed.trim() === user ? '' : typed);
    setTyped(undefined);
  };
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        keep();
      }}
    >
      <label className="field">
        <span>You decide as</span>
        <input
          value={typed ?? coder}
          maxLength={200}
          dir="auto"
          onChange={event => setTyped(event.target.value)}
          onBlur={keep}
        />
      </label>
    </form>
  );
}

interface Props {
  all: readonly Item[];
  total: number | undefined;
  coder: string;
  user: string;
  onOpen: () => void;
}

/** How much waits, what of it is shown, who decides, and how far two coders agree. */
export function ReviewHead({ all, total, coder, user, onOpen }: Props): ReactNode {
  const [kind, setKind] = useParam('kind');
  const [show, setShow] = useParam('show');
  const [, setItem] = useParam('item');
  const { both, agree } = agreementOf(all, coder);
  return (
    <>
      <header className="view-head">
        <h1>Review</h1>
        <p aria-live="polite">
          {total === undefined ? '\u00a0' : <b>{people(total)} to look at, the most worth it first</b>}
          {both === 0 ? null : ` · two coders agree on ${agree} of the ${both} that both decided`}
        </p>
      </header>
      <div className="review-filters screen-only">
        <label className="field">
          <span>Kind</span>
          <select
            data-filter
            value={kind ?? ''}
            onChange={event => {
              setKind(event.target.value);
              setItem(undefined);
            }}
          >
            <option value="">All kinds</option>
            {KINDS.map(one => (
              <option key={one} value={one}>
                {KIND_WORDS[one].word}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>Show</span>
          <select
            value={show ?? 'open'}
            onChange={event => {
              setShow(event.target.value === 'open' ? undefined : event.target.value);
              setItem(undefined);
            }}
          >
            {SHOWS.map(one => (
              <option key={one} value={one}>
                {SHOW_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        <CoderField coder={coder} user={user} />
        <button type="button" onClick={onOpen}>
          Open an incident by hand
        </button>
      </div>
    </>
  );
}
