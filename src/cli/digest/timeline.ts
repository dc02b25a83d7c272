import type { Claim, Event } from '../../model/reading.js';
import { groupBy } from './cover-index.js';
import type { ReadingIndex } from './reading-index.js';

/** PLOVER types that are words alone: they are told under stances and who said what. */
const WORDS_ALONE = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);

/** One happening of the timeline: the event that tells it best, the claims that it happened, how often it was told. */
export interface Happening {
  event: Event;
  claims: Claim[];
  mentions: number;
}

const tellable = ({ type, status }: Event): boolean =>
  !WORDS_ALONE.has(type) && status !== 'negated' && status !== 'hypothetical';

const settled = ({ time, places }: Event): boolean => time != null || (places ?? []).length > 0;

const inProse = (index: ReadingIndex, { trigger }: Event): boolean => {
  const part = index.parts.around(trigger)[0];
  return part === undefined || part.kind === 'prose';
};

/**
 * Leaves out the mentions that say nothing of their own: only the harm that a toll counts, a headline's word
 * for what the text tells, a bare "the attack" where another mention says when, where or by whom.
 */
function worthALine(index: ReadingIndex, events: readonly Event[]): Event[] {
  const told = events.filter(event => event.time != null || index.tollEvidence.around(event.trigger).length === 0);
  const inText = new Set(told.filter(event => inProse(index, event)).map(event => event.type));
  const full = (event: Event): boolean => settled(event) || event.actors.length + event.recipients.length > 0;
  const toldInFull = new Set(told.filter(full).map(event => event.type));
  return told.filter(
    event => (inProse(index, event) || !inText.has(event.type)) && (full(event) || !toldInFull.has(event.type)),
  );
}

/** Mentions of one happening (same kind, time, places and parties) are one. */
function merge(index: ReadingIndex, events: readonly Event[]): Happening[] {
  const claims = index.reading.claims.filter(({ kind, polarity }) => kind === 'event' && polarity === 'asserted');
  const claimsOf = groupBy(claims, claim => claim.event);
  const mentions = groupBy(events, ({ type, mode, status, time, places, actors, recipients }) => {
    const names = (places ?? []).flatMap(id => index.place(id)?.name ?? []).sort();
    return [type, mode ?? '', status, index.time(time)?.value ?? '', names, actors, recipients].join('|');
  });
  return [...mentions.values()].flatMap(([event, ...again]) =>
    event
      ? [{ event, claims: [event, ...again].flatMap(({ id }) => claimsOf.get(id) ?? []), mentions: again.length + 1 }]
      : [],
  );
}

/** What is told to have happened, the earliest first, what has no date last, else in the order of the report. */
export function timeline(index: ReadingIndex): Happening[] {
  const start = ({ event }: Happening): string => index.time(event.time)?.earliest ?? '9999';
  const happenings = merge(index, worthALine(index, index.reading.events.filter(tellable)));
  return happenings
    .map((happening, i) => ({ happening, key: start(happening), i }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
    .map(({ happening }) => happening);
}
