import { expect, test } from 'vitest';
import { adoptForm, mayAdopt, readAdopt } from '../../../cards/adopting/adopt-form.ts';
import { adoptionCard } from '../../../cards/adopting/adoption-card.ts';
import { mayOpenProcedure, procedureForm, readProcedure } from '../../../cards/adopting/procedure-form.ts';
import { whatIfForm } from '../../../cards/dates/what-if-form.ts';
import type { DirectoryScene } from '../../../cards/partnership/directory-kinds.ts';
import type { Case } from '../../../domain/case/whole.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { readOwnProcedure } from '../../../domain/procedures/own/read-own.ts';
import { isleOfNowhere } from '../../domain/procedures/own/own-file.ts';
import { noon, openCommand, Story } from '../../support/case-story.ts';
import { id, inventedDirectory } from '../../support/invented-partnership.ts';

const now = noon('2026-12-01');
const from = { on: 'teams', tenant: 'tenant-council', user: 'aad-una' } as const;
const coming = {
  procedure: 'england-2023',
  from: '2027-01-04',
  by: id('una'),
  adopted: { by: 'Una Invented', reviewedOn: '2026-12-01' },
};

function scene(more: Partial<Directory> = {}, me: PersonId = id('una'), cases: readonly Case[] = []): DirectoryScene {
  return { directory: { ...inventedDirectory(), ...more }, me, language: 'en', now, from, introduction: null, cases };
}
const ref = { form: 'procedure-adopt', of: '', about: 'buckinghamshire/england-2023' } as const;
const text = (form: object | null) => JSON.stringify(form);

/** Opened under Buckinghamshire, with its strategy discussion on the Monday: the conference is still to be. */
function opened(reference: string): Case {
  const facts = { 'strategy-discussion': ['2026-11-30'], 'transfer-notified': ['2026-11-30'] };
  return new Story().ask('ada', { ...openCommand, reference, facts }).state;
}

test('a manager sees which procedure is in force and goes on to another of that nation; nobody else does', () => {
  const form = procedureForm(scene(), { form: 'procedure', of: '' });
  expect(text(form)).toMatch(/In force: .*Nobody has adopted it/);
  const options = form.fields[0]?.field === 'one' ? form.fields[0].options.map((one) => one.value) : [];
  expect(options).toEqual([
    ...['stoke-on-trent', 'england-2023', 'london', 'sussex', 'tees', 'blackpool', 'bolton', 'cheshire-east'],
    ...['city-and-hackney', 'liverpool', 'north-yorkshire', 'sefton'],
  ]);
  expect(readProcedure({ what: 'sussex' }, scene())).toEqual({
    next: { form: 'procedure-adopt', of: '', about: 'buckinghamshire/sussex' },
  });
  expect(readProcedure({ what: 'wales' }, scene())).toHaveProperty('problems.what');
  expect([id('una'), id('ada'), id('cleo')].map((me) => mayOpenProcedure(scene({}, me)))).toEqual([true, false, false]);
});

