import type { Place, Time } from '../../model/reading.js';
import type { ReadingIndex } from '../digest/reading-index.js';
import { describePlace } from '../digest/place-names.js';
import { type Explained, known, made } from './item.js';

function anchorOf(index: ReadingIndex, time: Time): string {
  const from = {
    published: "the report's date",
    document: 'another time of the report',
    explicit: 'the words alone',
    none: 'nothing: not resolved',
  };
  const other = index.time(time.anchor);
  const anchor = other ? `${other.id} “${other.text}” = ${other.value}` : time.anchor;
  return anchor ? `${from[time.resolvedFrom]}, ${anchor}` : from[time.resolvedFrom];
}

export const explainTime = (index: ReadingIndex, time: Time): Explained => ({
  layer: 'time',
  id: time.id,
  as: time.type,
  start: time.start,
  end: time.end,
  text: time.text,
  read: known([
    ['value', time.value],
    ['resolved from', anchorOf(index, time)],
    ['edtf', time.edtf],
    ['earliest', time.earliest],
    ['latest', time.latest],
    ['zone', time.zone],
  ]),
  ...made(time),
});

export const explainPlace = (place: Place): Explained => ({
  layer: 'place',
  id: place.id,
  as: place.kind,
  start: place.start,
  end: place.end,
  text: place.text,
  read: known([
    ['name', describePlace(place)],
    ['country', place.country],
    ['at', place.lat !== null && place.lon !== null ? `${place.lat}, ${place.lon}` : null],
    ['geonames', place.geonames],
    ['precision', place.precision],
    ['lies', place.relation?.text],
  ]),
  ...made(place),
});
