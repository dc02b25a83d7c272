import type { Group, Slots } from './grammar.js';

const DATE = ['month', 'weekday', 'day', 'days', 'year', 'yy', 'rel', 'runrel', 'unit'];

/** What the first part of a range leaves to the last: "3 to 5 May", "between 1 and 3 a.m. on Friday", "two to three days". */
function inherited(own: Slots, last: Slots): Slots {
  const clock = own.hour !== undefined;
  const filled: Record<string, string | number> = { ...own };
  const take = (names: readonly string[]): void => {
    for (const name of names) {
      const value = last[name];
      if (filled[name] === undefined && value !== undefined) filled[name] = value;
    }
  };
  if (clock) {
    if (!DATE.some(name => own[name] !== undefined)) take(DATE);
    take(['ampm', 'zone', 'zonesign', 'zonehours']);
  } else if (own.day !== undefined && own.month === undefined) take(['month', 'year', 'yy']);
  else if (own.n !== undefined) take(['unit']);
  return filled;
}

/** Fills in what the expressions of one match leave to each other. */
export function fillGroups(groups: readonly Group[]): readonly Group[] {
  const first = groups[0];
  const last = groups.at(-1);
  if (groups.length < 2 || !first || !last) return groups;
  const end = closing(first.slots, last.slots);
  return groups.map((group, i) => ({ ...group, slots: i === groups.length - 1 ? end : inherited(group.slots, end) }));
}

/** "May 3 to 5" and "1990–95": what the last part takes from the first. */
function closing(first: Slots, last: Slots): Slots {
  if (last.yearend !== undefined && typeof first.year === 'number') {
    const year = Math.floor(first.year / 100) * 100 + Number(last.yearend);
    return { ...last, year: year > first.year ? year : year + 100 };
  }
  const month = first.month;
  return last.day !== undefined && last.month === undefined && month !== undefined ? { ...last, month } : last;
}
