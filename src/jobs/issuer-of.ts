import { foldName } from '../resources/fold-name.js';

// Whose statement a text is: "Communiqué of the Heron Front, 8 October" above it, or a channel on which a party speaks of
// "our fighters". A paper that only tells of a statement has none.

const SAYS = '(?:(?:military|official|joint|press|public|final|second|first) )?';
const PAPER = `${SAYS}(?:communiqu[eé]|statement|declaration|proclamation|press release|message|announcement|appeal|bulletin|notice|word|address)`;
const NUMBER = '(?: (?:no\\.?|nr\\.?|number|#) ?[\\p{L}\\d/.-]*\\d[\\p{L}\\d/-]*)?';

/** "Communiqué No. 4 of the Heron Front", "Statement by Heron Front": what a title opens with before the issuer's name. */
const OPENING = new RegExp(
  `^[^\\p{L}]*${PAPER}${NUMBER},? (?:(?:of|from) the |(?:read out )?(?:by|issued by|released by|from|on behalf of|in the name of) (?:the )?)`,
  'iu',
);
/** "Heron Front: communiqué", "Heron Front – Statement No. 12": the name stands first. */
const CLOSING = new RegExp(`(?:\\s*[:–—|]\\s*|\\s+-\\s+)${PAPER}${NUMBER}(?:[,.(].*|\\s*)$`, 'iu');
const NUMBERED = new RegExp(`\\s+${PAPER} (?:no\\.?|nr\\.?|#) ?\\d.*$`, 'iu');

/** A name up to a mark or the end; small words only inside it. */
const NAME = /^(\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the) )*\p{Lu}[\p{L}’'-]*){0,6})\s*(?:[,.:;(]|$)/u;
const WHOLE = /^(?:[Tt]he )?(\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the) )*\p{Lu}[\p{L}’'-]*){0,6})$/u;

/** "The General Command", "Press Office": a part of some body, which is told only by whose channel it is. */
const NO_NAME =
  /^(?:(?:general|supreme|high|central|joint|unified|military|political|armed|defen[cs]e|press|media|information|public|command|commander|staff|council|leadership|office|bureau|department|headquarters|directorate|ministry|secretariat|forces|army|navy|government|spokes(?:man|woman|person)|relations|and|of|for|the)\s*)+$/iu;

/** A number that a capital line runs into its issuer's name: "COMMAND No. 7". */
const NUMBER_AFTER = /\s+(?:no|nr)$/iu;

function named(name: string | undefined): string | null {
  const bare = name?.replace(NUMBER_AFTER, '') ?? '';
  return bare && !NO_NAME.test(bare) ? bare : null;
}

/** `told`: does the text below speak of its outlet by name? Then "Orsk mill: second statement" says what it is about. */
function nameIn(line: string, told: boolean): string | null {
  const opening = OPENING.exec(line)?.[0];
  if (opening !== undefined) return named(NAME.exec(line.slice(opening.length))?.[1]);
  if (told) return null;
  const closing = CLOSING.exec(line) ?? NUMBERED.exec(line);
  const before = closing && line.slice(0, closing.index).replace(/^[^\p{L}]+/u, '');
  return before && /^\p{Lu}/u.test(before) ? named(WHOLE.exec(before)?.[1]) : null;
}

/** Words that end the name of a channel and only tell that it is one. */
const CHANNEL =
  /\s+(?:voice|channel|page|account|feed|website|telegram|media office|press office|information office)$/iu;

/** People and ground that only a party to a fight calls its own. */
const OURS =
  /\b(?:our|my) (?:(?:own|brave|heroic|gallant|armed|forward|fallen|dear|wounded) )?(?:fighters|soldiers|troops|servicemen|forces|units|lions|comrades|brothers|martyrs|mujahid[ie]n|men|guards|patrols?|positions|lines|side|post|brigades?|battalions?|detachments?)\b/iu;

const withoutQuotes = (text: string): string => text.replace(/[“"][^”"]*[”"]/gu, ' ');

const LONGEST_TITLE = 140;
/** Characters in which a title and what stands below it are looked for. */
const HEAD = 600;

/** The first line of a text, without marks of headings, where it is short enough for a title. */
function firstLine(text: string): string {
  const line = /\S.*/u.exec(text)?.[0].trim() ?? '';
  return line.length <= LONGEST_TITLE ? line.replace(/[*_#]+/gu, '').trim() : '';
}

/** Kinds of paper that a body gives out under its own name. */
const BULLETIN =
  /\b(?:(?:situation|flash|weekly|daily|monthly|incident|progress|field) (?:report|update|bulletin|note)|sitrep|bulletin|press release|communiqu[eé]|flash update|humanitarian update)\b/iu;
const BODY =
  /\b(?:office|ministry|agency|committee|council|observatory|network|bureau|department|directorate|authority|commission|organi[sz]ation|mission|cent(?:re|er)|union|association|society|service|front|movement|army|federation|foundation|institute|monitor|watch|cross|crescent|consortium|cluster|secretariat)\b/iu;

/** "Situation report no. 14" and, on the line below, "Lakes Coordination Office". */
function underTitle(text: string): string | null {
  const [title = '', below = ''] = text
    .split('\n')
    .map(line => line.replace(/[*_#]+/gu, '').trim())
    .filter(line => line !== '');
  return BULLETIN.test(title) && BODY.test(below) ? named(WHOLE.exec(below)?.[1]) : null;
}

/** The body that a text is given out by, as written; null where it is a paper's, or the outlet bears the body's name. */
export function issuerOf(title: string | null, outlet: string | null, text: string): string | null {
  const told = outlet !== null && text.includes(outlet);
  const name =
    nameIn(title ?? '', told) ??
    nameIn(firstLine(text), told) ??
    (outlet === null ? underTitle(text.slice(0, HEAD)) : null);
  if (name) return bears(outlet ?? '', name) ? null : name;
  const channel = outlet?.replace(CHANNEL, '') ?? '';
  return channel && channel !== outlet && OURS.test(withoutQuotes(text)) ? channel : null;
}

/** Does an outlet's name hold a word of the body's own? */
function bears(outlet: string, name: string): boolean {
  const known = new Set(foldName(outlet).split(' '));
  return foldName(name)
    .split(' ')
    .some(word => word.length > 3 && known.has(word));
}
