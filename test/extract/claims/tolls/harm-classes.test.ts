import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../support/draft.js';

// One list a harm: the ways in which English tells it, by construction, and beside them what only looks like it.

/** "figure harm lower–upper" of every toll, with its polarity where it is not asserted. */
const told = (text: string): string[] =>
  draftOf(text, '2036-05-15').claims.flatMap(({ toll, polarity }) =>
    toll
      ? [
          `${toll.figure?.text ?? ''} ${toll.harm} ${toll.lower ?? ''}–${toll.upper ?? ''}${polarity === 'asserted' ? '' : ` ${polarity}`}`,
        ]
      : [],
  );

type Case = [text: string, expected: string[]];

describe('people killed', () => {
  it.each<Case>([
    ['A wall came down at the depot, killing 31 stokers.', ['31 killed 31–31']],
    ['Twelve lamplighters lost their lives when the gasworks blew up.', ['Twelve killed 12–12']],
    ['The raid on the quarry claimed the lives of nine stonecutters.', ['nine killed 9–9']],
    ['The shelling cost 14 villagers their lives.', ['14 killed 14–14']],
    ['Six ferrymen lay dead on the landing stage.', ['Six killed 6–6']],
    ['Four weavers were found dead in their workshop.', ['Four killed 4–4']],
    ['Rescuers pulled seven bodies from the rubble.', ['seven killed 7–7']],
    ['The bodies of eight hostages were recovered from a well.', ['eight killed 8–8']],
    ['The remains of 16 conscripts were dug up beside the road.', ['16 killed 16–16']],
    ['Three gendarmes were slain at the toll bar.', ['Three killed 3–3']],
    ['Snipers picked off five sentries.', ['five killed 5–5']],
    ['Eleven of the garrison were put to death.', ['Eleven killed 11–11']],
    ['The mob beat two tax collectors to death.', ['two killed 2–2']],
    ['Two drovers were trampled to death in the panic.', ['Two killed 2–2']],
    ['Nine militiamen met their deaths in the gorge.', ['Nine killed 9–9']],
    ['Fourteen picnickers did not survive the blast.', ['Fourteen killed 14–14']],
    ['Five of her crew were lost with the trawler.', ['Five killed 5–5']],
    ['Seven of the staff perished in the flames.', ['Seven killed 7–7']],
    ['The dead of the week number 41.', ['41 killed 41–41']],
    ['Fatalities total 23, the coroner said.', ['23 killed 23–23']],
    ['The town buried ten of its people on Sunday.', ['ten killed 10–10']],
    ['Two cadets succumbed to their wounds overnight.', ['Two killed 2–2']],
    ['The attack left a trail of destruction and 18 worshippers dead.', ['18 killed 18–18']],
    ['A shell took the lives of three schoolgirls.', ['three killed 3–3']],
    ['It was the column in which 22 lancers found their deaths.', ['22 killed 22–22']],
    ['Four bargees were crushed to death under the crane.', ['Four killed 4–4']],
    ['Nineteen askaris were killed.', ['Nineteen killed 19–19']],
    ['Gunmen shot dead three Orvelians.', ['three killed 3–3']],
    // No people, no deaths, no numbers of the dead.
    ['The frost killed 31 goats.', []],
    ['Lightning killed nine oxen in the pasture.', []],
    ['The gunners destroyed 12 lorries.', []],
    ['The bill was killed by 31 votes.', []],
    ['Twelve sawmills were lost in the flood.', []],
    ['The club buried two time capsules.', []],
    ['The town buried 40 cables last year.', []],
    ['Seven wagons lay on their side.', []],
    ['The count of ballots numbers 41.', []],
    ['Four players were crushed by the news.', []],
    ['Nine barns met their end in the storm.', []],
    ['The picket lost 12 rifles.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people injured', () => {
  it.each<Case>([
    ['The blast left 19 dockhands with burns.', ['19 injured 19–19']],
    ['Seven glaziers were cut by flying glass.', ['Seven injured 7–7']],
    ['Twelve signalmen needed hospital treatment.', ['Twelve injured 12–12']],
    ['Five tram drivers required surgery.', ['Five injured 5–5']],
    ['Nine bakers are in hospital.', ['Nine injured 9–9']],
    ['Four ushers are in intensive care.', ['Four injured 4–4']],
    ['Two lifeguards are fighting for their lives.', ['Two injured 2–2']],
    ['Three boys, whose condition is critical, were flown to the capital.', ['Three injured 3–3']],
    ['Six tinsmiths received light injuries.', ['Six injured 6–6']],
    ['Eleven carters were treated for shock and cuts.', ['Eleven injured 11–11']],
    ['Shrapnel struck eight harvesters in the legs.', ['eight injured 8–8']],
    ['Fifteen clerks came away with broken bones.', ['Fifteen injured 15–15']],
    ['Ten millers were badly burned.', ['Ten injured 10–10']],
    ['Thirteen people were taken to the infirmary.', ['Thirteen injured 13–13']],
    ['Medics treated 26 bystanders at the scene.', ['26 injured 26–26']],
    ['The injured number 48.', ['48 injured 48–48']],
    ['The surgeons operated on seven riflemen overnight.', ['seven injured 7–7']],
    ['Two stokers were concussed.', ['Two injured 2–2']],
    ['Three grooms suffered fractures.', ['Three injured 3–3']],
    ['Another 20 suffered wounds, two of them seriously.', ['20 injured 20–20', 'two injured 2–2']],
    ['Five porters escaped with scratches.', ['Five injured 5–5']],
    ['Six nuns were overcome by smoke.', ['Six injured 6–6']],
    // What else is treated, cut, in hospital.
    ['The surgery treated 40 dogs.', []],
    ['Nine wards are in hospital use.', []],
    ['The ministry cut 300 clerks from its budget.', []],
    ['Four trees were struck by lightning.', []],
    ['The firm suffered 12 setbacks.', []],
    ['Twelve lathes needed repair.', []],
    ['Two visitors came away with prizes.', []],
    ['Three doctors work in intensive care.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people captured', () => {
  it.each<Case>([
    ['Nine lancers laid down their arms at the ford.', ['Nine captured 9–9']],
    ['Eighteen sappers surrendered to the coastal guard.', ['Eighteen captured 18–18']],
    ['Twelve gunners gave themselves up.', ['Twelve captured 12–12']],
    ['Three officers are our captives.', ['Three captured 3–3']],
    ['Seven of its men were prisoners.', ['Seven captured 7–7']],
    ['The Ridge League holds 40 carters captive.', ['40 captured 40–40']],
    ['Five midwives are being held by the clan.', ['Five captured 5–5']],
    ['Sixteen fugitives are back in custody.', ['Sixteen captured 16–16']],
    ['Eight of the runaways have been recaptured.', ['Eight captured 8–8']],
    ['Four suspects are behind bars.', ['Four captured 4–4']],
    ['Twenty beekeepers were taken by force.', ['Twenty captured 20–20']],
    ['Gunmen took six teachers from their homes.', ['six captured 6–6']],
    ['Raiders led away eleven shepherds.', ['eleven captured 11–11']],
    ['Police rounded up 33 dockers.', ['33 captured 33–33']],
    ['Troops took two drovers into custody.', ['two captured 2–2']],
    ['Four bandsmen fell into the hands of the militia.', ['Four captured 4–4']],
    ['Ten surveyors are in enemy hands.', ['Ten captured 10–10']],
    ['The coastguard seized nine Orvelians.', ['nine captured 9–9']],
    ['Thirteen printers remain in detention.', ['Thirteen captured 13–13']],
    ['Seven students were remanded in custody.', ['Seven captured 7–7']],
    ['Masked men forced two brothers into a van at gunpoint.', ['two captured 2–2']],
    ['Nobody was arrested.', ['Nobody captured 0–0']],
    // What else is held, seized, taken, surrendered.
    ['Customs officers seized 40 crates.', []],
    ['Nine barges were taken by force of the current.', []],
    ['The league holds 40 seats.', []],
    ['Eight sheep are back in the fold.', []],
    ['The union took six motions from the floor.', []],
    ['Four tickets fell into the hands of touts.', []],
    ['The battery surrendered 12 guns.', []],
    ['Seven teachers were taken by the beauty of the place.', []],
    ['Ten pupils are in good hands.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people missing', () => {
  it.each<Case>([
    ['Three divers could not be found.', ['Three missing 3–3']],
    ['Four ropemakers have not been found.', ['Four missing 4–4']],
    ['Two carpenters are being looked for.', ['Two missing 2–2']],
    ['One person is still being searched for.', ['One missing 1–1']],
    ['Rescuers are searching for nine pilgrims.', ['nine missing 9–9']],
    ['Six bargees are unaccounted for.', ['Six missing 6–6']],
    ['The search goes on for five anglers.', ['five missing 5–5']],
    ['There is no trace of seven trappers.', ['seven missing 7–7']],
    ['Nothing has been heard of eight surveyors since Monday.', ['eight missing 8–8']],
    ['Eleven cooks are untraced.', ['Eleven missing 11–11']],
    ['The whereabouts of 14 clerks are unknown.', ['14 missing 14–14']],
    ['Contact was lost with four mountaineers.', ['four missing 4–4']],
    ['Twelve sailors did not return from the patrol.', ['Twelve missing 12–12']],
    ['Two nurses vanished on the road.', ['Two missing 2–2']],
    ['Three shepherds went missing.', ['Three missing 3–3']],
    ['Five foremen have disappeared.', ['Five missing 5–5']],
    ['Ten hikers are feared missing.', ['Ten missing 10–10 unconfirmed']],
    ['Nobody is unaccounted for.', ['Nobody missing 0–0']],
    ['The missing number 17.', ['17 missing 17–17']],
    // What else is sought, not found, vanished.
    ['Three keys could not be found.', []],
    ['The firm is looking for 12 welders.', []],
    ['Police are searching for two gunmen.', []],
    ['Four errors have not been found.', []],
    ['Two shops vanished from the square.', []],
    ['Seven letters went missing.', []],
    ['Twelve deputies did not return to the chamber.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('people released, and people displaced', () => {
  it.each<Case>([
    ['Two hundred convicts walked free.', ['Two hundred released 200–200']],
    ['Six of the hostages were set free.', ['Six released 6–6']],
    ['Commandos rescued 12 captives.', ['12 released 12–12']],
    ['Thirty detainees were let go.', ['Thirty released 30–30']],
    ['Nine prisoners regained their freedom.', ['Nine released 9–9']],
    ['The clan handed over five hostages.', ['five released 5–5']],
    ['Eleven inmates escaped from the jail.', ['Eleven released 11–11']],
    ['Eight hostages were freed unharmed.', ['Eight released 8–8']],
    ['An estimated 1,900 people have left Temmar.', ['1,900 displaced 1900–1900']],
    ['Some 400 villagers took refuge in the hills.', ['400 displaced 400–400']],
    ['The flood drove 60 islanders from their homes.', ['60 displaced 60–60']],
    ['The siege made 7,000 people homeless.', ['7,000 displaced 7000–7000']],
    ['About 300 residents sought shelter in the school.', ['300 displaced 300–300']],
    ['The shelling forced 85 crofters to leave their homes.', ['85 displaced 85–85']],
    ['Fifty townspeople had to leave their houses.', ['Fifty displaced 50–50']],
    // What else is freed, left, handed over.
    ['The brewery handed over five casks.', []],
    ['Firemen rescued 12 sheep.', []],
    ['Twelve delegates left the room.', []],
    ['Two hundred runners left Temmar at nine.', []],
    ['Nine walkers took shelter from the rain.', []],
    ['Six words were set in bold.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('zeros', () => {
  it.each<Case>([
    ['Nobody was hurt.', ['Nobody injured 0–0']],
    ['No civilian had come to harm.', ['No casualties 0–0']],
    ['There were no civilian victims.', ['no killed 0–0']],
    ['There are no dead among the stevedores.', ['no killed 0–0']],
    ['None of the glaziers was injured.', ['None injured 0–0']],
    ['No one came to harm.', ['No one casualties 0–0']],
    ['The raid caused no casualties.', ['no casualties 0–0']],
    ['Not one of the riflemen was scratched.', []],
    ['No building was hurt.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
