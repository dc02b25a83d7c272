import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

/** "figure harm" of every toll. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll }) => (toll ? [`${toll.figure?.text ?? ''} ${toll.harm}`] : []));

describe('ordinary news, which harms nobody', () => {
  it.each([
    ['The club released three players at the end of the season.'],
    ['The band has released four albums and two singles since spring.'],
    ['The ministry released 40 pages of minutes and two maps.'],
    ['The team captured three titles and lost two finals.'],
    ['The party captured 14 seats and lost nine councillors in the vote.'],
    ['The company laid off 300 workers and freed up 12 million crowns.'],
    ['The bank lost 2,000 customers last year.'],
    ['The school lost six teachers to the private sector.'],
    ['The studio dropped three actors from the series.'],
    ['The airline lost 45 bags on Sunday.'],
    ['The price of bread rose by 12 to 45 crowns.'],
    ['Four candidates were eliminated in the first round.'],
    ['Turnout fell to 41 percent and two mayors fell from office.'],
    ['The chess club beat eleven visitors on Saturday.'],
    ['The goalkeeper saved three penalties; two strikers missed.'],
    ['The photographer shot 12 models for the magazine.'],
    ['Twelve actors were shot on the beach for the film.'],
    ['Our reporter captured four dancers on camera.'],
    ['The choir lost three singers to a rival ensemble.'],
    ['Two members left the board and one trustee stepped down.'],
    ['The orchestra was held up by two soloists.'],
    ['The auction house held 12 buyers to their bids.'],
    ['The museum returned two guards to daytime shifts.'],
    ['Seven pupils missed the exam and three failed it.'],
    ['The strike hit thousands of commuters.'],
    ['The zoo released two keepers from their contracts.'],
    ['The comedian killed three audiences in a row.'],
    ['Hundreds of fans left the stadium before the end.'],
    ['Six tenants moved out after the rent was raised.'],
    ['The newspaper buried two columnists on page 30.'],
    ['The court freed three sites for building.'],
    ['The mayor received two visitors from hospital management.'],
    ['The flight carried 180 passengers to the capital.'],
    ['The ferry took 40 tourists to the island and brought 35 back.'],
    ['The defender took three touches and shot twice.'],
    [`The tax office seized two boats and four drivers' licences.`],
    ['The director executed nine scenes in a single day.'],
    ['The young side lost eleven to three.'],
    ['We lost two, won four and drew one.'],
    ['The navy lost 3-1 to the air force in the services cup.'],
    ['Sales of the novel hit 40,000 and buried two rivals.'],
    ['Thousands died laughing at the clown.'],
    ['Three of our best players are missing for Saturday.'],
    ['Two runners dropped out with injuries.'],
  ])('%s', text => {
    expect(told(text)).toEqual([]);
  });
});

describe('weak verbs of harm where force is talked of', () => {
  it.each([
    ['Rebels released two football players.', ['two released']],
    ['The police released three players after questioning.', ['three released']],
    ['The school lost six teachers in the shelling.', ['six killed']],
    ['The ferry sank on Sunday. The island lost nine residents.', ['nine killed']],
    ['The hospital lost two nurses to the fever.', ['two killed']],
    ['We lost three brothers.', ['three killed']],
    ['Two players of the youth club are missing after the ferry sank.', ['Two missing']],
    ['Five players were hurt in the match.', ['Five injured']],
    ['The militia captured three coaches of the club.', ['three captured']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('nouns of counting, which are never victims', () => {
  it.each([
    ['The rebels said they had killed 25 soldiers, a figure the army dismissed as exaggerated.', ['25 killed']],
    ['The militia boasted of 30 dead, a number the ministry rejected.', ['30 killed']],
    ['Officials spoke of 12 deaths, a toll the villagers disputed.', ['12 killed']],
    ['The army killed nine men, a total nobody could check.', ['nine killed']],
    ['The raid killed three nuns, an estimate the abbess doubted.', ['three killed']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('who reports a count did not do it', () => {
  const doer = (text: string): (string | null)[] => {
    const draft = draftOf(text, '2036-05-15');
    const names = new Map(draft.actors.map(actor => [actor.id, actor.name]));
    return draft.claims.flatMap(({ toll }) => (toll ? [names.get(toll.perpetrator ?? '') ?? null] : []));
  };

  it.each([
    ['Shelling killed a mother in Orlo village overnight, the regional administration reported.', [null]],
    ['Rockets killed four people in Lemo, according to the Northern Front.', [null]],
    ['The Northern Front said rockets had killed four people in Lemo.', [null]],
    ['Bombing killed six porters at the depot, the army announced.', [null]],
  ])('%s', (text, expected) => {
    expect(doer(text)).toEqual(expected);
  });

  it('who owns the deed did it', () => {
    expect(doer('Gunmen killed four people in Lemo, the council reported.')).toEqual(['Gunmen']);
    expect(doer('The rebels claimed to have killed four guards in Lemo.')).toEqual(['rebels']);
  });
});
