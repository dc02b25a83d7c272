import type { NounAtom } from './atom.js';
import { atomAt, type Context, sameSentence } from './mention.js';
import type { NounPhrase } from './phrase-record.js';
import { isCapital } from './capitals.js';

// What goes on with the name of a body or the title of an office after its noun.

/** "Ministry of Security", "Union of Chambers": capitals after "of" or "for" go on with the name of a body. */
export function nameGoesOn(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  if (!head.capital || head.noun.type !== 'body') return;
  let at = phrase.last + 1;
  while (['of', 'for', 'to', 'against'].includes(ctx.tokens[at]?.lower ?? '') && sameSentence(ctx, at, head.first)) {
    const preposition = ctx.tokens[at]?.lower;
    let from = at + 1;
    if (ctx.tokens[from]?.lower === 'the') from += 1;
    const atom = atomAt(ctx, from);
    const noun = head.noun;
    const isState =
      atom?.type === 'world' ? atom.entry.kind === 'state' : atom?.type === 'name' && atom.end === 'state';
    // "the Defence Ministry of Brava": a ministry that says its field before it is of a state.
    const fielded = noun.ofState && noun.kind === 'government' && phrase.first < head.last && preposition === 'of';
    if (
      !isCapital(ctx.tokens[from]) ||
      (fielded && atom?.type === 'name') ||
      (isState && noun.kind !== 'other' && noun.kind !== 'armed-group' && noun.kind !== 'igo')
    )
      return;
    let last = from - 1;
    for (let i = from; sameSentence(ctx, i, head.first); i += 1) {
      const token = ctx.tokens[i];
      if (
        isCapital(token) &&
        token &&
        !/^(?:PRON|ADP|DET|VERB|AUX)$/.test(token.upos) &&
        !/^(?:of|the)$/.test(token.lower)
      )
        last = i;
      else if (!(token?.lower === 'and' && isCapital(ctx.tokens[i + 1])) && token?.text !== '-') break;
    }
    if (last < from) return;
    for (let i = from; i <= last; i += 1) {
      const k = ctx.atoms.at[i] ?? -1;
      if (k >= 0 && !phrase.absorbed.includes(k)) phrase.absorbed.push(k);
    }
    phrase.last = last;
    at = last + 1;
  }
}

/** Areas that have an office of their own. */
const AREA = /^(?:district|city|county|village|town|province|region|area|ward|parish)$/;

/** "minister of defence", "ministry for internal affairs": what an office is for tells it from others, and is no owner. */
export function fieldOf(ctx: Context, head: NounAtom, phrase: NounPhrase): void {
  const preposition = ctx.tokens[phrase.last + 1]?.lower;
  if (preposition !== 'of' && preposition !== 'for') return;
  if (head.noun.type === 'people' || (head.noun.type === 'role' && head.noun.class !== 'office')) return;
  let last = phrase.last + 1;
  for (let i = last + 1; sameSentence(ctx, i, head.first); i += 1) {
    const token = ctx.tokens[i];
    const field = token && (ctx.lexicon.modifiers.has(token.lower) || /^(?:affairs|the|and|forces)$/.test(token.lower));
    if (!field || (i === last + 1 && token.lower === 'forces')) break;
    if (token.lower !== 'the' && token.lower !== 'and') last = i;
    else if (!ctx.lexicon.modifiers.has(ctx.tokens[i + 1]?.lower ?? '')) break;
  }
  if (last === phrase.last + 1) return;
  // "the governor of the district": which district, the report has told; the words are no field of the office.
  const [article, place] = [ctx.tokens[phrase.last + 2], ctx.tokens[last]];
  if (last === phrase.last + 3 && article?.lower === 'the' && AREA.test(place?.lower ?? '')) return;
  for (let i = phrase.last + 2; i <= last; i += 1) {
    const token = ctx.tokens[i];
    if (token?.upos !== 'CCONJ' && token?.upos !== 'DET') phrase.mods.push(token?.lower ?? '');
    const k = ctx.atoms.at[i] ?? -1;
    if (k >= 0) phrase.absorbed.push(k);
  }
  phrase.last = last;
}
