import type { paging as english } from './paging.en.ts';

/** Lists that are longer than a platform shows, and people who read alike. */
export const paging: typeof english = {
  shown: (list, from, to, all) =>
    `${list}: rhestrir ${from} i ${to} o ${all}. Dewiswch un o’r llinellau olaf ac anfonwch y ffurflen i weld eraill.`,
  others: (first) => `Dangos eraill, o: ${first}`,
  byName: 'Chwilio am enw',
  nameOf: (list) => `${list}: chwilio am enw`,
  nameHint: 'Mae rhan o’r enw yn ddigon.',
  nobodyFound: 'Nid oes dim o’r enw hwnnw yn y rhestr. Rhowch gynnig ar ran arall ohono.',
  page: (page, all) => `Tudalen ${page} o ${all}`,
  nextPage: 'Tudalen nesaf',
  firstPage: 'I’r dudalen gyntaf',
  telephoneEnds: (four) => `ffôn yn gorffen â ${four}`,
};
