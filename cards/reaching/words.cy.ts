import { plural } from '../words/plural.ts';
import type { Terms } from '../words/terms.ts';
import type { reaching as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');

/** Somebody cannot be reached in chat: the card and the forms of whoever telephones them. */
export const reaching = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: ffoniwch, os gwelwch yn dda`,
  titleDone: (reference) => `${t.conference} ${reference}: neb ar ôl i’w ffonio`,
  toTelephone: (n) =>
    `Ni ellid cyrraedd ${plural(rules, n, { one: 'person', two: 'berson', other: 'o bobl' })} drwy sgwrs. Ffoniwch heddiw: mae’r enw a’r rhif o dan “Manylion”.`,
  toldBy: (n, name, day) => `${n === 1 ? 'Dywedwyd' : `Dywedwyd wrth ${n} o bobl`} dros y ffôn, ${day}, gan ${name}`,
  reachedAfterAll: (n) =>
    `Cyrhaeddwyd ${plural(rules, n, { one: 'person', two: 'berson', other: 'o bobl' })} drwy sgwrs wedi’r cyfan.`,
  haveTold: 'Dywedais wrthynt dros y ffôn',
  detailsForm: 'Pwy i’w ffonio',
  toldForm: 'Dywedwyd dros y ffôn',
  toldLabel: 'Wrth bwy y dywedasoch',
  notTold: 'Heb ddweud wedi’r cyfan',
  notToldLabel: 'Ddim wedi’r cyfan: dywedwyd drwy gamgymeriad',
  telephone: 'Ffôn',
  gone: `Onid ydynt yn gweithio yno bellach? Yna mae ${t.administrator}, neu bwy bynnag sy’n arwain eu hasiantaeth, yn eu tynnu o dan “Y bartneriaeth”: mae eu lle a’u camau yn mynd at rywun yr un diwrnod.`,
  noNumber: 'dim rhif ffôn yn rhestr y bartneriaeth',
  what: 'Beth na chyrhaeddodd',
  how: 'Nawr',
  toTell: 'i’w ffonio',
  reached: 'wedi ei gyrraedd drwy sgwrs wedi’r cyfan',
  missed: {
    invitation: 'Gwahoddiad',
    'keep-free': 'Cadw’r amser yn rhydd',
    times: 'Dweud pa amseroedd sy’n gyfleus',
    list: 'Rhestr i’w chytuno',
    scale: 'Y raddfa',
    reminder: 'Nodyn atgoffa',
    cancelled: 'Ei bod wedi ei chanslo',
    'core-group': 'Y grŵp craidd',
    telephone: 'Ffonio rhywun',
    news: 'Mae rhywbeth wedi newid',
  },
});
