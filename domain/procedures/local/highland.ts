import { scotland2023 } from '../national/scotland-2023.ts';
import { extended } from './extended.ts';

/** Highland, row HL-T1: its reports and its decision letter. That the day is agreed in 14 days, and a link sent two days before, nothing in a case shows. */
export const highland = extended(scotland2023, {
  key: 'highland',
  title: { en: 'Highland', cy: 'Yr Ucheldiroedd' },
  document: {
    en: 'Highland inter-agency child protection procedures',
    cy: 'Gweithdrefnau amddiffyn plant rhyngasiantaethol yr Ucheldiroedd (yn Saesneg)',
  },
  sourceDate: '2024',
  sourceNote: {
    en: 'What is not of Highland stands as in the national guidance.',
    cy: 'Mae’r hyn nad yw’n perthyn i’r Ucheldiroedd yn sefyll fel yn y canllawiau cenedlaethol.',
  },
  sourceAddress:
    'https://rightdecisions.scot.nhs.uk/getting-it-right-for-every-child-young-person-in-highland-interagency-practice-model-child-protection-procedures-2024/',
  instead: [],
  timescales: [
    {
      id: 'HL-T1',
      title: { en: 'Assessment with the chair', cy: 'Asesiad gyda’r cadeirydd' },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'conference' },
      before: [7, 'days'],
      to: 'report-to-chair',
      strength: 'must',
      source: 'Timescales for stages in child protection processes',
      address:
        'https://rightdecisions.scot.nhs.uk/getting-it-right-for-every-child-young-person-in-highland-interagency-practice-model-child-protection-procedures-2024/child-protection-procedures-effective-assessment-and-planning/responding-to-concerns-about-children-and-young-people-interagency-procedures-2023/child-protection-planning-meetings-cppm/timescales-for-stages-in-child-protection-processes',
      confidence: 2,
    },
    {
      id: 'HL-T1',
      title: {
        en: 'Decision letter to the core group and to whoever was not there',
        cy: 'Llythyr y penderfyniad at y grŵp craidd a phwy bynnag nad oedd yno',
      },
      kind: 'deadline',
      types: ['initial', 'pre-birth', 'review', 'transfer'],
      from: { fact: 'conference' },
      within: [5, 'working-days'],
      to: 'decision-circulated',
      strength: 'must',
      source: 'CPPM record',
      address:
        'https://rightdecisions.scot.nhs.uk/getting-it-right-for-every-child-young-person-in-highland-interagency-practice-model-child-protection-procedures-2024/child-protection-procedures-effective-assessment-and-planning/responding-to-concerns-about-children-and-young-people-interagency-procedures-2023/child-protection-planning-meetings-cppm/cppm-record',
      confidence: 2,
    },
  ],
});
