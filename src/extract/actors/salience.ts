import type { Token } from '../../parse/token.js';
import type { ActorRecord } from './identity.js';
import { anyWord, type Context, isSource, type Mention } from './mention.js';
import type { Register } from './register.js';

// Pronouns, where the report leaves no doubt whom they mean.

const PERSON: Readonly<Record<string, 'm' | 'f'>> = {
  he: 'm',
  him: 'm',
  his: 'm',
  himself: 'm',
  she: 'f',
  her: 'f',
  hers: 'f',
  herself: 'f',
};
const THING = new Set(['it', 'its', 'itself']);
const MANY = new Set(['they', 'them', 'their', 'theirs']);
const PLURAL_KINDS = new Set(['population', 'armed-group', 'armed-force', 'joint']);

const isSubject = (ctx: Context, token: number): boolean => ctx.tokens[token]?.deprel.startsWith('nsubj') ?? false;

const takesPlural = (record: ActorRecord): boolean =>
  record.plural || PLURAL_KINDS.has(record.kind) || record.lemma === 'police';

/** The last subject that fits, no farther back than two sentences; a subject of the same sentence only before the pronoun. */
function lastSubject(
  list: readonly ActorRecord[],
  sentence: number,
  fits: (record: ActorRecord) => boolean,
  back = 2,
): ActorRecord | null {
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const record = list[i];
    if (!record) continue;
    if (sentence - record.sentence > back) continue;
    if (fits(record)) return record;
  }
  return null;
}

