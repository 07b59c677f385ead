import type { Terms } from '../../words/terms.ts';
import type { times as english } from './words.en.ts';

/** Several times that are asked about before one is fixed. */
export const times = (t: Terms): ReturnType<typeof english> => ({
  title: 'Pa rai o’r amseroedd hyn sy’n gyfleus i chi?',
  ask: 'Tapiwch bob un sy’n gyfleus i chi. Pennir un ohonynt, a dywedir wrthych pa un.',
  suits: 'Mae hwn yn gyfleus',
  other: 'Dim un, neu sawl un',
  change: 'Newid hyn',
  saidSome: 'Diolch. Nes y pennir un, cadwch yn rhydd yr hyn sy’n gyfleus i chi.',
  saidNone: 'Rydych wedi dweud nad oes yr un ohonynt yn gyfleus i chi.',
  soFar: (when) => `Tan hynny rydych yn cadw’n rhydd, fel y dywedoch: ${when}.`,
  withdrawn: 'Ni ofynnir am yr amseroedd hyn mwyach. Nid oes gennych ddim i’w gadw’n rhydd.',
  allGone: 'Mae’r amseroedd hyn wedi mynd heibio, ac ni phennwyd yr un ohonynt. Nid oes gennych ddim i’w gadw’n rhydd.',

  form: 'Yr amseroedd cyfleus',
  formMeans: `Mae pwy bynnag sy’n gofyn a’r ${t.chair} yn gweld yr hyn a ddywedwch. Gallwch ei newid nes y pennir un.`,
  suitsLabel: 'Mae’r rhain yn gyfleus i mi',
  none: 'Dim un ohonynt',
  noneAlone: 'Dewiswch rai o’r amseroedd, neu “Dim un ohonynt”.',
  lineLabel: 'Gallwn i ar …',
  lineHint: `Dyddiau ac amseroedd yn unig, dim enwau na dim am y teulu. Darllenir gan bwy bynnag sy’n gofyn a’r ${t.chair}.`,

  find: 'Gellir cynnig dau neu dri amser i’r craidd statudol cyn pennu un.',
  findOpen: 'Dod o hyd i amser',
  asked: 'Amseroedd y gofynnir amdanynt',
  can: (some, all) => `gall ${some} o ${all}`,
  dayOf: (nth, of, rule) => `diwrnod ${nth} o ${of} (${rule})`,
  within: (rule) => `o fewn y terfyn (${rule})`,
  outside: (rule) => `y tu allan i’r terfyn (${rule})`,
  past: 'ar ôl y terfyn',
  unusual: {
    weekend: 'ar benwythnos',
    'bank-holiday': 'gŵyl banc',
    hours: 'cyn 8:00 neu ar ôl 18:00',
  },
  gone: 'wedi mynd heibio',
  take: 'Cymryd hwn',
  notSaid: (names) => `Heb ddweud eto: ${names}.`,
  allSaid: 'Mae pawb wedi dweud.',
  who: 'Pwy all pryd',
  again: 'Gellir cynnig amseroedd eraill yn eu lle: gofynnir i bawb o’r newydd.',
  againOpen: 'Amseroedd eraill',
  stop: 'Neu ni ofynnir am yr un ohonynt mwyach.',
  stopDo: 'Peidio â gofyn',
  agreeingFixes: (when) => `Os cytunwch ar y rhestr nawr, gwahoddir pobl i’r amser sy’n sefyll: ${when}.`,

  offerForm: 'Dod o hyd i amser',
  offerMeans: (people) =>
    `O’r craidd statudol gofynnir i ${people}. Maent yn darllen yr amseroedd, y cyfeirnod a phwy sy’n gofyn, a dim arall.`,
  offerNobody: 'Nid oes neb o’r craidd statudol ar y rhestr eto. Ychwanegwch bobl yn gyntaf.',
  offerAnew: 'Nid yw’r hyn a ddywedwyd am yr amseroedd blaenorol yn cyfrif ar gyfer y rhain.',
  dateLabel: (nth) => `Dyddiad ${nth}`,
  timeLabel: (nth) => `Amser ${nth}`,
  same: 'Dyna’r un amser ddwywaith.',
  goneBy: 'Mae’r amser hwnnw wedi mynd heibio.',
  offerSubmit: 'Gofyn iddynt',
  doubt: (when, what) => `${when}: ${what}. Os dyna’r bwriad, anfonwch hyn unwaith eto.`,

  chooseForm: 'Cymryd yr amser hwn',
  chooseMeans: 'Dywedir wrth bawb a ddywedodd ei fod yn gyfleus, ac maent yn ei gadw’n rhydd. Gofynnir i’r lleill a allant.',
  canAre: (names) => `Gall y canlynol: ${names}.`,
  cannotAre: (names) => `Ni all y canlynol: ${names}.`,
  chooseSubmit: 'Ei bennu',

  whoForm: 'Pwy all pryd',
  nobody: 'Neb.',
  silent: 'Heb ddweud eto',
  noneOf: 'Dim un ohonynt',
  couldAt: (name, line) => `${name}: ${line}`,

  ofGroup: {
    answeredTitle: 'Mae’r grŵp craidd wedi dweud pa amseroedd sy’n gyfleus',
    find: 'Gellir cynnig dau neu dri amser i’r aelodau, sy’n dweud pa rai sy’n gyfleus.',
    formMeans: `Mae pwy bynnag sy’n cynnal y cyfarfod, pwy bynnag sy’n arwain y cynllun, a’r ${t.administrator} yn gweld yr hyn a ddywedwch. Gallwch ei newid nes y pennir un.`,
    lineHint: `Dyddiau ac amseroedd yn unig, dim enwau na dim am y teulu. Darllenir gan bwy bynnag sy’n cynnal y cyfarfod neu’n arwain y cynllun, a’r ${t.administrator}.`,
    offerMeans: (people) =>
      `O’r grŵp craidd gofynnir i ${people}. Nes i chi bennu un o’r amseroedd hyn, cedwir yr un sy’n sefyll.`,
    offerNobody: 'Nid oes neb ar restr y cyfarfod hwn y gellid gofyn iddynt.',
    chooseMeans: 'Dywedir yr amser wrth bawb ar y rhestr, a gofynnir iddynt a ydynt yn dod.',
  },
  standsUntil: (when) => `Nes y pennir un, mae’r amser hwn yn sefyll: ${when}.`,
});
