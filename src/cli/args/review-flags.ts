import { REVIEW_KINDS, type ReviewKind } from '../../jobs/review.js';
import type { AssessRequest } from '../../jobs/assess-target.js';
import { PROFILES } from '../../reconcile/profiles/registry.js';
import { SAID, type SaidFlags, saidOf } from './judge-flags.js';
import { WHERE, type Where, whereOf } from './ledger-flags.js';
import { oneOf, parseFlags, wholeNumber, wrongUse } from './parse-flags.js';

const text = { type: 'string' } as const;

export interface AssessFlags extends SaidFlags {
  request: AssessRequest;
}

/** The field of a profile that has one figure only: for it a number alone is enough. */
function onlyField(profile: string): string | undefined {
  const [first, ...others] = PROFILES.find(({ id }) => id === profile)?.fields ?? [];
  return others.length === 0 ? first : undefined;
}

const valueOf = (words: string): number | string | null =>
  words === 'unknown' ? null : /^\d+$/.test(words) ? Number(words) : words;

function valuesOf(profile: string, typed: string): AssessRequest['values'] {
  const only = onlyField(profile);
  if (only !== undefined && !typed.includes('=')) return { [only]: valueOf(typed.trim()) };
  const pairs = typed.split(',').map(pair => {
    const at = pair.indexOf('=');
    if (at < 1) throw wrongUse(`--value has to be NAME=NUMBER, or several joined by commas, not "${typed}".`);
    return [pair.slice(0, at).trim(), valueOf(pair.slice(at + 1).trim())] as const;
  });
  return Object.fromEntries(pairs);
}

/** Words after `counterclaim assess`; null asks for help. */
export function parseAssess(words: readonly string[]): AssessFlags | null {
  const parsed = parseFlags(words, { ...WHERE, ...SAID, profile: text, value: text });
  if (parsed.on('help')) return null;
  const [target, ...more] = parsed.positionals;
  if (target === undefined || more.length > 0) throw wrongUse('Name one incident, claim or group to assess.');
  const ids = PROFILES.map(({ id }) => id);
  const named = parsed.value('profile');
  if (named === undefined) throw wrongUse(`By which method? Give --profile ${ids.join('|')}.`);
  const profile = oneOf(named, ids, 'profile');
  const value = parsed.value('value');
  if (value === undefined) throw wrongUse('Which figures? Give --value NAME=NUMBER, or NAME=unknown.');
  return { request: { target, profile, values: valuesOf(profile, value) }, ...saidOf(parsed) };
}

export interface UndoFlags extends SaidFlags {
  id: string;
}

/** Words after `counterclaim undo`; null asks for help. */
export function parseUndo(words: readonly string[]): UndoFlags | null {
  const parsed = parseFlags(words, { ...WHERE, ...SAID });
  if (parsed.on('help')) return null;
  const [id, ...more] = parsed.positionals;
  if (id === undefined || more.length > 0)
    throw wrongUse('Name one judgement or assessment; "counterclaim judgements" lists them.');
  return { id, ...saidOf(parsed) };
}

export interface JudgementsFlags extends Where {
  format: 'text' | 'json' | 'jsonl';
  width: number | undefined;
  /** Only what was said of this. */
  id: string | undefined;
}

/** Words after `counterclaim judgements`; null asks for help. */
export function parseJudgements(words: readonly string[]): JudgementsFlags | null {
  const parsed = parseFlags(words, { ...WHERE, format: text, width: text });
  if (parsed.on('help')) return null;
  if (parsed.positionals.length > 1) throw wrongUse('Name one claim, incident or report, or none.');
  return {
    ...whereOf(parsed),
    format: oneOf(parsed.value('format') ?? 'text', ['text', 'json', 'jsonl'], 'format'),
    width: wholeNumber(parsed, 'width', 20),
    id: parsed.positionals[0],
  };
}

export interface ReviewFlags extends Where {
  format: 'text' | 'json' | 'jsonl';
  width: number | undefined;
  kinds: ReviewKind[];
  /** Things of each kind. */
  limit: number;
}

const USUAL = 10;

/** Words after `counterclaim review`; null asks for help. */
export function parseReview(words: readonly string[]): ReviewFlags | null {
  const parsed = parseFlags(words, { ...WHERE, format: text, width: text, only: text, limit: text });
  if (parsed.on('help')) return null;
  if (parsed.positionals.length > 0) throw wrongUse('"review" takes no names; --only narrows it.');
  const only = parsed.value('only')?.split(',');
  return {
    ...whereOf(parsed),
    format: oneOf(parsed.value('format') ?? 'text', ['text', 'json', 'jsonl'], 'format'),
    width: wholeNumber(parsed, 'width', 20),
    kinds: only?.map(name => oneOf(name.trim(), REVIEW_KINDS, 'kind')) ?? [...REVIEW_KINDS],
    limit: wholeNumber(parsed, 'limit', 1) ?? USUAL,
  };
}
