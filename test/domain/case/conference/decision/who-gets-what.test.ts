import { expect, test } from 'vitest';
import type { RecipientId } from '../../../../../domain/case/conference/circulation/shape.ts';
import { whoGetsWhat } from '../../../../../domain/case/conference/circulation/who-gets-what.ts';
import type { ExclusionId } from '../../../../../domain/case/conference/exclusion/shape.ts';
import { readsMinutes } from '../../../../../domain/case/conference/minutes/readers.ts';
import type { AdultId } from '../../../../../domain/case/family/shape.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import type { Story } from '../../../../support/case-story.ts';
import { c1, inRoom } from '../../../../support/conference/deciding.ts';
import { id } from '../../../../support/invented-partnership.ts';

type Of = Parameters<typeof whoGetsWhat>[0];
const on = (story: Story, otherwise: Partial<Of>, to: string) => {
  const { procedure, directory } = story.known;
  return whoGetsWhat({ ...story.convened, ...otherwise }, procedure, directory).find((one) => one.to === (to as RecipientId));
};
const x1 = 'x00000000001' as ExclusionId;

function excluding(subject: object, what: 'part' | 'whole'): Story {
  const story = inRoom(stokeOnTrent);
  story.ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
  const asks = { do: 'ask-exclusion', id: x1, subject, wants: what, ground: 'threat', evidence: false, words: 'planted' };
  story.ask('tom', asks as never);
  return story.ask('cleo', {
    do: 'decide-exclusion',
    exclusion: x1,
    what,
    part: what === 'part' ? 'planted' : '',
    reason: 'planted',
  });
}

test('a child who is excluded has what the chair says, as a parent who is; either hears what was decided all the same (ST-C1, FV-P9)', () => {
  const child = excluding({ child: c1 }, 'whole');
  expect(on(child, {}, 'family/c1')).toMatchObject({
    as: 'excluded',
    minutes: null,
    choices: ['edited', 'none'],
    decisions: true,
  });
  const whole = excluding({ adult: 'p1' as AdultId, as: 'self' }, 'whole');
  expect(on(whole, {}, 'family/p1')).toMatchObject({
    as: 'excluded',
    minutes: null,
    choices: ['edited', 'none'],
    decisions: true,
  });
  const part = excluding({ adult: 'p1' as AdultId, as: 'self' }, 'part');
  expect(on(part, {}, 'family/p1')).toMatchObject({ as: 'part-excluded', choices: ['edited', 'part', 'none'], decisions: true });
});

test('whoever only observes has nothing, not as a member of the core group either; whoever has left is not on the list (ST-C1, Q-8)', () => {
  const story = inRoom(stokeOnTrent);
  const tom = id('tom');
  const observer = stokeOnTrent.roles.find(({ part }) => part === 'observe')?.key ?? expect.unreachable();
  const invitees = story.convened.invitees.map((one) => (one.person === tom ? { ...one, role: observer } : one));
  expect(on(story, { coreGroup: [tom] }, tom)).toMatchObject({ as: 'invited', minutes: 'whole' });
  expect(on(story, { invitees, coreGroup: [tom] }, tom)).toMatchObject({
    as: 'observer',
    decisions: false,
    plan: false,
    minutes: 'none',
  });
  expect(on(story, { away: [{ person: tom }] as never }, tom)).toBeUndefined();
});

test('a draft of the minutes is of those who write it alone; once it is agreed whoever administers the unit has it as well (ST-T16)', () => {
  const { convened, known } = inRoom(stokeOnTrent);
  const reads = (stage: 'writing' | 'with-chair' | 'agreed', who: 'cleo' | 'ada' | 'tom') =>
    readsMinutes({ ...convened, minutes: { ...convened.minutes, stage } }, id(who), known.directory);
  expect([reads('writing', 'cleo'), reads('writing', 'ada'), reads('writing', 'tom')]).toEqual([true, false, false]);
  expect(reads('with-chair', 'ada')).toBe(false);
  expect([reads('agreed', 'cleo'), reads('agreed', 'ada'), reads('agreed', 'tom')]).toEqual([true, true, false]);
});
