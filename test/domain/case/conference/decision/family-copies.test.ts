import { expect, test } from 'vitest';
import { listVersionOf, whoGetsWhat } from '../../../../../domain/case/conference/circulation/who-gets-what.ts';
import { phasesOf } from '../../../../../domain/case/phase.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { c1, c2, decide, inRoom } from '../../../../support/conference/deciding.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

test('what is to be brought to the family is asked of whoever leads, and of nobody else (FV-T10)', () => {
  const story = inRoom(forthValley).ask('ada', { do: 'add-adult', nth: 0, adult: { kind: 'parent', children: [c1] } });
  decide(decide(story, c1), c2, { outcome: 'not-at-risk', categories: [] });
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  const choices = list.filter((one) => one.minutes === null).map(({ to }) => ({ to, minutes: 'none' as const }));
  expect(story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices, off: [] }).events).toContain(
    'list-released',
  );
  const brings = (who: keyof typeof people) =>
    phasesOf(story.conference, id(who), story.known, story.at).flatMap(({ phase, about }) =>
      phase === 'family-copies' ? [about] : [],
    );
  expect((['sam', 'tom', 'pia', 'cleo', 'ada'] as const).map(brings)).toEqual([['decisions'], [], [], [], []]);
  expect(story.ask('cleo', { do: 'send-document', document: 'plan' }).events).toContain('document-sent');
  expect(brings('sam')).toEqual(['decisions plan']);
});
