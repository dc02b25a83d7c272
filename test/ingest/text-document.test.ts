import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticesOf, partsOf, read } from './support.js';

const STORY = 'The coast guard said on Monday that two boats had been turned back off Marsa Helu.';
const MORE = 'Nobody was hurt, it added, and the crews were put ashore before dark.';

describe('parts', () => {
  it('tells a wire report apart', () => {
    const document = read(
      `Two boats turned back off Marsa Helu\n\nBy Jane Roe in Marsa Helu\n\nMARSA HELU, March 3 (Reuters) – ${STORY}\n\n` +
        `Advertisement\n\n– A long night –\n\n${MORE}\n\nRead more: How the strait was closed\n\n` +
        `(Reporting by Jane Roe; Editing by Sam Poe)\n\nabc/def/gh`,
    );
    expect(partsOf(document)).toEqual([
      'title: Two boats turned back off Marsa Helu',
      'byline: By Jane Roe in Marsa Helu',
      'byline: MARSA HELU, March 3 (Reuters) –',
      `prose: ${STORY}`,
      'advert: Advertisement',
      'heading: A long night',
      `prose: ${MORE}`,
      'prompt: Read more: How the strait was closed',
      'credit: (Reporting by Jane Roe; Editing by Sam Poe)',
      'credit: abc/def/gh',
    ]);
    expect(document).toMatchObject({ agency: 'Reuters', authors: ['Jane Roe'], language: 'en', published: null });
    expect(noticesOf(document)).toEqual(['dateline-without-year', 'published-unknown']);
  });

  it.each([
    [
      'Markdown',
      `# Boats turned back\n\n[AFP](#) :: ${STORY}`,
      ['title: Boats turned back', 'credit: [AFP](#) ::', `prose: ${STORY}`],
    ],
    ['a setext title', `Boats turned back\n=====\n\n${STORY}`, ['title: Boats turned back', `prose: ${STORY}`]],
    [
      'headings',
      `# Boats\n\n${STORY}\n\n## The night\n\n${MORE}`,
      ['title: Boats', `prose: ${STORY}`, 'heading: The night', `prose: ${MORE}`],
    ],
    [
      'a bold line',
      `${STORY}\n\n**The night**\n\n${MORE}`,
      [`prose: ${STORY}`, 'heading: The night', `prose: ${MORE}`],
    ],
    [
      'a bare subheading',
      `${STORY}\n\nThe night\n\n${MORE}`,
      [`prose: ${STORY}`, 'heading: The night', `prose: ${MORE}`],
    ],
    [
      'captions',
      `${STORY}\n\nFILE - A boat off Marsa Helu.\n\nA pier. (AP Photo/Jane Roe)`,
      [`prose: ${STORY}`, 'caption: FILE - A boat off Marsa Helu.', 'caption: A pier. (AP Photo/Jane Roe)'],
    ],
    ['a share bar', `${STORY}\n\nFacebook Twitter WhatsApp`, [`prose: ${STORY}`, 'prompt: Facebook Twitter WhatsApp']],
    [
      'a bar of links',
      `${STORY}\n\nShare this story | Comments`,
      [`prose: ${STORY}`, 'prompt: Share this story | Comments'],
    ],
    ['a copyright line', `${STORY}\n\n© 2031 NW`, [`prose: ${STORY}`, 'credit: © 2031 NW']],
    ['a closing agency', `${STORY}\n\nNW`, [`prose: ${STORY}`, 'credit: NW']],
    [
      'an agency at the end of the last line',
      `${STORY}\n\n${MORE} (AFP)`,
      [`prose: ${STORY}`, `prose: ${MORE}`, 'credit: (AFP)'],
    ],
    [
      'a page number',
      `${STORY}\n\nPage 2 of 3\n\n${MORE}`,
      [`prose: ${STORY}`, 'prompt: Page 2 of 3', `prose: ${MORE}`],
    ],
    [
      'list items, without their bullets',
      `${STORY}\n\n- one boat\n- two crews`,
      [`prose: ${STORY}`, 'prose: one boat', 'prose: two crews'],
    ],
  ])('%s', (_, text, expected) => expect(partsOf(read(text))).toEqual(expected));

  it.each([
    'Share prices in the port fell by a tenth on the news, traders said.',
    'Read more slowly, the judge told the witness, who had begun again.',
    'Watch towers along the shore were hit twice, a farmer said.',
    'By nightfall the boats were gone.',
    'By Friday three villages were empty.',
    'Photographs of the pier were shown in court on Monday.',
    'Copyright law was not the issue, the editor said.',
    'Reporting by radio, the crew gave its position twice.',
    'Comments by the minister drew anger on both shores.',
    'More boats are on the way, he said.',
  ])('prose: %s', line =>
    expect(partsOf(read(`${STORY}\n\n${line}\n\n${MORE}`))).toEqual(
      [STORY, line, MORE].map(words => `prose: ${words}`),
    ),
  );

  it('takes no sentence for a title', () =>
    expect(partsOf(read(`${STORY}\n\n${MORE}`))).toEqual([`prose: ${STORY}`, `prose: ${MORE}`]));
  it('takes no only line for a title', () =>
    expect(partsOf(read('Boats turned back'))).toEqual(['prose: Boats turned back']));
  it('finds the title that was given, wherever it stands', () =>
    expect(partsOf(read(`The Strait Daily\n\nBoats turned back\n\n${STORY}`, { title: 'Boats turned back' }))[1]).toBe(
      'title: Boats turned back',
    ));

  it('reads copy wrapped at a margin as paragraphs', () => {
    const wrapped =
      'The coast guard said on Monday that two boats had been turned\nback off Marsa Helu after warning shots, and that the crews had\nbeen put ashore.\n\n' +
      'Nobody was hurt, it added. A third boat was still being looked\nfor in the strait.';
    expect(partsOf(read(wrapped)).length).toBe(2);
  });
  it('reads a line a paragraph where nothing was wrapped', () =>
    expect(partsOf(read(`${STORY}\n${MORE}`)).length).toBe(2));
});

