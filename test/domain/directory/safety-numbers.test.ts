import { describe, expect, test } from 'vitest';
import { readPartnership } from '../../../domain/directory/importing/read-partnership.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id, partnershipJson } from '../../support/invented-partnership.ts';

const numbers = { socialCare: '01632 960 110', emergencyDutyTeam: '+44 (0)1632 960-199 ext 2' };
const read = (safety: unknown) => readPartnership({ ...partnershipJson, safety });

describe("the partnership's own numbers", () => {
  test('are read from its file; the police are 101 unless it says otherwise, and it need not say any', () => {
    expect(read(numbers)).toMatchObject({ safety: { ...numbers, police: '101' } });
    expect(read({ ...numbers, police: '01632 960 103' })).toMatchObject({ safety: { police: '01632 960 103' } });
    expect(readPartnership(partnershipJson)).toMatchObject({ safety: null });
  });

  test.each([
    ['words', { ...numbers, socialCare: 'ring the office' }, 'socialCare'],
    ['too few digits', { ...numbers, socialCare: '12' }, 'socialCare'],
    ['empty', { ...numbers, police: '' }, 'police'],
    ['two lines', { ...numbers, emergencyDutyTeam: '01632 960\n199' }, 'emergencyDutyTeam'],
    ['a direction of writing', { ...numbers, emergencyDutyTeam: '01632\u202e960199' }, 'emergencyDutyTeam'],
    ['a link', { ...numbers, socialCare: 'https://example.invalid/1234' }, 'socialCare'],
    ['very long', { ...numbers, socialCare: '0'.repeat(41) }, 'socialCare'],
    ['a number and no text', { ...numbers, socialCare: 1632 }, 'socialCare'],
  ])('%s is refused by its field, and not repeated', (_, safety, field) => {
    const wrong = read(safety);
    if (!('wrong' in wrong)) return expect.unreachable();
    expect(wrong.wrong).toEqual([expect.stringMatching(new RegExp(`^safety\\.${field}: `))]);
    expect(wrong.wrong.join()).not.toMatch(/example\.invalid|ring the office/);
  });

  test('one that is missing, or a field nobody knows, is refused', () => {
    expect(read({ socialCare: '01632 960 110' })).toEqual({ wrong: [expect.stringMatching(/^safety\.emergencyDutyTeam: /)] });
    expect(read({ ...numbers, other: '101' })).toEqual({ wrong: [expect.stringMatching(/^safety: /)] });
  });
});

describe('one’s own language', () => {
  test('is changed alone: hours and days stay, and the file that is read again does not undo it', () => {
    const story = new DirectoryStory();
    expect(story.ask(id('tom'), { do: 'choose-language', person: id('tom'), language: 'cy' })).toEqual(['language-chosen']);
    expect(story.ask(id('tom'), { do: 'choose-language', person: id('tom'), language: 'cy' })).toEqual([]);
    expect(story.state.people.get(id('tom'))).toMatchObject({ language: 'cy', hour: 9 });
    const times = [0, 1].map((day) => ({ day, from: '08:00', until: '12:00' }));
    story.ask(id('tom'), { do: 'set-preferences', person: id('tom'), language: 'cy', hour: 7, times });
    story.ask(id('tom'), { do: 'choose-language', person: id('tom'), language: 'en' });
    expect(story.state.people.get(id('tom'))).toMatchObject({ language: 'en', hour: 7, times });
    const file = readPartnership({
      ...partnershipJson,
      people: partnershipJson.people.map((one) =>
        one.id === id('tom') ? { ...one, post: 'Another post', language: 'cy' } : one,
      ),
    });
    if ('wrong' in file) return expect.unreachable(file.wrong.join());
    expect(story.ask('server', { do: 'import', partnership: file }, 'cli')).toEqual(['people-listed']);
    expect(story.state.people.get(id('tom'))).toMatchObject({ language: 'en', hour: 7, times });
  });
});
