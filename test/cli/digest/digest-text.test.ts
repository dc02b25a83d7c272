import { describe, expect, it } from 'vitest';
import { digestText } from '../../../src/cli/digest/digest-text.js';
import { displayWidth } from '../../../src/cli/layout/display-width.js';
import { loadReading } from '../support/load-reading.js';

const ostra = loadReading('ostra');
const ferry = loadReading('ferry');
const digest = (reading = ostra, width = 100, more: Partial<Parameters<typeof digestText>[1]> = {}): string =>
  digestText(reading, { width, colour: false, verbose: false, ...more });
const section = (text: string, title: string): string => text.split('\n\n').find(part => part.startsWith(title)) ?? '';
/** The digest with every run of white space as one space, for words that a narrow page breaks. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('header', () => {
  it('names source, day, counts and language', () => {
    const lines = digest().split('\n');
    expect(lines[0]).toBe('Border fighting enters third day as Ostra, Karvel trade death tolls');
    expect(lines[1]).toBe(
      'Northern Wire (agency copy: NW) · Thu 15 May 2031 · 17 claims · 7 tolls · 2 denials · English',
    );
    expect(lines[2]).toBe('! published: day only, from the dateline; the hour is not known');
  });

  it('says what is not known instead of leaving it out', () => {
    const text = digest(loadReading('plain'));
    expect(text).toContain('date not known · no claims · no tolls · language not known');
    expect(text).toContain('! No publication date');
    expect(text).toContain('TOLLS  none in this report');
    expect(text).not.toContain('STANCES');
  });

  it('gives authors, hour and update', () =>
    expect(digest(ferry)).toContain('Coast Post · Ines Baro · Fri 7 Mar 2031, 18:40 UTC · updated Sat 8 Mar 2031'));
});

describe('tolls', () => {
  const tolls = section(digest(ostra, 160), 'TOLLS');

  it('sets own and enemy loss of one group side by side, each ending in its words', () => {
    expect(tolls).toMatch(
      /killed · Ostran soldiers\n {2}enemy loss +41 {2}Karvel defence ministry +Wed 14 {2}13–14 May +“41 enemy soldiers were eliminated”\n/,
    );
    expect(tolls).toMatch(
      / {2}own loss +≥ 6 {2}Col\. Dan Imre \(Ostran army spokesman\) +Wed 14 {2}Tue 13 +“at least six of our soldiers fell”/,
    );
  });

  it('joins groups that are worded differently and says so', () => {
    expect(tolls).toContain('killed · fighters (Karvel) / Karvel fighters and mercenaries');
    expect(tolls).toContain('◇ rival: 9 / 120 – “fighters” / “fighters and mercenaries”');
  });

  it('calls figures that meet only through an open end unresolved', () =>
    expect(tolls).toContain('○ unresolved: 41 / ≥ 6 – the figures meet'));

  it('puts a part under its total and a caveat under the group it is about', () => {
    expect(tolls).toMatch(/ {2} +≥ 3 {2}district hospital[^\n]+\n {4}of these children +2 {2}district hospital/);
    expect(tolls).toContain('killed · civilians · Telmi  · single source\n');
    expect(tolls).toContain("\n    ! the report adds: “Neither side's figures could be verified”");
  });

  it('marks single source only where one mouth speaks', () => expect(tolls.match(/single source/g)).toHaveLength(1));

  it('keeps background apart, after everything else', () => {
    const [now, before] = tolls.split('background (other happenings, never added)');
    expect(now).not.toContain('> 30');
    expect(before).toMatch(/killed · people\n +> 30 {2}the report itself +– +Apr/);
  });
});

describe('tolls told in other ways', () => {
  const tolls = section(digest(ferry, 160), 'TOLLS');

  it('shows an increment with its sign under its total', () =>
    expect(tolls).toMatch(
      /\n +23 {2}navy[^\n]+\n[^\n]*raised from 19\n[^\n]+said again[^\n]+\n {4}further +\+ 3 {2}navy/,
    ));

  it('folds a repetition in the same mouth into its first telling', () =>
    expect(tolls.match(/ 23 {2}navy/g)).toHaveLength(2));

  it('says the scope of a toll that is more than one incident', () => expect(tolls).toContain('enemy loss, operation'));

  it('keeps a vague word a word', () => expect(tolls).toMatch(/several {2}rebel radio \(rebels\)/));

  it('says denied, and who passed a claim on', () => {
    expect(tolls).toMatch(/own loss, denied +40 {2}navy/);
    expect(tolls).toMatch(/enemy loss +40 {2}rebels, as told by navy/);
    expect(tolls).toContain('× contradicts: 40 / 40 – denied and claimed');
  });

  it('warns of equal figures for other people', () =>
    expect(tolls).toContain('≠ not the same: 23 / 23 – the same number, other people'));

  it('tells a caveat about every group once', () => {
    expect(tolls.match(/could be checked/g)).toHaveLength(1);
    expect(tolls).toContain('of all groups above, the report adds: “None of the figures could be checked”');
  });

  it('obeys no escape of the report', () => expect(digest(ferry)).not.toContain('\u001b'));
});

describe('what was denied, said, told and thought', () => {
  const text = digest(ostra, 160);

  it('lists every negative statement with its words', () => {
    const part = section(text, 'NOT SAID, NOT KNOWN');
    expect(part).toMatch(
      /denied +Karvel government +shelled · Telmi +“Karvel's government denied that it had shelled Telmi”/,
    );
    expect(part).toMatch(/not confirmed +Ostran army +hit · Orsk/);
    expect(part).toMatch(/not claimed +– +attack +“no group said it was behind/);
    expect(part).toMatch(/not verified +the report itself +≥ 3 civilians killed; 2 children/);
  });

  it('says who said what when, where and to whom, nested under what it stands in', () => {
    const part = section(text, 'WHO SAID WHAT');
    expect(part).toMatch(/Wed 14 {2}Karvel defence ministry \[statement\] +→ 41 Ostran soldiers killed; 9 fighters/);
    expect(part).toMatch(
      /a minister \(Karvel government\) \[𝕏\] +→ denied: shelled · Telmi +“We did not fire on the town,”/,
    );
    expect(part).toContain('[to');
    expect(part).toMatch(/Ostran army +→ not confirmed: hit · Orsk[^\n]+\n[^\n]+\n {2}– +└ somebody not named/);
  });

  it('tells a timeline by time, with who answers for it', () => {
    const part = section(text, 'WHAT HAPPENED');
    expect(part.indexOf('clashes')).toBeLessThan(part.indexOf('hit (drone)'));
    expect(part.indexOf('hit (drone)')).toBeLessThan(part.indexOf('Shells fell'));
    expect(part).toMatch(/Wed 14 night {2}Shells fell \(heavy weapons\) · Telmi \(town, exact\) +residents/);
    expect(flat(digest(ostra, 60))).toContain('somebody not named; not confirmed by Ostran army');
  });

  it('keeps what was denied to have happened out of the timeline', () =>
    expect(section(text, 'WHAT HAPPENED')).not.toContain('shelled'));

  it('gives stances from and toward', () => {
    const part = section(text, 'STANCES');
    expect(part).toMatch(/foreign minister of Lumen → Ostra and Karvel +calls for stop +“both sides must stop”/);
    expect(part).toMatch(/Union of Coastal States → Ostra +condemns/);
  });
});

describe('widths', () => {
  it.each([40, 60, 76, 100, 160])('no line is wider than %i', width => {
    for (const reading of [ostra, ferry, loadReading('plain')])
      for (const line of digest(reading, width).split('\n'))
        expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });

  it('folds at 60 into short lines that still end in the words', () => {
    expect(digest(ostra, 60)).toContain(
      '  41 · enemy loss\n    Karvel defence ministry\n    said Wed 14 · happened 13–14 May\n    “41 enemy soldiers were eliminated”\n',
    );
  });

  it('puts the words under their row when 100 cells leave no room for them', () => {
    expect(digest(ostra, 100)).toMatch(
      /enemy loss +41 {2}Karvel defence ministry +Wed 14 {2}13–14 May\n {6}“41 enemy soldiers were eliminated”/,
    );
  });

  it('shows the same figures at every width', () => {
    for (const figure of ['41', '≥ 6', '120', '> 30'])
      for (const width of [60, 100, 160]) expect(digest(ostra, width)).toContain(figure);
  });
});

describe('verbose, colour and choice', () => {
  it('adds rule and confidence only when asked', () => {
    expect(digest()).not.toContain('toll-passive');
    expect(digest(ostra, 100, { verbose: true })).toContain('[toll-passive · confidence 0.91]');
    expect(digest(ostra, 100, { verbose: true })).toContain('[published-day-only]');
  });

  it('adds colour to the same words', () => {
    const coloured = digest(ostra, 100, { colour: true });
    expect(coloured).toContain('\u001b[1m');
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(digest());
  });

  it('leaves out the sections not asked for', () => {
    const text = digest(ostra, 100, { only: ['stances'] });
    expect(text).toContain('STANCES');
    expect(text).not.toContain('TOLLS');
  });
});
