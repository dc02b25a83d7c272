import type { Incident, LedgerRelation, TollGroup } from '../../model/ledger/incident.js';
import type { Group, Note, Section } from '../layout/table.js';
import { shortSpan } from '../digest/short-time.js';
import { attachedNotes } from './attached-notes.js';
import { type LedgerView, plural } from './ledger-view.js';
import { profileNote } from './profile-text.js';
import { rangeOf } from './range-text.js';
import { tollRows } from './toll-rows.js';

const MARKS: Record<LedgerRelation['type'], Pick<Note, 'mark' | 'role'> | null> = {
  contradicts: { mark: '×', role: 'against' },
  rival: { mark: '◇', role: 'beside' },
  supports: { mark: '=', role: 'plain' },
  denies: { mark: '×', role: 'against' },
  supersedes: null,
  repeats: null,
  'part-of': null,
};

function headingOf(group: TollGroup): string {
  const { side, subgroup, status, wordings } = group.victims;
  const people = wordings[0] ?? subgroup ?? (status === 'unknown' ? 'people' : status);
  const named = side && !people.toLowerCase().includes(side.name.toLowerCase()) ? `${people} (${side.name})` : people;
  return [group.harm, named, group.aggregation === 'incident' ? '' : group.aggregation].filter(Boolean).join(' · ');
}

function notesOf(incident: Incident, group: TollGroup): Note[] {
  const ids = new Set(group.claims);
  const notes: Note[] = incident.relations.flatMap(relation => {
    const sign = MARKS[relation.type];
    return sign && ids.has(relation.from) ? [{ ...sign, word: relation.type, text: relation.reason }] : [];
  });
  if (group.marks.includes('caveat'))
    notes.push({
      mark: '!',
      word: 'caveat',
      text: 'a report says that these figures could not be verified',
      role: 'notice',
    });
  if (group.marks.includes('withdrawn')) notes.push({ mark: '!', word: 'withdrawn in part', text: '', role: 'notice' });
  return notes;
}

function groupOf(view: LedgerView, incident: Incident, group: TollGroup): Group {
  const reach = `${plural(group.origins, 'origin')}, ${plural(group.claimants, 'claimant')}`;
  return {
    heading: headingOf(group),
    aside: `· ${rangeOf(group)} · ${group.status} (${reach})`,
    rows: tollRows(view, group),
    notes: notesOf(incident, group),
  };
}

/** One incident or series of the ledger: its groups of comparable tolls, each with who says what, how often told. */
export function incidentSection(view: LedgerView, incident: Incident, verbose = false): Section {
  const where = incident.places[0]?.name ?? 'place unknown';
  const when = shortSpan(incident.earliest, incident.latest);
  const reach = `${plural(incident.reports.length, 'report')}, ${plural(incident.origins, 'origin')}`;
  const kind = incident.kind === 'series' ? ' · sums over time, never added to an incident' : '';
  return {
    name: 'incident',
    title: `${where} · ${when} · ${reach}${kind} · ${incident.id}`,
    headed: false,
    columns: [
      { title: '', share: 0.14 },
      { title: 'figure', align: 'right', share: 0.12, role: 'strong' },
      { title: 'claimed by', share: 0.26 },
      { title: 'told in', share: 0.2 },
      { title: 'first published', share: 0.14 },
    ],
    groups: incident.groups.map(group => groupOf(view, incident, group)),
    notes: [
      ...attachedNotes(view, incident, verbose),
      ...(view.results?.get(incident.id) ?? []).map(result => profileNote(result)),
    ],
    empty: 'no toll',
  };
}
