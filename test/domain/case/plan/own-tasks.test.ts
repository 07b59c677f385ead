import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { ownTasksOf } from '../../../../cards/plan/tasks/tasks-of.ts';
import type { Case } from '../../../../domain/case/whole.ts';
import type { CaseId } from '../../../../domain/ids.ts';
import { noon, scaling } from '../../../support/case-story.ts';
import { id } from '../../../support/invented-partnership.ts';

/** The same family told a second time, as another case. */
function asAnother(state: Case): Case {
  const { opening } = state;
  if (opening.status !== 'open') throw new Error('not open');
  return { ...state, opening: { ...opening, id: 'k0000invented0case2' as CaseId, reference: 'INV-2' } };
}

test('what somebody is to do stands in one list over all their cases, the oldest first, each with the case it is ticked in', () => {
  const due = (...days: readonly string[]) =>
    days.reduce(
      (story, day) => story.ask('cleo', { do: 'give-action', to: id('tom'), what: `by ${day}`, why: 'y', due: day }),
      scaling().ask('cleo', { do: 'give-action', to: id('pia'), what: 'another’s', why: 'y', due: '2026-12-17' }),
    );
  const [one, other] = [due('2027-01-20', '2026-12-18'), due('2026-12-22', '2027-01-04')];
  const at = noon('2026-12-21');
  const scenes = [one.state, asAnother(other.state)].map(
    (state) => sceneOf(one.known.directory, state, id('tom'), at, 'k1') ?? expect.unreachable(),
  );
  const ticks = ownTasksOf(scenes).flatMap(({ due: day, does }) =>
    'tick' in does && /\/a\d$/.test(does.tick) ? [[day, does.tick]] : [],
  );
  expect(ticks).toEqual([
    ['2026-12-18', 'k0000invented0case1/a3'],
    ['2026-12-22', 'k0000invented0case2/a2'],
    ['2027-01-04', 'k0000invented0case2/a3'],
    ['2027-01-20', 'k0000invented0case1/a2'],
  ]);
});