function lastSeen(register: Register, sentence: number, fits: (record: ActorRecord) => boolean): ActorRecord | null {
  const near = register.records.filter(r => r.seen >= 0 && sentence - r.sentence <= 1 && fits(r));
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Does the verb of a subject pronoun ask for somebody who acts or speaks? */
function speaks(ctx: Context, mention: Mention): boolean {
  const token = ctx.tokens[mention.head];
  const verb = token && ctx.tokens[token.head];
  if (!verb || !token.deprel.startsWith('nsubj')) return false;
  return ctx.lexicon.speechVerbs.has(verb.lemma) || ctx.lexicon.agentVerbs.has(verb.lemma) || reported(ctx, verb);
}

/** "The army said it had nothing to add": the subject of a reported clause takes up the one who reports. */
const reported = (ctx: Context, verb: Token): boolean => {
  const above = ctx.tokens[verb.head];
  return verb.deprel === 'ccomp' && above !== undefined && ctx.lexicon.speechVerbs.has(above.lemma);
};

/** "the engineer and his mate": his is the engineer's, whoever spoke before. */
function ofJoined({ tokens }: Context, mention: Mention): boolean {
  const [and, before] = [tokens[mention.first - 1], tokens[mention.first - 2]];
  return tokens[mention.head]?.xpos === 'PRP$' && and?.lower === 'and' && before?.upos === 'NOUN';
}

/** Words that a label of a transcript may have. */
const LABEL = 5;

/** "REPORTER: He shut his folder": whoever's turn it is says "I". The tokens of the label, from and to; empty without one. */
function turnLabel({ tokens, draft }: Context, at: number): [number, number] {
  const { sentences } = draft.syntax;
  let sentence = sentences[tokens[at]?.sentence ?? -1];
  if (!sentence) return [0, 0];
  for (let up = sentences[sentence.index - 1]; up?.block === sentence.block; up = sentences[up.index - 1])
    sentence = up;
  const { first } = sentence;
  for (let i = first; i <= first + LABEL; i += 1) {
    const text = tokens[i]?.text ?? '';
    if (text === ':' && i > first) return [first, i];
    if (!/^[\p{Lu}.’'-]+$/u.test(text) || !/\p{Lu}{2}/u.test(tokens[first]?.text ?? '')) break;
  }
  return [0, 0];
}

/** The actor a personal or possessive pronoun stands for; null where more than one reading is left. */
export function antecedent(register: Register, mention: Mention, owns: boolean): ActorRecord | null {
  const { ctx } = register;
  const word = mention.name;
  const sentence = ctx.tokens[mention.head]?.sentence ?? 0;
  if (ctx.quoted[mention.head] === 1) return null;
  const gender = PERSON[word];
  if (gender && ofJoined(ctx, mention)) return null;
  const source = ctx.sourceHeads.has(mention.head);
  if (gender) {
    const [from, to] = turnLabel(ctx, mention.head);
    const speaks = (r: ActorRecord) => r.mentions.some(({ head }) => head >= from && head < to);
    const fits = (r: ActorRecord) =>
      r.kind === 'person' && !r.plural && (r.gender === '' || r.gender === gender) && !speaks(r);
    const found =
      lastSubject(register.sources, sentence, fits, 2) ??
      lastSubject(register.subjects, sentence, fits, 3) ??
      lastSeen(register, sentence, fits);
    // Once a report has called somebody "he", "she" is somebody else.
    if (found && found.gender === '') found.gender = gender;
    return found;
  }
  if (THING.has(word)) {
    if (word === 'itself' || (word === 'it' && !source && !speaks(ctx, mention))) return null;
    // "The Dawn Brigades denied it; its spokesman …": a body's name may be a plural.
    const isMany = (r: ActorRecord) => r.plural && r.lemma !== 'police' && !r.named;
    const fits = (r: ActorRecord) => r.kind !== 'person' && r.kind !== 'population' && r.kind !== 'joint' && !isMany(r);
    return (
      (source ? lastSubject(register.sources, sentence, fits, 1) : null) ??
      lastSubject(register.subjects, sentence, fits, owns || source ? 2 : 1) ??
      lastSeen(register, sentence, fits)
    );
  }
  if (MANY.has(word)) {
    if (!source && !owns && !speaks(ctx, mention)) return null;
    return (
      (source ? lastSubject(register.sources, sentence, takesPlural, 1) : null) ??
      lastSubject(register.subjects, sentence, takesPlural, 1) ??
      lastSeen(register, sentence, takesPlural)
    );
  }
  return null;
}

/** The head noun of the phrase that a relative pronoun takes up, by the tree, else the word before it. */
export function relativeHead(ctx: Context, pronoun: number): number {
  const token = ctx.tokens[pronoun];
  if (!token) return -1;
  let verb = ctx.tokens[token.head];
  for (let steps = 0; verb && steps < 5 && !verb.deprel.startsWith('acl'); steps += 1) verb = ctx.tokens[verb.head];
  if (verb?.deprel.startsWith('acl') && verb.head >= 0 && verb.head < pronoun) return verb.head;
  for (let i = pronoun - 1; i >= pronoun - 3; i -= 1) {
    const before = ctx.tokens[i];
    if (before && before.sentence === token.sentence && ['NOUN', 'PROPN'].includes(before.upos)) return i;
  }
  return -1;
}

/** Keeps the order in which actors were subjects; a subject of a main clause or a source outlasts other mentions. */
export function noteSubject(register: Register, record: ActorRecord, mention: Mention): void {
  const { ctx } = register;
  if (!anyWord(mention, i => isSubject(ctx, i) || ctx.sourceHeads.has(i))) return;
  moveLast(register.subjects, record);
  if (isSource(ctx, mention) || anyWord(mention, i => ofMainClause(ctx, i))) moveLast(register.sources, record);
}

function ofMainClause(ctx: Context, i: number): boolean {
  const verb = ctx.tokens[ctx.tokens[i]?.head ?? -1];
  if (!verb || !isSubject(ctx, i)) return false;
  // "REPORTER: The minister was late": trees hang the clause on the label before the colon.
  const label = ctx.tokens[verb.head];
  return verb.deprel === 'root' || (label?.deprel === 'root' && ctx.tokens[label.index + 1]?.text === ':');
}

function moveLast(list: ActorRecord[], record: ActorRecord): void {
  const at = list.indexOf(record);
  if (at >= 0) list.splice(at, 1);
  list.push(record);
  if (list.length > 12) list.shift();
}
