import { incidentsAsOf } from '../../jobs/as-of-published.js';
import { partyKeys } from '../../jobs/judgements.js';
import { deriveResults, profileResults } from '../../jobs/profile-results.js';
import { reviewList } from '../../jobs/review.js';
import { saidAbout } from '../../jobs/said-about.js';
import type { Span } from '../../model/span.js';
import { PROFILES } from '../../reconcile/profiles/registry.js';
import type { PeopleClasses } from '../../reconcile/tolls/victim-class.js';
import { foldName } from '../../resources/fold-name.js';
import type { Ports } from '../../server/ports.js';
import type { Store } from '../../store/store.js';
import { codePoints } from '../../text/code-points.js';
import { splitSentences } from '../../text/sentences.js';
import { decisionPorts } from './decide.js';
import { fetchFeed } from './fetch-feed.js';
import type { ReadReport } from './reading-thread.js';
import { takeIn } from './take-in.js';

export interface PortParts {
  store: Store;
  people: PeopleClasses;
  read: ReadReport;
}

function sentencesOf(text: string): Span[] {
  const points = codePoints(text);
  return splitSentences(text).map(({ start, end }) => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
  }));
}

/** What the server has done by the rest of the program. */
export function portsOf({ store, people, read }: PortParts): Ports {
  const { database } = store;
  return {
    profiles: PROFILES.map(({ id, follows }) => ({ id, follows })),
    results: (incidents, moment) =>
      moment?.clock === 'published'
        ? deriveResults(database, incidents)
        : profileResults(
            database,
            incidents.map(({ id }) => id),
            moment?.at ?? null,
          ),
    asOfPublished: at => incidentsAsOf(database, at, people),
    fold: foldName,
    sentences: sentencesOf,
    merged: partyKeys,
    said: () => saidAbout(database, null),
    review: () => reviewList(database),
    ...decisionPorts(store, () => new Date()),
    takeIn: (report, signal) => takeIn(store, read, report, signal),
    fetchFeed,
  };
}
