import type { Decision } from '../../contract/decisions.js';
import type { Said } from '../ports.js';

/** A person's decision as the record keeps it. An assessment is of kind `assess`: its target, its profile, its figures. */
export function decisionShape({ judgement, assessment, undone, at }: Said): Decision[] {
  if (judgement) {
    const { id, kind, left, right, verdict, change, by, reason, undoes } = judgement;
    return [{ id, kind, left, right, verdict, change: change && { ...change }, by, at, reason, undoes, undone }];
  }
  if (!assessment) return [];
  const { id, target, profile, values, by, reason, undoes } = assessment;
  const change = values && { ...values };
  return [
    { id, kind: 'assess', left: target, right: profile, verdict: 'same', change, by, at, reason, undoes, undone },
  ];
}
