import type { Profile } from '../../model/ledger/profile.js';
import { acled } from './acled.js';
import { airwars } from './airwars.js';
import { ibc } from './ibc.js';
import { ucdp } from './ucdp.js';

/** Every profile, in the order in which they are shown. A new one is a file of this folder and a line here. */
export const PROFILES: readonly Profile[] = [acled, ucdp, ibc, airwars];
