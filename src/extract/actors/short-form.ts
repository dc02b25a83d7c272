import { foldName } from '../../resources/fold-name.js';
import { SHORT_FORM } from './capitals.js';
import type { ActorRecord } from './identity.js';
import type { Mention } from './mention.js';
import type { Register } from './register.js';

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
  const { tokens, atoms, introduced } = register.ctx;
  const text = tokens[mention.last]?.text ?? '';
  const first = mention.article === 'the' ? mention.first + 1 : mention.first;
  if (first !== mention.last || !SHORT_FORM.test(text)) return null;
  const known = register.acronyms.get(text);
  if (known) return known;
  const own = introduced.get(text);
  const bracketed = tokens[mention.first - 1]?.text === '(' && tokens[mention.last + 1]?.text === ')';
  const nameEnd = own?.short === mention.last ? own.last : bracketed ? mention.first - 2 : -1;
  if (nameEnd < 0) return null;
  const named = actorOf(atoms.at[nameEnd] ?? -1) ?? lastEndingAt(register, nameEnd);
  if (!named || (own === undefined && !isShortFor(text, named.name))) return null;
  register.acronyms.set(text, named);
  takeEarlier(register, text, named);
  named.tentative = false;
  return named;
}

/** A headline may use the letters before the text says what they stand for. */
function takeEarlier(register: Register, text: string, named: ActorRecord): void {
  const earlier = register.find(`named:${foldName(text)}`);
  if (!earlier || earlier === named) return;
  named.mentions.unshift(...earlier.mentions);
  earlier.mentions = [];
  earlier.tentative = true;
}

function lastEndingAt(register: Register, token: number): ActorRecord | null {
  const { records } = register;
  for (let i = records.length - 1; i >= 0 && i >= records.length - 6; i -= 1) {
    const record = records[i];
    if (record?.mentions.some(m => m.last === token)) return record;
  }
  return null;
}