test('the form to adopt shows what is counted otherwise, now and then, and what else differs', () => {
  const shown = text(adoptForm(scene(), ref));
  expect(shown).toMatch(/In the place of Buckinghamshire.*: England/);
  expect(shown).toMatch(/Now: .*Then: /);
  expect(shown).toMatch(/Otherwise too: .*quorum/);
  expect(shown).toMatch(/None of your open cases has an open date that would move/);
  expect(readAdopt({ from: '2027-01-04' }, scene(), ref)).toEqual({
    command: { do: 'adopt-procedure', was: 'buckinghamshire', replaces: null, procedure: 'england-2023', from: '2027-01-04' },
  });
  expect(readAdopt({}, scene(), ref)).toHaveProperty('problems.from');
  expect([mayAdopt(scene(), ref.about), mayAdopt(scene({}, id('ada')), ref.about), mayAdopt(scene(), 'x/wales')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('which open dates of which cases move stands by reference, of some and how many more; a case that goes by it already is none', () => {
  const many = Array.from({ length: 14 }, (_, nth) => opened(`INV-${nth}`));
  const shown = text(adoptForm(scene({}, id('una'), many), ref));
  expect(shown).toContain('INV-0');
  expect(shown).toContain('INV-11');
  expect(shown).not.toContain('INV-12');
  expect(shown).toMatch(/And 2 more cases of yours/);
  expect(shown).toMatch(/→/);
});

test('how many are looked at is said only where there are more than that', () => {
  const of = (count: number) => text(adoptForm(scene({}, id('una'), Array(count).fill(opened('INV-0'))), ref));
  expect(of(100)).not.toMatch(/Only your latest/);
  expect(of(101)).toMatch(/And 88 more cases of yours.*Only your latest 100 cases/);
});

test('where one is to come already, the form says whose place is taken, and asks it of that one alone', () => {
  const read = readProcedure({ what: 'sussex' }, scene({ coming }));
  expect(read).toEqual({
    next: { form: 'procedure-adopt', of: '', about: 'buckinghamshire/sussex/england-2023:2027-01-04' },
  });
  const next = 'next' in read ? read.next : expect.unreachable();
  expect(mayAdopt(scene({ coming }), next.about ?? '')).toBe(true);
  expect(text(adoptForm(scene({ coming }), next))).toMatch(/From Mon 4 Jan 2027 on .* What is adopted here takes its place/);
  expect(text(adoptForm(scene(), ref))).not.toMatch(/takes its place/);
  expect(readAdopt({ from: '2027-02-01' }, scene({ coming }), next)).toMatchObject({
    command: { procedure: 'sussex', replaces: { procedure: 'england-2023', from: '2027-01-04' } },
  });
});

test('until its day it is taken back from the same form: the very one that stood there, and no other', () => {
  const form = procedureForm(scene({ coming }), { form: 'procedure', of: '' });
  expect(text(form)).toMatch(/From Mon 4 Jan 2027 on .* is in force, adopted by Una Invented/);
  const value = form.fields[0]?.field === 'one' ? (form.fields[0].options[0]?.value ?? '') : '';
  expect(readProcedure({ what: value }, scene({ coming }))).toEqual({
    command: { do: 'drop-adoption', procedure: 'england-2023', from: '2027-01-04' },
  });
  expect(readProcedure({ what: value }, scene({ coming: { ...coming, from: '2027-02-01' } }))).toHaveProperty('problems.what');
  expect(readProcedure({ what: value }, scene())).toHaveProperty('problems.what');
});

test('the message says what is so when it is drawn: that it comes, that it is in force, that it was taken back', () => {
  const about = 'england-2023/2027-01-04';
  const card = (more: Partial<Directory>, of = about) => text(adoptionCard(scene(more, id('cleo')), of));
  expect(card({ coming })).toMatch(/From Mon 4 Jan 2027 on/);
  expect(card({})).toMatch(/does not come into force as was said/);
  expect(card({ coming: { ...coming, procedure: 'sussex' } })).toMatch(/does not come into force/);
  expect(card({ procedure: 'england-2023' })).toMatch(/is in force now/);
  // Its own day says nothing where it did not come.
  expect(card({}, `${about}/day`)).toBe('null');
  expect(card({ procedure: 'england-2023' }, `${about}/day`)).toMatch(/is in force now/);
});

test('a procedure of the partnership’s own stands among those that may be adopted, compared and counted with like any other', () => {
  const read = readOwnProcedure(JSON.stringify(isleOfNowhere));
  const ownProcedures = 'wrong' in read ? expect.unreachable(read.wrong.join()) : [read];
  const own = scene({ ownProcedures });
  expect(readProcedure({ what: 'isle-of-nowhere' }, scene())).toHaveProperty('problems.what');
  expect(readProcedure({ what: 'isle-of-nowhere' }, own)).toEqual({
    next: { form: 'procedure-adopt', of: '', about: 'buckinghamshire/isle-of-nowhere' },
  });
  const shown = text(adoptForm(own, { ...ref, about: 'buckinghamshire/isle-of-nowhere' }));
  expect(shown).toContain('Isle of Nowhere');
  expect(shown).toContain('within 8 working days of');
  expect(text(whatIfForm(own, { form: 'what-if', of: '' }))).toContain('isle-of-nowhere');
});