describe('a sentence broken in the middle', () => {
  it.each([
    [
      'the second half starts lower case',
      'It was the longest raid of the year and the first on the old',
      'harbour since the truce, residents said.',
    ],
    [
      'the first half ends in a preposition',
      'Two of the boats were towed back to the small port of',
      'Marsa Helu, which has no court.',
    ],
    ['the first half ends in an article', 'The crews were handed over to the', 'Helu district court on Monday.'],
    ['the first half ends in a title', 'The order was signed by Brig. Gen.', 'Amal Dorro on Sunday.'],
    [
      'a long first half without a stop',
      'The crews said they had been fired on without warning from a patrol boat of the navy of',
      'Sundria, whose government said nothing.',
    ],
  ])('%s', (_, first, second) => {
    const document = read(`${STORY}\n\n${first}\n\n${second}\n\n${MORE}`);
    expect(partsOf(document)).toEqual([`prose: ${STORY}`, `prose: ${first}\n\n${second}`, `prose: ${MORE}`]);
  });

  it('goes on over an advertisement', () => {
    const document = read(
      `${STORY}\n\nThe crews were put ashore at the\n\nAdvertisement\n\nold pier before dark.\n\n${MORE}`,
    );
    expect(partsOf(document)).toEqual([
      `prose: ${STORY}`,
      'prose: The crews were put ashore at the',
      'advert: Advertisement',
      'prose+: old pier before dark.',
      `prose: ${MORE}`,
    ]);
  });

  it.each([
    ['after a stop', MORE, 'al-Helu harbour was closed.'],
    ['after a colon', 'The coast guard named them:', 'the Lark and the Wren.'],
    ['after a closing quote', '“We saw nothing.”', 'iPhone footage showed otherwise.'],
    ['into a list', 'The boats that were turned back off the coast on Monday and', '- the Lark, which'],
  ])('not %s', (_, first, second) =>
    expect(partsOf(read(`${STORY}\n\n${first}\n\n${second}`)).some(part => part.includes('\n\n'))).toBe(false),
  );
});

