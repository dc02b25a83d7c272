import type { TextSpan } from '../../model/span.js';
import type { ActorRecord } from './identity.js';
import type { Register } from './register.js';

// Lines of a talk: "MATRON: We are full.", "A: We have recorded four deaths." Who speaks them was brought in before, by office or name.

const ANSWER = /^(?:a|answer)$/;

const start = (register: Register, record: ActorRecord): number =>
  register.ctx.tokens[record.mentions[0]?.first ?? -1]?.start ?? Infinity;

const isSingle = ({ kind, plural, mentions }: ActorRecord): boolean =>
  kind === 'person' && !plural && mentions.length > 0;

/** "COUNCIL PRESIDENT" is "the president of the community council": the words of an office in another order. */
function holdsOffice({ roles }: ActorRecord, label: string): boolean {
  const words = label.split(' ');
  return roles.some(({ lemma, mods, owner }) => {
    const own = new Set([...lemma.split(' '), ...mods, ...(owner?.words ?? []), ...(owner?.lemma.split(' ') ?? [])]);
    return lemma === label || (words.at(-1) === lemma && words.every(word => own.has(word)));
  });
}

/** The one person told of before a line by the office or name that its label gives. */
function called(register: Register, label: string, line: number): ActorRecord | null {
  const told = register.records.filter(
    record =>
      isSingle(record) &&
      start(register, record) < line &&
      (record.words.at(-1) === label || record.words.join(' ') === label || holdsOffice(record, label)),
  );
  return told.length === 1 ? (told[0] ?? null) : null;
}

/** Who answers: the person named first of all. */
function interviewed(register: Register, line: number): ActorRecord | null {
  const named = register.records
    .filter(record => isSingle(record) && record.named && start(register, record) < line)
    .sort((a, b) => start(register, a) - start(register, b));
  return named[0] ?? null;
}

/** Whose words a line of a talk is, by its label; null where nobody told of before fits. Offsets are of the view. */
export function speakerOfLine(register: Register, source: TextSpan): ActorRecord | null {
  const label = source.text.toLowerCase();
  return ANSWER.test(label) ? interviewed(register, source.start) : called(register, label, source.start);
}
