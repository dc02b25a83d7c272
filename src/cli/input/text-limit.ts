import { CounterclaimError } from '../../model/errors.js';

/** Characters one report may have: the longest books stay below it; what is above is many reports in one file. */
export const TEXT_LIMIT = 4 * 1024 * 1024;

/** Refuses a text that no report is as long as, before hours and gigabytes go into it. Throws `input-too-large`. */
export function refuseLong(text: string): void {
  if (text.length <= TEXT_LIMIT) return;
  const [has, may] = [text.length, TEXT_LIMIT].map(count => count.toLocaleString('en-US'));
  throw new CounterclaimError(
    'input-too-large',
    `It has ${has} characters; one report may have ${may}. Divide it into its reports; --jsonl takes any number of them.`,
  );
}
