import { expect, test } from 'vitest';
import type { Watch } from '../../../bot/observe/watch.ts';
import { mailboxGone } from '../../../bot/turn/mailbox-gone.ts';
import { convened } from '../../support/case-story.ts';
import { id } from '../../support/invented-partnership.ts';

const watch = { gone: () => undefined, failed: () => undefined } as unknown as Watch;

test('the case is asked once to have somebody telephoned, and again where that was not confirmed', async () => {
  const asked: string[] = [];
  let confirmed = false;
  const gone = mailboxGone(async (of, person, at) => {
    asked.push(`${of} ${person} ${at}`);
    return confirmed;
  }, watch);
  const { state } = convened();
  const of = state.opening.status === 'open' ? state.opening.id : '';
  for (confirmed of [false, true, true]) {
    gone(state, [`person:${id('tom')}`, 'team:invented'], 7);
    await new Promise(setImmediate);
  }
  expect(asked).toEqual([`${of} ${id('tom')} 7`, `${of} ${id('tom')} 7`]);
});
