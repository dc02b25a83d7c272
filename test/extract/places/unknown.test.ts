import { describe, expect, it } from 'vitest';
import { found, readPlaces } from './read-places.js';

const kindOf = (text: string, name: string) => readPlaces(text).find(place => place.text === name)?.kind;

/** No name below is in any gazetteer: the construction alone tells of a place. */
describe('a place is told by what stands before its name', () => {
  it.each([
    ['in', 'Six people were killed in Vorsadd on Monday.', 'Vorsadd'],
    ['in, at the end', 'The rains cut off everyone in Ulvanesh.', 'Ulvanesh'],
    ['near', 'A mine went off near Quellat Ardun.', 'Quellat Ardun'],
    ['outside', 'Two herders were shot outside Mbezirro.', 'Mbezirro'],
    ['at', 'The column was ambushed at Teskor on its way home.', 'Teskor'],
    ['at, first', 'At Teskor the column was ambushed.', 'Teskor'],
    ['from and to', 'The lorry was on its way from Ardosk to Pelvina.', 'Ardosk'],
    ['to after from', 'The lorry was on its way from Ardosk to Pelvina.', 'Pelvina'],
    ['between', 'A bus was burnt on the road between Ardosk and Pelvina.', 'Ardosk'],
    ['and after between', 'A bus was burnt on the road between Ardosk and Pelvina.', 'Pelvina'],
    ['road to', 'They were stopped on the road to Ngarrumi.', 'Ngarrumi'],
    ['the town of', 'Shells hit the town of Orzhanka before dawn.', 'Orzhanka'],
    ['the village', 'In the village Orzhanka nobody was left.', 'Orzhanka'],
    ['villages of, coordinated', 'The villages of Orzhanka and Delvo were evacuated.', 'Delvo'],
    ['mayor of', 'The mayor of Orzhanka put the dead at nine.', 'Orzhanka'],
    ['governor of', 'The governor of Telmarra spoke of a disaster.', 'Telmarra'],
    ['residents of', 'Residents of Orzhanka buried six men.', 'Orzhanka'],
    ['outskirts of', 'Fighting went on in the outskirts of Orzhanka.', 'Orzhanka'],
    ['north of', 'Four soldiers fell north of Orzhanka.', 'Orzhanka'],
    ['distance', 'It happened 30 km from Orzhanka.', 'Orzhanka'],
    ['distance and side', 'A drone came down 12 miles south-west of Orzhanka.', 'Orzhanka'],
    ['highlands of', 'Gunmen raided a farm in the highlands of Telmarra.', 'Telmarra'],
    ['coast of', 'A boat sank off the coast of Telmarra.', 'Telmarra'],
    ['siege of', 'The siege of Orzhanka is in its third month.', 'Orzhanka'],
    ['capital of', 'Nothing was heard from the capital of Telmarra.', 'Telmarra'],
    ['sector of', 'A depot burnt down in the sector of Orzhanka.', 'Orzhanka'],
    ['ford of', 'They lay in wait at the ford of Orzhanka.', 'Orzhanka'],
    ['a port', 'Several shells fell in Port Vorzal during the night.', 'Port Vorzal'],
    ['a city', 'Several shells fell in Vorzal City during the night.', 'Vorzal City'],
    ['a bank at sea', 'A cutter was sunk at the disputed Hessle Bank.', 'Hessle Bank'],
    ['left', 'Some 2,700 displaced people have left Orzhanka.', 'Orzhanka'],
    ['heading over a deed', 'Orzhanka (attack of 6 February). Nine people died.', 'Orzhanka'],
    ['article and adjective', 'A cutter opened fire near the contested Hessle Shoal.', 'Hessle Shoal'],
    ['particles inside', 'Nine miners died in Vorrano de las Brumas.', 'Vorrano de las Brumas'],
    ['tied article', 'Nine people died in al-Varraniya on Friday.', 'al-Varraniya'],
    ['a saint', 'A grenade was thrown in San Brunelo on Friday.', 'San Brunelo'],
    ['verb of arms', 'The army shelled Orzhanka all night.', 'Orzhanka'],
    ['verb of taking', 'Rebels besieged Orzhanka and two hills.', 'Orzhanka'],
  ])('%s: %s', (_, text, name) => {
    expect(found(text)).toContain(name);
  });
});

