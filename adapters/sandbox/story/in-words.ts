import type { Chapter, StoryAct, StoryValues } from './act.ts';

/** The same chapter with every button, title, field and choice called as whoever plays it reads them. */
export function inWords(chapter: Chapter, words: Readonly<Record<string, string>>): Chapter {
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

/** "a conference", "an ICPC". */
export const withArticle = (term: string): string => `${/^[aeiou]/i.test(term) ? 'an' : 'a'} ${term}`;
