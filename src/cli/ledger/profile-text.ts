import type { ProfileResult, ProfileValues, ReasonedClaim } from '../../model/ledger/profile.js';
import { hanging, type Line, seg } from '../layout/line.js';
import type { Note } from '../layout/table.js';

const isCount = (name: string): boolean => !name.startsWith('side_');

const show = (values: ProfileValues, printed: ProfileResult['printed']): string =>
  Object.entries(values)
    .filter(([name, value]) => value !== null || isCount(name))
    .map(([name, value]) => {
      if (value !== null) return `${name} ${value}`;
      const shown = printed[name];
      return shown === undefined ? `${name} unknown` : `${name} ${shown} (unknown)`;
    })
    .join(', ');

/** The figures of a result: "fatalities 12", "min 3, max 7 · fair". */
export const figuresText = ({ values, printed, grade, provisional }: ProfileResult): string =>
  [show(values, printed), grade, provisional ? 'provisional' : ''].filter(Boolean).join(' · ');

const distinct = (claims: readonly ReasonedClaim[]): string[] => [...new Set(claims.map(({ why }) => why))];

/** Why the figures are what they are: a person's reason, else what the profile notes, else why claims were chosen. */
export function reasonText({ override, notes, chosen }: ProfileResult): string {
  if (override) {
    const before = show(override.replaced, {});
    return `assessed by ${override.by}: ${override.reason} (the profile: ${before})`;
  }
  return [...distinct(chosen).slice(0, 2), ...notes].join('; ');
}

/** A profile's estimate as a remark on an incident. */
export const profileNote = (result: ProfileResult): Note => ({
  mark: result.override ? '✓' : '=',
  word: result.profile,
  text: [figuresText(result), reasonText(result)].filter(Boolean).join(' – '),
  role: 'plain',
});

const claimLines = (sign: string, claims: readonly ReasonedClaim[], width: number): Line[] =>
  claims.flatMap(({ claim, why }) => hanging([seg(`    ${sign} ${claim}  `, 'dim')], why, 'plain', width));

/** Everything that a profile made of an incident: figures, lines, notes, every claim chosen (+) and left aside (−), each with its reason. */
export function profileLines(result: ProfileResult, width: number): Line[] {
  const { override, notes, parts, chosen, excluded } = result;
  const remarks = override ? [reasonText(result), ...notes] : notes;
  return [
    ...hanging([seg(`  ${result.profile.padEnd(8)} `, 'strong')], figuresText(result), 'strong', width),
    ...remarks.flatMap(note => hanging([seg('    ')], note, 'dim', width)),
    ...parts.flatMap(({ label, values }) => hanging([seg('    ')], `${label}: ${show(values, {})}`, 'plain', width)),
    ...claimLines('+', chosen, width),
    ...claimLines('−', excluded, width),
  ];
}
