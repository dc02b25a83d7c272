import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { Incident } from '../../model/ledger/incident.js';
import type { Note } from '../layout/table.js';
import { quoteMarks } from '../layout/quote-marks.js';
import { type LedgerView, outletOf } from './ledger-view.js';

type Sign = Pick<Note, 'mark' | 'word' | 'role'>;

const NEGATIVE: Partial<Record<LedgerClaim['polarity'], Sign>> = {
  denied: { mark: '×', word: 'denied', role: 'against' },
  'not-claimed': { mark: '○', word: 'nobody claimed it', role: 'open' },
  unverifiable: { mark: '!', word: 'not verified', role: 'notice' },
  unconfirmed: { mark: '○', word: 'not confirmed', role: 'open' },
};

/** What a claim that hangs on an incident is shown as; null for a plain telling of an event, which the tolls stand for. */
function signOf({ kind, polarity }: LedgerClaim): Sign | null {
  const negative = NEGATIVE[polarity];
  if (negative) return negative;
  if (kind === 'responsibility') return { mark: '•', word: 'responsibility', role: 'plain' };
  if (kind === 'accusation') return { mark: '•', word: 'accused', role: 'plain' };
  return null;
}

const quoteOf = (claim: LedgerClaim): string =>
  claim.quote
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ');

const MOST = 8;
const ORDER = ['denied', 'responsibility', 'accused', 'nobody claimed it', 'not confirmed', 'not verified'];

/**
 * What is said of an incident beside its tolls: denials, who claims or is accused of it, that nobody did, what could not
 * be verified. One line a saying and claimant, however many reports carry it.
 */
export function attachedNotes(view: LedgerView, incident: Incident, verbose: boolean): Note[] {
  const reports = new Set(incident.reports);
  const found = new Map<string, { note: Note; reports: Set<string> }>();
  for (const id of incident.attached) {
    for (const claim of (view.claims.get(id) ?? []).filter(({ report }) => reports.has(report))) {
      const sign = signOf(claim);
      if (!sign) continue;
      const who = claim.claimant?.name ?? outletOf(view, claim.report);
      const whom = claim.responsible ? ` → ${claim.responsible.name}` : '';
      const key = `${sign.word}|${claim.voice.key}|${claim.responsible?.key ?? ''}`;
      const known = found.get(key);
      if (known) known.reports.add(claim.report);
      else
        found.set(key, {
          note: { ...sign, text: `${who}${whom} ${quoteMarks(quoteOf(claim))}${verbose ? `  ${claim.id}` : ''}` },
          reports: new Set([claim.report]),
        });
    }
  }
  const rank = ({ word }: Note): number => ORDER.indexOf(word);
  const notes = [...found.values()]
    .map(({ note, reports: told }) => (told.size > 1 ? { ...note, text: `${note.text} (${told.size} reports)` } : note))
    .sort((a, b) => rank(a) - rank(b));
  if (verbose || notes.length <= MOST) return notes;
  const more = `${notes.length - MOST} more of the kind: show ${incident.id}`;
  return [...notes.slice(0, MOST), { mark: '…', word: more, text: '', role: 'dim' }];
}
