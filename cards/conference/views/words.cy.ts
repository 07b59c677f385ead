import { afterNumber } from '../../words/after-number.ts';
import type { Terms } from '../../words/terms.ts';
import type { views as english } from './words.en.ts';

/** The views on risk: whoever gives one, the chair, and what they come to. */
export const views = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `${t.conference} ${reference}: eich barn`,
  asks: `Mae’r ${t.chair} yn gofyn am eich barn ar bob plentyn. Nid oes neb yn ei gweld cyn i’r ${t.chair} gau’r farn, na’r ${t.chair} chwaith.`,
  forAgency: 'Rydych yn siarad dros eich asiantaeth: un farn dros bawb ynddi.',
  speaksAnother:
    'Gofynnir am farn, un gan bob asiantaeth. Mae rhywun arall yn siarad dros eich un chi; ni chyfrifir yr hyn y gallech fod wedi ei roi.',
  notAsked: 'Gofynnir am farn ar hyn o bryd. Ni ofynnir am un gan eich rôl chi.',
  given: `Mae eich barn i mewn. Cewch ei newid hyd nes y bydd y ${t.chair} yn cau’r farn.`,
  givenChildren: (children) => `Mae eich barn i mewn ar gyfer: ${children}.`,
  notYet: (children) => `Ddim eto ar gyfer: ${children}.`,
  give: 'Rhoi barn',
  change: 'Ei newid',
  undertaking: 'Cyn y gallwch roi barn neu ddarllen un, derbyniwch yr ymrwymiad cyfrinachedd (mae ei eiriau o dan Manylion).',
  closed: 'Mae’r farn wedi ei chau. Gallwch ei hagor.',
  waits: 'Ni ofynnir am farn ar hyn o bryd.',
  read: 'Agor y farn',
  readChild: (child) => `${child}: y farn`,

  form: 'Eich barn',
  question: (child, question) => `${child}: ${question}`,
  formIntro: 'Mae pob barn yn ddilys. Rhowch un hefyd am blentyn nad ydych wedi ei gyfarfod.',
  changeIntro: 'Llenwch yr hyn sy’n newid yn unig: mae’r hyn a adewch yn wag yn aros fel y rhoesoch ef.',
  evidence: (child) => `${child}: ar ba dystiolaeth`,
  evidenceHint: `Gall y rhai sydd yma ar gyfer y plentyn hwn ei darllen wedi i’r ${t.chair} gau’r farn.`,
  options: {
    yes: 'Ydy, mae’r plentyn mewn perygl o niwed sylweddol',
    'yes-shown': 'Ydy: dangoswyd niwed, ac mae rhagor yn debygol',
    'yes-enquiries': 'Ydy: mae niwed yn debygol, yn ôl yr ymholiadau',
    'yes-research': 'Ydy: mae niwed yn debygol, yn ôl ymchwil',
    no: 'Nac ydy, nid yw’r plentyn mewn perygl o niwed sylweddol',
    'cannot-say': 'Ni allaf ddweud',
  },
  nothingChanged:
    'Rhowch farn a’i thystiolaeth ar gyfer o leiaf un plentyn, neu caewch y ffurflen hon: mae’r hyn a roesoch yn sefyll.',
  both: 'Rhowch y farn a’i thystiolaeth gyda’i gilydd: fe’u cedwir fel un.',

  openIntro: 'A yw popeth wedi ei glywed a’i bwyso? Yna gofynnwch am y farn, dan sêl hyd nes y byddwch yn ei chau.',
  open: 'Gofyn am farn',
  openAgain: 'Gofyn am farn unwaith eto',
  againHint: 'Rhoddir barn sydd wedi newid ers hynny o’r newydd; mae’r hyn a gaewyd yn aros fel y mae.',
  agreeIntro:
    'Gofynnwch i’r ystafell yn gyntaf, ar gyfer pob plentyn, a yw pawb yn cytuno. Dim ond lle nad ydynt y gofynnir am farn pob asiantaeth.',
  agree: 'A yw pawb yn cytuno?',
  agreeAgain: 'Newid yr hyn a gytunwyd',
  agreedOf: (children) => `Mae pawb yn cytuno ar: ${children}.`,
  notAgreedOf: (children) => `Heb gytuno ar: ${children}. Gofynnwch am un farn gan bob asiantaeth.`,
  openAgencies: 'Gofyn i bob asiantaeth',
  inOf: (given, all) => `Barn i mewn: ${given} o ${all}`,
  hasGiven: 'Wedi rhoi barn:',
  waiting: 'Heb ddod i law eto:',
  partly: (given, all) => `ar gyfer ${given} o ${afterNumber(all, 'plentyn')}`,
  enteredByYou: 'a nodwyd gennych chi',
  sealed: 'Nid oes neb yn gweld barn cyn i chi ei chau, na chithau chwaith.',
  enterRow: 'Ar bapur neu ar lafar, neu farn rhiant neu ofalwr',
  enter: 'Nodi barn',
  speakersRow: (agencies) => `Mae mwy nag un person yma o ${agencies} asiantaeth.`,
  speakers: 'Pwy sy’n siarad',
  close: 'Cau’r farn',
  cancel: 'Tynnu’r cwestiwn yn ôl',
  closedFor: (children) => `Mae’r farn wedi ei chau ar gyfer: ${children}.`,

  agreeForm: 'A yw pawb yn cytuno?',
  agreeFormIntro:
    'Yr hyn y mae pawb y gofynnir iddynt yn cytuno arno, fesul plentyn. Heb gytuno: gofynnir wedyn am un farn gan bob asiantaeth.',
  notAgreed: 'Heb gytuno',
  agreeLabel: (child) => `${child}: mae pawb yn cytuno`,

  speakersForm: 'Pwy sy’n siarad',
  speakersIntro:
    'Gofynnir am un farn gan bob asiantaeth. Hyd nes y dywedwch fel arall, y cyntaf ohonynt ar y rhestr sy’n siarad. Ni chyfrifir barn arall o’r asiantaeth honno.',
  speakersLabel: 'Pwy sy’n siarad',
  speaks: 'sy’n siarad nawr',

  whoForm: 'Nodi barn',
  whoIntro:
    'Barn rhywun sydd yma heb sgrin, neu riant neu ofalwr. Ni restrir y rhai sydd wedi rhoi eu barn eu hunain: mae honno’n sefyll.',
  whoAll: 'Mae pawb y gofynnir iddynt isod, p’un a ydynt wedi rhoi un neu beidio. Mae barn o’u heiddo eu hunain yn sefyll.',
  whoLabel: 'Barn pwy',
  nobodyLeft: 'Mae pawb y gofynnir iddynt wedi rhoi eu barn eu hunain. Mae’r rheini’n sefyll.',
  theirs: (who) => `${who} (eu barn nhw, heb ei chyfrif)`,
  enterForm: 'Nodi barn',
  enterFor: (who) => `Barn ${who}, fel y’i dywedwyd neu y’i hysgrifennwyd.`,
  enterFamily: (who) =>
    `Barn ${who}, yn eu geiriau eu hunain. Fe’i dangosir fel eu barn nhw ac ni chaiff ei chyfrif. Gadewch blentyn yn wag os na ddywedwyd dim.`,
  entered: 'Rydych wedi nodi un yn barod. Mae’r hyn a lenwch yma yn cymryd ei lle.',
  typedSealed: 'Ni ddangosir yr hyn a roddwch yma i neb cyn i chi gau’r farn, ac ni chaiff ei ddangos i chi eto.',
  someView: 'Rhowch o leiaf un farn.',

  closeForm: 'Cau’r farn',
  closeAll: 'Mae pawb y gofynnir iddynt wedi rhoi barn ar bob plentyn.',
  closeNobody: 'Nid oes neb wedi rhoi barn. Os caewch nawr, chi sy’n penderfynu.',
  closeWaiting: (people) => `Pobl sydd heb roi barn ar bob plentyn (${people}):`,
  closeLeftOut: (names) =>
    `Heb eu cyfrif, gan nad ydynt yma mwyach neu fod rhywun arall yn siarad dros eu hasiantaeth: ${names}.`,
  closeSomeLeftOut: (n) => `Heb eu cyfrif, gan nad ydynt yma mwyach neu fod rhywun arall yn siarad dros eu hasiantaeth: ${n}.`,
  closeIntro:
    'Yna gall y rhai sydd yma ei darllen, pob un ar gyfer y plant y maent yno ar eu cyfer. Ni newidir barn a gaewyd mwyach.',

  viewsForm: 'Y farn',
  viewsIntro: `Mae’r hyn a gynigir yn dilyn o reol y weithdrefn. Nid yw’n penderfynu dim: y ${t.chair} sy’n penderfynu.`,
  counts: (yes, no, cannotSay) =>
    `Plentyn mewn perygl: ${yes}. Nid mewn perygl: ${no}.${cannotSay === 0 ? '' : ` Methu dweud: ${cannotSay}.`}`,
  by: {
    agreement: 'Cytunwyd gan bawb, heb farn gan bob un.',
    persons: 'Un farn gan bob person.',
    agencies: 'Un farn gan bob asiantaeth.',
  },
  proposed: {
    'at-risk': 'Cynigir: mae’r plentyn mewn perygl o niwed sylweddol',
    'not-at-risk': 'Cynigir: nid yw’r plentyn mewn perygl o niwed sylweddol',
    none: 'Ni chynigir dim',
  },
  why: {
    agreed: 'mae pawb yn cytuno',
    majority: 'mae mwy na hanner pob barn yn dweud hynny',
    consensus: 'mae pob barn yr un fath',
    tie: 'cynifer y naill ffordd â’r llall',
    'no-majority': 'nid oes gan unrhyw ochr fwy na hanner pob barn',
    'no-consensus': 'nid yw pob barn yr un fath',
    'not-said': 'nid oes gan y weithdrefn reol a fyddai’n dilyn o farn',
    nobody: 'nid oes neb wedi rhoi barn',
  },
  because: (what, why, row) => `${what}: ${why}${row === null ? '' : ` (${row})`}.`,
  chairDecides: `Y ${t.chair} sy’n penderfynu.`,
  limbOf: (limb) => `Mae’n seiliedig ar: ${limb}`,
  limb: {
    shown: 'dangoswyd niwed, ac mae rhagor yn debygol',
    enquiries: 'mae niwed yn debygol, yn ôl yr ymholiadau',
    research: 'mae niwed yn debygol, yn ôl ymchwil',
  },
  answer: { yes: 'y plentyn mewn perygl', no: 'nid mewn perygl', 'cannot-say': 'methu dweud' },
  one: (who, answer, evidence) => `${who}: ${answer}. ${evidence}`,
  noEvidence: 'Ni roddwyd tystiolaeth.',
  enteredByChair: `a nodwyd gan y ${t.chair}`,
  theirOwn: (who) => `${who}, eu barn eu hunain, a nodwyd gan y ${t.chair}, heb ei chyfrif`,
  family: 'Clywyd, ac ni chyfrifir',
  leftOut: (who) => `Rhoddwyd, ac ni chyfrifir: ${who}.`,
  missing: (who) => `Gofynnwyd, ac ni roddwyd: ${who}.`,
  none: 'Ni roddwyd barn.',
  notOpen: 'Nid oes barn i’w darllen eto.',
});
