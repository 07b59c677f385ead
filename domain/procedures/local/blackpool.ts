import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Blackpool, row BP-T1. That the last core group is 10 working days before the review is counted back from a day that is not known yet, so it is said and has no date. */
export const blackpool = extended(england2023, {
  key: 'blackpool',
  title: { en: 'Blackpool', cy: 'Blackpool' },
  document: { en: 'Blackpool guidance on core groups', cy: 'Canllawiau Blackpool ar grwpiau craidd (yn Saesneg)' },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Blackpool stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Blackpool yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress:
    'https://www.blackpoolsafeguarding.org.uk/resources-for-working-with-children-and-families/for-professionals/core-group-minutes',
  instead: ['EN-T5'],
  timescales: [
    {
      id: 'BP-T1',
      title: {
        en: 'Next core group; the last at least 10 working days before the review',
        cy: 'Y grŵp craidd nesaf; yr olaf o leiaf 10 diwrnod gwaith cyn yr adolygiad',
      },
      kind: 'interval',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'core-group', pick: 'last' },
      every: [4, 'weeks'],
      to: 'core-group',
      strength: 'must',
      source: 'Core group minutes',
      address:
        'https://www.blackpoolsafeguarding.org.uk/resources-for-working-with-children-and-families/for-professionals/core-group-minutes',
      confidence: 2,
    },
  ],
});
