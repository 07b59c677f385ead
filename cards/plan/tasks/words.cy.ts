import { plural } from '../../words/plural.ts';
import type { tasks as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');
const things = (n: number) => plural(rules, n, { one: 'peth', two: 'beth', few: 'pheth', many: 'pheth', other: 'peth' });

/** Popeth sydd gan rywun i'w wneud, dros eu holl achosion. */
export const tasks: typeof english = {
  form: 'Fy nhasgau',
  open: 'Fy nhasgau',
  row: 'Popeth sydd gennych i’w wneud, i’w dicio',
  none: 'Nid oes dim i’w wneud gennych nawr.',
  askedMore: (n) => `A gofynnir i chi am ${things(n)} arall: mae pob un ar ei gerdyn ei hun yn y sgwrs hon.`,
  tickLabel: 'Beth sydd wedi’i wneud',
  tickHint: 'Ticiwch gynifer ag y mynnwch. Mae’r hyn yw pob un y tu ôl i’w fotwm yn y sgwrs.',
  tick: 'Gwnaed',
  ticked: (n) => `Ticiwyd ${things(n)} fel ${n === 1 ? 'peth' : 'pethau'} a wnaed.`,
  notConfirmed: (references) => `Heb eu cadarnhau, ticiwch eto: ${references}.`,
  notNow: (references) => `Nid fel y’i gwelsoch mwyach: ${references}.`,
  more: (n) => `A ${things(n)} arall, wedi i’r rhain gael eu gwneud.`,
  offered: (line) => `${line}: a ydych yn ei gymryd?`,
  dateAsked: (line, day) => `${line}: a ellir ei wneud erbyn ${day}?`,
  recommended: (reference, day) => `${reference}: mae rhywbeth wedi ei argymell i’ch asiantaeth, i’w ateb erbyn ${day}`,
  recommendedRow: (day) => `mae rhywbeth wedi ei argymell i’ch asiantaeth, i’w ateb erbyn ${day}`,
  recommendedLeft: (reference) => `${reference}: mae pwy bynnag yr argymhellwyd rhywbeth iddynt wedi gadael`,
  recommendedLeftRow: 'mae pwy bynnag yr argymhellwyd rhywbeth iddynt wedi gadael',
  recommendedBy: (reference, day) => `${reference}: yr hyn y derbyniasoch ei wneud erbyn ${day}`,
  decided: (reference, n, day) => `${reference}: ${things(n)} ers y penderfyniad, y cyntaf erbyn ${day}`,
  move: (reference, n, day) => `${reference}: ${things(n)} i blentyn sy’n symud, y cyntaf erbyn ${day}`,
  needReview: (reference, child, day) => `${reference}, ${child}: cynllun i’w adolygu erbyn ${day}`,
  exclusion: (reference) => `${reference}: rhywbeth i’w wneud cyn y cyfarfod`,
  planOf: (reference) => `${reference}: y cynllun`,
  answer: 'Ateb',
  see: 'Agor',
};
