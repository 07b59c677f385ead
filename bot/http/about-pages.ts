import { type Page, sheetOf } from './page.ts';

type Said = readonly [title: string, ...paragraphs: string[]];

const said: Readonly<Record<'/' | '/privacy' | '/terms', { readonly en: Said; readonly cy: Said }>> = {
  '/': {
    en: ['Quorate', 'A bot in Microsoft Teams and Slack for professionals of one partnership. It answers nobody else.'],
    cy: ['Quorate', 'Bot yn Microsoft Teams a Slack ar gyfer gweithwyr proffesiynol un bartneriaeth. Nid yw’n ateb neb arall.'],
  },
  '/privacy': {
    en: [
      'Privacy',
      'The partnership that runs this bot is the controller of what is kept in it, and its privacy notice applies. Ask your own agency for it.',
      'What the bot keeps is encrypted. A message it posts names no family: whatever does opens in a dialog, for the person it is meant for.',
      'This page sets no cookie and keeps nothing about you.',
    ],
    cy: [
      'Preifatrwydd',
      'Y bartneriaeth sy’n rhedeg y bot hwn yw rheolydd yr hyn a gedwir ynddo, a’i hysbysiad preifatrwydd hi sy’n gymwys. Gofynnwch i’ch asiantaeth eich hun amdano.',
      'Mae’r hyn y mae’r bot yn ei gadw wedi’i amgryptio. Nid yw neges a bostir yn enwi teulu: mae’r hyn sy’n gwneud hynny yn agor mewn deialog, i’r person y’i bwriedir ar ei gyfer.',
      'Nid yw’r dudalen hon yn gosod cwci nac yn cadw dim amdanoch.',
    ],
  },
  '/terms': {
    en: [
      'Terms of use',
      'The bot is for people whom their agency has given access, for the work of their partnership.',
      'It is not a way to make a referral. If a child is in danger now, call the police.',
    ],
    cy: [
      'Telerau defnyddio',
      'Mae’r bot ar gyfer pobl y mae eu hasiantaeth wedi rhoi mynediad iddynt, ar gyfer gwaith eu partneriaeth.',
      'Nid yw’n ffordd o wneud atgyfeiriad. Os yw plentyn mewn perygl nawr, ffoniwch yr heddlu.',
    ],
  },
};

const section = (language: string, [title, ...paragraphs]: Said) =>
  `<section lang="${language}"><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</section>`;

/** What the addresses in the Teams manifest lead to: website, privacy, terms. The same for everybody, and there is nothing to send. */
export const aboutPages: readonly Page[] = Object.entries(said).map(([path, { en, cy }]) => {
  const shown = sheetOf(200, 'Quorate', section('en', en) + section('cy', cy));
  return { path, shown, take: async () => ({ sheet: shown }) };
});
