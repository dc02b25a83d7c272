import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { answerProblem, ProblemError } from './problems.js';
import { page } from './page.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pbf': 'application/x-protobuf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.png', '.webp', '.woff2', '.ico']);
const LEAST_TO_PACK = 1024;

interface StaticFile {
  /** Time of its last change, milliseconds. */
  changed: number;
  type: string;
  tag: string;
  plain: Uint8Array<ArrayBuffer>;
  packed: { br: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> } | null;
}

async function readStatic(path: string, changed: number): Promise<StaticFile> {
  const plain = new Uint8Array(await readFile(path));
  const pack = !PACKED.has(extname(path)) && plain.length >= LEAST_TO_PACK;
  return {
    changed,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    plain,
    packed: pack
      ? {
          br: new Uint8Array(
            await promisify<Uint8Array, object, Buffer>(brotliCompress)(plain, {
              params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
            }),
          ),
          gzip: new Uint8Array(await promisify(gzip)(plain)),
        }
      : null,
  };
}

/** A file of the folder, links followed; null where there is none in it. */
async function find(folder: string, path: string): Promise<string | null> {
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path));
    return found.startsWith(root + sep) && extname(found) !== '' ? found : null;
  } catch {
    return null;
  }
}

const NO_SITE = page(
  'Counterclaim',
  '<h1>Counterclaim</h1><p>The workbench is not built in this installation. The <a href="/api/reference">HTTP interface</a> is there.</p>',
);

function send(c: Context, file: StaticFile, lasting: boolean): Response {
  c.header('ETag', file.tag);
  c.header('Cache-Control', lasting ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match')?.includes(file.tag)) return c.body(null, 304);
  c.header('Content-Type', file.type);
  const accepts = c.req.header('accept-encoding') ?? '';
  const encoding = file.packed ? (['br', 'gzip'] as const).find(one => accepts.includes(one)) : undefined;
  if (!encoding || !file.packed) return c.body(file.plain);
  c.header('Content-Encoding', encoding);
  return c.body(file.packed[encoding]);
}

function pathOf(c: Context): string | null {
  try {
    const path = decodeURIComponent(new URL(c.req.url).pathname);
    return path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

/** The built workbench. Views are paths of the one page; what looks like a file and is none is not found. */
export function staticFiles(folder: string | null): MiddlewareHandler {
  const kept = new Map<string, StaticFile>();
  const load = async (path: string): Promise<StaticFile> => {
    const { mtimeMs } = await stat(path);
    const known = kept.get(path);
    if (known?.changed === mtimeMs) return known;
    const file = await readStatic(path, mtimeMs);
    kept.set(path, file);
    return file;
  };
  return async c => {
    const missing = (): Response => answerProblem(c, new ProblemError('not-found', 'There is no such page.'));
    const path = pathOf(c);
    if (path === null) return missing();
    if (folder === null) return extname(path) === '' ? c.html(NO_SITE, 200) : missing();
    const found = (await find(folder, path)) ?? (extname(path) === '' ? await find(folder, 'index.html') : null);
    if (found === null) return extname(path) === '' ? c.html(NO_SITE, 200) : missing();
    // Names under assets/ carry a digest of what they hold.
    return send(c, await load(found), path.startsWith('/assets/'));
  };
}
