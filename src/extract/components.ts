import type { Component } from './annotator.js';
import { actors } from './actors/actors.js';
import { attribution } from './attribution/attribution.js';
import { attributed } from './claims/attributed.js';
import { eventClaims } from './claims/event-claims.js';
import { harm } from './claims/harm.js';
import { relations } from './claims/relations/relations.js';
import { stances } from './claims/stances/stances.js';
import { statements } from './claims/statements/statements.js';
import { tolls } from './claims/tolls/tolls.js';
import { events } from './events/events.js';
import { places } from './places/places.js';
import { quantities } from './quantities/quantities.js';
import { quotes } from './syntax/quotes.js';
import { syntax } from './syntax/syntax.js';
import { times } from './times/times.js';

/** The order of extraction. Each step requires only what the steps before it assign; checked at start. */
export const components: readonly Component[] = [
  quotes,
  syntax,
  times,
  quantities,
  places,
  attribution,
  actors,
  events,
  tolls,
  harm,
  statements,
  attributed,
  stances,
  eventClaims,
  relations,
];
