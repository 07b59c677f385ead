import type { Terms } from '../../words/terms.ts';
import type { coreGroup as english } from './words.en.ts';

/** Meetings of the core group. */
export const coreGroup = (t: Terms): ReturnType<typeof english> => ({
  title: (reference) => `Grŵp craidd ${reference}`,
  cancelledTitle: (reference) => `Grŵp craidd ${reference}: wedi'i ganslo`,
  comingTitle: (reference) => `Grŵp craidd ${reference}: pwy sy'n dod`,
  callTitle: (reference) => `Grŵp craidd ${reference}: i'w alw`,
  callAsk: "Chi sy'n arwain y cynllun hwn. Galwch y grŵp craidd, os gwelwch yn dda.",
  calledAlready: "Fe'i galwyd yn barod. Mae pwy sy'n dod ar gerdyn ei hun.",
  heldBy: (day, title) => `${day}: ${title}`,
  homeName: 'grŵp craidd',
  homeKeeps: "chi sy'n dweud a gynhaliwyd",
  call: 'Galw’r grŵp craidd',
  callForm: 'Galw’r grŵp craidd',
  callMeans: "Bydd y gwahoddiadau'n mynd allan ar unwaith.",
  timeHint: "Pryd mae'r cyfarfod yn dechrau, fel 14:00.",
  whyHint: `Mae angen hyn tra bo'r dyddiad uchod ar ôl y terfyn. Darllenir yn y Manylion, gan bwy bynnag a'i galwodd, pwy bynnag sy'n arwain y cynllun a’r ${t.administrator} yn unig.`,
  peopleLabel: 'Pwy a wahoddir',
  peopleHint: 'Pawb y rhoddwyd cam iddynt, a phwy oedd ar restr y gynhadledd.',
  held: (n) => `Fe'i cynhaliwyd. Yma: ${n}.`,
  notHeld:
    "Mae'r diwrnod wedi mynd heibio ac nid oes neb wedi dweud pwy oedd yno, felly nid yw'r cyfarfod hwn yn cyfrif fel un a gynhaliwyd. Dywedwch pwy oedd yno, os gwelwch yn dda, neu ei ganslo.",
  register: "Fe'i cynhaliwyd: pwy oedd yno",
  registerAgain: 'Newid pwy oedd yno',
  cancel: "Canslo'r cyfarfod hwn",
  cancelledKeeper: "Canslwyd y cyfarfod hwn. Dywedir hynny wrth bawb a wahoddwyd. Mae'r rheswm yn y Manylion.",
  cancelledInvited:
    "Mae'r cyfarfod hwn wedi'i ganslo: nid oes angen i chi gadw'r amser yn rhydd. I un arall fe'ch gwahoddir o'r newydd.",
  cancelMeans:
    "Dywedir wrth bawb a wahoddwyd ymhen dau funud fod y cyfarfod wedi'i ganslo. Tan hynny gallwch ei ddadwneud; wedyn ni ellir ei ddadwneud.",
  asked: "Fe'ch gwahoddir i'r grŵp craidd. Atebwch, os gwelwch yn dda.",
  change: "Gallwch newid hyn hyd nes i'r cyfarfod ddechrau.",
  over: "Mae'r cyfarfod wedi dechrau, felly ni ellir newid yr ateb yma mwyach.",
});
