import type { Reading } from '../../model/reading.js';
import type { Notice } from '../../model/errors.js';
import { printable } from '../layout/printable.js';
import { longDate } from './short-time.js';

const count = (n: number, one: string, many = `${one}s`): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;

function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return 'language not known';
  // Looking a name up loads tables that cost a tenth of a short run.
  if (tag === 'en') return 'English';
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Title, source line and notices: what the report is before what it says. */
export interface Header {
  title: string;
  facts: string[];
  notices: Notice[];
}

export function headerOf(reading: Reading): Header {
  const { document, claims } = reading;
  const agency = document.agency ? `agency copy: ${printable(document.agency)}` : '';
  const outlet = document.outlet ? printable(document.outlet) : '';
  const source = outlet !== '' && agency !== '' ? `${outlet} (${agency})` : outlet || agency;
  const denials = claims.filter(claim => claim.polarity === 'denied').length;
  const facts = [
    source,
    document.authors.map(printable).join(', '),
    document.published ? longDate(document.published) : 'date not known',
    document.updated ? `updated ${longDate(document.updated)}` : '',
    count(claims.length, 'claim'),
    count(claims.filter(claim => claim.kind === 'toll').length, 'toll'),
    denials > 0 ? count(denials, 'denial') : '',
    languageName(document.language),
  ];
  return {
    title: printable(document.title ?? '') || `(no title) ${printable(reading.id)}`,
    facts: facts.filter(part => part !== ''),
    notices: document.notices,
  };
}
