import type { Group, Note, Section } from '../layout/table.js';
import { claimantName } from './claimants.js';
import { placeNames } from './place-names.js';
import type { ReadingIndex } from './reading-index.js';
import { groupTolls, tollClaims, type TollClaim } from './toll-groups.js';
import { answerNotes, relationNotes } from './toll-notes.js';
import { family, type Shown, toRow, toShown } from './toll-rows.js';
import { groupNames } from './victims.js';

/** "killed · Ostran soldiers · Telmi": harm, the group in the report's words (all wordings when they differ), where. */
function headingParts(index: ReadingIndex, group: readonly TollClaim[]): string[] {
  const names = groupNames(
    index,
    group.map(claim => claim.toll),
  );
  const places = new Set(group.map(({ toll }) => placeNames(index, toll.places)));
  const [where = ''] = places.size === 1 ? places : [];
  return [group[0]?.toll.harm ?? '', names.join(' / '), where].filter(part => part !== '');
}

const isSingleSource = (index: ReadingIndex, group: readonly TollClaim[]): boolean =>
  new Set(group.map(claim => claimantName(index, claim))).size === 1;

const isBackground = ({ toll }: TollClaim): boolean => toll.scope === 'background';

/** Tolls in groups: those of what is told, then those of the background, never mixed. */
function groupsOf(shown: Shown, tolls: readonly TollClaim[]): TollClaim[][] {
  const tops = tolls.filter(({ id }) => !shown.parent.has(id));
  const told = tops.filter(claim => !isBackground(claim));
  return [...groupTolls(shown.index, told), ...groupTolls(shown.index, tops.filter(isBackground))];
}

function toGroup(shown: Shown, group: readonly TollClaim[], related: Note[], answered: Note[]): Group {
  const heading = headingParts(shown.index, group);
  const tops = group.filter(({ id }) => !shown.hidden.has(id));
  const rows = tops.flatMap(top => family(shown, top).map(({ claim, depth }) => toRow(shown, claim, heading, depth)));
  const alone = !group.some(isBackground) && isSingleSource(shown.index, group);
  const notes = [...related, ...answered];
  return { heading: heading.join(' · '), ...(alone ? { aside: '· single source' } : {}), rows, notes };
}

/** Tolls side by side by victim group and claimant; other happenings apart, so that nobody adds them up. */
export function tollsSection(index: ReadingIndex): Section {
  const tolls = tollClaims(index);
  const shown = toShown(index, tolls);
  const grouped = groupsOf(shown, tolls);
  const families = grouped.map(group => group.flatMap(claim => family(shown, claim).map(member => member.claim)));
  const related = relationNotes(index, families, shown.hidden);
  const answered = answerNotes(index, families);
  const groups = grouped.map((group, i) => toGroup(shown, group, related.of[i] ?? [], answered.of[i] ?? []));
  const past = groups[grouped.findIndex(group => group.some(isBackground))];
  if (past) past.block = 'background (other happenings, never added)';
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
    groups,
    notes: [...answered.all, ...related.between],
    empty: 'none in this report',
  };
}
