import type { Reader } from '../../create-reader.js';
import { incidentsAsOf } from '../../jobs/as-of-published.js';
import { partyKeys, undoneIds } from '../../jobs/judgements.js';
import { CounterclaimError } from '../../model/errors.js';
import { PROFILES } from '../../reconcile/profiles/registry.js';
import type { PeopleClasses } from '../../reconcile/tolls/victim-class.js';
import { foldName } from '../../resources/fold-name.js';
import { ProblemError } from '../../server/problems.js';
import type { Ports } from '../../server/ports.js';
import type { Store } from '../../store/store.js';
import { codePoints } from '../../text/code-points.js';
import { splitSentences } from '../../text/sentences.js';
import type { Span } from '../../model/span.js';

export interface PortParts {
  store: Store;
  people: PeopleClasses;
  reader: Reader;
}

function sentencesOf(text: string): Span[] {
  const points = codePoints(text);
  return splitSentences(text).map(({ start, end }) => ({
    start: points.toCodePoint(start),
    end: points.toCodePoint(end),
  }));
}

const notYet = (): never => {
  throw new ProblemError('not-supported', 'This part of the server is not there yet.');
};

/** What the server has done by the rest of the program. */
export function portsOf({ store, people }: PortParts): Ports {
  return {
    profiles: PROFILES.map(({ id, follows }) => ({ id, follows })),
    derive: async (profile, incidents, claims) => {
      const found = PROFILES.find(({ id }) => id === profile);
      if (!found) throw new CounterclaimError('id-unknown', `There is no profile "${profile}".`);
      return incidents.map(incident => {
        const own = new Set([...incident.claims, ...incident.attached]);
        return found.derive({ incident, claims: claims.filter(({ id }) => own.has(id)), origins: {}, contained: [] });
      });
    },
    asOfPublished: at => incidentsAsOf(store.database, at, people),
    fold: foldName,
    sentences: sentencesOf,
    merged: partyKeys,
    undone: undoneIds,
    decide: async () => notYet(),
    undo: async () => notYet(),
    assess: async () => notYet(),
    takeIn: async () => notYet(),
    fetchFeed: async () => notYet(),
  };
}
