import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/reconcile/origins/passages.js';

const quoted = (text: string): number[] => passagesOf(text).map(passage => Math.round(passage.quoted * 10) / 10);
const words = (text: string): string => passagesOf(text)[0]?.words.join(' ') ?? '';

describe('passages', () => {
  it('follow a quotation over sentences', () =>
    expect(quoted('He wrote: "Rain came. Nobody left. We are here." It was read out.')).toEqual([0.5, 1, 1, 0]));

  it('close a quotation at the end of a paragraph', () =>
    expect(quoted('“Rain came.\n\nNobody left the valley.')).toEqual([1, 0]));

  it('bring house styles to one form', () => {
    expect(words('Twenty-five labourers organised a theatre')).toBe(words('25 laborers organized a theater'));
    expect(words('The per-cent sign')).not.toBe(words('The dollar sign'));
  });

  it('tell names and figures from other words', () => {
    const [passage] = passagesOf('Patrols near Orl Bay found 12 boats and three oars.');
    expect([...(passage?.names ?? [])]).toEqual(['orl', 'bay']);
    expect([...(passage?.figures ?? [])]).toEqual(['12', '3']);
  });
});
