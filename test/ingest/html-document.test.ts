import { describe, expect, it } from 'vitest';
import { documentFromHtml, type HtmlOptions } from '../../src/ingest/html-document.js';
import type { Document } from '../../src/model/document.js';
import { data, noticesOf, partsOf } from './support.js';

const read = (html: string | Uint8Array, more: Partial<HtmlOptions> = {}): Document =>
  documentFromHtml(html, { id: 'test', ...more }, data);

const PARAGRAPHS = [
  'The coast guard said on Monday that two boats had been turned back off Marsa Helu, and that warning shots were fired.',
  'Nobody was hurt, it added, and the crews, eleven men in all, were put ashore before dark with their nets and papers.',
  'A fisherman who was there, and who asked not to be named, said that the shots were aimed at the water and not at the boats.',
];
const body = PARAGRAPHS.map(words => `<p>${words}</p>`).join('');
const page = (head: string, article = body, heading = '<h1>Two boats turned back off Marsa Helu</h1>'): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href="/">Home</a></nav><article>${heading}${article}</article><footer>Contact us</footer></body></html>`;
const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('text and parts', () => {
  it('starts with the title, then the article, and leaves out what frames it', () => {
    const document = read(page('<title>Two boats turned back off Marsa Helu | The Strait</title>'));
    expect(document.text).toBe(['Two boats turned back off Marsa Helu', ...PARAGRAPHS].join('\n\n'));
    expect(partsOf(document).map(part => part.split(':')[0])).toEqual(['title', 'prose', 'prose', 'prose']);
  });

  it('adds a title that the article lacks', () => {
    const document = read(page('<meta property="og:title" content="Two boats turned back">', body, ''));
    expect(document.text.startsWith('Two boats turned back\n\n')).toBe(true);
    expect(document.fieldSources.title).toBe('opengraph');
  });

  it('tells captions, headings, adverts and prompts from prose', () => {
    const extra =
      `<figure><img src="a.jpg"><figcaption>A pier in Marsa Helu.</figcaption></figure>${body}<h2>A long night</h2>${body}` +
      `<p>Advertisement</p><p>Sign up for our newsletter</p>`;
    const document = read(page('<title>Two boats turned back off Marsa Helu</title>', extra));
    expect(partsOf(document)).toEqual(
      expect.arrayContaining([
        'caption: A pier in Marsa Helu.',
        'heading: A long night',
        'advert: Advertisement',
        'prompt: Sign up for our newsletter',
      ]),
    );
  });

  it('never runs or reads a script', () => {
    const document = read(
      page(
        '<title>Boats</title><script>document.title = "Run"; throw new Error("run")</script>',
        `${body}<script>document.write("<p>Written</p>")</script>`,
      ),
    );
    expect(document.text).not.toMatch(/Run|Written|write/);
  });

  it('does not read what is hidden', () =>
    expect(
      read(page('', `${body}<p style="display: none">Unseen words</p><p hidden>More of them</p>`)).text,
    ).not.toMatch(/Unseen|More of/));

  it('drops a pull quote that repeats the text, and keeps a quotation that does not', () => {
    const [first = ''] = PARAGRAPHS;
    const document = read(
      page(
        '',
        `${body}<blockquote>${first.slice(0, 60)}</blockquote><blockquote>“We saw the flash from the pier,” a teacher wrote.</blockquote>`,
      ),
    );
    expect(document.text.split(first.slice(0, 60)).length).toBe(2);
    expect(document.text).toContain('a teacher wrote');
  });
});

describe('fields', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Two boats turned back off Marsa Helu',
    datePublished: '2031-03-04T10:00:00Z',
    dateModified: '2031-03-04T11:30:00+02:00',
    author: [{ '@type': 'Person', name: 'Jane Roe' }, { '@id': '#poe' }, { '@type': 'Organization', name: 'AFP' }],
    publisher: { '@id': '#strait' },
    inLanguage: 'en-GB',
  };
  const graph = {
    '@graph': [
      { '@type': 'Organization', '@id': '#strait', name: 'The Strait' },
      { '@type': 'Person', '@id': '#poe', name: 'Sam Poe' },
      article,
    ],
  };

  it.each([
    ['a graph', ld(graph)],
    ['a list', ld([{ '@type': 'BreadcrumbList' }, ...graph['@graph']])],
    [
      'raw line breaks and a comment',
      `<script type="application/ld+json"><!-- ${JSON.stringify(graph, null, 2)} --></script>`,
    ],
  ])('JSON-LD as %s', (_, head) =>
    expect(read(page(head))).toMatchObject({
      title: article.headline,
      published: article.datePublished,
      updated: article.dateModified,
      authors: ['Jane Roe', 'Sam Poe'],
      outlet: 'The Strait',
      agency: 'AFP',
      language: 'en',
      fieldSources: { published: 'json-ld', authors: 'json-ld', outlet: 'json-ld', language: 'json-ld' },
    }),
  );

  it('OpenGraph, meta and the canonical address', () =>
    expect(
      read(
        page(
          '<title>Two boats turned back off Marsa Helu - The Strait</title><meta property="og:site_name" content="The Strait">' +
            '<meta property="article:published_time" content="2031-03-04T10:00:00Z"><meta name="author" content="By Jane Roe and Sam Poe">' +
            '<link rel="canonical" href="https://strait.example/boats">',
        ),
      ),
    ).toMatchObject({
      title: 'Two boats turned back off Marsa Helu',
      outlet: 'The Strait',
      published: '2031-03-04T10:00:00Z',
      authors: ['Jane Roe', 'Sam Poe'],
      url: 'https://strait.example/boats',
      fieldSources: { outlet: 'opengraph', published: 'opengraph', authors: 'meta', url: 'meta' },
    }));

  it.each([
    [
      'a time element',
      '',
      `<time datetime="2031-03-04T08:00+03:00">today</time>${body}`,
      '2031-03-04T08:00+03:00',
      'time',
    ],
    ['microdata', '<meta itemprop="datePublished" content="2031-03-04">', body, '2031-03-04', 'meta'],
    [
      'an RFC 5322 date',
      '<meta name="date" content="Tue, 04 Mar 2031 10:00:00 GMT">',
      body,
      '2031-03-04T10:00Z',
      'meta',
    ],
    ['a visible line', '', `<p>Published 4 March 2031</p>${body}`, '2031-03-04', 'text'],
    ['the dateline', '', `<p>MARSA HELU, March 4, 2031 (AFP) – ${PARAGRAPHS[0]}</p>${body}`, '2031-03-04', 'dateline'],
  ])('published by %s', (_, head, text, published, source) =>
    expect(read(page(head, text))).toMatchObject({ published, fieldSources: { published: source } }),
  );

  it.each([
    ['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['JSON-LD of something else', ld({ '@type': 'Product', name: 'A boat', datePublished: '2031-03-04' })],
    ['a date that is none', '<meta name="date" content="yesterday">'],
    ['the day of the page, not of the report', '<meta name="today" content="2031-03-04">'],
  ])('no date from %s', (_, head) => expect(read(page(head))).toMatchObject({ published: null, outlet: null }));

  it('what the caller knows wins', () =>
    expect(
      read(page(ld(graph)), {
        published: '2030-01-01',
        outlet: 'Given',
        url: 'https://g.example',
        language: 'en',
        retrieved: '2031-03-05T00:00:00Z',
      }),
    ).toMatchObject({
      published: '2030-01-01',
      outlet: 'Given',
      url: 'https://g.example',
      retrieved: '2031-03-05T00:00:00Z',
      fieldSources: { published: 'given', outlet: 'given' },
    }));

  it('decodes by the declaration', () => {
    const bytes = Buffer.from(
      page('<meta charset="iso-8859-1"><title>Café</title>', `<p>Café Orvel. ${PARAGRAPHS[0]}</p>${body}`),
      'latin1',
    );
    expect(read(new Uint8Array(bytes)).text).toContain('Café Orvel.');
  });
});

describe('pages that cannot be taken apart', () => {
  it.each([
    ['nested 100 000 deep', `${'<div>'.repeat(100_000)}Nine boats left Orvel.${'</div>'.repeat(100_000)}`],
    ['nested 100 000 deep and never closed', `${'<b>'.repeat(100_000)}Nine boats left Orvel.`],
    ['nested behind closing tags in attributes', `${'<div title="</div>">'.repeat(100_000)}Nine boats left Orvel.`],
    ['nested behind closing tags of nothing', `${'<div></x>'.repeat(100_000)}Nine boats left Orvel.`],
  ])('%s', (_, html) => {
    const document = read(html);
    expect(document.text).toBe('Nine boats left Orvel.');
    expect(noticesOf(document)).toContain('page-too-complex');
  });

  it.each([
    ['open quotes', '<a b="'.repeat(20_000)],
    ['comments', '<!-- '.repeat(20_000)],
    ['scripts', '<script>'.repeat(20_000)],
    ['less-than signs', '<'.repeat(100_000)],
    ['references', '&amp'.repeat(50_000)],
  ])('a page of unclosed %s has an end', (_, html) => expect(noticesOf(read(html)).length).toBeGreaterThan(0));

  it('without an article gives its words and says so', () => {
    const document = read('<html><body><p>Boats left.</p></body></html>');
    expect(document.text).toBe('Boats left.');
    expect(noticesOf(document)).toContain('article-not-found');
  });

  it('refuses an empty page', () =>
    expect(() => read(' \n')).toThrow(expect.objectContaining({ code: 'input-empty' })));
});
