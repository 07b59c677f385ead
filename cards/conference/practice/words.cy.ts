import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';
import { andMore } from '../../words/welsh-and.ts';
import type { practice as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');
const people = (count: number) => `${count} o bobl`;

/** What a GP practice keeps for its doctors. */
export const practice = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `I’ch meddygfa: ${reference}`,
  practice: 'Meddygfa',
  notAnswered: 'heb ateb eto',
  more: (count) => `${andMore(count)} arall o’ch meddygfa.`,
  open: (team) => `${team}: nid oes neb wedi dweud pwy sy’n dod.`,
  assign: 'Dweud pwy sy’n dod',
  rota: 'Meddyg arall sy’n dod',
  rotaForm: 'Rota',
  rotaInstead: (name) => `Pwy sy’n dod yn lle ${name}?`,
  rotaMeans:
    'Gellir dewis pwy bynnag sydd yn nhîm eich meddygfa. Fe’u gwahoddir ar unwaith, ac mae’r llall yn clywed nad oes eu hangen. Gofynnir o’r newydd am eu hadroddiad.',
  rotaNone: 'Ni all neb arall o’r tîm ddod y diwrnod hwnnw.',
  worksThen: (name) => `${name}: yn gweithio bryd hynny`,
  notThen: (name) => `${name}: ddim ar yr awr honno`,
  who: 'Pwy sy’n dod',
  reportIn: (name) => `Mae adroddiad ${name} wedi cyrraedd.`,
  reportOpen: (name, by, ready) =>
    `${ready ? `Mae adroddiad ${name} wedi’i ysgrifennu, ond heb ei anfon eto` : `Nid yw adroddiad ${name} wedi cyrraedd eto`}${by === '' ? '' : `. Gofynnir amdano erbyn ${by}`}.`,
  remind: 'Atgoffa nawr',
  cancelled: 'Mae wedi’i chanslo. Ni ofynnir dim mwy gan eich meddygfa ar ei gyfer.',
  warnedTitle: (reference) => `I’w disgwyl: ${reference}`,
  expected: 'I’w chynnal',
  by: (day) => `erbyn ${day}`,
  noDate: 'dim diwrnod eto',
  warned:
    'Roedd eich meddygfa yn y drafodaeth strategaeth. Mae cynhadledd i’w disgwyl; cewch glywed y diwrnod unwaith y cytunir arno.',
  warnedReport:
    'Gofynnir am adroddiad gan y meddyg sy’n adnabod y teulu orau. Sicrhewch fod ganddynt amser ar ei gyfer, a chofiwch amdanynt ar gyfer y rota, os gwelwch yn dda.',
  premisesForm: 'Eich adeilad',
  premisesMeans: `Mae’r ${t.chair} a phwy bynnag sy’n trefnu’r gynhadledd yn darllen eich cynnig; hwy sy’n penderfynu ble y mae.`,
  seats: 'A ellid ei chynnal yn eich meddygfa',
  notOffered: 'Na, neu ddim mwyach',
  roomFor: (seats) => `Gellid, gyda lle i ${people(seats)}`,
  premisesAsk: 'A ellid ei chynnal yn eich meddygfa?',
  premisesSaid: (seats) => `Rydych wedi cynnig ystafell i ${people(seats)}.`,
  offer: 'Cynnig ystafell',
  change: 'Newid',
  premisesTo: (name, seats) => `Mae ${name} yn cynnig ei hadeilad, gyda lle i ${people(seats)}.`,
  premisesMore: (count) =>
    `Mae ${plural(rules, count, { one: 'feddygfa', two: 'feddygfa', few: 'meddygfa', many: 'meddygfa', other: 'meddygfa' })} arall yn cynnig ystafell.`,
  warnForm: 'Meddygfeydd i’w hysbysu',
  warnMeans:
    'Dywedir wrth feddygfeydd a oedd yn y drafodaeth strategaeth fod cynhadledd i’w disgwyl, ac y gofynnir am adroddiad.',
  warnTells: 'Maent yn darllen y cyfeirnod ac erbyn pa ddiwrnod, dim am y teulu. Cliriwch y rhestr i’w dynnu yn ôl.',
  warnWhich: 'Pa feddygfeydd',
  warnAsk: 'A oedd meddygfa yn y drafodaeth strategaeth? Gellir dweud wrthi am ddisgwyl cynhadledd.',
  warnSaid: (count) =>
    `Dywedwyd wrth ${plural(rules, count, { one: 'feddygfa', two: 'feddygfa', few: 'meddygfa', many: 'meddygfa', other: 'meddygfa' })} am ddisgwyl cynhadledd.`,
  warn: 'Dweud wrth feddygfa',
});
