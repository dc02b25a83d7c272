import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLinked } from '../../state/use-address.js';
import { Foreign } from '../../parts/plain-text.js';
import { withDays } from '../../words/times.js';
import { Evidence } from './evidence.js';
import { acceptanceOf, isDecided, KIND_WORDS } from './item-words.js';
import { People } from './people.js';
import type { Item } from './review-query.js';
import type { Reviewing } from './use-reviewing.js';

/** What can be done with an item, each with its key. */
export interface ItemActions {
  accept: () => void;
  override: () => void;
  take: () => void;
  note: () => void;
  openIncident: () => void;
  next: () => void;
  undo: () => void;
}

function Action(props: { shown: string; onClick: () => void; chief?: boolean; children: ReactNode }): ReactNode {
  return (
    <button type="button" className={props.chief === true ? 'chief' : undefined} onClick={props.onClick}>
      {props.children} <kbd>{props.shown}</kbd>
    </button>
  );
}

function Actions({ item, coder, actions }: { item: Item; coder: string; actions: ItemActions }): ReactNode {
  const decided = isDecided(item, coder);
  return (
    <div className="review-actions" role="group" aria-label="What to do with it">
      {decided ? null : <p className="quiet">Enter: {acceptanceOf(item).means}</p>}
      <div className="actions">
        {decided ? null : (
          <Action shown="Enter" chief onClick={actions.accept}>
            {item.kind === 'unread' ? 'Read in full' : 'Accept'}
          </Action>
        )}
        <Action shown="o" onClick={actions.override}>
          It is otherwise …
        </Action>
        <Action shown="m" onClick={actions.take}>
          {item.assigned === coder ? 'Give back' : 'Take it'}
        </Action>
        <Action shown="n" onClick={actions.note}>
          Note
        </Action>
        <Action shown="i" onClick={actions.openIncident}>
          Open an incident …
        </Action>
        <Action shown="j" onClick={actions.next}>
          Next
        </Action>
        <Action shown="u" onClick={actions.undo}>
          Undo
        </Action>
      </div>
    </div>
  );
}

interface Props {
  item: Item;
  coder: string;
  reviewing: Reviewing;
  actions: ItemActions;
}

/** One item: why it is worth looking at, the words, and what can be done. */
export function ItemView({ item, coder, reviewing, actions }: Props): ReactNode {
  const linked = useLinked();
  const { word, asks } = KIND_WORDS[item.kind];
  return (
    <article className="review-item" aria-labelledby="item-title">
      <p className="label">
        {word} · worth {item.value}
      </p>
      <h2 id="item-title" tabIndex={-1}>
        <Foreign>{withDays(item.title)}</Foreign>
      </h2>
      <p>
        <b>{asks}</b>{' '}
        {item.kind === 'unsure-pair' ? null : (
          <span className="quiet">
            <Foreign>{withDays(item.why)}</Foreign>
          </span>
        )}
      </p>
      <Actions item={item} coder={coder} actions={actions} />
      <Evidence item={item} />
      {item.incident === null ? null : (
        <p className="review-links">
          {item.row === null ? null : <Link href={linked('/ledger', { row: item.row })}>Row in the ledger</Link>}
          <Link href={`/incident/${item.incident}`}>Dossier</Link>
          {item.other === null || item.other === item.incident ? null : (
            <Link href={`/incident/${item.other}`}>Dossier of the other</Link>
          )}
        </p>
      )}
      <People key={item.id} item={item} coder={coder} reviewing={reviewing} />
    </article>
  );
}
