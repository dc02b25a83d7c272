import { describe, expect, it } from 'vitest';
import { issuerOf } from '../../src/jobs/issuer-of.js';

const BODY = '\n\nBrothers! Eleven died at the ford.';

describe('whose statement a text is', () => {
  it.each([
    ['Communiqué of the Heron Front, 8 October', 'Heron Front'],
    ['Communique No. 4 of the Heron Front', 'Heron Front'],
    ['Statement by the Heron Front: the ford', 'Heron Front'],
    ['Statement issued by the Council of the Lower Marsh', 'Council of the Lower Marsh'],
    ['Press release by the Ferry Board', 'Ferry Board'],
    ['Official statement on behalf of the Tamber Garrison', 'Tamber Garrison'],
    ['Military communiqué no. 17 from the Second Army.', 'Second Army'],
    ['Message from the Heron Front', 'Heron Front'],
    ['Word of the Heron Front, 4 March', 'Heron Front'],
    ['Declaration in the name of the League for Land and Water', 'League for Land and Water'],
    ['▪️ Bulletin of the River Guard (evening)', 'River Guard'],
    ['# Announcement by the Tamber Port Office', 'Tamber Port Office'],
    ['Heron Front: communiqué', 'Heron Front'],
    ['Heron Front – Statement No. 12', 'Heron Front'],
    ['Heron Front Communiqué No. 12', 'Heron Front'],
  ])('%s', (line, name) => {
    expect(issuerOf(line, 'Radio Nine', 'Nothing.')).toBe(name);
    expect(issuerOf(null, 'Radio Nine', line + BODY)).toBe(name);
  });
  it.each([
    'Statement by the Heron Front raises hopes of peace',
    'Declaration of Independence, a century on',
    'Message of Hope',
    'Notice of Public Hearing',
    'Minister Issues Statement',
    'Front Rejects Communiqué, Calls for Talks',
    'Statement of principle, by our editor',
    'Read our statement: no comment',
    'Word of the day',
    'Six die at ford: statement',
    'In a statement of the Heron Front, six were named.',
  ])('nobody’s: %s', line => {
    expect(issuerOf(line, 'Radio Nine', 'Nothing.')).toBeNull();
    expect(issuerOf(null, 'Radio Nine', line + BODY)).toBeNull();
  });
  it('is the party whose channel it is, where the text calls fighters its own', () => {
    for (const own of [
      'Three of our fighters fell.',
      'Our troops hold the ford.',
      'On our side nobody died.',
      'Our brave soldiers answered.',
      'The raiders fired on our post at the mill.',
      'We buried two of our comrades.',
      'Seven of our lions came home.',
      'Our positions were shelled.',
      'Not one of our men was hurt.',
      'Our patrols counted nine.',
    ])
      expect(issuerOf('Dawn at the ford', 'Heron Front Voice', own)).toBe('Heron Front');
    expect(issuerOf(null, 'Tamber Garrison channel', 'Our forces hold.')).toBe('Tamber Garrison');
  });
  it('is not where only somebody quoted does, where nothing is called its own, and where the outlet is no channel', () => {
    expect(issuerOf(null, 'Lower Marsh Voice', '"Our fighters are well," the captain said.')).toBeNull();
    expect(issuerOf(null, 'Lower Marsh Voice', '“Our fighters are well,” the captain said.')).toBeNull();
    expect(issuerOf(null, 'Lower Marsh Voice', 'Our readers wrote. Our reporter saw the fighters.')).toBeNull();
    expect(issuerOf(null, 'Marsh Post', 'Three of our fighters fell.')).toBeNull();
    expect(issuerOf(null, 'Voice', 'Three of our fighters fell.')).toBeNull();
    expect(issuerOf(null, null, 'Three of our fighters fell.')).toBeNull();
  });
  it('is whose channel it is where the title names only a part of a body', () => {
    for (const line of [
      'COMMUNIQUE OF THE GENERAL COMMAND No. 7',
      'Statement of the Press Office, 3 May',
      'Announcement by the Military Council',
      'Bulletin of the General Staff',
    ])
      expect(issuerOf(line, 'Heron Front', 'Nothing.')).toBeNull();
    expect(issuerOf('COMMUNIQUE OF THE HERON FRONT No. 7', 'Radio Nine', 'Nothing.')).toBe('HERON FRONT');
  });
  it('is not what a statement is about, where the text speaks of its outlet by name', () => {
    expect(issuerOf('Orsk Mill: second statement', 'Tamber Grain', 'Tamber Grain mourns two millers.')).toBeNull();
    expect(issuerOf('Orsk Front: second statement', 'Radio Nine', 'Two died.')).toBe('Orsk Front');
  });
});

describe('a body named below the title of its bulletin', () => {
  it('gave it out', () => {
    expect(
      issuerOf(null, null, 'Situation report no. 14 – Eastern Sarmath\nLakes Coordination Office\n\nKEY FIGURES'),
    ).toBe('Lakes Coordination Office');
  });
  it('but not where an outlet is known, where the line is no body, or the title no bulletin', () => {
    expect(issuerOf(null, 'The Herald', 'Weekly update\nLakes Coordination Office\n\nText')).toBeNull();
    expect(issuerOf(null, null, 'Weekly update\nFighting in the Lakes goes on\n\nText')).toBeNull();
    expect(issuerOf(null, null, 'Shells hit Tarra\nLakes Coordination Office\n\nText')).toBeNull();
  });
});
