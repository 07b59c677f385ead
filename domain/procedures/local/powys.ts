import { wales } from '../national/wales.ts';
import { extended } from './extended.ts';

/** Powys, row W-T1b: everything is counted from the decision to make the enquiries, and not from a strategy discussion. */
export const powys = extended(wales, {
  key: 'powys',
  title: { en: 'Powys', cy: 'Powys' },
  document: { en: 'How long it takes, a page of the council', cy: 'Pa mor hir fydd e’n para, un o dudalennau’r cyngor' },
  sourceDate: null,
  sourceNote: {
    en: 'The page bears no date. What is not of Powys stands as in the national procedures.',
    cy: 'Nid oes dyddiad ar y dudalen. Mae’r hyn nad yw’n perthyn i Bowys yn sefyll fel yn y gweithdrefnau cenedlaethol.',
  },
  sourceAddress: 'https://cy.powys.gov.uk/article/16528/Pa-mor-hir-fydd-en-para',
  instead: ['W-T1'],
  timescales: [
    {
      id: 'W-T1b',
      title: { en: 'Initial child protection conference', cy: 'Cynhadledd amddiffyn plant gychwynnol' },
      kind: 'deadline',
      types: ['initial'],
      from: { fact: 'enquiries-decided' },
      within: [15, 'working-days'],
      to: 'conference',
      strength: 'should',
      source: 'How long it takes',
      address: 'https://cy.powys.gov.uk/article/16528/Pa-mor-hir-fydd-en-para',
      confidence: 2,
    },
    {
      id: 'W-T1b',
      title: { en: 'Strategy discussion', cy: 'Trafodaeth strategaeth' },
      kind: 'deadline',
      types: ['initial'],
      from: { fact: 'enquiries-decided' },
      within: [1, 'working-days'],
      to: 'strategy-discussion',
      strength: 'should',
      source: 'How long it takes',
      address: 'https://cy.powys.gov.uk/article/16528/Pa-mor-hir-fydd-en-para',
      confidence: 2,
    },
    {
      id: 'W-T1b',
      title: { en: 'Section 47 enquiries concluded', cy: 'Ymholiadau adran 47 wedi dod i ben' },
      kind: 'deadline',
      types: ['initial'],
      from: { fact: 'strategy-discussion' },
      within: [10, 'working-days'],
      assumed: {
        en: 'counted from the strategy discussion that follows the decision',
        cy: 'wedi’i gyfrif o’r drafodaeth strategaeth sy’n dilyn y penderfyniad',
      },
      to: 'section-47-concluded',
      strength: 'should',
      source: 'How long it takes',
      address: 'https://cy.powys.gov.uk/article/16528/Pa-mor-hir-fydd-en-para',
      confidence: 2,
    },
  ],
});
