import { expect, test } from 'vitest';
import { cardFor, formFor, readForm } from '../../../cards/registry.ts';
import { late, refused, settled, withoutPart, withPart } from '../../../cards/samples/conference/late.ts';
import { administrator, chair, guests, unitManager } from '../../../cards/samples/partnership.ts';
import { planted } from '../../../cards/samples/planted.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import { answered, beforehand, fullDraft, sizes } from '../../../cards/samples/states.ts';
import type { Conference } from '../../../domain/case/conference.ts';
import type { Instant, PersonId } from '../../../domain/ids.ts';
import { procedure } from '../../../domain/procedures/registry.ts';

const first = guests[0] ?? chair;
const small = sizes.small;
const two = { invitees: 2, children: 1 };
const card = (state: Conference, me: PersonId, now?: Instant) =>
  JSON.stringify(cardFor('meeting', sampleScene(state, me, 'en', now)));
const form = (
  name: 'agree-delay' | 'authorise-delay' | 'dates' | 'details' | 'interim' | 'interim-part' | 'late',
  state: Conference,
  me: PersonId,
  about?: string,
) =>
  JSON.stringify(formFor({ form: name, of: state.id, ...(about === undefined ? {} : { about }) }, sampleScene(state, me, 'en')));
const secrets = [planted.late, planted.delayAuthorised, planted.delayAgreed, planted.interimPlan];

test('whoever keeps it reads on the card that it is late and how that stands, and never why (ST-T3, Q-3)', () => {
  expect(card(late(answered(small)), administrator)).toMatch(
    /Say why.*asked to authorise the delay.*asked whether a short-term plan/,
  );
  expect(card(late(answered(small)), administrator, beforehand)).toMatch(
    /Please telephone the manager.*Please telephone the social worker/,
  );
  expect(card(late(answered(small), settled), chair)).toMatch(/Change why.*The delay is authorised.*plan is in place/);
  expect(card(late(answered(small), refused), chair)).toMatch(/not authorised.*look again at the day.*No short-term plan/);
  expect(card(late(fullDraft(small)), administrator)).toContain('Say why');
  for (const me of [administrator, chair, unitManager, first])
    for (const secret of secrets) expect(card(late(answered(small), settled), me)).not.toContain(secret);
});

test('everybody on the list is told in neutral words, where the procedure says so (ST-T3)', () => {
  const state = late(answered(two));
  const told = (key: string) => {
    const scene = { ...sampleScene(state, guests[1] ?? first, 'en'), procedure: procedure(key) ?? expect.unreachable() };
    return JSON.stringify(cardFor('meeting', scene)).includes('later than the procedure');
  };
  expect([told('buckinghamshire'), told('stoke-on-trent')]).toEqual([true, true]);
  expect(told('ceredigion')).toBe(false);
  expect(card(answered(two), guests[1] ?? first)).not.toContain('later than');
  // Once somebody has said why, it is not said to be asked any more.
  expect(card(state, guests[1] ?? first)).toContain('Why is asked for the record');
  expect(card(late(answered(two), settled), guests[1] ?? first)).toMatch(
    /later than the procedure’s time limit\. Why is on the record/,
  );
});

test('the form of all dates says of one that is not kept why, what is now proposed and who authorised it; to an invitee that a reason is recorded (FV-T16, ST-T3)', () => {
  const state = late(answered(two), settled);
  expect(form('dates', state, chair)).toMatch(
    /Not kept because: .*Now proposed: Wed 20 Jan 2027.*Authorised for Thu 14 Jan 2027 by Uma/,
  );
  expect(form('dates', late(answered(two)), chair)).toContain('No reason is recorded yet');
  const invitee = form('dates', state, guests[1] ?? first);
  expect(invitee).toContain('The reason is recorded');
  for (const secret of secrets) expect(invitee).not.toContain(secret);
});

test('Details have the whole of it for the record, and so has whoever authorises it', () => {
  const state = late(answered(two), settled);
  for (const secret of secrets) expect(form('details', state, chair)).toContain(secret);
  expect(form('authorise-delay', state, unitManager)).toContain(planted.late);
  expect(form('authorise-delay', state, unitManager)).toContain(planted.interimPlan);
  expect(form('authorise-delay', state, chair)).toBe('null');
  expect(form('interim', state, guests[1] ?? first)).toBe('null');
  expect(form('late', state, first, 'own')).toBe('null');
});

