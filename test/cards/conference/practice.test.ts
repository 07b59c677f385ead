import { expect, test } from 'vitest';
import { meetingCard } from '../../../cards/meeting/meeting-card.ts';
import { ofSurgery, withPractice } from '../../../cards/samples/conference/practice.ts';
import { practiceKeeper } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { invited } from '../../../cards/samples/states.ts';

test('two doctors of one name are told apart on the card of their practice, in their own lines and in those of their reports', () => {
  const scene = withPractice(sampleScene(ofSurgery(invited({ invitees: 14, children: 1 })), practiceKeeper, 'en'));
  const people = new Map([...scene.directory.people].map(([id, one]) => [id, { ...one, name: 'Fay Invented' }]));
  const card = meetingCard({ ...scene, directory: { ...scene.directory, people } }) ?? expect.unreachable('no card');
  const rows = card.blocks.flatMap((one) => (one.block === 'row' || one.block === 'text' ? [JSON.stringify(one.text)] : []));
  const ofDoctors = rows.filter((text) => text.includes('Fay Invented'));
  expect(ofDoctors.length).toBeGreaterThan(3);
  expect(new Set(ofDoctors).size).toBe(ofDoctors.length);
});
