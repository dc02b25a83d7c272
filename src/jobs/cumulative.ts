import type { Claim, Place, Time } from '../model/reading.js';
import type { Span } from '../model/span.js';

/** Days from which a stretch of time is more than one happening. */
const LONG = 4 * 86_400_000;

/** Words of a sum over a stretch of time that has no name: "since the operation began", "so far this year". */
const SUM =
  /\b(?:since|so far|to date|at this date|thus far|up to now|until now|in all|altogether|overall|cumulative|all told)\b/i;

/** The stretch itself is what is counted over: "in the whole week", "during the past month", "over the three days". */
const THROUGHOUT =
  /\b(?:in|over|during|throughout|within|across)\s+(?:(?:the|these|those)\s+)?(?:(?:whole|entire|past|last|first|same)\s+)*(?:\p{L}+\s+)?(?:days|weeks?|months?|years?|quarter)\b(?!['’])/iu;

/** Days or dates that are counted together: "in five days", "the three days of the siege", "between 6 and 10 May". */
const N = '(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,3})';
const UNIT = '(?:days|weeks|months|years)';
const COUNTED = new RegExp(
  [
    `\\b(?:[Ii]n|[Oo]ver)\\s+(?:the\\s+)?(?:(?:last|past|first)\\s+)?${N}\\s+${UNIT}\\b(?!\\s*(?:ago|later|old|after|before))`,
    `\\b[Tt]he\\s+(?:first\\s+)?${N}\\s+${UNIT}\\s+of\\b`,
    '\\b[Bb]etween\\s+\\d{1,2}\\s+(?:\\p{Lu}\\p{L}+\\s+)?and\\s+\\d{1,2}\\s+\\p{Lu}',
    '\\b[Ii]n\\s+the\\s+same\\s+(?:time|period)\\b',
  ].join('|'),
  'u',
);

/** "the second raid in three days", "the deadliest in two weeks": days that rank one happening. */
const RANKED =
  /\b(?:second|third|fourth|fifth|last|latest|first|\p{L}+(?:iest|est)|worst)\s+(?:\p{L}+\s+){0,5}(?:in|over)\s+(?:the\s+)?\S+\s+(?:days|weeks|months|years)\b/iu;

/** A campaign by its kind or its name: what is killed "in Operation North Star" is not killed on one day. */
const CAMPAIGN =
  /\b(?:in|during|by)\s+(?:the\s+)?(?:whole\s+of\s+(?:the|that)\s+)?(?:operation|siege|campaign|offensive|war)\b|\b[Ii]n\s+the\s+whole\s+of\s+(?:it|this|that)\b|\bOperation\s+\p{Lu}/u;

/** Words of counting: "now number 83", "come to 31", "put at 16 the number of". */
const GROWN = /\b(?:now\s+(?:numbers?|stands?)|comes?\s+to|totals?|totalled|numbers?\s+of|toll|count)\b/iu;

/** Words between two names that count both: "in X and Y", "on X and on Y". */
const JOINS =
  /^[\s,]*(?:and|&)\s+(?:(?:in|on|at|near|of|to)\s+)?(?:the\s+)?(?:(?:villages?|towns?|city|cities|hamlets?)\s+of\s+)?$/i;
const BETWEEN = /\b(?:between|both sides|from)\s+(?:the\s+)?(?:\p{L}+\s+){0,2}$/iu;
/** Two sites with a word of place before each: "on Upper Ness and on Tarn". */
const EACH = /\b(?:in|on|at|near)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*\s+and\s+(?:in|on|at|near)\s+\p{Lu}/u;
/** Sites or deeds by their number. */
const SEVERAL =
  /\b(?:both|(?:the\s+)?(?:two|three|four|five|several))\s+(?:villages|towns|cities|districts|provinces|strikes|attacks|raids|ambushes)\b/iu;
const SITES = new Set<Place['kind']>(['city', 'facility']);

/** A figure with its article and site, told as part of a sum: "the nine of Tarn among them", "including the 22 who died at Tarn". */
const ONE_OF =
  /^(?:\S+\s+){1,5}(?:of|at|in|from|on)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)*\s+(?:among|included|are\s+part)\b/u;
const WITHIN_SUM = /\b(?:including|includes?|included)\s+the\s+$/iu;
const AT_SITE = /^(?:\S+\s+){1,5}(?:of|at|in|from|on)\s+\p{Lu}/u;

const spanOf = (time: { earliest?: string | null; latest?: string | null } | null | undefined): number =>
  time?.earliest && time.latest ? Date.parse(time.latest) - Date.parse(time.earliest) : 0;

/** What a claim's sentence says beside its figure. Offsets are code points; `text` is the report's. */
export interface Around {
  times: ReadonlyMap<string, Time>;
  /** Places of the report, in order. */
  places: readonly Place[];
  sentence: Span;
  text: readonly string[];
}

/** Is the figure that of one known happening, set into a sum? */
function isOneOf(figure: Span | null | undefined, { sentence, text }: Around): boolean {
  if (!figure) return false;
  const before = text.slice(sentence.start, figure.start).join('');
  const after = text.slice(figure.start, sentence.end).join('');
  if (!/\bthe\s+$/i.test(before)) return false;
  return ONE_OF.test(after) || (WITHIN_SUM.test(before) && AT_SITE.test(after));
}

/** Are two sites named as one list of where the harm was done ("killed 23 people in X and Y")? A road between them is one. */
function joinsSites({ places, sentence, text }: Around): boolean {
  const here = places.filter(
    ({ kind, start, end }) => SITES.has(kind) && start >= sentence.start && end <= sentence.end,
  );
  const words = text.slice(sentence.start, sentence.end).join('');
  if (EACH.test(words) || SEVERAL.test(words)) return true;
  return here.some((place, i) => {
    const next = here[i + 1];
    if (!next || next.name === place.name) return false;
    const before = text.slice(sentence.start, place.start).join('');
    return JOINS.test(text.slice(place.end, next.start).join('')) && !BETWEEN.test(before);
  });
}

/**
 * Is a toll a sum over many happenings? A battle told in one report as an operation and in the next as an incident is one
 * happening: only a period, a long stretch, words of summing, or several sites in one list make a series.
 */
export function isCumulative(claim: Claim, around: Around): boolean {
  const { toll } = claim;
  const sentence = around.text.slice(around.sentence.start, around.sentence.end).join('');
  if (!toll) return claim.kind === 'harm' && GROWN.test(sentence) && (SUM.test(sentence) || CAMPAIGN.test(sentence));
  if (isOneOf(toll.figure, around)) return false;
  // A flight from one attack counts by hundreds on one day, however many "have left".
  const told = SUM.test(sentence) || COUNTED.test(sentence) || THROUGHOUT.test(sentence) || CAMPAIGN.test(sentence);
  if (toll.aggregation === 'period') return toll.harm !== 'displaced' || told;
  if (toll.scope === 'background') return false;
  // People flee from many villages in one flight.
  if (toll.harm !== 'displaced' && joinsSites(around)) return true;
  if (COUNTED.test(sentence) && !RANKED.test(sentence)) return true;
  const long = Math.max(spanOf(toll.when), spanOf(around.times.get(toll.time ?? ''))) >= LONG;
  if (long && THROUGHOUT.test(sentence)) return true;
  return toll.aggregation === 'operation' && (long || SUM.test(sentence) || CAMPAIGN.test(sentence));
}
