import { withoutIf } from '../../words/in-a-sentence.ts';
import { plural } from '../../words/plural.ts';
import type { Terms } from '../../words/terms.ts';
import { andMore } from '../../words/welsh-and.ts';
import type { outline as english } from './words.en.ts';

const rules = new Intl.PluralRules('cy');
const outcomes = (n: number) =>
  plural(rules, n, { one: 'canlyniad', two: 'ganlyniad', few: 'chanlyniad', many: 'chanlyniad', other: 'canlyniad' });
const actions = (n: number) => plural(rules, n, { one: 'cam', two: 'gam', few: 'cham', many: 'cham', other: 'cam' });
const plans = (n: number) =>
  plural(rules, n, { one: 'cynllun', two: 'gynllun', few: 'chynllun', many: 'chynllun', other: 'cynllun' });

/** Y cynllun fel y mae, a'i amlinelliad yn yr ystafell. */
export const outline = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: y cynllun`,
  none: 'Y cynllun: nid oes dim yn sefyll ynddo eto.',
  counts: (some, done, ifs) => `Y cynllun: ${outcomes(some)}, ${actions(done)}, ${plans(ifs)} wrth gefn.`,
  beforeDecision: (children) =>
    `Daw’r cynllun cyn y penderfyniad. Ni ddywedwyd eto beth sy’n rhaid ei newid ar gyfer: ${children}.`,
  beforeBirth: (children) =>
    `Mae cynllun yn sefyll cyn yr enedigaeth. Ni ddywedwyd eto beth sy’n rhaid ei newid ar gyfer: ${children}.`,
  open: 'Agor y cynllun',
  add: 'Ychwanegu at y cynllun',
  addRow: 'Canlyniadau, cynllun wrth gefn, dymuniadau',
  giveRow: 'Pwy sy’n gwneud beth, ac erbyn pryd',
  revise: 'Newid neu dynnu allan',
  reviseRow: 'Nid yw rhywbeth ynddo yn iawn',
  form: 'Y cynllun',
  nothing: 'Nid oes dim ynddo eto ond ei gamau.',
  noActions: 'Ni roddwyd unrhyw gam eto.',
  kinds: {
    outcome: 'Beth sy’n rhaid ei newid',
    contingency: 'Os na fydd: cynllun wrth gefn',
    support: 'Cymorth ac adnoddau',
    need: 'Anghenion tymor hwy',
    wish: 'Dymuniadau a theimladau’r plentyn',
    service: 'Gwasanaethau wrth eu henwau',
    review: 'Beth fyddai’n dod â’r adolygiad ymlaen',
    actions: 'Camau',
  },
  see: {
    outcome: 'Darllen y canlyniadau',
    contingency: 'Darllen y cynllun wrth gefn',
    support: 'Darllen y cymorth',
    need: 'Darllen yr anghenion',
    wish: 'Darllen y dymuniadau',
    service: 'Darllen y gwasanaethau',
    review: 'Darllen beth fyddai',
    actions: 'Darllen y camau',
  },
  part: (kind, n) => `${kind}: ${n}`,
  more: (n) => `${andMore(n)} arall.`,
  further: 'Darllen ymlaen',
  if: (trigger, text) => `Os ${withoutIf(trigger)}: ${text}`,
  forChild: (child, text) => `${child}: ${text}`,
  addForm: 'Ychwanegu at y cynllun',
  addIntro:
    'Llinellau byr, fel y’u dywedir yn yr ystafell. Fe’u darllenir mewn ffurflenni yn unig, gan y rhai sy’n rhan o’r cynllun.',
  kindLabel: 'Beth ydyw',
  textsLabel: 'Un ar bob llinell',
  textsHint: (most) => `Hyd at ${most} ar y tro.`,
  triggerLabel: 'Sbardun: os bydd hyn yn digwydd',
  triggerHint: 'Ar gyfer cynllun wrth gefn yn unig.',
  tooMany: (most) => `Hyd at ${most} ar y tro. Ychwanegwch y lleill wedyn.`,
  tooLong: (most) => `Mae un o’r llinellau yn hwy na ${most} nod.`,
  needsTrigger: 'Mae angen sbardun ar gynllun wrth gefn.',
  noTrigger: 'Dim ond gan gynllun wrth gefn y mae sbardun.',
  whichLabel: 'Pa linell',
  wayLabel: 'Beth sydd i ddigwydd iddo',
  ways: { change: 'Ei newid', withdraw: 'Ei dynnu allan', restore: 'Mae’n sefyll wedi’r cyfan' },
  notThat: 'Ni ellir gwneud hyn â’r llinell honno fel y mae.',
  keeps: 'Mae’r hyn a adewch yn wag yn aros fel y mae. Mae’r hen eiriad yn aros gydag ef.',
  textLabel: 'Beth y mae i ddweud',
  outcomeLabel: 'Pa ganlyniad y mae’n ei wasanaethu',
  outcomeRow: 'Yn gwasanaethu',
  noOutcome: 'Dim un ohonynt',
});
