import type { Attribution, Claim } from '../../model/reading.js';
import type { Sentence } from '../../parse/token.js';
import type { Draft } from '../draft.js';
import { tokenFrom } from '../syntax/token-from.js';

// A figure without anybody's name beside it is the report's own, unless the words show that a speaker goes on (free indirect
// speech): after a semicolon, between two sentences of one speaker, in a sum of what was just told, in a part of it told on
// after "he said".

/** "That brings the number of dead to nine": a sum of what the sentence before told. */
const SUM =
  /^["“]?(?:That|This|Which|It|The (?:death|deaths|find|latest death)) (?:now |also )?(?:brings|brought|takes|took|raises|raised|pushes|pushed|lifts|lifted|makes|has brought|has raised) (?:to \S+ )?(?:the|its|their|our|his|her)\b/u;

/** "Six of the dead", "nobody is missing any longer": of people the speaker has just counted. */
const GOES_BACK =
  /\b(?:of (?:the (?:dead|wounded|injured|missing|victims|killed|others)|them|those|these)|any longer|any more|nobody else|no one else|the (?:others?|rest))\b/iu;

/** "Nobody is unaccounted for any longer": the close of a search that only its teller knows of. */
const SEARCH_CLOSED = /^(?:nobody|no one|none|not one)\b.*\b(?:any longer|any ?more)\b/iu;

/** Letters before a time that opens a sentence ("At the end of "). */
const OPENING = 15;

const PRONOUN = /^(?:he|she|they|it)$/i;

interface Around {
  draft: Draft;
  /** Attributions with a speaker and of no other's words, by the sentences that they touch, in order of text. */
  said: ReadonlyMap<number, readonly Attribution[]>;
  /** Sentences that were taken for a speaker's own going on. */
  carried: Map<number, Attribution>;
}

function saidBySentence({ syntax, attributions }: Draft): Map<number, Attribution[]> {
  const said = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const { cue, speaker, within } = attribution;
    if (!cue || !speaker || within) continue;
    const sentence = syntax.tokens[tokenFrom(syntax.tokens, cue.start)]?.sentence ?? -1;
    said.set(sentence, [...(said.get(sentence) ?? []), attribution]);
  }
  return said;
}

/** The one speaker of a sentence; null where it has none, or two. */
function speakerOf({ said, carried }: Around, sentence: number): Attribution | null {
  const all = said.get(sentence) ?? [];
  const last = all.at(-1);
  if (!last) return carried.get(sentence) ?? null;
  return all.every(({ speaker }) => speaker === last.speaker) ? last : null;
}

/** "Six were killed, the vicar said; ten were hurt": the clause after the semicolon. */
function afterSemicolon({ draft, said }: Around, sentence: Sentence, at: number): Attribution | null {
  const before = (said.get(sentence.index) ?? []).filter(({ cue }) => cue && cue.end <= at);
  const last = before.at(-1);
  if (!last?.cue || !/^(?:verb-parenthetical|according-to)$/.test(last.rule ?? '') || last.kind !== 'indirect')
    return null;
  const later = (said.get(sentence.index) ?? []).some(({ cue }) => cue && cue.start > at);
  const between = draft.syntax.text.slice(last.cue.end, at);
  return !later && between.split(';').length === 2 && !/[.!?"“”]/u.test(between) ? last : null;
}

/** The attribution that an unattributed count goes on with; null where it is the report's own. */
function carriedBy(around: Around, claim: Claim, sentence: Sentence, at: number): Attribution | null {
  const { syntax } = around.draft;
  const same = afterSemicolon(around, sentence, at);
  if (same) return same;
  if ((around.said.get(sentence.index)?.length ?? 0) > 0) return null;
  const [previous, next] = [syntax.sentences[sentence.index - 1], syntax.sentences[sentence.index + 1]];
  if (previous?.block !== sentence.block) return null;
  const before = speakerOf(around, previous.index);
  if (!before) return null;
  const words = syntax.text.slice(sentence.start, sentence.end);
  if (SUM.test(words) && toldHarm(around.draft, claim, previous)) return before;
  const after = next?.block === sentence.block ? speakerOf(around, next.index) : null;
  if (after?.speaker === before.speaker) return opensWithTime(around.draft, sentence) ? null : before;
  if (SEARCH_CLOSED.test(words)) return before;
  const running = around.carried.has(previous.index) || PRONOUN.test(before.source?.text ?? '');
  return running && GOES_BACK.test(words) ? before : null;
}

/** "In April six were killed at the same mill": the report looks back by itself. */
const opensWithTime = ({ times }: Draft, { start, end }: Sentence): boolean =>
  times.some(time => time.start < end && time.end > start && time.start - start < OPENING);

/** Did the sentence before tell of the same harm? */
const toldHarm = ({ claims }: Draft, claim: Claim, { start, end }: Sentence): boolean =>
  claims.some(
    ({ toll, attribution, evidence: [first] }) =>
      attribution && toll?.harm === claim.toll?.harm && first && first.start < end && start < first.end,
  );

/** Credits counts in sentences that only carry on what a speaker says to that speaker. */
export function carryOn(draft: Draft): void {
  const around: Around = { draft, said: saidBySentence(draft), carried: new Map() };
  const { tokens, sentences } = draft.syntax;
  const placed = draft.claims.flatMap(claim => {
    const at = claim.toll?.figure?.start ?? claim.evidence[0]?.start;
    if (at === undefined || !(claim.toll || claim.kind === 'harm') || claim.rule?.startsWith('toll-table')) return [];
    return [{ claim, at }];
  });
  placed.sort((a, b) => a.at - b.at);
  for (const { claim, at } of placed) {
    if (claim.attribution || claim.claimant || claim.toll?.scope === 'background') continue;
    if (draft.quotes.some(quote => quote.start <= at && at < quote.end)) continue;
    const sentence = sentences[tokens[tokenFrom(tokens, at)]?.sentence ?? -1];
    const by = sentence ? carriedBy(around, claim, sentence, at) : null;
    if (!sentence || !by) continue;
    around.carried.set(sentence.index, by);
    claim.attribution = by.id;
    claim.claimant = by.speaker ?? null;
    if (claim.certainty.level === 'plain') claim.certainty = { ...claim.certainty, level: 'reported' };
  }
}
