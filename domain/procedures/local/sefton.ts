import { england2023 } from '../national/england-2023.ts';
import { extended } from './extended.ts';

/** Sefton, row SE-T1. */
export const sefton = extended(england2023, {
  key: 'sefton',
  title: { en: 'Sefton', cy: 'Sefton' },
  document: { en: 'Sefton safeguarding children procedures', cy: 'Gweithdrefnau diogelu plant Sefton (yn Saesneg)' },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Sefton stands as in the national guidance.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Sefton yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress:
    'https://seftonscp.procedures.org.uk/lkytqt/child-protection-conferences/managing-individual-cases/pre-birth-conference',
  instead: ['EN-T16'],
  timescales: [
    {
      id: 'SE-T1',
      title: {
        en: 'Pre-birth conference, by 34 weeks of pregnancy',
        cy: 'Cynhadledd cyn geni, erbyn 34 wythnos o feichiogrwydd',
      },
      kind: 'deadline',
      types: ['pre-birth'],
      from: { fact: 'expected-delivery' },
      before: [6, 'weeks'],
      assumed: {
        en: 'the expected date is 40 weeks, so 34 weeks is 6 weeks before it',
        cy: '40 wythnos yw’r dyddiad disgwyliedig, felly mae 34 wythnos 6 wythnos cyn hynny',
      },
      to: 'conference',
      strength: 'must',
      source: 'Pre-birth conference',
      address:
        'https://seftonscp.procedures.org.uk/lkytqt/child-protection-conferences/managing-individual-cases/pre-birth-conference',
      confidence: 2,
    },
  ],
});