describe('a place is told by what stands behind its name', () => {
  it.each([
    ['district', 'Eleven died in Hovarr district.', 'Hovarr'],
    ['regional administration', 'The Hovarr regional administration counted eleven dead.', 'Hovarr'],
    ['police', 'The Orzhanka town council met.', 'Orzhanka'],
    ['its mayor', "Orzhanka's mayor put the dead at nine.", 'Orzhanka'],
    ['bridge', 'Nine soldiers were ambushed at the Sarvo bridge.', 'Sarvo'],
    ['ridge', 'The guns on the Drennik ridge fell silent.', 'Drennik'],
    ['mine', 'A shaft of the Ambrosa mine was blown up.', 'Ambrosa'],
    ['prison', 'Inmates of the Kurvala prison went on strike.', 'Kurvala'],
    ['mosque', 'The roof of the Kurvala mosque fell in.', 'Kurvala'],
    ['road', 'Two men fired at a bus on the Upper Kurvala road.', 'Upper Kurvala'],
    ['a town', 'The blast was heard in Kurvala, a market town of 60,000.', 'Kurvala'],
    ['a village', 'Kurvala, a village of herders, was burnt.', 'Kurvala'],
    ['known land behind', 'The blast was heard in Kurvala, Somalia.', 'Kurvala'],
    ['dash of a dateline', 'KURVALA — Nine people died.', 'KURVALA'],
  ])('%s: %s', (_, text, name) => {
    expect(found(text)).toContain(name);
  });
});

