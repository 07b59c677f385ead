import type { general as english } from './general.en.ts';
import { plural } from './plural.ts';
import { andInWelsh, andMore } from './welsh-and.ts';

const rules = new Intl.PluralRules('cy');

/** Words that more than one card uses. A number takes the singular in Welsh, mutated after 2, 3 and 6. */
export const general: typeof english = {
  plain: 'Mae gan Quorate ddiweddariad i chi.',
  attendance: {
    'in-person': 'Byddaf yno',
    phone: 'Dros y ffôn',
    video: 'Drwy fideo',
    'first-part': 'Ar gyfer y rhan gyntaf yn unig',
  },
  apologyReason: {
    'clinic-or-lessons': 'Clinig, gwersi neu shifft',
    'another-conference': 'Mewn cynhadledd arall',
    'leave-or-sickness': 'Gwyliau neu salwch',
    'too-short-notice': 'Rhybudd rhy fyr',
    'not-involved': 'Ddim yn ymwneud â’r teulu',
  },
  family: { 'parent-1': 'Rhiant 1', 'parent-2': 'Rhiant 2', 'carer-1': 'Gofalwr 1', 'carer-2': 'Gofalwr 2' },
  conferenceType: {
    initial: 'Cychwynnol',
    'pre-birth': 'Cyn geni',
    review: 'Adolygu',
    transfer: 'Trosglwyddo i mewn',
    continued: 'Parhad neu ailgynnull',
  },
  child: (n) => `Plentyn ${n}`,
  unborn: (n) => `Plentyn heb ei eni ${n}`,
  children: (n) => plural(rules, n, { two: 'blentyn', few: 'phlentyn', many: 'phlentyn', other: 'plentyn' }),
  people: (n) => plural(rules, n, { two: 'berson', few: 'pherson', many: 'pherson', other: 'person' }),
  morePeople: (n) => `${n} arall`,
  agencies: (n) => plural(rules, n, { other: 'asiantaeth' }),
  actionsCount: (n) => plural(rules, n, { two: 'gam', few: 'cham', many: 'cham', other: 'cam' }),
  englishOf: (own, english) => `“${own}” (English: “${english}”)`,
  and: andInWelsh,
  or: (items) => new Intl.ListFormat('cy', { type: 'disjunction' }).format(items),
  whenAt: (day, time) => `${day}, ${time}`,
  nobody: 'neb',
  none: 'dim',
  anotherService: 'gwasanaeth arall',
  somebody: 'rhywun sydd wedi gadael',
  someAgency: 'asiantaeth nad yw yn y cyfeiriadur',
  reference: 'Cyfeirnod',
  whenLabel: 'Pryd',
  details: 'Manylion',
  moreInDetails: (n) => `${andMore(n)} arall, o dan “Manylion”.`,
  somethingElse: 'Rhywbeth arall',
  typeAgain: 'Teipiwch hyn eto: ni roddir ef yn ôl mewn ffurflen.',
  save: 'Cadw',
  leaveUnsent: 'Canslo',
  leaveRead: 'Cau',
  next: 'Nesaf',
  missing: 'Llenwch hwn, os gwelwch yn dda.',
  empty: {
    text: 'Ysgrifennwch yma',
    date: 'Dewiswch ddiwrnod',
    time: 'Dewiswch amser',
    one: 'Dewiswch un',
    many: 'Dewiswch un neu fwy',
    account: 'Dewiswch rywun',
  },
  addToYes: 'Unrhyw beth i’w ychwanegu, os ie yw eich ateb',
  notReferral: 'Nid ffordd o adrodd pryder newydd yw hon: defnyddiwch eich llwybr atgyfeirio arferol.',
};
