import { describe, expect, it } from 'vitest';
import { read } from './support.js';

const BODY =
  'Two people were killed when a shell hit the bus station of Tarra, the district office said. It gave no further details and asked residents to stay at home.';
const dayOf = (head: string): string | null => read(`${head}\n\n${BODY}`).published;

describe('the day a document gives itself', () => {
  const dated: [head: string, day: string][] = [
    ['Situation report no. 14 – Eastern Sarmath (as of 5 May 2031)', '2031-05-05'],
    ['Flash Update No. 3 – Shelling in Tarra – 12 June 2034', '2034-06-12'],
    ['DAILY BULLETIN, 7 March 2030', '2030-03-07'],
    ['Northern Valleys: humanitarian snapshot (as of 18:00, 9 October 2033)', '2033-10-09'],
    ['Press statement\nIssued: 21 August 2029', '2029-08-21'],
    ['Shells fall on Tarra again\nBy our correspondent in Tarra, 5 May 2031 (Al-Fanar)', '2031-05-05'],
  ];
  for (const [head, day] of dated) it(head, () => expect(dayOf(head)).toBe(day));
});

describe('is not the day of something it tells', () => {
  const told = [
    'Five years after the massacre of 5 May 2026',
    'Statement on the attack of 5 May 2031',
    'Situation report, 1–7 May 2031',
    'Market bombing, 5 May 2031',
    'Human rights report: abuses since 3 March 2030',
    'Report on the events between 1 May 2031 and 5 May 2031',
  ];
  for (const head of told) it(head, () => expect(dayOf(head)).toBeNull());

  it('nor a day in the text below', () => {
    expect(read(`Shells fall on Tarra\n\n${BODY} The report was issued on 4 May 2031.`).published).toBeNull();
  });
});
