import type { Claim, Toll } from '../../../model/reading.js';
import type { Harmed } from './parts.js';

// The arithmetic that the words themselves do: "a further three … bringing the toll to 22", "raised from 12 to 19".

interface Counted {
  harmed: Harmed;
  claim: Claim;
  toll: Toll;
}

const exact = (toll: Toll): number | null => (toll.lower !== null && toll.lower === toll.upper ? toll.lower : null);

const isValue = (one: Counted): boolean => one.harmed.found.rule.startsWith('toll-value');

/** "… bringing the toll to 22": what was told just before it in the sentence was added. */
function addition(one: Counted, before: readonly Counted[]): void {
  const added = before.at(-1);
  if (
    !added ||
    added.harmed.group.sentence !== one.harmed.group.sentence ||
    isValue(added) ||
    added.toll.harm !== one.toll.harm
  )
    return;
  const [sum, part] = [exact(one.toll), exact(added.toll)];
  if (sum === null || part === null || part >= sum) return;
  added.toll.accounting = 'increment';
  added.toll.partOf = one.claim.id;
  one.toll.derivation = `${sum - part} + ${part} = ${sum}`;
}

/** "from 12 to 19": the second takes the first's place. */
function revision(one: Counted, before: readonly Counted[], text: string): void {
  const former = before.at(-1);
  if (
    !former ||
    !isValue(former) ||
    former.harmed.group.sentence !== one.harmed.group.sentence ||
    former.toll.harm !== one.toll.harm
  )
    return;
  const gap = text.slice(former.harmed.group.figure.end, one.harmed.group.figure.start).toLowerCase();
  const [was, is] = [exact(former.toll), exact(one.toll)];
  if (was === null || is === null || !/^\s*to\b/.test(gap)) return;
  one.toll.derivation = is >= was ? `${was} + ${is - was} = ${is}` : `${was} - ${was - is} = ${is}`;
}

/** "14, up from 11": the count before the former one took its place. */
function replacement(former: Counted, current: Counted | undefined): void {
  if (!current || former.harmed.found.rule !== 'toll-value-former') return;
  const [was, is] = [exact(former.toll), exact(current.toll)];
  if (was === null || is === null || current.toll.harm !== former.toll.harm) return;
  current.toll.derivation = is >= was ? `${was} + ${is - was} = ${is}` : `${was} - ${was - is} = ${is}`;
}

/** Fills `derivation`, and `partOf` of what is added, from the words of one sentence. */
export function deriveCounts(counted: readonly Counted[], text: string): void {
  counted.forEach((one, i) => {
    if (!isValue(one)) return;
    const before = counted.slice(Math.max(0, i - 3), i);
    replacement(one, before.at(-1));
    revision(one, before, text);
    const lead = text
      .slice(Math.max(0, one.harmed.group.figure.start - 90), one.harmed.group.figure.start)
      .toLowerCase();
    if (/\b(?:bring|take|push|rais|lift)(?:s|ing)?\s[^.;]{0,60}$/.test(lead)) addition(one, before);
  });
}
