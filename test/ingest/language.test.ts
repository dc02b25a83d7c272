import { describe, expect, it } from 'vitest';
import { detectLanguage, primaryTag } from '../../src/ingest/language.js';
import { data } from './support.js';

const detect = (text: string): string => detectLanguage(text, data.languages);

describe('language', () => {
  it.each([
    ['en', 'The army said on Monday that it had turned back two boats.'],
    ['fr', "L'armée a déclaré lundi que deux navires ont été arrêtés dans le port."],
    ['de', 'Die Armee teilte am Montag mit, dass zwei Boote im Hafen und auf dem Fluss gestoppt wurden.'],
    ['es', 'El ejército dijo el lunes que dos barcos fueron detenidos en el puerto por la marina.'],
    ['pt', 'O exército disse na segunda-feira que dois barcos não foram detidos no porto pela marinha.'],
    ['it', "L'esercito ha detto che due navi sono state fermate nel porto dalla marina, anche se non è chiaro."],
    ['nl', 'Het leger zei maandag dat twee boten in de haven door de marine zijn tegengehouden.'],
    ['tr', 'Ordu, iki teknenin limanda durdurulduğunu ve bir kişinin daha arandığını açıkladı.'],
    ['id', 'Tentara mengatakan pada hari Senin bahwa dua kapal yang ada di pelabuhan itu telah dihentikan.'],
    ['ru', 'Армия сообщила, что два судна были остановлены в порту.'],
    ['uk', 'Армія повідомила, що два судна зупинили в порту, і ніхто не постраждав.'],
    ['ar', 'قال الجيش إن سفينتين أوقفتا في الميناء على يد البحرية.'],
    ['fa', 'ارتش گفت که دو قایق در بندر متوقف شدند و این کار ادامه دارد.'],
    ['ur', 'فوج نے کہا کہ دو کشتیوں کو بندرگاہ میں روک لیا گیا ہے۔'],
    ['ps', 'پوځ وویل چې دوه کښتۍ په بندر کې ودرول شوې.'],
    ['ja', '軍は月曜日、二隻の船が港で止められたと発表した。'],
    ['zh', '军方周一表示，两艘船在港口被拦下。'],
    ['ko', '군은 월요일 두 척의 배가 항구에서 멈췄다고 밝혔다.'],
    ['el', 'Ο στρατός είπε ότι δύο πλοία σταμάτησαν.'],
    ['he', 'הצבא מסר כי שתי סירות נעצרו בנמל.'],
    ['hi', 'सेना ने कहा कि दो नावों को बंदरगाह में रोका गया है।'],
  ])('%s', (language, text) => expect(detect(text)).toBe(language));

  it.each([['123 456'], [''], ['Xyzzy plugh'], ['🙂🙂']])('cannot be told of %j', text =>
    expect(detect(text)).toBe('und'),
  );

  it.each([
    ['en_GB', 'en'],
    ['zh-Hant-TW', 'zh'],
    ['  FR ', 'fr'],
    ['x', 'und'],
    ['english', 'und'],
  ])('primary tag of %s', (tag, expected) => expect(primaryTag(tag)).toBe(expected));
});
