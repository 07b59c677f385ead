import { describe, expect, test } from 'vitest';
import { cardFor, formFor, readForm } from '../../../../../cards/registry.ts';
import { administrator, chair } from '../../../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../../../cards/samples/scene-of.ts';
import { answered, fullDraft, sizes } from '../../../../../cards/samples/states.ts';
import type { NewChild } from '../../../../../domain/case/family/shape.ts';
import { missingRoles, rolesAskedFor } from '../../../../../domain/case/meeting/list/needed-roles.ts';
import { fewerSchools } from '../../../../../domain/case/meeting/list/schools.ts';
import { usualPeople } from '../../../../../domain/case/meeting/list/usual-people.ts';
import { forthValley } from '../../../../../domain/procedures/forth-valley.ts';
import { procedures } from '../../../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../../../domain/procedures/schema.ts';
import { stokeOnTrent } from '../../../../../domain/procedures/stoke-on-trent.ts';
import { convened, known, openCommand, Story } from '../../../../support/case-story.ts';
import { office, teamListed } from '../../../../support/conference/asked-team.ts';
import { id } from '../../../../support/invented-partnership.ts';

const pupil = { born: '2017-05-04' };
const toddler = { born: '2024-05-04' };
const unborn = { expected: '2027-02-01' };
const none = { 'under-five': 0, 'pre-five': 0, 'school-age': 0 };

/** A draft under another procedure, with its children. */
function draft(procedure: Procedure, type: string, ...children: readonly NewChild[]): Story {
  const story = new Story();
  story.known = { ...known, procedure };
  return story.ask('ada', { ...openCommand, procedure: procedure.key, type, facts: {}, children });
}

const missing = (story: Story) => missingRoles(story.conference, story.known.procedure, story.at);

describe('who is wanted', () => {
  test('social worker and police always; education and health by the age of the children (FV-P1)', () => {
    expect(missing(draft(forthValley, 'review', pupil))).toEqual(['social-worker', 'police', 'school', 'school-nurse']);
    expect(missing(draft(forthValley, 'review', toddler))).toEqual(['social-worker', 'police', 'school', 'health-visitor']);
    // The GP of either is asked for, and a paediatrician where one is involved: nobody misses them where they are not.
    for (const child of [pupil, toddler]) {
      const { conference, at } = draft(forthValley, 'review', child);
      const usual = rolesAskedFor(conference, forthValley, at).filter(({ standing }) => standing === 'usual');
      expect(usual.map(({ key }) => key)).toEqual(['gp']);
    }
    expect(forthValley.roles.find(({ key }) => key === 'paediatrician')).toMatchObject({
      when: ['where-involved'],
      source: 'FV-P1',
    });
  });

  test('nobody is missing in a role that somebody is listed in, or a team is asked to send somebody in', () => {
    const story = teamListed();
    expect(missing(story)).toEqual(['school-nurse', 'midwife']);
    story.ask('ada', { do: 'uninvite-team', team: office.id });
    expect(missing(story)).toContain('school');
  });

  test('education also for a sibling whom the conference is not about, and not for one who goes nowhere (FV-P1)', () => {
    const story = draft(forthValley, 'review', unborn);
    expect(missing(story)).not.toContain('school');
    expect(story.ask('ada', { do: 'set-household', siblings: { ...none, 'under-five': 2 }, preFive: null }).events).toEqual([
      'household-set',
    ]);
    expect(missing(story)).not.toContain('school');
    story.ask('ada', { do: 'set-household', siblings: { ...none, 'pre-five': 1 }, preFive: null });
    expect(missing(story)).toContain('school');
    story.ask('ada', { do: 'set-household', siblings: { ...none, 'school-age': 1 }, preFive: null });
    expect(missing(story)).toContain('school');
    // A sibling of school age has no school nurse here: health is by the age of those it is about.
    expect(missing(story)).not.toContain('school-nurse');
  });

  test('no education for those under five, once somebody has said that none goes to a nursery (FV-P1)', () => {
    const story = draft(forthValley, 'review', toddler);
    story.ask('ada', { do: 'set-household', siblings: none, preFive: false });
    expect(missing(story)).toEqual(['social-worker', 'police', 'health-visitor']);
    story.ask('ada', { do: 'set-household', siblings: none, preFive: true });
    expect(missing(story)).toContain('school');
  });

  test('a Child Protection Nurse Advisor at every initial and pre-birth conference, at no other (FV-P2)', () => {
    expect(missing(draft(forthValley, 'initial', pupil))).toContain('child-protection-nurse');
    expect(missing(draft(forthValley, 'pre-birth', unborn))).toContain('child-protection-nurse');
    expect(missing(draft(forthValley, 'review', pupil))).not.toContain('child-protection-nurse');
  });

  test('a transfer wants social worker and manager of both authorities, health and education (FV-P7)', () => {
    const story = draft(forthValley, 'transfer', unborn);
    expect(missing(story)).toEqual([
      'social-worker',
      'manager',
      'originating-social-worker',
      'originating-manager',
      'police',
      'school',
      'midwife',
    ]);
    story.ask('ada', { do: 'invite', invitees: [{ person: id('sam'), role: 'manager' }] });
    expect(missing(story), 'one manager is not both').toContain('originating-manager');
  });

  test('every procedure with a row of a transfer asks for both authorities, and misses only whom its document names (FV-P7, ST-T2, BU-T9)', () => {
    const asked = procedures.keys.flatMap((key) => {
      const of = procedures.find(key);
      if (of === undefined || !of.types.includes('transfer')) return [];
      const story = draft(of, 'transfer', pupil);
      const all = rolesAskedFor(story.conference, of, story.at).map((role) => role.key);
      const needed = missing(story);
      const said = (role: string) => (needed.includes(role) ? 'needed' : all.includes(role) ? 'asked' : 'nobody');
      return [[key, said('social-worker'), said('originating-social-worker'), said('originating-manager')].join(' ')];
    });
    expect(asked.filter((one) => !one.endsWith(' needed asked nobody'))).toEqual([
      'forth-valley needed needed needed',
      // A practice is invited, and convenes nothing.
      'gp-practice nobody nobody nobody',
      // No row of a transfer was found.
      'northern-ireland-2018 needed nobody nobody',
    ]);
  });

  test('a pre-birth conference wants the midwife, and in Stoke asks for the neo-natal service (ST-P1)', () => {
    const story = draft(stokeOnTrent, 'pre-birth', unborn);
    expect(missing(story)).toEqual(['social-worker', 'police', 'midwife']);
    const asked = usualPeople(story.conference, stokeOnTrent, known.directory, story.at).map(({ role }) => role);
    expect(asked).toContain('neo-natal');
    expect(asked).not.toContain('originating-social-worker');
    // An elder child at home brings a school to it: the household may have children with plans (ST-B2).
    story.ask('ada', { do: 'set-household', siblings: { ...none, 'school-age': 1 }, preFive: null });
    expect(missing(story)).toContain('school');
  });

  test('a nursery of the little ones takes no school from the elder ones (BU-P3)', () => {
    const story = draft(known.procedure, 'initial', pupil, pupil, unborn);
    story.ask('ada', { do: 'invite', invitees: [{ person: id('tom'), role: 'school' }] });
    const schools = () => fewerSchools(story.conference, story.known.procedure, story.at).map((one) => one.children);
    expect(schools()).toEqual([2]);
    story.ask('ada', { do: 'set-household', siblings: none, preFive: true });
    expect(schools()).toEqual([2]);
  });

  test('youth justice, family support and young carers may be on any list, and nobody misses them (GP-P7)', () => {
    for (const procedure of [forthValley, stokeOnTrent]) {
      const story = draft(procedure, 'initial', pupil);
      for (const role of ['youth-justice', 'family-support', 'young-carers']) {
        expect(missing(story)).not.toContain(role);
        story.ask('ada', { do: 'invite', invitees: [{ person: id('tess'), role }] });
        expect(story.conference.invitees.at(-1)).toMatchObject({ person: id('tess'), role });
        story.ask('ada', { do: 'uninvite', person: id('tess') });
      }
    }
  });
});

