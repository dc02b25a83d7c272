import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Lists every .tsv below a folder, sorted, so that a build is the same on every machine. */
function tsvFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.tsv'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}

/** Parses one table: "#" lines are notes (source, licence, date), the first other line names the columns. */
export function parseTable(text: string, name: string): string[][] {
  const lines = text
    .split('\n')
    .map(line => line.replace(/\r$/, ''))
    .filter(line => line.trim() !== '' && !line.startsWith('#'));
  const rows = lines.map(line => line.split('\t').map(cell => cell.trim()));
  const columns = rows[0]?.length ?? 0;
  for (const row of rows)
    if (row.length > columns)
      throw new Error(`${name}: a line has ${row.length} cells, the header ${columns}: ${row.join(' | ')}`);
  return rows;
}

/** Every table under resources/, by path without ending ("lexicons/en/cues"). */
export function readTables(root: string): Record<string, string[][]> {
  const tables: Record<string, string[][]> = {};
  for (const file of tsvFiles(root)) {
    const name = relative(root, file)
      .split(sep)
      .join('/')
      .replace(/\.tsv$/, '');
    tables[name] = parseTable(readFileSync(file, 'utf8'), name);
  }
  return tables;
}
