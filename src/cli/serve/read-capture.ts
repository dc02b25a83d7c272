import type { Reader } from '../../create-reader.js';
import type { Reading } from '../../model/reading.js';
import type { Given } from '../args/read-flags.js';
import type { Capture } from '../input/capture.js';
import { documentOfCapture } from '../input/document-of.js';

/** Reads one report's bytes. Throws a CounterclaimError `input-…` where there is nothing to read. */
export async function readCapture(capture: Capture, given: Given, reader: Reader): Promise<Reading> {
  return reader.readDocument(await documentOfCapture(capture, given, reader));
}
