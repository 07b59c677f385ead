import type { Terms } from '../../words/terms.ts';
import type { asking as english } from './asking.en.ts';

/** "Something else": every answer but the one tap. */
export const asking = (t: Terms): ReturnType<typeof english> => ({
  form: 'Rhywbeth arall',
  answerLabel: 'Eich ateb',
  options: {
    phone: 'Byddaf yn cymryd rhan dros y ffôn',
    video: 'Byddaf yn cymryd rhan drwy fideo',
    'first-part': 'Byddaf yno ar gyfer y rhan gyntaf yn unig',
    deputy: 'Bydd rhywun o’m hasiantaeth yn dod yn fy lle',
    apologies: 'Ymddiheuriadau',
    private: `Dweud rhywbeth wrth y ${t.chair} yn breifat`,
    exclusion: 'Ni ddylai rhywun o’r teulu fod yno',
  },
  undertaking: 'Mae cymryd rhan mewn unrhyw ffordd yn derbyn yr ymrwymiad cyfrinachedd (mae ei eiriau o dan Manylion).',
  deputyForm: 'Rhywun yn fy lle',
  deputyLabel: 'Pwy sy’n dod yn eich lle',
  deputyAnother: 'Rhywun nad yw yn y rhestr hon',
  deputyHint: `Mae’r ${t.chair} yn cytuno cyn iddynt ddysgu dim.`,
  deputyNameLabel: 'Eu henw',
  deputyNameHint: `Mae’r ${t.administrator} yn eu hychwanegu. Mae’r ${t.chair} yn cytuno cyn iddynt ddysgu dim.`,
  apologiseForm: 'Ymddiheuriadau',
  reasonLabel: 'Beth sy’n eich cadw draw',
  lineLabel: `Unrhyw beth y dylai’r ${t.chair} ei wybod`,
  lineHint: `Un llinell. Dim ond y ${t.chair} a’r ${t.administrator} sy’n ei darllen.`,
  speaksLabel: 'Pwy sy’n dod ac yn siarad drosoch',
  speaksHint: `Dim ond os ydych wedi gofyn. Byddant yn darllen ar eu cerdyn eich bod wedi dweud hynny, a bydd y ${t.chair} yn ei ddarllen.`,
  concernLabel: 'Yr hyn a wyddoch',
  concernHint: 'Nid yw’n dod â’r cais am wybodaeth i ben: mae angen i’r gynhadledd glywed hefyd nad oes dim.',
  noConcern: 'Ni wn am unrhyw bryder penodol',
  reportLabel: 'Eich adroddiad',
  reportHint: 'Gofynnir amdano hefyd gan y sawl nad yw’n dod. Cewch eich atgoffa ohono nes iddo gyrraedd.',
  reportHintEnds: 'Gofynnir amdano hefyd gan y sawl nad yw’n dod, oni bai eich bod yn dweud na fydd un.',
  report: {
    sent: 'Mae wedi’i anfon',
    comes: 'Mae’n dod o hyd',
    none: 'Ni fydd un: daw’r hyn a wn drwy alwad neu gydweithiwr',
  },
  reportIn: 'Mae eich adroddiad wedi’i anfon; nid oes angen dweud hynny eto.',
  stillAsked: 'Nid yw ymddiheuriadau yn dod â’r cais am wybodaeth i ben: gall adroddiad, galwad neu gydweithiwr ddod â hi.',
});
