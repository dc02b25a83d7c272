import { describe, expect, it } from 'vitest';
import { decodeHtml, decodeText } from '../../src/ingest/decode.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0));

describe('what is no report', () => {
  it.each([
    ['nothing', bytes(), 'input-empty', /empty/],
    ['white space', ascii(' \n\t '), 'input-empty', /white space/],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'input-binary', /PNG/],
    ['a PDF', ascii('%PDF-1.7\nx'), 'input-binary', /pdftotext/],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4, 0, 0), 'input-binary', /ZIP/],
    ['numbers', new Uint8Array(4096), 'input-binary', /binary/],
    ['control bytes', Uint8Array.from({ length: 1000 }, (_, i) => (i % 3) + 1), 'input-binary', /binary/],
  ])('%s', (_, input, code, message) => {
    expect(() => decodeText(input)).toThrow(message);
    expect(() => decodeText(input)).toThrow(expect.objectContaining({ code }));
  });
});

describe('text', () => {
  it('takes UTF-8 with and without its mark', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9)).text).toBe('é');
    expect(decodeText(bytes(0xc3, 0xa9))).toEqual({ text: 'é', encoding: 'utf-8', notices: [] });
  });
  it('takes UTF-16 with its mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0, 0x62, 0)).text).toBe('ab');
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61, 0, 0x62)).text).toBe('ab');
  });
  it('says what it could not decode', () => {
    const { text, notices } = decodeText(bytes(0x61, 0xff, 0x62, 0xc3));
    expect(text).toBe('a\ufffdb\ufffd');
    expect(notices).toMatchObject([{ code: 'encoding-broken', message: expect.stringContaining('2 places') }]);
  });
  it('does not blame a file for the U+FFFD it holds', () =>
    expect(decodeText(bytes(0xef, 0xbf, 0xbd, 0x61)).notices).toEqual([]));
  it('stands a NUL here and there', () => expect(decodeText(ascii('nine\u0000 dead')).text).toBe('nine\u0000 dead'));
});

describe('pages', () => {
  const page = (meta: string) => Uint8Array.from([...ascii(`<html><head>${meta}</head>caf`), 0xe9]);
  it.each([
    ['the declaration', page('<meta charset="iso-8859-1">'), null, 'café'],
    [
      'the old declaration',
      page('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">'),
      null,
      'café',
    ],
    ['the transport over the declaration', page('<meta charset="utf-8">'), 'iso-8859-1', 'café'],
    ['neither, and no UTF-8', page(''), null, 'café'],
    ['an unknown label', page('<meta charset="klingon">'), 'x-none', 'café'],
  ])('by %s', (_, input, charset, end) => expect(decodeHtml(input, charset).text.endsWith(end)).toBe(true));
});
