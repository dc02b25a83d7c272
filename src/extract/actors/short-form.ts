import type { ActorRecord } from './identity.js';
import type { Mention } from './mention.js';
import type { Register } from './register.js';

const SHORT = /^[\p{Lu}][\p{L}\d.-]{1,9}$/u;

/** Do the capitals of a short form stand, in order, at the beginnings of a name's words? */
function isShortFor(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase();
  const initials = name
    .toUpperCase()
    .split(/[\s-]+/)
    .map(word => word[0] ?? '')
    .join('');
  let at = 0;
  for (const letter of initials) if (letter === letters[at]) at += 1;
  if (at >= 2 && at >= letters.length - 1) return true;
  // A short form in another language has most of the letters, in its own order.
  return (
    letters.length > 2 && [...letters].filter(letter => initials.includes(letter)).length * 3 >= letters.length * 2
  );
}

/** "the Sulu Free Front (SFF)": the actor of a short form in brackets, and wherever it stands again. */
export function shortForm(
  register: Register,
  mention: Mention,
  actorOf: (atom: number) => ActorRecord | null,
): ActorRecord | null {
  const { tokens, atoms } = register.ctx;
  const text = tokens[mention.last]?.text ?? '';
  const first = mention.article === 'the' ? mention.first + 1 : mention.first;
  if (first !== mention.last || !SHORT.test(text) || text.slice(1) === text.slice(1).toLowerCase()) return null;
  const known = register.acronyms.get(text);
  if (known) return known;
  if (tokens[mention.first - 1]?.text !== '(' || tokens[mention.last + 1]?.text !== ')') return null;
  const named = actorOf(atoms.at[mention.first - 2] ?? -1) ?? lastEndingAt(register, mention.first - 2);
  if (!named || !isShortFor(text, named.name)) return null;
  register.acronyms.set(text, named);
  named.tentative = false;
  return named;
}

function lastEndingAt(register: Register, token: number): ActorRecord | null {
  const { records } = register;
  for (let i = records.length - 1; i >= 0 && i >= records.length - 6; i -= 1) {
    const record = records[i];
    if (record?.mentions.some(m => m.last === token)) return record;
  }
  return null;
}
