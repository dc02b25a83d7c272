import type { NounAtom } from './atom.js';
import { type Context, sameSentence } from './mention.js';
import type { NounPhrase } from './phrase-record.js';

/** The atom at the head of the noun phrase that begins at a token: "the foreign ministry", "Serrat's army". */
export function atomOfPhrase(ctx: Context, from: number): number | null {
  let found: number | null = null;
  for (let i = from; i < from + 8 && sameSentence(ctx, i, from); ) {
    const k = ctx.atoms.at[i] ?? -1;
    const atom = ctx.atoms.list[k];
    const token = ctx.tokens[i];
    if (!token) break;
    if (atom) {
      if (atom.type === 'pronoun') return atom.possessive ? found : i === from ? k : found;
      found = k;
      i = atom.last + 1;
      continue;
    }
    // "Tarvel's district hospital": past the possessive the phrase has a head of its own; without one that is known, nobody is named.
    if (/^['’]s?$/.test(token.text) && token.xpos === 'POS') found = null;
    else if (found !== null) break;
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(token.upos) && token.text !== '-') break;
    i += 1;
  }
  return found;
}

const HEADS = new Set(['run', 'head', 'lead', 'direct', 'manage', 'command', 'chair']);

/** "the woman who runs the clinic": the body that a relative clause says somebody heads. */
function headedBy(ctx: Context, { noun }: NounAtom, relative: number): number | null {
  const verb = ctx.tokens[relative + 1];
  if (noun.type !== 'role' || ctx.tokens[relative]?.lower !== 'who' || !verb || !HEADS.has(verb.lemma)) return null;
  const k = atomOfPhrase(ctx, relative + 2);
  const owner = k === null ? null : ctx.atoms.list[k];
  return owner?.type === 'noun' && owner.noun.type === 'body' ? k : null;
}

/** "the office of the governor": an office has a holder. */
const isOfficeOf = (ctx: Context, head: NounAtom, preposition: string, owner: NounAtom): boolean =>
  preposition === 'of' &&
  ctx.tokens[head.last]?.lower === 'office' &&
  owner.noun.type === 'role' &&
  (owner.noun.class === 'office' || owner.noun.class === 'leader');

/** Who a noun's "of", "for", "at", "with" or "from" phrase says it belongs to. */
export function ownerAfter(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  if (phrase.owner !== null || head.noun.type === 'people') return;
  const run = headedBy(ctx, head, phrase.last + 1);
  if (run !== null) phrase.owner = run;
  const preposition = ctx.tokens[phrase.last + 1]?.lower ?? '';
  if (phrase.owner !== null || !sameSentence(ctx, phrase.last + 1, head.first)) return;
  const k = atomOfPhrase(ctx, phrase.last + 2);
  const owner = k === null ? null : ctx.atoms.list[k];
  if (!owner || owner.type === 'title') return;
  const office = owner.type === 'noun' && isOfficeOf(ctx, head, preposition, owner);
  if (owner.type === 'noun' && owner.noun.type !== 'body' && !office) return;
  if (owner.type === 'name' && head.noun.type === 'role' && head.noun.class === 'office' && !head.noun.ofState) return;
  // A gazetteer's town may bear the name of a state that the report alone knows: a defence ministry is a state's.
  const place = owner.type === 'name' && owner.end === 'place' && !(head.noun.ofState && preposition === 'of');
  if (owner.type === 'name' && (owner.given || place || owner.end === 'thing')) return;
  const noun = head.noun;
  const country = owner.type === 'world' && owner.entry.kind === 'state';
  const body =
    owner.type === 'noun' || (owner.type === 'world' && !country) || owner.type === 'name' || owner.type === 'pronoun';
  const fits =
    preposition === 'of'
      ? noun.type === 'role' || noun.ofState || noun.kind !== 'other' || office
      : preposition === 'for'
        ? noun.type === 'role' && (noun.class === 'spokes' || (body && owner.type !== 'name'))
        : ['at', 'with', 'from', 'in'].includes(preposition) &&
          noun.type === 'role' &&
          body &&
          owner.type !== 'name' &&
          noun.class !== 'office';
  if (fits) phrase.owner = k;
}
