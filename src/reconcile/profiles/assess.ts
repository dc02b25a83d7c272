import type { ProfileResult, ProfileValues } from '../../model/ledger/profile.js';
import type { AssessmentPayload } from '../../model/ledger/record.js';

/** Assessments that stand, of those of one target and profile in the order of the record. */
function standing(assessments: readonly AssessmentPayload[]): AssessmentPayload[] {
  const undone = new Set<string>();
  // What undoes may itself be undone, by a later one only.
  for (const { id, undoes } of [...assessments].reverse()) if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return assessments.filter(({ id }) => !undone.has(id));
}

/** The last that puts figures in place; one without figures takes back all before it. */
function lastOf(assessments: readonly AssessmentPayload[], target: string, profile: string): AssessmentPayload | null {
  const own = standing(assessments.filter(one => one.target === target && one.profile === profile));
  const figures = own.filter(({ values, undoes }) => values !== null || undoes === null);
  const last = figures.at(-1);
  return last?.values ? last : null;
}

const put = (values: ProfileValues, assessed: ProfileValues): ProfileValues => ({ ...values, ...assessed });

/**
 * A result as people have assessed it: figures given for the incident replace the profile's, those for one of its toll
 * groups that group's part, a `grade` its grade. `assessments` stand in the order of the record; the profile's own figures are kept beside.
 */
export function assess(result: ProfileResult, assessments: readonly AssessmentPayload[]): ProfileResult {
  const parts = result.parts.map(part => {
    const groups = part.groups.map(group => lastOf(assessments, group, result.profile));
    const given = groups.find(one => one !== null);
    return given?.values ? { ...part, values: put(part.values, given.values) } : part;
  });
  const given = lastOf(assessments, result.incident, result.profile);
  if (!given?.values) return { ...result, parts };
  const { grade, ...figures } = given.values;
  const printed = Object.fromEntries(Object.entries(result.printed).filter(([name]) => given.values?.[name] == null));
  return {
    ...result,
    parts,
    values: put(result.values, figures),
    printed,
    grade: typeof grade === 'string' ? grade : result.grade,
    override: {
      assessment: given.id,
      by: given.by,
      reason: given.reason,
      replaced: { ...result.values, ...(typeof grade === 'string' && { grade: result.grade }) },
    },
  };
}
