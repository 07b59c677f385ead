import { expect, test } from 'vitest';
import { renderLetter } from '../../../bot/deliver/render-letter.ts';
import type { CaseId } from '../../../domain/ids.ts';
import type { Story } from '../../support/case-story.ts';
import { among, type Name, requested } from '../../support/conference/requests.ts';
import { id } from '../../support/invented-partnership.ts';

const greeting = { letter: 'alert', alert: 'greeting', about: '' } as const;
const nothing = /nothing for you at the moment/;

function greets(story: Story, who: Name): string {
  const { directory } = story.known;
  const person = directory.people.get(id(who));
  const { opening } = story.state;
  if (person === undefined || opening.status === 'none') throw new Error('nobody to greet');
  return JSON.stringify(renderLetter(directory, person, greeting, new Map([[opening.id as CaseId, story.state]]), story.at));
}

test('a greeting does not say that there is nothing above a request: to whoever made it and whoever decides (Q-20)', () => {
  const story = requested();
  for (const who of ['tom', 'carl'] as const) expect(greets(story, who), who).not.toMatch(nothing);
  expect(greets(story, 'pia'), 'nothing of it is hers').toMatch(nothing);
  among(story, { carl: { standing: [] } });
  expect(greets(story, 'carl'), 'who decides on nothing any more').toMatch(nothing);
});
