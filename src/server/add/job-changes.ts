import type { Job } from '../../contract/jobs.js';
import type { Changes, GroupState } from '../../store/queries/changes.js';

type Change = Job['changes'][number];

interface Span {
  incident: string;
  before: GroupState | null;
  after: GroupState | null;
}

const stateOf = (group: GroupState | null): Change['after'] =>
  group && { status: group.status, lower: group.lower, upper: group.upper };

/** Rows as they stood before a job and after what it has done so far. */
export class JobChanges {
  private readonly rows = new Map<string, Span>();

  add({ before, after }: Changes): void {
    const now = new Map(after.map(group => [group.id, group]));
    for (const group of before) {
      const known = this.rows.get(group.id);
      if (known) known.after = now.get(group.id) ?? null;
      else this.rows.set(group.id, { incident: group.incident, before: group, after: now.get(group.id) ?? null });
    }
    for (const group of after) {
      const known = this.rows.get(group.id);
      if (known) known.after = group;
      else this.rows.set(group.id, { incident: group.incident, before: null, after: group });
    }
  }

  list(): Change[] {
    return [...this.rows].flatMap(([row, { incident, before, after }]): Change[] => {
      if (!before && !after) return [];
      const what = !before ? 'new' : !after ? 'gone' : 'changed';
      return [{ row, incident, what, before: stateOf(before), after: stateOf(after) }];
    });
  }
}
