import { createReader } from '../../create-reader.js';
import type { ReadFlags } from '../args/read-flags.js';
import type { ExitCode } from '../exit-codes.js';
import { documentOf } from '../input/document-of.js';
import type { Io } from '../io.js';
import { loadResources } from '../load-resources.js';
import { readingOutput } from '../output/reading-output.js';
import { Output } from '../write-out.js';
import { isInputError, Outcome, told } from './outcome.js';

/** `counterclaim read`: one reading an input, in the order given; an input that cannot be read is told on standard error. */
export async function read(flags: ReadFlags, io: Io): Promise<ExitCode> {
  const reader = createReader(loadResources(io.resources));
  const form = readingOutput(flags, io);
  const out = new Output(io.stdout);
  const outcome = new Outcome();
  let first = true;
  await out.write(form.head);
  for (const input of flags.inputs) {
    try {
      const reading = reader.readDocument(await documentOf(input, flags.given, reader, io));
      await out.write((first ? '' : form.between) + form.of(reading));
      first = false;
      outcome.took(reading);
    } catch (error) {
      if (!isInputError(error)) throw error;
      io.stderr.write(told(input, error));
      outcome.missed(error);
    }
  }
  if (!first || form.head !== '') await out.write(form.tail);
  return outcome.code;
}
