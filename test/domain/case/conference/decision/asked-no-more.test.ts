import { expect, test } from 'vitest';
import type { BareCommand } from '../../../../../domain/case/case.ts';
import type { ExclusionId } from '../../../../../domain/case/conference/exclusion/shape.ts';
import type { AdultId } from '../../../../../domain/case/family/shape.ts';
import { procedure } from '../../../../../domain/procedures/registry.ts';
import { convened, known, type Story } from '../../../../support/case-story.ts';
import { family } from '../../../../support/conference/family-story.ts';
import { id, type people } from '../../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const under = (story: Story, key: string) => {
  story.known = { ...known, procedure: procedure(key) ?? expect.unreachable() };
  return story;
};
const at = (date: string) => ({ date, time: '10:00', place: 'Invented Hall' });
const moved = (story: Story, date: string) =>
  story.ask('ada', { do: 'move', when: at(date), why: 'invented', seen: story.convened.revision });
/** Past its limit, and then back within it. */
const lateNoMore = (key: string) => moved(moved(under(convened(), key), '2027-01-14'), '2026-12-17');
const withheldNoMore = () => {
  const asks = { manager: 'Invented post', discussed: true } as const;
  const story = under(convened(), 'stoke-on-trent').ask('tom', { do: 'ask-withhold', asks });
  return story.ask('tom', { do: 'ask-withhold', asks: null });
};
const notExcluded = () => {
  const exclusion = 'x00000000001' as ExclusionId;
  const subject = { adult: 'p1' as AdultId, as: 'self' } as const;
  const story = family().ask('tom', {
    ...{ do: 'ask-exclusion', id: exclusion, subject, wants: 'whole', ground: 'threat', evidence: true, words: 'invented' },
  } as BareCommand);
  const says = (what: 'whole' | 'not') => ({ do: 'decide-exclusion', exclusion, what, part: '', reason: 'invented' }) as const;
  return story.ask('cleo', says('whole')).ask('cleo', says('not'));
};
const tiedNoMore = () => {
  const tie = (ties: readonly 'line-management'[]): BareCommand => ({ do: 'declare-tie', ties }) as BareCommand;
  return under(convened(), 'stoke-on-trent')
    .ask('cleo', tie(['line-management']))
    .ask('cleo', tie([]));
};

test.each<[string, () => Story, Name, BareCommand]>([
  ['why a day is late', () => lateNoMore('stoke-on-trent'), 'ada', { do: 'explain-late', row: 'own', why: 'x', proposed: '' }],
  [
    'whether the delay is authorised',
    () => lateNoMore('stoke-on-trent'),
    'stan',
    { do: 'authorise-delay', authorised: true, why: 'x', seen: '2027-01-14' },
  ],
  [
    'whether the chair agrees to it',
    () => lateNoMore('buckinghamshire'),
    'cleo',
    { do: 'agree-delay', agreed: true, why: 'x', seen: '2027-01-14' },
  ],
  [
    'the plan until then',
    () => lateNoMore('buckinghamshire'),
    'sam',
    { do: 'say-interim', inPlace: true, people: [id('sam')], what: 'x' },
  ],
  [
    'what is kept back of a report',
    withheldNoMore,
    'cleo',
    { do: 'decide-withheld', of: id('tom'), seen: 1, decision: 'agreed', line: '' },
  ],
  [
    'who tells somebody that they are excluded',
    notExcluded,
    'cleo',
    { do: 'set-exclusion-tasks', exclusion: 'x00000000001' as ExclusionId, tasks: [], report: true },
  ],
  ['that a chair with a tie stays', tiedNoMore, 'una', { do: 'keep-chair', why: 'x', seen: 1 }],
])(
  '%s: once it is asked no more, a late answer hears that it has changed, not that it is not open yet',
  (_, story, who, late) => {
    expect(story().ask(who, late).refused).toBe('changed');
  },
);
