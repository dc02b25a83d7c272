/**
 * What generated reports are worded with. `{a|b}` is one of the two, `<place>` what a happening has; alternatives nest.
 * Two reporters who write of two happenings seldom have a sentence in common: each form has some thousand wordings.
 */
export type Slots = Readonly<Record<string, string | number>>;

/** One wording of a form: alternatives drawn from the inside out, then the slots filled. */
export function worded(form: string, pick: <T>(list: readonly T[]) => T, slots: Slots): string {
  let text = form;
  for (let last = ''; last !== text; ) {
    last = text;
    text = text.replace(/\{([^{}]*)\}/g, (_, alternatives: string) => pick(alternatives.split('|')));
  }
  text = text.replace(/<(\w+)>/g, (_, name: string) => String(slots[name] ?? ''));
  return text.replace(/(^"?|[.!?] "?)[a-z]/g, start => start.toUpperCase());
}

const SPOKE = '{said|told reporters|said in a statement|told the local radio|said by telephone|wrote in a bulletin}';
const OFFICIAL =
  '{a spokesman for <army>|<army>|an officer of <army>|the police chief of <district>|a district official|the mayor of <place>}';
const WITNESS =
  '{a shopkeeper|a teacher|a bus driver|a baker|a nurse|a farmer|a student|a mechanic|a retired miner|a mother of three}';
const MEDIC =
  '{a doctor at the hospital|the head of the clinic|a surgeon|a nurse on the night shift|the morgue keeper|an ambulance driver}';
const PARTDAY = '{in the early hours|shortly before noon|in the afternoon|at dusk|late in the evening|around midday}';

/** Given names of people in the street; many share one. */
export const GIVEN: readonly string[] =
  'Imar Talis Oren Sefa Milo Dara Yanek Ruta Bors Elin Kasim Nadja Ferro Hala Jovan Lida Matei Nura Pavo Sorin Tova Ulla Viktor Wanda'.split(
    ' ',
  );

/** First sentences: who was killed, where and when. */
export const LEADS: readonly string[] = [
  `{at least|no fewer than|more than} <killed> <people> were killed {when|after} <struck> <site> in {the town of <place>, in <district> province,|<place>, {a town|a market town|a suburb} in <district>,} on <weekday>, ${OFFICIAL} ${SPOKE}.`,
  `<killed> <people> died ${PARTDAY} on <weekday> {after|when} <struck> <site> in <place>, according to ${OFFICIAL}.`,
  `{officials|the authorities|police} in <district> {said|announced|confirmed} on <weekday> that <killed> <people> had {been killed|died|lost their lives} when <struck> <site> in {the town of|} <place>.`,
  `on <weekday> <struck> <site> in <place>, killing <killed> <people> and wounding <wounded> {more|others}, {the governor of <district>, Adan <governor>,|${OFFICIAL}} ${SPOKE}.`,
  `{a day of mourning was called in <place>|schools stayed shut in <place>|<place> buried its dead} after <struck> <site> on <weekday> and killed <killed> <people>, ${OFFICIAL} ${SPOKE}.`,
  `<killed> <people>, {most of them from one street|among them two brothers|some of them on their way to work}, were killed on <weekday> when <struck> <site> in <place>, ${OFFICIAL} ${SPOKE}.`,
];

/** What may follow a lead, each with its own claims or none. */
export const PARAGRAPHS: readonly string[] = [
  `<rebels> {rejected|disputed|dismissed|would not accept} {that figure|the account|the count} and {said|insisted|maintained} that <other> of its fighters and no <people> had died in <deed>.`,
  `${MEDIC} {in <place>|of <district>} {said|reported|told relatives} that the bodies of <other> people and <wounded> wounded had {been brought in|arrived|been counted} {since the morning|by nightfall|over six hours|before the roads closed}.`,
  `"{we pulled|they carried|neighbours dug} <few> children out of {the rubble|the cellar|a burning car|the stairwell} {with our hands|with a garden spade|through a window|one after another}," said ${WITNESS} who gave {his|her} name as <witness>. "{nobody came until noon|the lights went out first|I still hear the glass|there was no siren|we had an hour of quiet before}."`,
  `{the fighting|the shelling|the siege|the winter campaign} in <district> has {driven|forced|sent} <few>,000 people from their homes since {the spring|the harvest|the new year|the bridge fell}, {the country's relief office|the relief office in <country>|a charity that runs kitchens there} {says|estimates|reports}.`,
  `last week <many> people were killed in <elsewhere>, in what <army> called {an accident|an error of aim|a lawful operation|the work of saboteurs}.`,
  `<rebels> {said|claimed|announced} {in a statement on its channel|through a courier|in a recorded message} that it had captured <few> soldiers near <elsewhere>. {the claim could not be verified|there was no word on this from the other side|nobody has seen the men since|a list of names was promised}.`,
  `{roads|tracks|bus lines|telephone lines} between <place> and <elsewhere> were {closed|cut|blocked by lorries|under water} ${PARTDAY}, and {the market did not open|bread was sold from a cart|the bank sent its clerks home|trains ran as far as the river}. {shop owners waited behind their shutters|old men played cards by candlelight|parents fetched their children on foot|queues formed at the two wells} {for news of relatives|until the power came back|while a loudspeaker called for calm|in the rain}.`,
  `{witnesses|residents|drivers|traders} {spoke of|described|remembered} {two|three|several} {explosions|loud reports|flashes} {a few minutes apart|in quick succession|within the hour|from the direction of the river}. {the second came as neighbours were carrying the wounded to a lorry|windows broke as far as the railway|dust hung over the quarter until evening|dogs barked all night}.`,
  `the government of <country> {has accused|accuses|once more accused} <rebels> of {hiding its men among traders|taxing the harvest|storing shells under a school|using ferries to move weapons}. <rebels> {denies this|calls it a lie|has not replied}.`,
  `since the {beginning|start} of the operation in <district>, <hundreds> fighters have been killed, <army> says.`,
  `{a convoy|two lorries|a column of carts} with {flour|blankets|medicine|drinking water} {reached|left for|turned back before} <elsewhere> ${PARTDAY}, {its drivers said|the port authority wrote|a parish priest said|the mill owner told the paper}. {it was the first in <few> days|nobody asked for papers|half of the load was spoiled|the guards took a third of it}.`,
  `{the mayor|a judge|the bishop|a trade union|the teachers' council} of <place> {asked for|demanded|called for} {an inquiry|a truce of three days|the names of those responsible|a safe way to the hospital}, and {the governor, Adan <governor>,|<witness>, who sits in the assembly,|a cousin of the minister} {promised one|said nothing|spoke of patience|left by the back door}.`,
  `{prices of|the price of} {bread|lamp oil|firewood|onions} in <elsewhere> {doubled|rose by a third|fell for the first time|were fixed by decree} {this week|overnight|since the ferry stopped}, {says ${WITNESS} who keeps a stall there|according to a note pinned to the town hall|the chamber of trade found}.`,
];
