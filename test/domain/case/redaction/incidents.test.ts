import { expect, test } from 'vitest';
import { sceneOf } from '../../../../bot/click/scene.ts';
import { formFor } from '../../../../cards/registry.ts';
import { caseDecider } from '../../../../domain/case/case.ts';
import type { ChangeId } from '../../../../domain/case/change/shape.ts';
import type { CorrectionId } from '../../../../domain/case/conference/circulation/shape.ts';
import { listVersionOf, whoGetsWhat } from '../../../../domain/case/conference/circulation/who-gets-what.ts';
import type { DissentId } from '../../../../domain/case/conference/decision/shape.ts';
import { listedTexts } from '../../../../domain/case/redaction/listed.ts';
import { redactedWords, withoutWords } from '../../../../domain/case/redaction/without.ts';
import type { TrailEntry } from '../../../../domain/case/whole.ts';
import type { Story } from '../../../support/case-story.ts';
import { c1, c2, decide, inRoom } from '../../../support/conference/deciding.ts';
import { id, type people } from '../../../support/invented-partnership.ts';

type Name = keyof typeof people;
const planted = 'planted words of another family';

/** Everything that is asked from here on, as the trail has it after what was before. */
function recorded(story: Story): { readonly before: Story['state']; readonly trail: TrailEntry[] } {
  const trail: TrailEntry[] = [];
  const press = story.press.bind(story);
  story.press = (who, command) => {
    const at = story.at;
    press(who, command);
    const stamp = { by: who === 'time' ? who : id(who), at, via: 'teams' } as const;
    if ('events' in story.last) for (const event of story.last.events) trail.push({ ...event, ...stamp } as TrailEntry);
    return story;
  };
  return { before: story.state, trail };
}

/** Both children are decided on, and decisions have gone out to everybody. */
function released(): Story {
  const story = decide(decide(inRoom(), c1), c2, { outcome: 'not-at-risk', categories: [] });
  const list = whoGetsWhat(story.convened, story.known.procedure, story.known.directory);
  const choices = list.filter((one) => one.minutes === null).map(({ to }) => ({ to, minutes: 'none' as const }));
  return story.ask('cleo', { do: 'release-list', seen: listVersionOf(list), choices, off: [] });
}
const incidents = (story: Story) =>
  story.told.flatMap(({ to, item }) =>
    item.item === 'notice' && item.notice === 'data-incident' ? [`${to} ${item.about}`] : [],
  );

function read(story: Story, who: Name, trail: readonly TrailEntry[]): string {
  const scene = sceneOf(story.known.directory, story.state, id(who), story.at);
  if (scene === null) return 'nothing';
  return JSON.stringify(formFor({ form: 'incidents', of: story.convened.id }, { ...scene, recorded: trail }));
}

test('the data-protection officer is told of a wrong recipient, and reads who withdrew it and all that they had opened: details and reports too (Q-22)', () => {
  const story = released();
  const { trail } = recorded(story);
  expect(story.ask('dora', { do: 'read-incidents' }).refused).toBe('too-early');
  story.ask('tom', { do: 'read-details', meeting: 'k1' });
  story.ask('tom', { do: 'open-document', document: 'decisions' });
  story.ask('sam', { do: 'read-details', meeting: 'k1' });
  story.ask('cleo', { do: 'withdraw-copies', to: id('tom') });
  expect(incidents(story)).toEqual([`${id('dora')} ${story.at}`]);
  expect(story.ask('dora', { do: 'read-incidents' }).events).toEqual(['read']);
  const form = read(story, 'dora', trail);
  expect(form).toContain('Wrong recipient');
  expect(form).toMatch(/Withdrawn from","Tom Invented/);
  expect(form).toMatch(/Withdrawn by","Cleo Invented/);
  expect(form).toMatch(/Tom Invented: details/);
  expect(form).toMatch(/Tom Invented: the decision/);
  expect(form).not.toMatch(/Sam Invented:/);
  for (const one of ['tom', 'gus', 'mina', 'stan'] as const)
    expect(story.ask(one, { do: 'read-incidents' }).refused).toBe('not-yours');
});

test('of what was destroyed too, and nobody of a case for named people alone (Q-5, Q-22)', () => {
  const told = (story: Story) => {
    const { trail } = recorded(story);
    story.ask('tom', { do: 'dissent', id: 'd00000000001' as DissentId, child: c1, words: planted, manager: false });
    const known = story.known;
    story.known = { ...known, trail };
    const [one] = listedTexts(trail, true);
    story.ask('cleo', { do: 'ask-redaction', texts: [one?.id ?? ''], why: 'wrong-case' });
    expect(incidents(story)).toEqual([]);
    story.ask('ada', { do: 'agree-redaction', seen: story.state.redaction.asked?.at ?? 0 });
    expect(story.events).toEqual(['redacted']);
    return incidents(story);
  };
  const story = released();
  expect(told(story)).toEqual([`${id('dora')} ${story.at}`]);
  const sensitive = released().ask('cleo', { do: 'set-sensitive' });
  expect(told(sensitive)).toEqual([]);
});

/** The minutes have gone out, of which alone a correction is asked for. */
function sent(): Story {
  const story = released();
  const { meetings } = story.state;
  const k1 = meetings.k1 ?? expect.unreachable();
  const minutes = { ...k1.minutes, stage: 'agreed', at: story.at } as const;
  story.state = { ...story.state, meetings: { ...meetings, k1: { ...k1, minutes } } };
  return story.ask('cleo', { do: 'send-document', document: 'minutes' });
}

test('what was said of a disagreement and of a correction is gone out of the state as well (Q-22)', () => {
  const story = sent();
  const { before, trail } = recorded(story);
  story.ask('tom', { do: 'dissent', id: 'd00000000001' as DissentId, child: c1, words: planted, manager: false });
  story.ask('cleo', { do: 'answer-dissent', dissent: 'd00000000001' as DissentId, words: `${planted} answered` });
  story.ask('tom', { do: 'ask-correction', id: 'r00000000001' as CorrectionId, text: `${planted} corrected` });
  story.ask('tom', { do: 'tell-change', id: 'h00000000001' as ChangeId, kind: 'change', child: c1, text: `${planted} changed` });
  const texts = listedTexts(trail, true);
  expect(JSON.stringify(story.state)).toContain(planted);
  expect(texts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['dissent', 'correction']));
  const left = trail.map((event, at) => {
    const items = texts.filter((one) => Number(one.id.split('.')[0]) === at + 1).map((one) => Number(one.id.split('.')[1]));
    return withoutWords(event, new Set(items));
  });
  const state = left.reduce((one, event) => caseDecider.evolve(one, event as never), before);
  expect(JSON.stringify(state)).not.toContain(planted);
  expect(JSON.stringify(state)).toContain(redactedWords);
});
