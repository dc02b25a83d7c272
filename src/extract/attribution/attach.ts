import type { Time } from '../../model/reading.js';
import { contains, overlaps, type Span, type TextSpan, cut } from '../../model/span.js';
import type { Syntax } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { caseOf, reach, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';

// When and where something was said belongs to the attribution, not to what was said.

const LEADS = /^(?:(?:late |early |earlier )?(?:on|in|at|by|during|before|after|this|last)?\s*)?$/i;

/**
 * A time that stands at the head of the content, before its clause ("said on Saturday it would …"), is when it was said:
 * it is taken off the content. A time further in belongs to what is told.
 */
export function takeSayingTime(text: string, candidate: Candidate, times: readonly Time[]): Time | null {
  const content = candidate.content[0];
  if (!content || candidate.quoted) return null;
  for (const time of times) {
    if (time.start < content.start || time.end >= content.end || time.type === 'DURATION' || time.type === 'SET')
      continue;
    if (time.start - content.start > 16) break;
    const lead = text.slice(content.start, time.start);
    if (!LEADS.test(lead)) continue;
    const rest = text.slice(time.end, content.end);
    // "Friday's attack", "Friday was quiet": the time is part of the clause.
    if (/^['’]s/.test(rest) || (lead === '' && /^\s+(?:was|is|will|would|had|has|and|or|to)\b/.test(rest))) continue;
    const skip = rest.length - rest.replace(/^[\s,]+/, '').length;
    content.start = time.end + skip;
    return time;
  }
  return null;
}

/** The time that stands in the reporting clause itself: beside the cue and outside source and content. */
export function timeOfSaying(text: string, candidate: Candidate, times: readonly Time[], sentence: Span): Time | null {
  const { cue } = candidate;
  if (!cue) return null;
  let best: Time | null = null;
  let distance = 30;
  for (const time of times) {
    if (!contains(sentence, time) || time.type === 'DURATION' || time.type === 'SET') continue;
    if (candidate.content.some(span => overlaps(span, time))) continue;
    if (candidate.source && overlaps(candidate.source, time)) continue;
    const between = time.start >= cue.end ? text.slice(cue.end, time.start) : text.slice(time.end, cue.start);
    // Another clause stands between: the time is told there.
    if (/[,;]\s+(?:but|and|while|who|which)\b|\b(?:if|whether|that|because|after|when)\b/.test(between)) continue;
    const away = time.start >= cue.end ? time.start - cue.end : cue.start - time.end;
    if (away < distance) {
      best = time;
      distance = away;
    }
  }
  return best;
}

/** The medium phrase of a cue ("on X", "in a statement carried by state television"), by the words that head it. */
export function mediumOf(syntax: Syntax, candidate: Candidate, lexicon: AttributionLexicon): TextSpan | null {
  if (candidate.cueToken < 0 || candidate.rule === 'colon') return null;
  for (const c of syntax.children[candidate.cueToken] ?? []) {
    const child = syntax.tokens[c];
    if (!child?.deprel.startsWith('obl') && child?.deprel !== 'nmod') continue;
    if (!['on', 'in', 'at', 'via', 'through', 'during', 'by', 'over'].includes(caseOf(syntax, c))) continue;
    if (!isMedium(lexicon, child.text, child.lemma)) continue;
    const [first, reached] = reach(syntax, c);
    // "in a statement that …": the tree may hang the clause on the medium.
    const told = candidate.content.map(span => span.start).filter(start => start > child.end);
    let last = reached;
    while (last > c && told.some(start => (syntax.tokens[last]?.start ?? 0) >= start)) last -= 1;
    const preposition = syntax.tokens[first];
    const span = trimmedSpan(syntax, preposition?.upos === 'ADP' ? first + 1 : first, last);
    if (span && !candidate.content.some(content => overlaps(content, span)))
      return cut(syntax.text, span.start, span.end);
  }
  return null;
}

const isMedium = (lexicon: AttributionLexicon, text: string, lemma: string): boolean =>
  lexicon.media.has(lemma) || lexicon.media.has(text.toLowerCase());

/** The cue takes in the medium when it follows the verb at once ("wrote on X"). */
export function cueWithMedium(text: string, cue: Span, medium: Span | null): Span {
  if (!medium || medium.start < cue.end) return cue;
  return /^\s+(?:on|in|via|through|at)\s+$/.test(text.slice(cue.end, medium.start))
    ? { start: cue.start, end: medium.end }
    : cue;
}