describe('who else is in the family', () => {
  test('is said by number and age alone; the same again is no news, and nothing else is taken', () => {
    const story = draft(forthValley, 'initial', pupil);
    const two = { do: 'set-household', siblings: { ...none, 'school-age': 2 }, preFive: null } as const;
    expect(story.ask('ada', two).events).toEqual(['household-set']);
    expect(story.ask('ada', two).events).toEqual([]);
    for (const n of [-1, 13, 1.5])
      expect(story.ask('ada', { ...two, siblings: { ...none, 'pre-five': n } }).refused).toBe('incomplete');
    expect(story.conference.household).toEqual({ siblings: { ...none, 'school-age': 2 }, preFive: null });
  });

  test('changes what the chair agrees, and after that chair and administrator hear of it from each other', () => {
    const two = { do: 'set-household', siblings: { ...none, 'school-age': 2 }, preFive: null } as const;
    const story = convened();
    const { listVersion } = story.conference;
    story.ask('ada', two);
    expect(story.conference.listVersion).toBe(listVersion + 1);
    const notices = story.told.filter(({ item }) => item.item === 'notice').map(({ to }) => to);
    expect(notices).toEqual([id('cleo')]);
    expect(story.ask('sam', { ...two, preFive: true }).refused).toBe('not-yours');
  });

  test('is a row on the draft and a form; what was filled in is asked as it stands there', () => {
    const scene = sampleScene(fullDraft(sizes.small), administrator, 'en');
    expect(JSON.stringify(cardFor('meeting', scene))).toContain('Others in the family: 3');
    const ref = { form: 'household', of: scene.state.id } as const;
    expect(formFor(ref, scene)?.fields.map(({ name }) => name)).toEqual(['under-five', 'pre-five', 'school-age', 'nursery']);
    const values = { 'under-five': '0', 'pre-five': '1', 'school-age': '2', nursery: 'no' };
    expect(readForm(ref, values, scene, () => '')).toMatchObject({
      command: { do: 'set-household', siblings: { 'under-five': 0, 'pre-five': 1, 'school-age': 2 }, preFive: false },
    });
    expect(readForm(ref, { ...values, 'school-age': 'Wren' }, scene, () => '')).toHaveProperty('problems');
    expect(formFor(ref, sampleScene(answered(sizes.small), chair, 'en'))).not.toBeNull();
  });
});
