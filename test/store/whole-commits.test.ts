import { expect, it } from 'vitest';
import { wholeCommits } from '../../src/store/view/whole-commits.js';

const at = (times: string): { at: string }[] => [...times].map(time => ({ at: time }));

it('ends with a commit, of as many as there is room for', () => {
  expect(wholeCommits(at('aabbcc'), 5)).toBe(4);
  expect(wholeCommits(at('aabbcc'), 4)).toBe(4);
  expect(wholeCommits(at('aabbcc'), 6)).toBe(6);
  expect(wholeCommits([], 6)).toBe(0);
});

it('takes the first commit as a whole, however large', () => {
  expect(wholeCommits(at('aaaab'), 2)).toBe(4);
  expect(wholeCommits(at('aaaa'), 2)).toBe(4);
});

it('does not take for whole what may go on', () => {
  expect(wholeCommits(at('aabb'), 4, true)).toBe(2);
  expect(wholeCommits(at('aaaa'), 4, true)).toBe(0);
});