describe('fields', () => {
  const dateline = (head: string) => {
    const document = read(`${head}${STORY}`);
    const { place, time } = document.dateline ?? { place: null, time: null };
    const words = (span: typeof place) => (span ? document.text.slice(span.start, span.end) : null);
    return [words(place), words(time), document.agency, document.published];
  };

  it.each([
    ['KABALA, March 3 (Reuters) – ', ['KABALA', 'March 3', 'Reuters', null]],
    ['KABALA, Norland, March 3, 2031 (AP) — ', ['KABALA', 'March 3, 2031', 'AP', '2031-03-03']],
    ['KABALA (AP) -- ', ['KABALA', null, 'AP', null]],
    ['KABALA (Strait Wire) — ', ['KABALA', null, 'Strait Wire', null]],
    ['KABALA/GENEVA, 3 Mar 2031 – ', ['KABALA/GENEVA', '3 Mar 2031', null, '2031-03-03']],
    ['KABALA: ', ['KABALA', null, null, null]],
    ['Kabala, Saturday (dpa) – ', ['Kabala', 'Saturday', 'dpa', null]],
    ['Port-au-Prince, 6 July 2029. ', ['Port-au-Prince', '6 July 2029', null, '2029-07-06']],
    ['Kabala – ', ['Kabala', null, null, null]],
    ['(Reuters) - ', [null, null, 'Reuters', null]],
    ['AFP :: ', [null, null, 'AFP', null]],
    ['**NW :: Kabala, Dec. 4:** ', ['Kabala', 'Dec. 4', 'NW', null]],
  ])('dateline %s', (head, expected) => expect(dateline(head)).toEqual(expected));

  it.each([
    ['UPDATE: '],
    ['Kabala: '],
    ['BREAKING – '],
    ['Mr Roe – who was 40 – said: '],
    ['He said: '],
    ['Jane Roe (40) – '],
    ['WHO: '],
  ])('no dateline: %s', head => expect(dateline(head)).toEqual([null, null, null, null]));

  it.each([
    ['By JANE ROE-POE and Sam Poe, Associated Press', ['Jane Roe-Poe', 'Sam Poe'], 'AP'],
    ['By Jane Roe, Staff Writer', ['Jane Roe'], null],
    ['Jane Roe in Kabala', ['Jane Roe'], null],
    ['Jane Roe | 3 March 2031 | Share', ['Jane Roe'], null],
  ])('byline %s', (line, authors, agency) =>
    expect(read(`Boats turned back\n\n${line}\n\n${STORY}`)).toMatchObject({ authors, agency }),
  );

  it('takes the day a labelled bar names, whatever stands beside it, and nobody for its author', () => {
    const bar = '**Lake Relief Network | Reporting period: 1–15 March 2031 | Issued 17 March 2031**';
    expect(read(`Boats turned back\n\n${bar}\n\n${STORY}`)).toMatchObject({ published: '2031-03-17', authors: [] });
  });

  it.each(['Boats | Nets | 3 | 4', 'Lake Relief Network | 3 March 2031 | Kabala office', 'Issued by the port | Boats'])(
    'no bar that dates the report: %s',
    line => expect(read(`Boats turned back\n\n${line}\n\n${STORY}`)).toMatchObject({ published: null }),
  );

  it('keeps what was given and says where each field is from', () => {
    const given = {
      title: 'Boats',
      published: '2031-03-04',
      outlet: 'The Daily',
      url: 'https://www.bbc.co.uk/x',
      language: 'en-GB',
    };
    const document = read(`KABALA, March 3, 2031 (AFP) – ${STORY}`, given);
    expect(document).toMatchObject({ ...given, language: 'en', agency: 'AFP' });
    expect(document.fieldSources).toEqual({
      title: 'given',
      outlet: 'given',
      agency: 'dateline',
      published: 'given',
      url: 'given',
      language: 'given',
      dateline: 'dateline',
    });
    expect(document.notices).toEqual([]);
  });

  it.each([
    ['Norvale Press Agency', 'Norvale Press Agency'],
    ['Harbour Courier', 'North Press'],
    [null, 'North Press'],
  ])('initials in the dateline of %s are its own when they fit its name', (outlet, agency) =>
    expect(read(`KABALA, March 3, 2031 (NPA) – ${STORY}`, { outlet }).agency).toBe(agency),
  );

  it('reads a visible date with its year and zone', () =>
    expect(
      read(`Boats turned back\n\nPublished: 3 March 2031, 14:02 GMT | Updated: 4 March 2031\n\n${STORY}`),
    ).toMatchObject({
      published: '2031-03-03T14:02Z',
      updated: '2031-03-04',
      fieldSources: { published: 'text' },
    }));

  it('takes outlet and day from the address when nothing else tells', () =>
    expect(read(STORY, { url: 'https://www.bbc.co.uk/news/2031/03/04/boats' })).toMatchObject({
      outlet: 'BBC News',
      published: '2031-03-04',
    }));

  it('does not guess a date', () => expect(read(STORY, { published: 'last week' })).toMatchObject({ published: null }));
  it('names a language without resources', () =>
    expect(
      noticesOf(read('Le gouvernement a déclaré que les deux navires ont été arrêtés dans le port par la marine.')),
    ).toContain('language-unsupported'));
  it('takes a text too short to tell as English, and says so', () => {
    expect(read('Nine dead')).toMatchObject({ language: 'en', fieldSources: {} });
    expect(noticesOf(read('Nine dead'))).toContain('language-assumed');
    expect(noticesOf(read('Xyzzy plugh '.repeat(50)))).toContain('language-unknown');
    expect(noticesOf(read('قال'))).not.toContain('language-assumed');
  });
  it('reads a bare date as the text it is', () => expect(partsOf(read('2/29/2020'))).toEqual(['prose: 2/29/2020']));
  it('says when there is no text', () => expect(noticesOf(read(' \n '))).toContain('text-empty'));
});

describe('any text', () => {
  const token = fc.constantFrom(
    'Nine dead',
    'By Jane Roe',
    'AFP ::',
    'KABALA, March 3 –',
    'Advertisement',
    '\n',
    '\n\n',
    ' ',
    '# ',
    '- ',
    '**',
    '.',
    '"',
    '🙂',
    '\u0000',
    '\u00ad',
    'قال',
    '> ',
    '===',
    '—',
    '(AP)',
    'the',
  );
  it('is kept to the character, and its parts lie in it, in order, apart, with visible words', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), tokens => {
        const document = read(tokens.join(''));
        expect(document.text).toBe(tokens.join(''));
        let last = 0;
        for (const { start, end } of document.parts) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(document.text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('is read the same a second time', () => expect(read(STORY)).toEqual(read(STORY)));

  it.each([
    ['one line of a megabyte', 'word '.repeat(200_000)],
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['control characters', '\u0001\u0002\u0003a\u0000'.repeat(20_000)],
    ['right-to-left text', 'قال الجيش إن تسعة أشخاص قتلوا. '.repeat(5_000)],
    ['marks', '[a](*_#>“"\''.repeat(20_000)],
  ])('%s', (_, text) => expect(read(text).text).toBe(text));
});
