import type { HandedIn } from '../../../src/server/ports.js';

/** Reports of an invented conflict: two claimants, a copy, a correction, a denial, a sum over a year. */
const TEXTS: { name: string; published: string; outlet: string; text: string }[] = [
  {
    name: 'market',
    outlet: 'Lorne News',
    published: '2031-05-03T18:00:00Z',
    text: 'Shells hit a market in Tarvel on Saturday. Fourteen civilians were killed, the district hospital said. The Ordan army denied that it had fired on the town. Six of its soldiers were wounded, the Ordan army said. The governor of Tarvel condemned the attack and called on Ordan to stop shelling towns.',
  },
  {
    name: 'market copy',
    outlet: 'Harbour Courier',
    published: '2031-05-03T21:00:00Z',
    text: 'Shells hit a market in Tarvel on Saturday. Fourteen civilians were killed, the district hospital said. The Ordan army denied that it had fired on the town. Six of its soldiers were wounded, the Ordan army said. The governor of Tarvel condemned the attack and called on Ordan to stop shelling towns.',
  },
  {
    name: 'again',
    outlet: 'Harbour Courier',
    published: '2031-05-04T09:00:00Z',
    text: 'The shelling of a market in Tarvel on Saturday killed 19 civilians, the health directorate said on Sunday. The figure could not be independently verified.',
  },
  {
    name: 'bridge',
    outlet: 'Lorne News',
    published: '2031-05-20T12:00:00Z',
    text: 'Three fishermen were killed when a mine went off under a bridge in Kelm on Tuesday, police said. No group has claimed responsibility for the blast.',
  },
  {
    name: 'year',
    outlet: 'Northern Wire',
    published: '2031-05-28',
    text: 'More than 400 people have been killed in the fighting since January, the relief council said on Wednesday. Ordan has threatened to close the border.',
  },
  {
    name: 'Osten',
    outlet: 'Kyiv Daily',
    published: '2031-05-09',
    text: 'Two people were killed and five were wounded in an air strike on Kharkiv on Thursday, the mayor said. The Russian defence ministry said its forces had killed 40 Ukrainian soldiers there.',
  },
];

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

export const handed: readonly HandedIn[] = TEXTS.map(({ name, text, ...given }) => ({
  name,
  given: { ...given, title: undefined },
  body: {
    bytes: bytes(text),
    mediaType: 'text/plain',
    url: `https://${given.outlet.toLowerCase().replace(/ /g, '')}.example/${name.replace(/ /g, '-')}`,
  },
}));
