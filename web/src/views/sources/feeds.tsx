import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { JobProgress } from '../../adding/job-progress.js';
import { follow, hasEnded, started } from '../../adding/started.js';
import { heard } from '../../api/events.js';
import { LEDGER } from '../../api/queries.js';
import { Foreign } from '../../parts/plain-text.js';
import { ProblemNote } from '../../parts/problem-note.js';
import { announce } from '../../state/say.js';
import { useStore } from '../../state/store.js';
import { counted } from '../../words/terms.js';
import { moment } from '../../words/times.js';
import { tellFeed, whatToDoAboutFeed } from './source-words.js';
import { addFeed, type Feed, fetchFeed, pauseFeed, resumeFeed } from './sources-query.js';

/** Does something to the feeds, then shows how they stand. */
type Act = (what: () => Promise<unknown>, told: string) => Promise<boolean>;

function useActing(): { act: Act; error: unknown; busy: boolean } {
  const client = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const act: Act = async (what, told) => {
    setBusy(true);
    setError(undefined);
    try {
      await what();
      await client.invalidateQueries({ queryKey: [LEDGER, 'sources'] });
      announce(told);
      return true;
    } catch (refused) {
      setError(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, error, busy };
}

function FeedItem({ feed, act, busy }: { feed: Feed; act: Act; busy: boolean }): ReactNode {
  const job = useStore(started).find(one => one.feed === feed.id)?.job;
  const running = useStore(heard).jobs.get(job ?? '');
  const fetching = running !== undefined && !hasEnded(running);
  const name = feed.name ?? feed.url;
  return (
    <li className="feed">
      <div>
        <h3>
          <Foreign>{name}</Foreign>
        </h3>
        {feed.name === null ? null : (
          <p className="quiet">
            <bdi dir="ltr">{feed.url}</bdi>
          </p>
        )}
        <p>
          <b data-feed={tellFeed(feed)}>{tellFeed(feed)}</b> · {counted(feed.added, 'report')} added ·{' '}
          {feed.lastFetch === null ? 'never fetched' : `last fetched ${moment(feed.lastFetch)}`}
        </p>
        {feed.lastError === null ? null : (
          <p className="note" data-kind="problem">
            <strong>The last fetch failed</strong>
            <Foreign>{feed.lastError}</Foreign> {whatToDoAboutFeed(feed.lastError)}
          </p>
        )}
      </div>
      <div className="actions">
        <button
          type="button"
          disabled={busy || fetching}
          onClick={() => void act(async () => follow(await fetchFeed(feed.id), feed.id), `Fetching ${name}`)}
        >
          {fetching ? 'Fetching …' : 'Fetch now'}
          <span className="unseen"> ({name})</span>
        </button>
        <button
          type="button"
          disabled={busy}
          onClick={() =>
            void act(
              () => (feed.paused ? resumeFeed(feed.id) : pauseFeed(feed.id)),
              feed.paused ? `${name} is followed again` : `${name} is paused`,
            )
          }
        >
          {feed.paused ? 'Resume' : 'Pause'}
          <span className="unseen"> ({name})</span>
        </button>
      </div>
      {job === undefined ? null : <JobProgress id={job} />}
    </li>
  );
}

function NewFeed({ act, busy }: { act: Act; busy: boolean }): ReactNode {
  const onSubmit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const [url, name] = [String(given.get('url')).trim(), String(given.get('name')).trim()];
    if (await act(() => addFeed(url, name === '' ? undefined : name), 'The feed is added')) form.reset();
  };
  return (
    <form className="new-feed" onSubmit={event => void onSubmit(event)}>
      <label className="field">
        <span>Address of a feed (RSS, RDF, Atom, JSON Feed)</span>
        <input name="url" type="url" required placeholder="https://" maxLength={4000} />
      </label>
      <label className="field">
        <span>Name (empty: as the feed has it)</span>
        <input name="name" maxLength={200} dir="auto" />
      </label>
      <button type="submit" className="chief" disabled={busy}>
        Add the feed
      </button>
    </form>
  );
}

/** Feeds that are followed, what became of their last fetch, and ways to add, pause and fetch them. */
export function Feeds({ feeds }: { feeds: readonly Feed[] }): ReactNode {
  const { act, error, busy } = useActing();
  return (
    <>
      <NewFeed act={act} busy={busy} />
      {error === undefined ? null : <ProblemNote error={error} />}
      {feeds.length === 0 ? (
        <p className="quiet">No feed is followed yet. Feeds are fetched when asked, then every half hour.</p>
      ) : (
        <ul className="feeds">
          {feeds.map(feed => (
            <FeedItem key={feed.id} feed={feed} act={act} busy={busy} />
          ))}
        </ul>
      )}
    </>
  );
}