describe('what stands in such a place and is none', () => {
  it.each([
    ['a day', 'Nine people died in the raid on Friday.'],
    ['a month', 'Nine people died in Ramadan.'],
    ['a tongue', 'The note was written in Zazaki.'],
    ['a person aimed at', 'He pointed at Orvand and laughed.'],
    ['a person spoken to', 'The nurse said to Ostrevine that it was over.'],
    ['a person, spoken from', 'A call from Ostrevine came at noon.'],
    ['a person known by the title', 'Colonel Ostrevine spoke. Nobody had heard from Ostrevine since.'],
    ['who speaks', 'At noon Ostrevine said nine were dead.'],
    ['a body by its abbreviation', 'He took part in the talks with ZRKM at noon.'],
    ['a body by its last word', 'Officers of the Orvand Front met at noon.'],
    ['a party', 'She is a member of the Orvand Party.'],
    ['a company', 'He works at Orvand Holdings.'],
    ['where somebody works', 'She is an analyst at Orvand.'],
    ['a people, before a noun', 'Two Vessarian soldiers died.'],
    ['an operation', 'Nine soldiers died in Operation Daybreak.'],
    ['a ship', 'The crew of the Meridia was saved.'],
    ['a person killed', 'The army killed Orvand in his car.'],
    ['a person captured by name', 'Troops captured Pavel Orvand and two guards.'],
    ['a deed against a group', 'The army attacked Orvandists in the hills.'],
    ['a post', 'The government of national unity met.'],
    ['a god', 'The people of God are few.'],
    ['a house', 'Shots were fired near Orvand’s house.'],
    ['a weapon', 'They fired at him with a Kalvash rifle.'],
    ['a medium', 'The film was shown on Telekanal.'],
    ['what a day is called', 'The crowd met on Martyrs Day.'],
  ])('%s: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('the adjective of a land is not the land', () => {
  it('before a type word', () => {
    const text =
      'Drones killed four in a Vessarian city. The army of Vessaria denied it. A fire broke out in Vessaria.';
    expect(found(text)).toEqual(['Vessaria', 'Vessaria']);
    expect(found('Drones kill four in Vessarian city. Nobody spoke.')).toEqual([]);
  });

  it('shows that the name is one of a land, wherever it stands', () => {
    const text = 'Vessarian guns fell silent. Nine people died in Vessaria. Six of them died in Orzhanka.';
    expect(kindOf(text, 'Vessaria')).toBe('country');
    expect(kindOf(text, 'Orzhanka')).toBe('city');
  });
});

describe('one spelling is one place inside a report', () => {
  it('of one kind, whatever a single mention tells', () => {
    const text = 'Men stormed the Kurvala prison. In Kurvala all shops stayed shut. Kurvala has no clinic.';
    expect(readPlaces(text).map(({ text: name, kind }) => [name, kind])).toEqual([
      ['Kurvala', 'city'],
      ['Kurvala', 'city'],
      ['Kurvala', 'city'],
    ]);
    expect(kindOf('Nine died in Telmarra. The Telmarra region is calm.', 'Telmarra')).toBe('adm1');
  });

  it('of one name, in capitals or not', () => {
    const text = 'ORZHANKA — Nine people died in Orzhanka.';
    expect(readPlaces(text).map(({ name }) => name)).toEqual(['Orzhanka', 'Orzhanka']);
    expect(readPlaces('PORT VESK — Nine people died.', 'prose', { start: 0, end: 9 }).map(({ name }) => name)).toEqual([
      'Port Vesk',
    ]);
  });

  it('in a headline, once the text proves it', () => {
    const text = 'Nine Killed as Drones Strike Orzhanka Again\nNine people were killed in Orzhanka on Monday.';
    expect(readPlaces(text, 'title').map(place => place.text)).toEqual(['Orzhanka', 'Orzhanka']);
  });

  it('and another one as part of a longer name', () => {
    const text = 'Nine people died in Orzhanka. The Orzhanka Courier was closed. New Orzhanka Bank was robbed.';
    expect(found(text)).toEqual(['Orzhanka']);
  });
});

describe('a name that the gazetteer has in part', () => {
  it.each([
    ['Nine people died in San Brunelo on Friday.', ['San Brunelo']],
    ['A grenade went off in Puerto Brenaz.', ['Puerto Brenaz']],
    ['He was killed at Dera Veshun.', ['Dera Veshun']],
  ])('%s', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('is whole in a dateline', () => {
    const text = 'PUERTO BRENAZ, Telmarra, May 3 - Nine people died.';
    const places = readPlaces(text, 'prose', { start: 0, end: 23 });
    expect(places.map(({ name, lat }) => [name, lat])).toEqual([
      ['Puerto Brenaz', null],
      ['Telmarra', null],
    ]);
  });
});

describe('a small town of the gazetteer far from all that is told of', () => {
  it('keeps its name and gets no point', () => {
    const text =
      'Nine people were killed in Soll on Monday. The army of Vessaria shelled Soll again. Vessarian guns fired.';
    for (const place of readPlaces(text).filter(({ name }) => name === 'Soll'))
      expect(place).toMatchObject({ text: 'Soll', lat: null, lon: null, country: null, geonames: null });
    expect(found(text)).toContain('Soll');
  });

  it('is meant where its land is told of', () => {
    const place = readPlaces('Nine people were hurt in Söll, Austria.').find(({ text }) => text === 'Söll');
    expect(place).toMatchObject({ country: 'AT' });
    const again = readPlaces('Austrian police said nine people were hurt in Söll.').find(({ text }) => text === 'Söll');
    expect(again).toMatchObject({ country: 'AT' });
  });

  it('needs no more than its size where it is a large one', () => {
    expect(readPlaces('Nine people were hurt in Kharkiv.')[0]).toMatchObject({ country: 'UA' });
  });
});

describe('a site stands somewhere', () => {
  it.each([
    ['Prayers were held in the Green Mosque at Kurvala.', 'Kurvala'],
    ['They were shown a camp at Kurvala.', 'Kurvala'],
  ])('%s', (text, name) => {
    expect(found(text)).toContain(name);
  });
});

describe('a language is no place', () => {
  it.each([
    'The statement was read out in French.',
    'He answered in Tamasheq, through a colleague.',
    'The leaflet was translated from Hausa into English.',
  ])('%s', text => expect(found(text)).toEqual([]));
  it('but a place may be called after one', () => {
    expect(found('Three people died in French Harbour on Monday.')).toContain('French Harbour');
  });
});

describe('a place is told by how far off it lies', () => {
  it.each([
    ['From there the gunmen moved on to Tum Vasa, nine kilometres away.', 'Tum Vasa'],
    ['The doctors had left for Belvar, some 300 kilometres to the east.', 'Belvar'],
    ['Orzhanka (two hours’ drive north of the capital) had no water.', 'Orzhanka'],
    ['They buried them at dusk and left for Ngarrumi, less than a mile up the river.', 'Ngarrumi'],
  ])('%s', (text, name) => expect(found(text)).toContain(name));

  it.each([
    ['Tarik Ovan, nine months in prison, was freed.', 'Tarik Ovan'],
    ['The driver, Tarik Ovan, walked 20 kilometres to the post.', 'Tarik Ovan'],
    ['Ovan, 30, kilometres from home, said nothing.', 'Ovan'],
  ])('but not: %s', (text, name) => expect(found(text)).not.toContain(name));
});
