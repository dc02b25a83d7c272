import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { statusQuery } from '../../api/queries.js';
import { Waiting } from '../../charts/view-states.js';
import { withDays } from '../../words/times.js';
import { useKeys } from '../../keys/use-keys.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { announce, toast } from '../../state/say.js';
import { useStore } from '../../state/store.js';
import { useParam } from '../../state/use-param.js';
import { coderName } from './coder.js';
import { useEvidence } from './evidence.js';
import { ReviewHead } from './head.js';
import { after, beside, isDecided, itemsFor, overridesOf, type Show, SHOWS } from './item-words.js';
import { type ItemActions, ItemView } from './item-view.js';
import { OpenDialog } from './open-dialog.js';
import { OverrideDialog } from './override-dialog.js';
import { Queue } from './queue.js';
import { type Item, reviewQuery } from './review-query.js';
import { useReviewing } from './use-reviewing.js';
import '../../charts/charts.css';
import './review.css';

/** Fewer left than this, and the next page is asked for. */
const FEW = 30;

const focusItem = (): void => {
  requestAnimationFrame(() => document.getElementById('item-title')?.focus({ preventScroll: true }));
};

/** The queue of one coder, as far as it was looked through. */
function useQueue(kind: string | undefined, show: Show, coder: string) {
  const query = useInfiniteQuery(reviewQuery(kind, coder));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const all = useMemo(() => data?.pages.flatMap(page => page.items) ?? [], [data]);
  const items = useMemo(() => itemsFor(all, show, coder), [all, show, coder]);
  const more = (): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  useEffect(() => {
    if (items.length < FEW) more();
  });
  return { query, all, items, more, total: data?.pages[0]?.total };
}

function Nothing({ show, total }: { show: Show; total: number }): ReactNode {
  const [, setShow] = useParam('show');
  const [kind, setKind] = useParam('kind');
  if (total === 0 && kind === undefined && show === 'open')
    return (
      <div className="note">
        <strong>Nothing waits to be looked at</strong>
        <p>
          Add reports (<kbd>+</kbd>); what is contested, unsure or unread in them comes here.
        </p>
      </div>
    );
  return (
    <div className="note">
      <strong>Nothing here</strong>
      <p>{show === 'open' ? 'You have decided all of this kind.' : 'No item is of this sort.'}</p>
      <div className="actions">
        <button
          type="button"
          onClick={() => {
            setShow(undefined);
            setKind(undefined);
          }}
        >
          Show everything that waits
        </button>
      </div>
    </div>
  );
}

export default function ReviewView(): ReactNode {
  const [kind] = useParam('kind');
  const [shown] = useParam('show');
  const [id, setId] = useParam('item');
  const show = SHOWS.find(one => one === shown) ?? 'open';
  const name = useStore(coderName);
  const user = useQuery(statusQuery).data?.user ?? '';
  const coder = name === '' ? user : name;
  const { query, all, items, more, total } = useQueue(kind, show, coder);
  // A link's item is shown even where it is decided already.
  const item = all.find(one => one.id === id) ?? items[0];
  const { row } = useEvidence(item);
  const reviewing = useReviewing(name === '' ? undefined : name);
  const [asking, setAsking] = useState<'override' | 'open'>();
  const [busy, setBusy] = useState(false);

  const go = (to: Item | undefined, replace = false): void => {
    setId(to?.id, { replace });
    if (to !== undefined) announce(withDays(to.title));
    focusItem();
  };
  const goOn = async (from: Item, done: Promise<boolean>): Promise<void> => {
    const next = after(items, from.id);
    setBusy(true);
    const recorded = await done;
    setBusy(false);
    if (!recorded) return;
    setAsking(undefined);
    go(next);
  };
  const options = item === undefined ? [] : overridesOf(item, row);
  const actions: ItemActions = {
    accept: () => {
      if (item !== undefined && !busy && !isDecided(item, coder)) void goOn(item, reviewing.accept(item));
    },
    override: () => {
      if (options.length > 0) setAsking('override');
      else toast({ text: 'Correct it in the report: its link stands beside the words.' });
    },
    take: () => item !== undefined && void reviewing.assign(item, item.assigned === coder ? null : coder),
    note: () => document.querySelector<HTMLElement>('[data-note]')?.focus(),
    openIncident: () => setAsking('open'),
    next: () => go(beside(items, item?.id, 1)),
    undo: () => void reviewing.undo(),
  };
  useKeys({
    'item-next': () => go(beside(items, item?.id, 1), true),
    'item-previous': () => go(beside(items, item?.id, -1), true),
    accept: actions.accept,
    override: actions.override,
    take: actions.take,
    note: actions.note,
    'open-incident': actions.openIncident,
    undo: actions.undo,
    filter: () => document.querySelector<HTMLElement>('[data-filter]')?.focus(),
  });

  return (
    <div className="page review-view">
      <ReviewHead all={all} total={total} coder={coder} user={user} onOpen={actions.openIncident} />
      {query.error === null ? null : <ProblemNote error={query.error} again={() => void query.refetch()} />}
      {total === undefined && query.error === null ? <Waiting what="the queue" /> : null}
      {total === undefined || item !== undefined ? null : <Nothing show={show} total={total} />}
      {item === undefined ? null : (
        <div className="review-parts">
          <ItemView item={item} coder={coder} reviewing={reviewing} actions={actions} />
          <Queue items={items} coder={coder} selected={item.id} onSelect={to => go(to)} more={more} />
        </div>
      )}
      {asking === 'override' && item !== undefined ? (
        <OverrideDialog
          options={options}
          onClose={() => setAsking(undefined)}
          onOverride={({ decision, says }, reason) =>
            void goOn(item, reviewing.record({ ...decision, reason }, `Recorded: ${says}.`))
          }
        />
      ) : null}
      {asking === 'open' ? (
        <OpenDialog
          place={row?.place?.name ?? ''}
          onClose={() => setAsking(undefined)}
          onOpen={decision =>
            void reviewing
              .record(decision, 'Recorded: an incident opened by hand.')
              .then(done => done && setAsking(undefined))
          }
        />
      ) : null}
    </div>
  );
}
