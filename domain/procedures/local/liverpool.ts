import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Liverpool, row LV-T1. */
export const liverpool = extended(england2023, {
  key: 'liverpool',
  title: { en: 'Liverpool', cy: 'Lerpwl' },
  document: { en: 'Liverpool safeguarding children procedures', cy: 'Gweithdrefnau diogelu plant Lerpwl (yn Saesneg)' },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Liverpool stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Lerpwl yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress: 'https://liverpoolscp.proceduresonline.com/chapters/p_init_cp.html',
  instead: ['EN-T6'],
  timescales: [
    {
      id: 'LV-T1',
      title: {
        en: 'First review conference; after a pre-birth one soon after the birth',
        cy: 'Y gynhadledd adolygu gyntaf; ar ôl un cyn geni, yn fuan ar ôl yr enedigaeth',
      },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review'],
      from: { fact: 'conference', of: ['initial', 'pre-birth'] },
      within: [3, 'months'],
      unborn: [{ from: { fact: 'birth' }, within: [20, 'working-days'] }],
      to: 'review',
      strength: 'must',
      source: 'Initial child protection conferences',
      address: 'https://liverpoolscp.proceduresonline.com/chapters/p_init_cp.html',
      confidence: 2,
    },
  ],
});
