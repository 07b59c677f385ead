import { expect, test } from 'vitest';
import { diaryForm } from '../../../cards/meeting/diary/diary-form.ts';
import { guests } from '../../../cards/samples/partnership.ts';
import { sampleScene } from '../../../cards/samples/scene-of.ts';
import * as states from '../../../cards/samples/states.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import type { Directory } from '../../../domain/directory/state.ts';
import type { PersonId } from '../../../domain/ids.ts';

const ref = { form: 'diary', of: 'k0000invented0case1', meeting: 'k1' } as const;
const link = 'https://bot.invented.example/diary?t=x';

function read(language: Language, title: Directory['diaryTitle'] = null, address: string | null = link): string {
  const scene = sampleScene(states.invited(states.sizes.small), guests[0] as PersonId, language);
  const form = diaryForm({ ...scene, directory: { ...scene.directory, diaryTitle: title } }, ref, () =>
    address === null ? null : { address, code: null },
  );
  return JSON.stringify(form);
}

test('the form says what the entry is called: as we do, or as the partnership has it, in the reader’s language', () => {
  expect(read('en')).toContain('The entry is called \\"Meeting\\"');
  expect(read('cy')).toContain('Enw’r cofnod yw \\"Cyfarfod\\"');
  const title = { en: 'Panel', cy: 'Panel y mis' };
  expect(read('en', title)).toContain('\\"Panel\\"');
  expect(read('cy', title)).toContain('\\"Panel y mis\\"');
});

test('where the bot does not know its own address the form says so, and offers nothing', () => {
  expect(read('en')).toContain(link);
  const without = read('en', null, null);
  expect(without).toContain('Please enter the time yourself');
  expect(without).not.toMatch(/"link"|works once/);
});
