import { describe, expect, it } from 'vitest';
import { wantsColour, widthOf } from '../../../src/cli/layout/terminal.js';

describe('wantsColour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [undefined, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
    [false, { FORCE_COLOR: '' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s with %j: %s', (isTTY, env, colour) => expect(wantsColour({ isTTY }, env)).toBe(colour));
});

describe('widthOf', () => {
  it.each([
    [{ columns: 60 }, {}, 60],
    [{ columns: 300 }, {}, 160],
    [{ columns: 10 }, {}, 40],
    [{}, {}, 100],
    [{}, { COLUMNS: '72' }, 72],
    [{}, { COLUMNS: 'wide' }, 100],
    [{ columns: 0 }, {}, 100],
  ])('%j with %j: %i', (out, env, cells) => expect(widthOf(out, env)).toBe(cells));
});
