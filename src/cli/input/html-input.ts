import type { Reader } from '../../create-reader.js';
import { documentFromHtml } from '../../ingest/html-document.js';
import type { Document } from '../../model/document.js';
import type { Given } from '../args/read-flags.js';
import type { Capture } from './capture.js';

/** A page as a document. */
export function htmlDocument(capture: Capture, given: Given, reader: Pick<Reader, 'ingest'>): Document {
  const { bytes, name, charset, url, retrieved } = capture;
  const { published, title, outlet, language } = given;
  return documentFromHtml(
    bytes,
    { id: name, url, title, outlet, published, language, charset, retrieved },
    reader.ingest,
  );
}
