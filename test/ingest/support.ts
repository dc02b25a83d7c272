import { loadIngestData } from '../../src/ingest/data.js';
import { documentFromText } from '../../src/ingest/text-document.js';
import type { Document } from '../../src/model/document.js';
import type { Report } from '../../src/model/report.js';
import { resources } from '../support/resources.js';

export const data = loadIngestData(resources, 'en');

export const read = (text: string, more: Partial<Report> = {}): Document =>
  documentFromText({ id: 'test', text, ...more }, data);

/** "kind: words" of every part, a part that continues marked with "+". */
export const partsOf = ({ text, parts }: Document): string[] =>
  parts.map(({ start, end, kind, continues }) => `${kind}${continues ? '+' : ''}: ${text.slice(start, end)}`);

export const noticesOf = (document: Document): string[] => document.notices.map(notice => notice.code);
