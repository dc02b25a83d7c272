import type { Highlight } from '../../contract/report.js';
import type { Actor, Claim, Place, Quantity, Reading, Time, Toll } from '../../model/reading.js';
import type { Span } from '../../model/span.js';

type Kind = Highlight['kind'];

const mark = (kind: Kind, { start, end }: Span, id: string, label: string): Highlight => ({
  kind,
  start,
  end,
  id,
  label,
});

/** "at least 6", "13–19", "no number": bounds in people. */
function bounds({ lower, upper }: Pick<Quantity, 'lower' | 'upper'>): string {
  if (lower === null) return upper === null ? 'no number' : `at most ${upper}`;
  if (upper === null) return `at least ${lower}`;
  return lower === upper ? String(lower) : `${lower}–${upper}`;
}

const tollLabel = (toll: Toll): string =>
  [bounds(toll), toll.harm, toll.victims.text, toll.scope === 'incident' ? '' : toll.scope].filter(Boolean).join(' · ');

const timeLabel = ({ edtf, earliest, latest, value }: Time): string =>
  edtf ?? ([...new Set([earliest, latest])].filter(Boolean).join(' – ') || value);

const placeLabel = ({ name, country, kind, precision }: Place): string =>
  [name, country, kind, precision === null ? '' : `precision ${precision}`].filter(Boolean).join(' · ');

const actorLabel = (actor: Actor, actors: ReadonlyMap<string, Actor>): string => {
  const party = actor.party ? actors.get(actor.party)?.name : undefined;
  return [actor.name, actor.kind, party && `for ${party}`].filter(Boolean).join(' · ');
};

function ofAttributions(reading: Reading, actors: ReadonlyMap<string, Actor>): Highlight[] {
  return reading.attributions.flatMap(({ id, source, cue, content, speaker, sense, kind }) => {
    const actor = speaker ? actors.get(speaker) : undefined;
    const who = actor ? actorLabel(actor, actors) : (source?.text ?? 'nobody named');
    return [
      ...(source ? [mark('attribution', source, id, who)] : []),
      ...(cue ? [mark('cue', cue, id, sense ?? cue.text)] : []),
      ...content.map(span => mark('content', span, id, `${who} · ${kind}`)),
    ];
  });
}

function ofClaim(claim: Claim, id: string): Highlight[] {
  const { toll, quantities = [] } = claim;
  if (!toll) return quantities.map(quantity => mark('figure', quantity, id, bounds(quantity)));
  return [
    ...claim.evidence.map(span => mark('toll', span, id, tollLabel(toll))),
    ...(toll.figure ? [mark('figure', toll.figure, id, bounds(toll))] : []),
  ];
}

const byPlace = (a: Highlight, b: Highlight): number => a.start - b.start || b.end - a.end;

/**
 * What was read in a report, as stretches to mark. `claimId` gives a claim's id in the ledger; others keep those of the
 * reading. Stretches may lie in one another.
 */
export function highlightsOf(reading: Reading, claimId: (id: string) => string): Highlight[] {
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]));
  return [
    ...ofAttributions(reading, actors),
    ...reading.claims.flatMap(claim => ofClaim(claim, claimId(claim.id))),
    ...reading.places.map(place => mark('place', place, place.id, placeLabel(place))),
    ...reading.times.map(time => mark('time', time, time.id, timeLabel(time))),
    ...reading.actors.flatMap(actor =>
      actor.mentions.map(mention => mark('actor', mention, actor.id, actorLabel(actor, actors))),
    ),
  ]
    .filter(({ start, end }) => end > start)
    .sort(byPlace);
}
