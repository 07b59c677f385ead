import type { Chapter, StoryAct, StoryValues, Tour } from '../act.ts';
import { afterwards } from './afterwards.ts';
import { beforehand } from './beforehand.ts';
import { onTheDay } from './on-the-day.ts';
import type { Told } from './told.ts';

/** The whole life of one invented case, from the request to its first review, as its procedure has it. */
export const wholeLife = (told: Told): Tour => ({
  title: 'The life of a case',
  begins: [-11, '09:00'],
  chapters: (day) =>
    [...beforehand(day, told), ...onTheDay(day, told), ...afterwards(day, told)].map((one) => inWords(one, told.words)),
});

/** The same chapter with every button, title, field and choice called as whoever plays it reads them. */
function inWords(chapter: Chapter, words: Told['words']): Chapter {
  const said = (text: string): string => words[text] ?? text;
  const value = (one: StoryValues[string]) => (typeof one === 'string' ? said(one) : 'readBy' in one ? one : one.map(said));
  const values = (all: StoryValues): StoryValues =>
    Object.fromEntries(Object.entries(all).map(([label, one]) => [said(label), value(one)]));
  const act = (one: StoryAct): StoryAct => {
    if ('clock' in one) return one;
    if ('say' in one) return { ...one, say: said(one.say) };
    const { press, beside, fill } = one;
    return {
      ...one,
      press: said(press),
      ...(beside === undefined ? {} : { beside: said(beside) }),
      ...(fill === undefined ? {} : { fill: fill.map(([form, its]) => [said(form), values(its)] as const) }),
    };
  };
  return { ...chapter, steps: chapter.steps.map((step) => ({ ...step, acts: step.acts.map(act) })) };
}
