import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Runs every command that stands in the documents, each page in a folder of its own, and puts what it prints behind it.
// Needs a build. With --check nothing is written, and a page that would change is an error.
//   npx tsx scripts/refresh-docs.ts [--check] [PAGE …]

const PAGES = [
  'README.md',
  'docs/tutorial/first-report.md',
  'docs/tutorial/first-ledger.md',
  'docs/how-to/read-a-folder.md',
  'docs/how-to/cite-a-figure.md',
  'docs/how-to/fetch-a-page.md',
  'docs/how-to/explain-a-value.md',
  'docs/how-to/use-the-library.md',
  'docs/how-to/use-in-a-browser.md',
  'docs/how-to/use-the-parser.md',
];

/** A fenced block: "console" holds commands ("$ …") and their output; one that begins with "// name" is a file of the page. */
const BLOCK = /^```(console|js|html)\n([\s\S]*?)^```$/gm;

/** A folder like a fresh checkout, so that a page's commands read as a reader types them. */
function workplace(): string {
  const dir = mkdtempSync(join(tmpdir(), 'counterclaim-docs-'));
  for (const name of ['bin', 'dist', 'samples', 'package.json']) symlinkSync(resolve(name), join(dir, name));
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync(resolve('.'), join(dir, 'node_modules/counterclaim'));
  return dir;
}

function outputOf(command: string, cwd: string): string {
  const { FORCE_COLOR: _, ...inherited } = process.env;
  const env = { ...inherited, COLUMNS: '100', NO_COLOR: '1' };
  // A command may well end with another exit code than 0: the page shows it with "echo $?".
  return execFileSync('bash', ['-c', `( ${command} ) 2>&1; true`], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
}

function console_(body: string, cwd: string): string {
  const commands = body.split('\n').filter(line => line.startsWith('$ '));
  return commands.map(line => `${line}\n${outputOf(line.slice(2), cwd).replace(/\n+$/, '\n')}`).join('');
}

function refreshed(page: string): string {
  const cwd = workplace();
  try {
    return readFileSync(page, 'utf8').replace(BLOCK, (block: string, kind: string, body: string) => {
      if (kind === 'console') return `\`\`\`console\n${console_(body, cwd)}\`\`\``;
      const name = /^(?:\/\/|<!--) ([\w.-]+)/.exec(body)?.[1];
      if (name) writeFileSync(join(cwd, name), body);
      return block;
    });
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

const words = process.argv.slice(2);
const check = words.includes('--check');
const named = words.filter(word => word !== '--check');
for (const page of named.length > 0 ? named : PAGES) {
  const text = refreshed(page);
  const changed = text !== readFileSync(page, 'utf8');
  if (changed && check) {
    console.error(`${page} does not show what its commands print; run "npx tsx scripts/refresh-docs.ts".`);
    process.exitCode = 1;
  }
  if (changed && !check) writeFileSync(page, text);
  console.log(`${page}: ${changed ? 'changed' : 'as printed'}`);
}
