import type { Listed } from '../../jobs/said-about.js';
import type { ClaimChange, Judgement } from '../../model/ledger/judgement.js';
import type { AssessmentPayload } from '../../model/ledger/record.js';
import { hanging, type Line, seg } from '../layout/line.js';

const VERDICTS: Record<Judgement['verdict'], string> = { same: '=', different: '≠', unsure: '?' };

/** Fields of a change as a person reads them: "lower 4, upper 4, side Ordan army". */
function changed({ toll, voice: _voice, ...fields }: ClaimChange): string {
  const { victims, ...figures } = toll ?? {};
  const named = (value: unknown): string => {
    if (value === null) return 'none';
    if (Array.isArray(value)) return value.map(named).join(', ') || 'none';
    if (typeof value !== 'object') return String(value);
    const { name, text, edtf } = value as Record<string, unknown>;
    return String(name ?? edtf ?? text ?? JSON.stringify(value));
  };
  return Object.entries({ ...fields, ...figures, ...victims })
    .map(([name, value]) => `${name} ${named(value)}`)
    .join(', ');
}

function gist(judgement: Judgement): string {
  const { kind, left, right, verdict, change, undoes } = judgement;
  if (undoes) return `undoes ${undoes}`;
  if (right !== null && kind !== 'move-claim') return `${left} ${VERDICTS[verdict]} ${right}`;
  if (kind === 'move-claim') return `${left} → the incident of ${right}`;
  if (change && 'claims' in change) return change.claims.join(', ');
  if (change && 'claim' in change) return `${change.claim.id} in ${left}`;
  return kind === 'correct-claim' && change ? `${left}: ${changed(change as ClaimChange)}` : left;
}

function assessed({ target, profile, values, undoes }: AssessmentPayload): string {
  if (undoes) return `undoes ${undoes}`;
  const figures = Object.entries(values ?? {}).map(([name, value]) => `${name} ${value ?? 'unknown'}`);
  return `${target} by ${profile}: ${figures.join(', ')}`;
}

/** What was decided, without who and why: "j1… same-incident c1 = c2". */
export function decisionGist({ judgement, assessment }: Listed): string {
  if (judgement) return `${judgement.id}  ${judgement.kind}  ${gist(judgement)}`;
  return assessment ? `${assessment.id}  assessment  ${assessed(assessment)}` : '';
}

const moment = (at: string): string => at.slice(0, 16).replace('T', ' ');

/** One decision a line, with when, who and why under it. */
export function decisionLines(listed: readonly Listed[], width: number, indent = ''): Line[] {
  return listed.flatMap(one => {
    const { by, reason } = one.judgement ?? one.assessment ?? { by: '', reason: '' };
    const at = one.judgement?.at ?? one.at;
    const undone = one.undone ? '  (undone)' : '';
    return [
      ...hanging([seg(indent)], `${decisionGist(one)}${undone}`, one.undone ? 'dim' : 'plain', width),
      ...hanging([seg(`${indent}    `)], `${moment(at)} ${by}: ${reason}`, 'dim', width),
    ];
  });
}
