import type { secretLink as english } from './words.en.ts';

/** A secret one-use link: beside it in its form, and on the page it leads to. */
export const secretLink: typeof english = {
  code: (code) => `Cod: ${code}`,
  how: 'Agorwch y ddolen, teipiwch y cod, ac fe’i cewch: unwaith, o fewn deg munud. Mae pum cod anghywir yn dod â hi i ben.',
  own: 'I chi yn unig mae’r ddolen a’r cod. Peidiwch â’u rhoi i neb arall: cofnodir mai chi sydd wedi nôl yr hyn a geir drwyddynt.',
  lost: 'Os na ddaeth dim, agorwch y ffurflen hon eto: mae’n gwneud dolen newydd a chod newydd.',
  none: 'Nid oes dolen yma: nid yw cyfeiriad y gwasanaeth hwn wedi’i osod. Gofynnwch i’r sawl sy’n ei redeg, os gwelwch yn dda.',
  page: {
    title: 'Teipiwch y cod, os gwelwch yn dda',
    open: 'Mae’r cod wrth ymyl y ddolen rydych newydd ei phwyso, yn Teams neu Slack.',
    code: 'Cod',
    get: 'Ei gael',
    again:
      'Ni weithiodd hynny: mae’r cod yn un arall, neu mae’r ddolen wedi’i defnyddio neu ar ben. Edrychwch ar y cod eto, neu agorwch y ffurflen yn Teams neu Slack eto i gael dolen newydd a chod newydd.',
    noScript:
      'Mae angen JavaScript ar y dudalen hon: yn eich porwr yn unig y darllenir y ddolen, fel na chaiff neb ar y ffordd mohoni.',
  },
};
