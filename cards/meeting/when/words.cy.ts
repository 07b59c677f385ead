import type { Terms } from '../../words/terms.ts';
import type { moving as english } from './words.en.ts';

/** A meeting that is moved after its invitations went out. */
export const moving = (t: Terms): ReturnType<typeof english> => ({
  move: 'Symud y gynhadledd',
  coreGroupMove: 'Symud y cyfarfod hwn',
  form: 'Symud y gynhadledd',
  coreGroupForm: 'Symud y cyfarfod hwn',
  means:
    'Dywedir wrth bawb a wahoddwyd ar ôl dau funud, a gallwch ei ddadwneud tan hynny. Ar ddyddiad neu amser arall gofynnir i bawb eto, ac nid yw’r hyn a ddywedwyd am yr un blaenorol yn cyfrif.',
  doubt: {
    limit: (day) =>
      `Mae ${day} ar ôl y terfyn amser. Os dyna’r bwriad, dywedwch pam isod ac anfonwch hyn unwaith eto; neu dewiswch ddiwrnod arall.`,
    weekend: (day) => `Mae ${day} ar benwythnos. Os dyna’r bwriad, anfonwch hyn unwaith eto.`,
    'bank-holiday': (day) => `Mae ${day} yn ŵyl banc. Os dyna’r bwriad, anfonwch hyn unwaith eto.`,
    hours: (when) => `Mae ${when} cyn 8:00 neu ar ôl 18:00. Os dyna’r bwriad, anfonwch hyn unwaith eto.`,
  },
  limitFirst: (day) => `Mae ${day} ar ôl y terfyn amser. Os dyna’r bwriad, anfonwch hyn unwaith eto. Gofynnir pam nesaf.`,
  limitNotShown: 'Ni ddangosir y terfyn amser i chi, felly gofynnir am reswm ar gyfer pob dyddiad.',
  whyIfKept: 'Pam, a phwy a gytunodd, os dyna’r diwrnod a fwriedir',
  whyLabel: 'Pam y mae ar ôl y terfyn, a phwy a gytunodd i hynny',
  whyHint: `Cedwir ar gyfer y cofnod. Darllenir yn y Manylion, gan y ${t.chair} a’r ${t.administrator} yn unig.`,
  submit: 'Ei symud',
  submitAgain: 'Ie, symud',

  was: (when) => `Wedi’i symud. Roedd i fod: ${when}.`,
  asked: 'Dywedwch a allwch ddod bryd hynny.',
  askedAgain: 'Atebwch eto.',
  earlierGone: 'Nid yw’r hyn a ddywedoch am y dyddiad blaenorol yn cyfrif nawr.',
  still: {
    'in-person': 'Byddaf, byddaf yno o hyd',
    phone: 'Byddaf, dros y ffôn o hyd',
    video: 'Byddaf, drwy fideo o hyd',
    'first-part': 'Byddaf, y rhan gyntaf o hyd',
  },
  placeChanged: 'Mae’r lle wedi newid. Mae’r un newydd yn y Manylion.',
  earlier: {
    attending: 'wedi cytuno i ddod ar y dyddiad blaenorol',
    apologies: 'ymddiheuriadau ar gyfer y dyddiad blaenorol',
    deputy: 'wedi gofyn am ddirprwy ar gyfer y dyddiad blaenorol',
  },
  sumEarlier: 'Cytunwyd i ddod ar y dyddiad blaenorol',
  because: (why) => `Ar ôl ei derfyn oherwydd: ${why}`,
});
