import { createHash } from 'node:crypto';
import type { Reader } from '../../create-reader.js';
import { decodeText } from '../../ingest/decode.js';
import { CounterclaimError } from '../../model/errors.js';
import type { Document } from '../../model/document.js';
import type { Given } from '../args/read-flags.js';
import type { Io } from '../io.js';
import type { Capture } from './capture.js';
import { captureInput } from './capture-input.js';
import { isHtml } from './is-html.js';
import { refuseLong } from './text-limit.js';

type Source = Pick<Reader, 'document' | 'ingest'>;

function textDocument(capture: Capture, given: Given, reader: Source): Document {
  const { text, notices } = decodeText(capture.bytes, capture.charset);
  refuseLong(text);
  const { published, title, outlet, language } = given;
  const document = reader.document({ id: capture.name, text, url: capture.url, published, title, outlet, language });
  const sha256 = createHash('sha256').update(capture.bytes).digest('hex');
  return { ...document, sha256, retrieved: capture.retrieved, notices: [...notices, ...document.notices] };
}

/** A report named on the command line as a document. */
export async function documentOf(input: string, given: Given, reader: Source, io: Io): Promise<Document> {
  return documentOfCapture(await captureInput(input, given, io), given, reader);
}

/** Bytes as a document. The parser of pages is loaded only for a page. */
export async function documentOfCapture(capture: Capture, given: Given, reader: Source): Promise<Document> {
  const document = isHtml(capture)
    ? (await import('./html-input.js')).htmlDocument(capture, given, reader)
    : textDocument(capture, given, reader);
  if (document.text.trim() === '')
    throw new CounterclaimError('input-empty', 'It has no text: there is no report to read.');
  refuseLong(document.text);
  return document;
}
