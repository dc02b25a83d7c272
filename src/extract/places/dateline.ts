import type { GazetteerEntry } from '../../resources/gazetteer.js';
import { foldName } from '../../resources/fold-name.js';
import type { Draft } from '../draft.js';
import type { NameFinder } from './find-names.js';

/** Token at which the dateline's place begins, or -1 when the dateline is not among what prose readers see. */
export function datelineToken({ document, view, syntax }: Draft): number {
  const place = document.dateline?.place;
  if (!place) return -1;
  const at = view.fromSource(place.start);
  const index = syntax.tokens.findIndex(token => token.start >= at);
  const token = syntax.tokens[index];
  return token && view.toSource(token).start === place.start ? index : -1;
}

/** The token behind the name that opens the dateline, without what tells where it lies; -1 where there is none. */
export function datelineEnd({ document, view, syntax }: Draft, first: number): number {
  const place = document.dateline?.place;
  if (first < 0 || !place) return -1;
  let last = first;
  while (
    syntax.tokens[last] &&
    syntax.tokens[last]?.text !== ',' &&
    view.toSource(syntax.tokens[last] ?? place).end <= place.end
  )
    last += 1;
  return last;
}

const likeliest = (entries: readonly GazetteerEntry[]): GazetteerEntry | undefined =>
  [...entries].sort(
    (a, b) => Number(b.kind === 'country') - Number(a.kind === 'country') || b.population - a.population,
  )[0];

/** The country that a dateline tells of ("DOHUK, Iraq"): the last of its words that name a place decides. */
export function datelineCountry({ document }: Draft, finder: NameFinder): ReadonlyMap<string, number> {
  const place = document.dateline?.place;
  if (!place) return new Map();
  const parts = document.text.slice(place.start, place.end).split(',').map(foldName).reverse();
  for (const part of parts) {
    const country = likeliest(
      finder
        .senses(part)
        .filter(sense => sense.own)
        .map(sense => sense.entry),
    )?.country;
    if (country) return new Map([[country, 2]]);
  }
  return new Map();
}
