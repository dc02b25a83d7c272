import type { Attribution, Claim, Event } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { Row, Section } from '../layout/table.js';
import { contains } from '../../model/span.js';
import { actorName, claimantName, OWN_VOICE, sourceName } from './claimants.js';
import { madeBy } from './made-by.js';
import { describePlace } from './place-names.js';
import { claimQuotation, eventQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime } from './short-time.js';

/** PLOVER types that are words alone: they are told under stances and who said what. */
const WORDS_ALONE = new Set(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SUPPORT']);

const STATUS: Record<Event['status'], string> = {
  happened: '',
  ongoing: 'ongoing',
  planned: 'planned',
  hypothetical: 'supposed',
  negated: 'negated',
};

const tellable = ({ type, status }: Event): boolean =>
  !WORDS_ALONE.has(type) && status !== 'negated' && status !== 'hypothetical';

const names = (index: ReadingIndex, ids: readonly string[]): string =>
  [...new Set(ids.map(id => actorName(index, id)))].join(', ');

function parties(index: ReadingIndex, event: Event): string {
  const from = names(index, event.actors);
  const to = names(index, event.recipients);
  if (from === '' && to === '') return '';
  return to === '' ? from : `${from === '' ? '?' : from} → ${to}`;
}

function what(index: ReadingIndex, event: Event): string {
  const mode = event.mode && !event.trigger.text.includes(event.mode) ? ` (${event.mode.replace(/-/g, ' ')})` : '';
  const status = STATUS[event.status];
  const places = (event.places ?? []).flatMap(id => index.place(id) ?? []).map(describePlace);
  const head = `${printable(event.trigger.text)}${mode}${status === '' ? '' : `, ${status}`}`;
  return [head, parties(index, event), [...new Set(places)].join(', ')].filter(part => part !== '').join(' · ');
}

/** The source of the innermost attribution in whose content the event is told. */
function reporter(index: ReadingIndex, { trigger }: Event): string {
  const size = (attribution: Attribution): number =>
    attribution.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const around = index.reading.attributions.filter(({ content }) => content.some(span => contains(span, trigger)));
  const [inner] = around.sort((a, b) => size(a) - size(b));
  return inner ? sourceName(index, inner) : OWN_VOICE;
}

/** Who answers for it that this happened: a claim is never told as a fact. */
function tellers(index: ReadingIndex, event: Event, claims: readonly Claim[]): string {
  const all = [...new Set(claims.map(claim => claimantName(index, claim)))];
  if (all.length === 0) all.push(reporter(index, event));
  const [first = OWN_VOICE, ...rest] = all.includes(OWN_VOICE)
    ? [OWN_VOICE, ...all.filter(name => name !== OWN_VOICE)]
    : all;
  return rest.length > 0 ? `${first} and ${rest.length} more` : first;
}

const DOUBTS: Partial<Record<Claim['polarity'], string>> = { denied: 'denied by', unconfirmed: 'not confirmed by' };

/** Who denies the event or leaves it open. */
function doubt(index: ReadingIndex, { id }: Event): string {
  const claims = index.reading.claims.filter(
    claim => claim.polarity in DOUBTS && (claim.event === id || claim.about?.includes(id)),
  );
  const texts = claims.map(claim => `${DOUBTS[claim.polarity] ?? ''} ${claimantName(index, claim)}`);
  return [...new Set(texts)].join(', ');
}

interface Happening {
  event: Event;
  claims: Claim[];
  also: number;
}

/** Mentions of one happening (same kind, time, places and parties) are one line of the timeline. */
function merge(index: ReadingIndex, events: readonly Event[]): Happening[] {
  const claimsOf = new Map<string, Claim[]>();
  for (const claim of index.reading.claims)
    if (claim.event && claim.kind === 'event' && claim.polarity === 'asserted')
      claimsOf.set(claim.event, [...(claimsOf.get(claim.event) ?? []), claim]);
  const merged = new Map<string, Happening>();
  for (const event of events) {
    const time = index.time(event.time)?.value ?? '';
    const place = (event.places ?? []).flatMap(id => index.place(id)?.name ?? []).sort();
    const key = [event.type, event.mode ?? '', event.status, time, place, event.actors, event.recipients].join('|');
    const known = merged.get(key);
    if (known) {
      known.claims.push(...(claimsOf.get(event.id) ?? []));
      known.also++;
    } else merged.set(key, { event, claims: [...(claimsOf.get(event.id) ?? [])], also: 0 });
  }
  return [...merged.values()];
}

function toRow(index: ReadingIndex, { event, claims, also }: Happening): Row {
  const when = shortTime(index.time(event.time), index.reading);
  const text = what(index, event);
  const by = [tellers(index, event, claims), doubt(index, event)].filter(part => part !== '').join('; ');
  const [claim] = claims;
  return {
    cells: [when, text, by],
    folded: [[when === '–' ? '' : when, text].filter(part => part !== '').join('  '), by],
    quotation: (claim && claimQuotation(index, claim)) ?? eventQuotation(index, event),
    notes: also > 0 ? [{ mark: '·', word: `told ${also + 1} times`, text: '', role: 'dim' }] : [],
    depth: 0,
    made: madeBy(event, event.type),
  };
}

/** Timeline of what is told to have happened, the earliest first, what has no date last. */
export function happenedSection(index: ReadingIndex): Section {
  const start = ({ event }: Happening): string => index.time(event.time)?.earliest ?? '9999';
  const merged = merge(index, index.reading.events.filter(tellable));
  const rows = merged
    .map((happening, i) => ({ happening, i }))
    .sort((a, b) =>
      start(a.happening) < start(b.happening) ? -1 : start(a.happening) > start(b.happening) ? 1 : a.i - b.i,
    )
    .map(({ happening }) => toRow(index, happening));
  return {
    name: 'happened',
    title: 'WHAT HAPPENED',
    headed: false,
    columns: [
      { title: 'when', share: 0.16, role: 'dim' },
      { title: 'what', share: 0.34 },
      { title: 'told by', share: 0.18 },
    ],
    groups: [{ heading: null, rows, notes: [] }],
    notes: [],
    empty: null,
  };
}
