import { createReader } from '../../create-reader.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import { codePoints } from '../../text/code-points.js';
import type { ExplainFlags } from '../args/explain-flags.js';
import { wrongUse } from '../args/parse-flags.js';
import type { ExitCode } from '../exit-codes.js';
import { EXIT } from '../exit-codes.js';
import { explain } from '../explain/explain.js';
import { explanationText } from '../explain/explanation-text.js';
import { documentOf } from '../input/document-of.js';
import type { Io } from '../io.js';
import { wantsColour, widthOf } from '../layout/terminal.js';
import { loadResources } from '../load-resources.js';
import { Output } from '../write-out.js';
import { inputFailure, isInputError, told } from './outcome.js';

/** Words to find, any white space between them standing for any other, since copy breaks lines anywhere. */
function findWords(text: string, words: string): [number, number] | null {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = new RegExp(pattern, 'u').exec(text);
  return found ? [found.index, found.index + found[0].length] : null;
}

function askedSpan(reading: Reading, { at, find }: ExplainFlags): Span {
  const { text } = reading.document;
  const points = codePoints(text);
  if (find !== undefined) {
    const found = findWords(text, find);
    if (!found) throw wrongUse(`The report has no "${find}".`);
    return { start: points.toCodePoint(found[0]), end: points.toCodePoint(found[1]) };
  }
  const start = at ?? 0;
  if (start >= points.length)
    throw wrongUse(`--at ${start} is behind the end: the text has ${points.length} characters.`);
  return { start, end: start };
}

/** `counterclaim explain`: what every layer read from the words at one place, and why. */
export async function explainCommand(flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const reader = createReader(loadResources(io.resources));
  const out = new Output(io.stdout);
  try {
    const reading = reader.readDocument(await documentOf(flags.input, flags.given, reader, io));
    const explanation = explain(reading, askedSpan(reading, flags));
    const width = flags.width ?? widthOf(io.stdout, io.env);
    const text = explanationText(explanation, { width, colour: wantsColour(io.stdout, io.env) });
    await out.write(flags.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : text);
    return EXIT.read;
  } catch (error) {
    if (!isInputError(error)) throw error;
    io.stderr.write(told(flags.input, error));
    return inputFailure(error);
  }
}
