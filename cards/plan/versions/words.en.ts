import type { Terms } from '../../words/terms.ts';

/** That the plan was changed: to whom it concerns, and what it was before. */
export const planVersions = (t: Terms) => ({
  title: (reference: string) => `${t.conference} ${reference}: the plan was changed`,
  changedBy: (who: string, from: number, to: number) =>
    from === to ? `${who} has changed the plan: version ${to}.` : `${who} has changed the plan: versions ${from} to ${to}.`,
  before: (version: number) => (version === 0 ? 'There was no plan before.' : `Before that it was at version ${version}.`),
  about: (kinds: string) => `It is about: ${kinds}.`,
  coversNow: (who: string) => `You stand in for ${who}, when they are ill or on leave.`,
  coversNoMore: (who: string) => `You do not stand in for ${who} any more.`,
  coveredBy: (who: string) => `When you are ill or on leave, this is who stands in for you: ${who}.`,
  coveredByName: 'When you are ill or on leave, somebody who is named in the plan stands in for you.',
  coveredByNobody: 'Nobody is named any more who stands in for you when you are ill or on leave.',
  seesNow: (child: string, often: string) => `You see ${child}, at least ${often}.`,
  seesBefore: (often: string) => `Before: at least ${often}.`,
  seesNoMore: (child: string) => `It is not agreed any more that you see ${child}.`,
  theChild: 'the child',
  see: 'What was changed',
  form: 'What was changed',
  takenOut: 'Taken out of the plan.',
  was: (text: string) => `Before: ${text}`,
  wasNot: 'Before: it did not stand in the plan.',
  cover: 'Who stands in for whom',
  nothing: 'Nothing of it is for the children you are there for.',
  version: (version: number, day: string) => `Version ${version} of the plan, since ${day}`,
  ofVersion: (version: number) => `Version ${version} of the plan.`,
  more: (n: number) => `And ${n} more: they stand in the plan.`,
});
