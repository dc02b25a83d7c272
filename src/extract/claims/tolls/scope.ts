import type { Scope, Time, Toll } from '../../../model/reading.js';
import type { Resources } from '../../../resources/resources.js';
import type { Draft } from '../../draft.js';
import type { Harmed } from './parts.js';

/** A phrase that tells which happening a count is of. */
interface ScopeCue {
  words: string[];
  scope: Scope;
  place: string;
}

export type ScopeCues = Map<string, ScopeCue[]>;

export function loadScopeCues(resources: Resources, language: string): ScopeCues {
  const cues: ScopeCues = new Map();
  for (const row of resources.table(`lexicons/${language}/claims-scope`)) {
    const words = (row['phrase'] ?? '').split(' ');
    const first = words[0] ?? '';
    cues.set(first, [...(cues.get(first) ?? []), { words, scope: row['scope'] as Scope, place: row['place'] ?? '' }]);
  }
  return cues;
}

const DAY = 86_400_000;
const days = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00Z`) / DAY;
/** A happening that ended this many days before publication is background, where the report tells of the present. */
const OLD = 12;

function isOld(time: Time, published: string): boolean {
  if (time.type !== 'DATE' && time.type !== 'TIME') return false;
  if (!time.latest) return false;
  return days(published) - days(time.latest) > OLD;
}

interface Cue {
  scope: Scope;
  distance: number;
  event: boolean;
}

/** The cues of the figure's sentence, with their distance in words. */
function cuesAround(draft: Draft, harmed: Harmed, cues: ScopeCues): Cue[] {
  const { tokens, sentences } = draft.syntax;
  const sentence = sentences[harmed.group.sentence];
  if (!sentence) return [];
  const found: Cue[] = [];
  for (let i = sentence.first; i < sentence.last; i += 1) {
    for (const cue of cues.get(tokens[i]?.lower ?? '') ?? []) {
      if (!cue.words.every((word, k) => tokens[i + k]?.lower === word || `${tokens[i + k]?.lower}${tokens[i + k + 1]?.lower}` === word)) continue;
      if (cue.place === 'time' && !opensTime(draft, i)) continue;
      found.push({ scope: cue.scope, distance: Math.abs(i - harmed.group.first), event: cue.place === 'event' });
    }
  }
  return found;
}

/** "since January", "since the siege began": a stretch of time up to now, not a reason. */
function opensTime(draft: Draft, at: number): boolean {
  const { tokens } = draft.syntax;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return false;
  if (draft.times.some(t => t.start <= next.start && next.start < t.end && t.type !== 'DURATION')) return true;
  return ['the', 'its', 'it', 'they', 'that', 'then', 'this', 'his', 'their'].includes(next.lower);
}

/** Which happening a count is of: an earlier one, a stretch of time, a whole operation, or the incident told of. */
export function scopeOf(draft: Draft, harmed: Harmed, cues: ScopeCues): { scope: Scope; aggregation: Toll['aggregation'] } {
  const found = cuesAround(draft, harmed, cues);
  const sentence = draft.syntax.sentences[harmed.group.sentence];
  const times = sentence ? draft.times.filter(t => t.start >= sentence.start && t.end <= sentence.end) : [];
  const published = draft.document.published;
  const event = found.find(c => c.event);
  const sum = found.find(c => c.scope === 'period' && !c.event);
  const whole = sum ? 'period' : event ? 'operation' : 'incident';
  if (found.some(c => c.scope === 'background')) return { scope: 'background', aggregation: event ? 'operation' : 'unknown' };
  if (sum) return { scope: 'period', aggregation: 'period' };
  if (published && times.some(t => isOld(t, published))) return { scope: 'background', aggregation: whole };
  if (event) return { scope: event.scope, aggregation: event.scope === 'period' ? 'period' : 'operation' };
  return { scope: 'incident', aggregation: 'incident' };
}
