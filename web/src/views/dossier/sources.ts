import type { Claim } from '../../../../src/contract/claim.js';
import type { Incident } from '../../../../src/contract/incident.js';
import type { Report } from '../../../../src/contract/report.js';

/** A report with the number that the dossier cites it by. */
export interface Source {
  number: number;
  report: Report;
  /** Number of the report that had the copy first; null where this one is it, or that one lies outside the incident. */
  copyOf: number | null;
}

// By code units: a locale's order would put the tilde first, and undated reports with it.
const orderOf = ({ published, id }: Report): string => `${published ?? '~'} ${id}`;
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Reports of an incident, numbered from 1 in order of publication; undated ones last. */
export function numberSources(reports: readonly Report[]): Source[] {
  const sorted = reports.toSorted((left, right) => compare(orderOf(left), orderOf(right)));
  const numbers = new Map(sorted.map((report, index) => [report.id, index + 1]));
  return sorted.map((report, index) => ({
    number: index + 1,
    report,
    copyOf: report.origin === report.id ? null : (numbers.get(report.origin) ?? null),
  }));
}

/** One claim, with every report that carries it. */
export interface CitedClaim {
  claim: Claim;
  /** Numbers of the reports, ascending. */
  cited: number[];
}

/** Claims told once, with all their sources, in order of the first of these. */
export function citeClaims(claims: readonly Claim[], sources: readonly Source[]): CitedClaim[] {
  const numbers = new Map(sources.map(({ report, number }) => [report.id, number]));
  const cited = new Map<string, CitedClaim>();
  for (const claim of claims) {
    const number = numbers.get(claim.report);
    const known = cited.get(claim.id);
    if (known === undefined) cited.set(claim.id, { claim, cited: number === undefined ? [] : [number] });
    else if (number !== undefined && !known.cited.includes(number)) known.cited.push(number);
  }
  for (const { cited: list } of cited.values()) list.sort((left, right) => left - right);
  return [...cited.values()].sort(
    (left, right) =>
      (left.cited[0] ?? Infinity) - (right.cited[0] ?? Infinity) ||
      (left.claim.quote[0]?.start ?? 0) - (right.claim.quote[0]?.start ?? 0),
  );
}

/** Claims that harm somebody, and those attached (denials, caveats, responsibility). */
export function partClaims(
  incident: Incident,
  cited: readonly CitedClaim[],
): { harm: CitedClaim[]; attached: CitedClaim[] } {
  const attached = new Set(incident.attached);
  return {
    harm: cited.filter(({ claim }) => !attached.has(claim.id)),
    attached: cited.filter(({ claim }) => attached.has(claim.id)),
  };
}
