import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** London, row LO-T2. Its days for reports and minutes were not found, so those stay not set (LO-T1). */
export const london = extended(england2023, {
  key: 'london',
  title: { en: 'London', cy: 'Llundain' },
  document: { en: 'London safeguarding children procedures', cy: 'Gweithdrefnau diogelu plant Llundain (yn Saesneg)' },
  sourceDate: '2024-09',
  sourceNote: {
    en: 'Of its text on conferences only the beginning was read. What is not of London stands as in the national guidance.',
    cy: 'O’i destun ar gynadleddau dim ond y dechrau a ddarllenwyd. Mae’r hyn nad yw’n perthyn i Lundain yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'http://londonsafeguardingchildrenprocedures.co.uk/chi_prot_conf.html',
  instead: ['EN-T6'],
  timescales: [
    {
      id: 'LO-T2',
      title: {
        en: 'First review conference; after a pre-birth one soon after the birth',
        cy: 'Y gynhadledd adolygu gyntaf; ar ôl un cyn geni, yn fuan ar ôl yr enedigaeth',
      },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review'],
      from: { fact: 'conference', of: ['initial', 'pre-birth'] },
      within: [3, 'months'],
      unborn: [{ from: { fact: 'birth' }, within: [10, 'days'] }],
      to: 'review',
      strength: 'must',
      assumed: {
        en: 'a core group in these 10 days serves as well, and 20 days where the mother is not fit',
        cy: 'mae grŵp craidd o fewn y 10 diwrnod hyn yn ddigon hefyd, ac 20 diwrnod lle nad yw’r fam yn ddigon iach',
      },
      source: 'Child protection conferences, an amendment of 2018',
      address: 'https://bromleychildcare.proceduresonline.com/p_ch_prot_conf.html',
      confidence: 2,
    },
  ],
});
