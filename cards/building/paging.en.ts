/** Lists that are longer than a platform shows, and people who read alike. */
export const paging = {
  shown: (list: string, from: number, to: number, all: number) =>
    `${list}: ${from} to ${to} of ${all} are listed. Choose one of the last lines and send the form to see others.`,
  others: (first: string) => `Show others, from: ${first}`,
  byName: 'Look for a name',
  nameOf: (list: string) => `${list}: look for a name`,
  nameHint: 'Part of a name is enough.',
  nobodyFound: 'Nothing of that name is in the list. Please try another part of it.',
  page: (page: number, all: number) => `Page ${page} of ${all}`,
  nextPage: 'Next page',
  firstPage: 'To the first page',
  telephoneEnds: (four: string) => `telephone ending ${four}`,
};
