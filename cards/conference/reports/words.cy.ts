import { plural } from '../../words/plural.ts';
import type { reports as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');

/** Adroddiadau cyn cynhadledd. */
export const reports: typeof english = {
  title: (reference) => `Cynhadledd ${reference}: eich adroddiad`,
  what: { own: 'Eich adroddiad', part: "Eich rhan o'r adroddiad cyfansawdd", whole: 'Yr adroddiad cyfansawdd' },
  line: (subject, state, day) => `${subject}: ${state}${day === '' ? '' : `, erbyn ${day}`}.`,
  stage: { asked: 'gofynnwyd amdano', ready: 'yn barod, heb ei anfon eto', 'with-chair': "wedi'i anfon" },
  next: { asked: "Mae'n barod", ready: "Rwyf wedi'i anfon" },
  more: 'Sut yr anfonwyd ef, neu gam yn ôl.',
  mine: 'Fy adroddiad',
  change: 'Newid',
  reportRow: 'Pa mor bell y mae:',

  form: 'Fy adroddiad',
  stays: "Mae'r adroddiad yn aros yn system eich asiantaeth. Dywedwch yma dim ond pa mor bell y mae.",
  toLead: (lead) => `Mae eich rhan yn mynd at y ${lead}, sy'n rhoi'r rhannau ynghyd.`,
  stageLabel: 'Pa mor bell y mae',
  stageOption: { asked: 'Heb ei ysgrifennu eto', ready: "Wedi'i ysgrifennu, heb ei anfon", 'with-chair': "Wedi'i anfon" },
  wayLabel: 'Sut yr anfonwyd ef',
  way: { 'secure-mail': 'Drwy bost diogel', link: 'Drwy ddolen', 'by-hand': "Â llaw neu drwy'r post" },
  linkLabel: 'Dolen ato yn system eich asiantaeth',
  linkHint: "Mae'n dechrau gyda https:// ac nid oes enw ynddi. Mae'r cadeirydd a'r gweinyddwr yn ei darllen, mewn ffurflen.",
  linkKept: "Rhoddwyd dolen. O'i gadael yn wag mae'n aros.",

  counts: (come, all) => `Adroddiadau: anfonwyd ${come} o ${all}.`,
  see: 'Adroddiadau',
  listForm: 'Adroddiadau',
  notIn: 'Heb eu hanfon eto',
  in: "Wedi'u hanfon",
  allIn: "Mae pob un wedi'i anfon.",
  noneIn: 'Dim un eto.',
  lead: (hours) => `${hours} cyn y dechrau`,
  hours: (n) => plural(rules, n, { one: 'awr', two: 'awr', few: 'awr', many: 'awr', other: 'awr' }),
  afterStart: 'ar ôl y dechrau',
  open: 'Ei agor yno',
  nobody: 'Ni ofynnir i neb ar y rhestr am un.',
};
