import { expect, test } from 'vitest';
import { renderForm as onSlack } from '../../../adapters/slack/render/form.ts';
import { renderForm as onTeams } from '../../../adapters/teams/render/form.ts';
import { digestCard } from '../../../cards/plan/digest-card.ts';
import { formFor } from '../../../cards/registry.ts';
import { crowded } from '../../../cards/samples/long-lists.ts';
import { administrator, chair, guests } from '../../../cards/samples/partnership.ts';
import { registered, revealed } from '../../../cards/samples/rounds.ts';
import { sampleReader, sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import { languages } from '../../../domain/calendar/format.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import { wordsOn } from '../words-on.ts';

const first = guests[0] ?? chair;
const size = { invitees: 3, children: 2 };

test('the form that asks what is done about a 0 names the child it is about, and no other (BU-S7, Q-18)', () => {
  const state = revealed(size, (_, child) => (child === 1 ? 0 : 7), { zero: 'asked' });
  const form = formFor({ form: 'immediate', of: state.id }, sampleScene(state, chair, 'en')) ?? expect.unreachable();
  expect(wordsOn(form)).toContain('Child 2');
  expect(wordsOn(form)).not.toContain('Child 1');
});

test.each(languages)('a digest that has more than it has room for says how many, and where they are: %s', (language) => {
  const state = states.withActions({ invitees: 3, children: 2 });
  const actions = Array.from({ length: 11 }, (_, n) => states.sampleAction(n, { to: first }));
  const digest = (many: number) =>
    wordsOn(
      digestCard({
        ...sampleReader(first, language),
        cases: new Map([[state.id, { ...state, actions }]]),
        duties: actions.slice(0, many).map(({ id }) => ({ case: state.id, action: id, stage: 'soon' as const })),
        unanswered: [],
      }),
    );
  const left = { en: 'And 3 actions more. They follow here as you complete these.', cy: /A 3 \S+ arall\. Dônt yma/ }[language];
  expect(digest(11)).toMatch(left);
  expect(digest(8)).not.toMatch({ en: /They follow here/, cy: /Dônt yma/ }[language]);
});

/** 300 more of the police, who could all take the chair. */
const many: Directory = (() => {
  const directory = crowded();
  const people = [...directory.people].map(
    ([id, one]) => [id, id.startsWith('q') ? { ...one, standing: ['chair' as const] } : one] as const,
  );
  return { ...directory, people: new Map(people) };
})();

/** Somebody of the police sends a deputy whom the directory does not know. */
const named = states.answers[4] ?? expect.unreachable();
const namedByPolice = {
  ...states.invited(size),
  invitees: states.invited(size).invitees.map((one) => (one.person === guests[1] ? { ...one, answer: named } : one)),
};

test.each([
  ['when', states.fullDraft(size), administrator, undefined, 'chair'],
  ['invite-people', states.fullDraft(size), administrator, 'police/police', 'people'],
  ['walk-in-person', registered(size), chair, 'police/police', 'person'],
  ['newcomer', namedByPolice, administrator, guests[1], 'deputy'],
  ['send-deputy', states.invited(size), guests[1] ?? chair, String(states.invited(size).when.startsAt), 'deputy'],
] as const)(
  'of more than a hundred nobody is left out of “%s”: it is paged, and looked for by name',
  (form, state, me, about, name) => {
    const ref = { form, of: state.id, ...(about === undefined ? {} : { about }) };
    const scene = { ...sampleScene(state, me, 'en'), directory: many };
    const seen = new Set<string>();
    let values: Readonly<Record<string, string>> = {};
    for (let page = 0; page < 10; page++) {
      const shown = formFor(ref, scene, {}, values) ?? expect.unreachable();
      onSlack(shown);
      onTeams(shown);
      const field = shown.fields.find((one) => one.name === name);
      const options = field !== undefined && 'options' in field ? field.options.map(({ value }) => value) : [];
      for (const value of options) seen.add(value);
      expect(options).toContain('>name');
      const next = options.find((value) => /^>\d+$/.test(value));
      if (next === undefined || next === '>0') break;
      values = { [name]: next };
    }
    expect([...seen].filter((id) => /^q\d+$/.test(id))).toHaveLength(300);
  },
);
