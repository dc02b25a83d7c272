import type { ReviewItem, ReviewKind } from '../../jobs/review.js';
import type { LedgerClaim } from '../../model/ledger/claim.js';
import type { Comparison } from '../../model/ledger/judgement.js';
import { figureOf } from '../digest/figures.js';
import { blank, hanging, type Line, seg } from '../layout/line.js';
import { paint } from '../layout/paint.js';
import { quoteMarks } from '../layout/quote-marks.js';
import { incidentLine } from './incident-line.js';
import type { LedgerTextOptions } from './ledger-text.js';
import { type LedgerView, outletOf, plural } from './ledger-view.js';
import { rangeOf } from './range-text.js';

const HEADINGS: Record<ReviewKind, string> = {
  unsure: 'MAY BE ONE: two incidents that are alike, not enough to be joined',
  contested: 'CONTESTED: figures that cannot both hold',
  unresolved: 'UNRESOLVED: figures that meet only through an open end, or of groups that are worded differently',
  'weak-join': 'JOINED ON LITTLE: two tellings that hardly made one incident',
  'single-source': 'SINGLE SOURCE',
  unread: 'NOT READ IN FULL BY ANYBODY',
};

/** Words of a comparison, strongest first: "places Tarvel / Tarvel +0.5". */
const comparisonText = (comparisons: readonly Comparison[]): string =>
  [...comparisons]
    .filter(({ score }) => score !== 0)
    .sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
    .map(
      ({ field, left, right, score }) =>
        `${field}: ${left || '–'} / ${right || '–'} (${score > 0 ? '+' : ''}${score.toFixed(2)})`,
    )
    .join('; ');

const quoteOf = (claim: LedgerClaim): string =>
  claim.quote
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ');

/** A telling by its smallest claim: what it says, who, in which report. */
function tellingLines(view: LedgerView, claim: string, width: number): Line[] {
  const [first] = view.claims.get(claim) ?? [];
  if (!first) return [[seg(`    ${claim}`)]];
  const says = first.toll ? `${figureOf(first.toll)} ${first.toll.harm}` : first.kind;
  const who = first.claimant?.name ?? outletOf(view, first.report);
  return [
    [seg(`    ${claim}  ${says} · ${who} · ${outletOf(view, first.report)}`)],
    ...hanging([seg('      ')], quoteMarks(quoteOf(first)), 'quote', width),
  ];
}

function incidentLines(view: LedgerView, ids: readonly string[]): Line[] {
  return ids.flatMap(id => {
    const incident = view.incidents.find(one => one.id === id);
    return incident ? [[seg(`  ${id}  ${incidentLine(incident)}`, 'strong')]] : [];
  });
}

/** One claim a figure and claimant: copies and repetitions are not looked at twice. */
function figuresOf(view: LedgerView, claims: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const id of claims) {
    const [claim] = view.claims.get(id) ?? [];
    const key = `${claim?.voice.key} ${claim?.toll?.lower} ${claim?.toll?.upper}`;
    if (!found.has(key)) found.set(key, id);
  }
  return [...found.values()];
}

function itemLines(view: LedgerView, item: ReviewItem, width: number): Line[] {
  const lines = incidentLines(view, item.incidents);
  const { link, group, report } = item;
  if (link) {
    lines.push([seg(`    alike by ${link.score.toFixed(2)}`)]);
    lines.push(...hanging([seg('    ')], comparisonText(link.comparisons), 'dim', width));
    for (const claim of [link.left, link.right]) lines.push(...tellingLines(view, claim, width));
  }
  if (group) {
    const people = group.victims.wordings[0] ?? group.victims.subgroup ?? 'people';
    const reach = `${plural(group.origins, 'origin')}, ${plural(group.claimants, 'claimant')}`;
    lines.push([seg(`    ${group.harm} · ${people} · ${rangeOf(group)} (${reach})`)]);
    for (const claim of figuresOf(view, group.current).slice(0, 4)) lines.push(...tellingLines(view, claim, width));
  }
  if (report) {
    const known = view.reports.get(report);
    lines.push([seg(`  ${report}  ${known?.title ?? ''} · ${outletOf(view, report)}`)]);
  }
  return lines;
}

/** What to look at first, a kind a section; `all` counts what there is of each kind. */
export function reviewText(
  view: LedgerView,
  items: readonly ReviewItem[],
  all: ReadonlyMap<ReviewKind, number>,
  { width, colour }: LedgerTextOptions,
): string {
  const lines: Line[] = [];
  for (const kind of new Set(items.map(item => item.kind))) {
    const shown = items.filter(item => item.kind === kind);
    const count = all.get(kind) ?? shown.length;
    lines.push([seg(`${HEADINGS[kind]} · ${count}`, 'head')]);
    for (const item of shown) lines.push(...itemLines(view, item, width));
    if (count > shown.length)
      lines.push([seg(`  … ${count - shown.length} more: --only ${kind} --limit ${count}`, 'dim')]);
    lines.push(blank);
  }
  return lines.length === 0 ? 'nothing to look at\n' : paint(lines.slice(0, -1), colour);
}
