import type { Claim, Toll } from '../../model/reading.js';
import type { Group, Note, Row, Section } from '../layout/table.js';
import { attributionChain, claimantName } from './claimants.js';
import { signedFigure } from './figures.js';
import { madeBy } from './made-by.js';
import { fights } from './parties.js';
import { placeNames } from './place-names.js';
import { claimQuotation } from './quotations.js';
import type { ReadingIndex } from './reading-index.js';
import { shortTime, shortWhen } from './short-time.js';
import { groupTolls, parents, repeats, tollClaims, type TollClaim } from './toll-groups.js';
import { answerNotes, lookAlikeNotes, relationNotes } from './toll-notes.js';
import { lossOf, victimsName } from './victims.js';

const UNDER: Record<Toll['accounting'], string> = {
  total: 'counted in',
  part: 'of these',
  increment: 'further',
  remainder: 'the rest',
};
const SCOPES: Record<Toll['scope'], string> = {
  incident: '',
  operation: 'whole operation',
  period: 'over a period',
  background: '',
};

const spoken = (claim: Claim): string =>
  claim.polarity === 'denied'
    ? 'denied'
    : claim.polarity === 'unconfirmed' || claim.certainty.level === 'not-confirmed'
      ? 'not confirmed'
      : '';

function label(index: ReadingIndex, { toll, ...claim }: TollClaim, parent: TollClaim | undefined): string {
  const said = spoken({ toll, ...claim });
  if (parent) {
    const group = victimsName(index, toll.victims);
    const differs = group !== victimsName(index, parent.toll.victims) || toll.harm !== parent.toll.harm;
    const harm = toll.harm === parent.toll.harm ? '' : toll.harm;
    return [UNDER[toll.accounting], harm, differs ? group : '', said].filter(part => part !== '').join(' ');
  }
  const loss = lossOf(index, claim.claimant, toll, fights(index, claim.claimant));
  return [loss, SCOPES[toll.scope], said].filter(part => part !== '').join(', ');
}

interface Shown {
  index: ReadingIndex;
  parent: Map<string, string>;
  again: Map<string, string>;
  heading: string[];
}

function rowNotes({ index, again }: Shown, claim: TollClaim): Note[] {
  const notes: Note[] = [];
  if (claim.toll.derivation) notes.push({ mark: '·', word: claim.toll.derivation, text: '', role: 'plain' });
  const once = claimQuotation(index, claim)?.text;
  for (const [from, to] of again) {
    const text = to === claim.id ? claimQuotation(index, index.claim(from) ?? claim)?.text : undefined;
    if (text !== undefined && text !== once)
      notes.push({ mark: '·', word: 'said again', text: `“${text}”`, role: 'dim' });
  }
  return notes;
}

function toRow(shown: Shown, claim: TollClaim, depth: number): Row {
  const { index, parent, heading } = shown;
  const { toll } = claim;
  const above = index.claim(parent.get(claim.id));
  const left = label(index, claim, depth > 0 && above?.toll ? { ...above, toll: above.toll } : undefined);
  const by = claimantName(index, claim);
  const said = shortTime(index.time(attributionChain(index, claim.attribution)[0]?.time), index.reading);
  const places = placeNames(index, toll.places);
  const where = heading.includes(places) ? '' : places;
  const when = shortWhen(toll.when, index.time(toll.time), index.reading);
  const happened = [when === '–' && where !== '' ? '' : when, where].filter(part => part !== '').join(', ');
  const figure = signedFigure(toll);
  return {
    cells: [left, figure, by, said, happened],
    folded: [
      [figure, left].filter(part => part !== '').join(' · '),
      by,
      [said === '–' ? '' : `said ${said}`, happened === '–' ? '' : `happened ${happened}`]
        .filter(part => part !== '')
        .join(' · '),
    ].filter(part => part !== ''),
    quotation: claimQuotation(index, claim),
    notes: rowNotes(shown, claim),
    depth,
    made: madeBy(claim),
  };
}

/** The rows of a group: each total, and under it its parts. */
function groupRows(shown: Shown, group: readonly TollClaim[], all: readonly TollClaim[]): Row[] {
  const rows: Row[] = [];
  const put = (claim: TollClaim, depth: number): void => {
    rows.push(toRow(shown, claim, depth));
    for (const child of all)
      if (shown.parent.get(child.id) === claim.id && !shown.again.has(child.id)) put(child, Math.min(depth + 1, 2));
  };
  for (const claim of group) if (!shown.again.has(claim.id) && !shown.parent.has(claim.id)) put(claim, 0);
  return rows;
}

/** "killed · Ostran soldiers · Telmi": harm, the group in the report's words (all wordings when they differ), where. */
function headingParts(index: ReadingIndex, group: readonly TollClaim[]): string[] {
  const names = [
    ...new Map(
      group.map(({ toll }) => [victimsName(index, toll.victims).toLowerCase(), victimsName(index, toll.victims)]),
    ).values(),
  ];
  const places = new Set(group.map(({ toll }) => placeNames(index, toll.places)));
  const [where = ''] = places.size === 1 ? places : [];
  return [group[0]?.toll.harm ?? '', names.join(' / '), where].filter(part => part !== '');
}

function singleSource(index: ReadingIndex, group: readonly TollClaim[]): Note[] {
  const mouths = new Set(group.map(claim => claimantName(index, claim)));
  return mouths.size === 1 ? [{ mark: '·', word: 'single source', text: '', role: 'dim' }] : [];
}

function toGroups(
  index: ReadingIndex,
  tolls: readonly TollClaim[],
  background: boolean,
): { groups: Group[]; all: Note[]; grouped: TollClaim[][] } {
  const parent = parents(index, tolls);
  const again = repeats(index, tolls);
  const tops = tolls.filter(claim => !parent.has(claim.id));
  const grouped = groupTolls(index, tops);
  const answered = answerNotes(index, grouped);
  const hidden = new Set(again.keys());
  const groups = grouped.map((group, i): Group => {
    const heading = headingParts(index, group);
    return {
      heading: heading.join(' · '),
      rows: groupRows({ index, parent, again, heading }, group, tolls),
      notes: [
        ...relationNotes(index, group, hidden),
        ...(background ? [] : singleSource(index, group)),
        ...(answered.of[i] ?? []),
      ],
    };
  });
  return { groups, all: answered.all, grouped };
}

/** Tolls side by side by victim group and claimant; other happenings apart, so that nobody adds them up. */
export function tollsSection(index: ReadingIndex): Section {
  const tolls = tollClaims(index);
  const now = toGroups(
    index,
    tolls.filter(claim => claim.toll.scope !== 'background'),
    false,
  );
  const before = toGroups(
    index,
    tolls.filter(claim => claim.toll.scope === 'background'),
    true,
  );
  const [first, ...rest] = before.groups;
  return {
    name: 'tolls',
    title: 'TOLLS',
    headed: true,
    columns: [
      { title: '', share: 0.22 },
      { title: 'figure', align: 'right', share: 0.12, role: 'strong' },
      { title: 'claimed by', share: 0.26 },
      { title: 'said', share: 0.11 },
      { title: 'happened', share: 0.16 },
    ],
    groups: [
      ...now.groups,
      ...(first ? [{ ...first, block: 'background (other happenings, never added)' }, ...rest] : []),
    ],
    notes: [...now.all, ...before.all, ...lookAlikeNotes(index, [...now.grouped, ...before.grouped])],
    empty: 'none in this report',
  };
}
