import { expect, test } from 'vitest';
import type { ChildId } from '../../../../domain/case/family/shape.ts';
import type { AgencyId } from '../../../../domain/ids.ts';
import { id } from '../../../support/invented-partnership.ts';
import { madeAndAgreed, without } from '../../../support/story/told-story.ts';

test('who cannot be reached, who is to telephone, and what came of it: never a number', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('time', { do: 'note-unreached', person: id('tom'), card: 'meeting', meeting: 'k1' })
    .ask('ada', { do: 'read-unreached' })
    .ask('ada', { do: 'tell-by-telephone', people: [id('tom')] })
    .ask('time', { do: 'note-reached', person: id('tom') });
  const nobody = without('ada', { status: 'left' });
  const cleo = nobody.people.get(id('cleo')) ?? expect.unreachable();
  const known = { ...nobody, people: new Map(nobody.people).set(cleo.id, { ...cleo, status: 'left' }) };
  story.time({ do: 'note-unreached', person: id('pia'), card: 'digest' }, known);
  expect(story.lines).toEqual([
    'not-reached tom: invitation, ada is to telephone',
    'read unreached',
    'told-by-telephone tom',
    'reached tom after all',
    'not-reached pia: reminder, and nobody to ask',
  ]);
});

test('whom a case is kept from is said by how many they are', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('cleo', { do: 'bar', people: [id('tom'), id('tess')], agencies: ['surgery' as AgencyId] })
    .ask('tom', { do: 'turn-away', what: 'details' })
    .ask('cleo', { do: 'read-barred' })
    .ask('cleo', { do: 'unbar', people: [id('tess')], agencies: [] });
  expect(story.lines).toEqual([
    'barred people: 2, agencies: 1',
    'departed tom, barred',
    'turned-away details',
    'read barred',
    'unbarred people: 1',
  ]);
});

test('who is named, what is shared and for whom somebody is there is said; nothing of the children but their number', () => {
  const story = madeAndAgreed();
  story.lines.length = 0;
  story
    .ask('cleo', { do: 'set-sensitive' })
    .ask('cleo', { do: 'name-people', named: [id('ada'), id('carl')] })
    .ask('cleo', { do: 'clear-sensitive' })
    .ask('cleo', { do: 'open-list' })
    .ask('cleo', { do: 'close-list' })
    .ask('cleo', { do: 'set-half-siblings', children: ['c1' as ChildId], shared: ['line'] })
    .ask('cleo', { do: 'limit-children', person: id('tom'), children: ['c1' as ChildId] })
    .ask('cleo', { do: 'set-half-siblings', children: [], shared: [] });
  expect(story.lines).toEqual([
    'sensitive-set',
    'people-named ada, carl',
    'sensitive-cleared',
    'list-opened',
    'list-closed',
    'half-siblings-set c1, shared: line',
    'children-limited tom to c1',
    'half-siblings-set none, shared: nothing',
  ]);
});
