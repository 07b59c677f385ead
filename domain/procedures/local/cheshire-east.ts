import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Cheshire East, row CE2-T1, of an older edition. */
export const cheshireEast = extended(england2023, {
  key: 'cheshire-east',
  title: { en: 'Cheshire East', cy: 'Dwyrain Swydd Gaer' },
  document: {
    en: 'Cheshire East basic safeguarding children procedures',
    cy: 'Gweithdrefnau sylfaenol diogelu plant Dwyrain Swydd Gaer (yn Saesneg)',
  },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Cheshire East stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Ddwyrain Swydd Gaer yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress:
    'http://www.online-procedures.co.uk/cheshireeast/contents/basic-safeguarding-children-procedures/initial-child-protection-conferences/pre-birth-conferences/',
  instead: ['EN-T16'],
  timescales: [
    {
      id: 'CE2-T1',
      title: { en: 'Pre-birth conference', cy: 'Cynhadledd cyn geni' },
      kind: 'deadline',
      types: ['pre-birth'],
      from: { fact: 'expected-delivery' },
      before: [3, 'months'],
      assumed: { en: 'its “about 3 months” read as 3 months', cy: 'darllenwyd “tua 3 mis” fel 3 mis' },
      to: 'conference',
      strength: 'should',
      source: 'Pre-birth conferences',
      address:
        'http://www.online-procedures.co.uk/cheshireeast/contents/basic-safeguarding-children-procedures/initial-child-protection-conferences/pre-birth-conferences/',
      confidence: 2,
    },
    {
      id: 'CE2-T1',
      title: { en: 'Review after the birth', cy: 'Adolygiad ar ôl yr enedigaeth' },
      kind: 'deadline',
      types: ['pre-birth', 'review'],
      from: { fact: 'conference', of: ['pre-birth'] },
      within: [3, 'months'],
      unborn: [{ from: { fact: 'birth' }, within: [4, 'weeks'] }],
      to: 'review',
      strength: 'should',
      source: 'Pre-birth conferences',
      address:
        'http://www.online-procedures.co.uk/cheshireeast/contents/basic-safeguarding-children-procedures/initial-child-protection-conferences/pre-birth-conferences/',
      confidence: 2,
    },
  ],
});
