import { capital } from '../../words/in-a-sentence.ts';
import type { Terms } from '../../words/terms.ts';
import type { ending as english } from './ending.en.ts';

/** How a conference ends, and how the next one is called. */
export const ending = (t: Terms): ReturnType<typeof english> => ({
  cancelledTitle: (reference) => `${t.conference} ${reference}: wedi’i chanslo`,
  closedTitle: (reference) => `${t.conference} ${reference}: wedi’i chau`,
  discardedTitle: (reference) => `${t.conference} ${reference}: drafft wedi’i ddileu`,
  discarded:
    'Dilëwyd y drafft hwn. Ni wahoddwyd neb, ac ni ddywedwyd wrth neb. Mae’r achos yn aros, gyda’i blant a’i ddyddiadau.',
  cancelledDraft: 'Canslwyd y gynhadledd hon cyn i’r gwahoddiadau fynd allan, felly ni wahoddwyd neb.',
  cancelledKeeper: 'Canslwyd y gynhadledd hon. Dywedir hynny wrth bawb a wahoddwyd ar eu cerdyn. Mae’r rheswm yn y Manylion.',
  cancelledTold: 'Dywedir wrth bawb a wahoddwyd. Mae’r rheswm yn y Manylion.',
  stoppedKeeper: 'Nid yw’r gynhadledd hon yn mynd yn ei blaen. Dywedir hynny wrth bwy bynnag a wahoddwyd, ac nid pam.',
  cancelledInvited:
    'Mae’r gynhadledd hon wedi’i chanslo: nid oes angen i chi gadw’r amser yn rhydd. I un arall fe’ch gwahoddir o’r newydd.',
  cancelledHold: 'Nid oes angen yr amser hwn mwyach.',
  closed: 'Mae’r gynhadledd hon wedi’i chau. Mae’r hyn a ddywedwyd yno yn sefyll.',
  notHeld: `Mae’r diwrnod wedi mynd heibio ac ni nododd neb bresenoldeb, felly nid yw’r gynhadledd hon yn cyfrif fel un a gynhaliwyd. Mae’r ${t.chair} yn nodi’r presenoldeb fel yr oedd, neu fe’i canslir.`,
  dayGone: 'Mae’r diwrnod wedi mynd heibio. Mae angen diwrnod arall cyn gwahodd neb.',
  close: 'Cau’r gynhadledd',
  closeMeans:
    'Ni ellir dadwneud hyn: ni thicir, atebir na gosodir dim mwy. Mae’r hyn a ddywedwyd yn sefyll, mae’r cynllun yn parhau, a gellir galw’r gynhadledd nesaf.',
  closeOpen: (n) =>
    `Mae rownd ${n} o’r raddfa ar agor, ac mae rhywun wedi gosod rhif. Mae rhifau’n sefyll, felly ni chaeir y gynhadledd drostynt.`,
  closeReveals: 'Dangoswch y rownd, yna caewch y gynhadledd. Gellir cywiro mewn rownd arall yr hyn a osodwyd drwy gamgymeriad.',
  closeWaits: `Mae’r ${t.chair} yn dangos y rownd yn gyntaf.`,
  apart: {
    move: 'Os oes angen diwrnod neu le arall arni:',
    cancel: 'Os nad yw i’w chynnal o gwbl:',
    close: 'Os yw ar ben:',
    next: 'Ar ôl hon:',
  },
  cancel: 'Canslo’r gynhadledd',
  discard: 'Dileu’r drafft',
  discardMeans:
    'Bydd yn mynd ymhen dau funud; tan hynny gallwch ei ddadwneud. Ni wahoddwyd neb, ac ni ddywedir wrth neb. Mae’r achos yn aros ac yn cadw ei gyfeirnod, a gelwir y gynhadledd nesaf o’r fan hon.',
  discardHold: `Dywedir ymhen dau funud wrth y ${t.chair}, a phawb y gofynnwyd iddynt gadw’r amser yn rhydd, na chynhelir hi. Tan hynny gallwch ei ddadwneud; wedyn ni ellir ei ddadwneud.`,
  closeSubmit: 'Ei chau',
  cancelSubmit: 'Ei chanslo',
  discardSubmit: 'Ei ddileu',
  leaveForm: 'Gadael fel y mae',
  cancelForm: 'Canslo’r gynhadledd',
  cancelMeans:
    'Dywedir wrth bawb a wahoddwyd ymhen dau funud fod y gynhadledd wedi’i chanslo. Tan hynny gallwch ei ddadwneud; wedyn ni ellir ei ddadwneud.',
  whyDiscarded: 'Pam y caiff ei ddileu',
  whyLabel: 'Pam y caiff ei chanslo',
  whyHint: `Darllenir yn y Manylion, gan y ${t.chair} a’r ${t.administrator} yn unig.`,
  whyHintUncalled: `Darllenir yn y Manylion, gan y ${t.administrator} yn unig.`,
  cancelledBecause: 'Canslwyd oherwydd',
  callNext: 'Galw’r gynhadledd nesaf',
  callForm: 'Galw’r gynhadledd nesaf',
  callIntro: 'Mae yn yr un achos. Daw’r hyn sydd isod gyda hi; newidir yr hyn nad yw’n gywir mwyach ar y drafft sy’n dilyn.',
  callCloses: 'Mae ei galw yn cau’r gynhadledd a gynhaliwyd: ni thicir ac ni osodir dim mwy yno.',
  callBefore: 'Yr un cyn hon',
  was: { held: 'cynhaliwyd', cancelled: 'canslwyd' },
  callChair: `${capital(t.chair)}`,
  callPeople: 'Pwy sy’n dod gyda hi',
  callPeopleHint: 'Tynnwch allan bwy bynnag na wahoddir eto. Ychwanegir eraill ar y drafft.',
  callAgreed: 'Y diwrnod y cytunwyd arno lle y’i gohiriwyd',
  callAgreedHint: 'Ar gyfer un sy’n parhau yn unig: mae’n mynd yn ei blaen erbyn hynny. Gosodir y diwrnod ei hun ar y drafft.',
  callAgreedOnly: 'Ar gyfer un sy’n parhau yn unig y mae hynny. Tynnwch y diwrnod, neu dewiswch y math hwnnw.',
  callAgreedAfter: 'Mae’n mynd yn ei blaen ar ôl y diwrnod y’i gohiriwyd.',
  callSubmit: 'Ei galw',
  calledAlready: 'Fe’i galwyd yn barod. Mae ei drafft yn sgwrs pwy bynnag a’i galwodd.',
  stageClosed: 'wedi’i chau',
  stageCancelled: 'wedi’i chanslo',
});
