import type { Timeline } from '../../../../src/contract/views.js';
import type { Address } from '../../state/address.js';

export type Bin = Timeline['bins'][number];
export type Lane = Timeline['lanes'][number];
export type LaneStep = Lane['steps'][number];

export type TimeAxisName = 'event' | 'known';

/** Which time the charts stand on; the address's `axis` is shared with the ledger, whose values mean nothing here. */
export const axisOf = (address: Address): TimeAxisName => (address.axis === 'known' ? 'known' : 'event');
