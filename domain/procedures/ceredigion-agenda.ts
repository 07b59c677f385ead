import type { Procedure } from './schema.ts';

/** What an initial and a review conference go through, in order (CE-A1, CE-A2). */
export const ceredigionAgenda: Procedure['agenda'] = {
  initial: [
    { key: 'introduced', title: { en: 'Agencies introduced to the family', cy: 'Cyflwyno’r asiantaethau i’r teulu' } },
    {
      key: 'chair',
      title: { en: 'The Chair: reasons, and how the meeting goes', cy: 'Y Cadeirydd: rhesymau, a threfn y cyfarfod' },
    },
    {
      key: 'concerns',
      title: { en: 'The concerns, the enquiries and the assessments', cy: 'Y pryderon, yr ymholiadau a’r asesiadau' },
    },
    { key: 'reports', title: { en: 'Reports, for each child', cy: 'Adroddiadau, ar gyfer pob plentyn' } },
    {
      key: 'family',
      title: {
        en: 'The family and the children answer; views of children who are not there',
        cy: 'Y teulu a’r plant yn ymateb; barn plant nad ydynt yno',
      },
    },
    { key: 'main-points', title: { en: 'Main points, by the Chair', cy: 'Prif bwyntiau, gan y Cadeirydd' } },
    {
      key: 'views',
      title: {
        en: 'Views on risk, and the decision on the Register',
        cy: 'Barn ar y risg, a’r penderfyniad ar y gofrestr amddiffyn plant',
      },
    },
    {
      key: 'registered',
      title: {
        en: 'If registered: outline plan, Key Worker, core group',
        cy: 'Os rhoddir enw ar y gofrestr amddiffyn plant: cynllun amlinellol, Gweithiwr Allweddol, grŵp craidd',
      },
    },
    {
      key: 'not-registered',
      title: { en: 'If not: advice, support and services', cy: 'Os na: cyngor, cymorth a gwasanaethau' },
    },
  ],
  review: [
    { key: 'introduced', title: { en: 'Agencies introduced to the family', cy: 'Cyflwyno’r asiantaethau i’r teulu' } },
    {
      key: 'chair',
      title: { en: 'The Chair: reasons, and how the meeting goes', cy: 'Y Cadeirydd: rhesymau, a threfn y cyfarfod' },
    },
    {
      key: 'key-worker',
      title: { en: "The Key Worker's report on the plan", cy: 'Adroddiad y Gweithiwr Allweddol ar y cynllun' },
    },
    {
      key: 'reports',
      title: {
        en: 'Reports of agencies and core group, for each child',
        cy: 'Adroddiadau asiantaethau a’r grŵp craidd, ar gyfer pob plentyn',
      },
    },
    {
      key: 'family',
      title: {
        en: 'The family and the children answer; views of children who are not there',
        cy: 'Y teulu a’r plant yn ymateb; barn plant nad ydynt yno',
      },
    },
    { key: 'main-points', title: { en: 'Main points, by the Chair', cy: 'Prif bwyntiau, gan y Cadeirydd' } },
    {
      key: 'views',
      title: {
        en: 'Views on risk, and whether the name comes off the Register',
        cy: 'Barn ar y risg, ac a ddileir yr enw o’r gofrestr amddiffyn plant',
      },
    },
    { key: 'stays', title: { en: 'If it stays: the plan from here', cy: 'Os yw’n aros: y cynllun o hyn ymlaen' } },
    {
      key: 'not-registered',
      title: { en: 'If not: advice, support and services', cy: 'Os na: cyngor, cymorth a gwasanaethau' },
    },
  ],
};
