import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from '../input/file-problem.js';

const READABLE = /\.(?:txt|text|md|markdown|x?html?|jsonl|ndjson)$/i;
const isHidden = (name: string): boolean => name.startsWith('.');

/** Files of a folder that may hold reports, its subfolders included, in order of their names. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(path)));
    else if (entry.isFile() && READABLE.test(entry.name)) found.push(path);
  }
  return found;
}

/** A folder stands for the files in it; any other name for itself. */
export async function gatherInputs(input: string): Promise<string[]> {
  if (input === '-' || /^[a-z][a-z0-9+.-]+:\/\//i.test(input)) return [input];
  try {
    return (await stat(input)).isDirectory() ? await filesUnder(input) : [input];
  } catch (error) {
    throw fileProblem(error);
  }
}

/** A batch holds a report a line. */
export const isBatch = (input: string): boolean => /\.(?:jsonl|ndjson)$/i.test(input);
