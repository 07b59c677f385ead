import { expect, test } from 'vitest';
import { departedCard } from '../../../cards/people/departed-card.ts';
import { administrator, guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { now, sizes, withActions } from '../../../cards/samples/states.ts';
import { departureName } from '../../../domain/case/people/departures.ts';
import type { Away } from '../../../domain/case/people/shape.ts';
import { employerOf } from '../../../domain/directory/membership.ts';
import type { AgencyId } from '../../../domain/ids.ts';

const [person] = guests;

/** What is told of somebody who was here for an agency and is suspended now. */
function told(of: 'their agency' | 'one they have left', is: 'suspended' | 'deactivated' | 'both' = 'suspended'): string {
  const state = withActions(sizes.large);
  const scene = sampleScene(state, administrator, 'en');
  const found = person === undefined ? undefined : scene.directory.people.get(person);
  if (found === undefined) throw new Error('nobody is invited in the samples');
  const agency = of === 'their agency' ? employerOf(found) : ('elsewhere' as AgencyId);
  const away: Away = { person: found.id, agency, at: now, was: { coreGroup: true, meetings: {} } };
  const people = new Map(scene.directory.people).set(found.id, { ...found, status: 'suspended' });
  const deactivated = new Map(is === 'suspended' ? [] : [[found.id, now]]);
  const theirs = scene.directory.agencies.get(agency);
  const shut = { how: 'suspended', tenants: [], workspaces: [], people: [] } as const;
  const agencies = new Map(scene.directory.agencies);
  if (is === 'both' && theirs !== undefined) agencies.set(agency, { ...theirs, shut });
  const directory = { ...scene.directory, people, agencies, deactivated };
  const suspended = { ...scene, state: { ...scene.state, away: [away] }, directory };
  return JSON.stringify(departedCard(suspended, departureName(away)));
}

test('whoever was moved and is suspended at another agency has left for good', () => {
  expect(told('their agency')).toContain('have back what nobody else was given');
  expect(told('one they have left')).toContain('no longer of the agency');
  expect(told('one they have left')).not.toContain('have back what nobody else was given');
});

test('whose account is deactivated and whose agency is suspended is back once neither is so, and that is what is said', () => {
  expect(told('their agency', 'deactivated')).toMatch(
    /deactivated their account.*active again, they have back what nobody else was given/,
  );
  expect(told('their agency', 'both')).toMatch(/agency is suspended.*deactivated their account.*until neither is so/);
  expect(told('their agency', 'both')).not.toContain('have back');
});