test('where the document wants the day that is now proposed beside the reason, the form says so; it waits until that is known (FV-T16)', () => {
  const state = late(answered(two));
  const bucks = procedure('buckinghamshire') ?? expect.unreachable();
  const proposed = (key: string) => {
    const { delay } = procedure(key) ?? expect.unreachable();
    const scene = { ...sampleScene(state, administrator, 'en'), procedure: { ...bucks, delay } };
    return formFor({ form: 'late', of: state.id, about: 'own' }, scene)?.fields.find(({ name }) => name === 'proposed');
  };
  expect(proposed('buckinghamshire')).toMatchObject({ hint: 'Where there is one.', required: false });
  expect(proposed('forth-valley')).toMatchObject({ hint: 'The procedure asks for one.', required: false });
});

test('what the forms ask, and what they take', () => {
  const state = late(answered(two));
  const read = (
    name: 'agree-delay' | 'authorise-delay' | 'interim' | 'late',
    me: PersonId,
    values: Record<string, string | string[]>,
    about: string,
  ) => readForm({ form: name, of: state.id, about }, values, sampleScene(state, me, 'en'), () => '');
  const day = '2027-01-14';
  for (const [form, who, said] of [
    ['authorise-delay', unitManager, 'authorised'],
    ['agree-delay', chair, 'agreed'],
  ] as const) {
    expect(read(form, who, { answer: 'yes', why: 'invented' }, day)).toEqual({
      command: { do: form, [said]: true, why: 'invented', seen: day },
    });
    // Whoever agrees to a delay says why as well as who does not (EN-T2).
    for (const answer of ['yes', 'no']) expect(read(form, who, { answer }, day)).toHaveProperty('problems.why');
  }
  expect(read('interim', first, { answer: 'yes', people: [first], what: 'invented' }, '')).toEqual({
    command: { do: 'say-interim', inPlace: true, people: [first], what: 'invented' },
  });
  expect(read('interim', first, { answer: 'yes' }, '')).toMatchObject({
    problems: { people: expect.any(String), what: expect.any(String) },
  });
  expect(read('late', administrator, { why: 'invented', proposed: '2026-11-01' }, 'own')).toHaveProperty('problems.proposed');
  expect(read('late', administrator, { why: 'invented' }, 'own')).toEqual({
    command: { do: 'explain-late', row: 'own', why: 'invented', proposed: '' },
  });
});

test('the chair reads on the card whether they are asked to agree to the delay; manager and administrator how that stands (EN-T2)', () => {
  const state = late(answered(two));
  expect(card(state, chair)).toContain('Do you agree that it is held late?');
  expect(card(state, administrator)).toContain('asked whether they agree to the delay');
  expect(card(state, administrator, beforehand)).toContain('Please telephone them');
  expect(card(late(answered(two), settled), chair)).toContain('You agree that it is held late');
  expect(card(late(answered(two), refused), administrator)).toContain('does not agree to the delay');
  expect(form('agree-delay', late(answered(two), settled), chair)).toContain(planted.delayAuthorised);
  expect(form('authorise-delay', late(answered(two), settled), unitManager)).toContain(planted.delayAgreed);
  expect(form('agree-delay', state, administrator)).toBe('null');
});

test('whoever has no part in the plan any more reads that and nothing of the plan; whoever leads and keeps it reads who has not confirmed it (ST-T19)', () => {
  const state = late(answered(two), withoutPart({}));
  expect(card(state, first)).toMatch(/You had a part in the short-term plan .*Answer/);
  expect(form('interim-part', state, first)).toMatch(/Somebody else does it now.*I know that I have no part/);
  expect(form('interim-part', state, first)).not.toContain(planted.interimPlan);
  expect(form('interim-part', late(answered(two), withPart({})), first)).toContain(planted.interimPlan);
  expect(card(late(answered(two), withoutPart({ [first]: false })), first)).toContain('is told that you want to talk about it');
  const silent = late(answered(two), withPart({}));
  expect(card(silent, administrator)).not.toContain('not confirmed yet');
  expect(card(silent, administrator, beforehand)).toMatch(
    /Know their part: 0 of 1.*not confirmed yet by: .*Please telephone them/,
  );
  expect(card(late(answered(two), withPart({ [first]: true })), administrator, beforehand)).not.toContain('not confirmed yet');
  expect(card(late(answered(two), withPart({}, [first, chair])), administrator)).toContain('a part in that plan: 1 person');
  const many = answered(sizes.large);
  const everybody = many.invitees.map(({ person }) => person);
  expect(card(late(many, withPart({}, everybody)), administrator, beforehand)).toMatch(/not confirmed yet by: \d+ people/);
});
