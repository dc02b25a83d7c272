import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fields of a gold item; which are present depends on the layer (eval/README.md). */
export interface GoldItem {
  in?: string;
  text?: string;
  optional?: boolean;
  alt?: Record<string, unknown[]>;
  [field: string]: unknown;
}

export interface Gold {
  id: string;
  title: string | null;
  published: string | null;
  about: string;
  tolls?: GoldItem[];
  zeros?: GoldItem[];
  statements?: GoldItem[];
  attributions?: GoldItem[];
  times?: GoldItem[];
  places?: GoldItem[];
  actors?: GoldItem[];
  events?: GoldItem[];
  stances?: GoldItem[];
  /** Which words a denial denies: `denial` (in `in`) and `of` (in `inOf`). A report with this layer has all its plain denials in it. */
  denials?: GoldItem[];
  relations?: { a: number; b: number; type: string; alt?: string[] }[];
  parts?: GoldItem[];
  fields?: Record<string, unknown>;
  ignore?: (string | GoldItem)[];
}

export interface GoldReport {
  gold: Gold;
  /** File name under eval/reports. */
  file: string;
  raw: string;
}

/** Every report of eval/reports with its gold, by name. */
export function loadGold(root: string): GoldReport[] {
  const files = readdirSync(join(root, 'reports')).sort();
  return files.map(file => {
    const name = file.replace(/\.[a-z]+$/, '');
    const gold = JSON.parse(readFileSync(join(root, 'gold', `${name}.json`), 'utf8')) as Gold;
    return { gold, file, raw: readFileSync(join(root, 'reports', file), 'utf8') };
  });
}
