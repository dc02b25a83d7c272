import { describe, expect, it } from 'vitest';
import { printable } from '../../../src/cli/layout/printable.js';

describe('printable', () => {
  it('puts a sentence broken by the page on one line', () =>
    expect(printable(' the supreme\n\nleader ')).toBe('the supreme leader'));

  it('shows escapes instead of obeying them', () => {
    expect(printable('\u001b[31mred\u001b[0m')).toBe('�[31mred�[0m');
    expect(printable('bell\u0007 \u009b2J')).toBe('bell� �2J');
  });

  it('shows the override that would turn words around', () => expect(printable('41\u202e14')).toBe('41�14'));

  it('does not touch right-to-left text itself', () => expect(printable('كابول קאבול')).toBe('كابول קאבול'));
});
