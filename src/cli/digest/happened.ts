import type { Event } from '../../model/reading.js';
import { printable } from '../layout/printable.js';
import type { Row, Section } from '../layout/table.js';
import { actorName } from './claimants.js';
import { madeBy } from './made-by.js';
import { describePlace } from './place-names.js';
import { claimQuotation, eventQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime } from './short-time.js';
import { tellers } from './tellers.js';
import { type Happening, timeline } from './timeline.js';

const STATUS: Record<Event['status'], string> = {
  happened: '',
  ongoing: 'ongoing',
  planned: 'planned',
  hypothetical: 'supposed',
  negated: 'negated',
};

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

function toRow(index: ReadingIndex, { event, claims, mentions }: Happening): Row {
  const when = shortTime(index.time(event.time), index.reading);
  const text = what(index, event);
  const by = tellers(index, event, claims);
  const [claim] = claims;
  return {
    cells: [when, text, by],
    folded: [[when === '–' ? '' : when, text].filter(part => part !== '').join('  '), by],
    quotation: (claim && claimQuotation(index, claim)) ?? eventQuotation(index, event),
    notes: mentions > 1 ? [{ mark: '·', word: `told ${mentions} times`, text: '', role: 'dim' }] : [],
    depth: 0,
    made: madeBy(event, event.type),
  };
}

/** Timeline of what is told to have happened, with who answers for it. */
export function happenedSection(index: ReadingIndex): Section {
  return {
    name: 'happened',
    title: 'WHAT HAPPENED',
    headed: false,
    columns: [
      { title: 'when', share: 0.16, role: 'dim' },
      { title: 'what', share: 0.34 },
      { title: 'told by', share: 0.18 },
    ],
    groups: [{ heading: null, rows: timeline(index).map(happening => toRow(index, happening)), notes: [] }],
    notes: [],
    empty: null,
  };
}
