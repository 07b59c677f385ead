import { describe, expect, test } from 'vitest';
import { exported } from '../../../../bot/cli/export/export-case.ts';
import { minutesDocument } from '../../../../cards/conference/minutes/document/minutes-document.ts';
import { departedCard } from '../../../../cards/people/departed-card.ts';
import { readForm } from '../../../../cards/registry.ts';
import { restrictedMinutesOf } from '../../../../domain/case/conference/minutes/content/minutes-of.ts';
import { minutesExported, restrictedExported } from '../../../../domain/case/conference/minutes/exported.ts';
import { leftOnTrail, withInFull } from '../../../../domain/case/in-full.ts';
import { departureName } from '../../../../domain/case/people/departures.ts';
import type { Story } from '../../../support/case-story.ts';
import { nextAgreed } from '../../../support/conference/deciding.ts';
import { beforeMinutes, content, heldWith, seen, write } from '../../../support/conference/minuted.ts';
import { recorded } from '../../../support/conference/recorded.ts';
import { id } from '../../../support/invented-partnership.ts';

/** A text under a heading, one for some alone, and something restricted; the chair has agreed them. */
function agreed(): { readonly story: Story; readonly events: ReturnType<typeof recorded> } {
  const story = heldWith(beforeMinutes());
  const events = recorded(story);
  write(story, 'grey-areas', 'planted under a heading', { editedOut: true });
  story.ask('tom', { do: 'keep-report-out', out: true });
  story.ask('mina', {
    do: 'write-minutes',
    put: { restricted: { text: 'planted restricted', from: id('tom') }, nth: 0, seen: 0 },
  });
  story.ask('mina', { do: 'write-minutes', put: { list: { people: [id('pia')], proceedings: 'none' }, seen: 1 } });
  story.ask('tom', { do: 'answer-restricted', agrees: true, seen: story.at });
  return { story, events };
}
const agree = (story: Story) => story.ask('cleo', { do: 'agree-minutes', seen: story.convened.minutes.version });
const kept = (story: Story) => JSON.stringify(story.state);

describe('the minutes of a past conference', () => {
  test('what was typed is not kept with the case any more, and is folded again for whoever opens it', () => {
    const { story, events } = agreed();
    const before = content(agree(story));
    nextAgreed(story.ask('cleo', { do: 'close' }));
    expect(kept(story)).not.toMatch(/planted (under|restricted)/);
    story.meeting = 'k1';
    expect(story.convened.minutes).toMatchObject({ stage: 'agreed', inFull: false, notAppended: [id('tom')] });
    // Whose it is and who has it is asked without the words.
    expect(story.convened.minutes.restricted).toMatchObject({ texts: [{ from: id('tom') }], list: { people: [id('pia')] } });
    expect(leftOnTrail(story.state, 'k1')).not.toBeNull();
    story.state = withInFull(story.state, 'k1', events);
    expect(leftOnTrail(story.state, 'k1')).toBeNull();
    expect(content(story).headings).toEqual(before.headings);
    expect(restrictedMinutesOf(seen(story, 'pia'))?.texts.map((one) => one.text)).toEqual(['planted restricted']);
  });

  test('whoever chaired it stands in them, also once they have left and another has the chair', () => {
    const { story } = agreed();
    story.ask('cleo', { do: 'declare-tie', ties: [] });
    const { chair, chairs, ties } = content(agree(story).ask('cleo', { do: 'close' }));
    expect(ties).toHaveLength(1);
    expect(chairs).toEqual([]);
    const is = () => content(story, 'ada');
    const { directory } = story.known;
    const people = new Map(directory.people);
    people.set(id('cleo'), { ...(people.get(id('cleo')) ?? expect.unreachable()), status: 'left' });
    story.known = { ...story.known, directory: { ...directory, people } };
    expect(story.press('time', { do: 'note-departures' }).events).toEqual(['departed']);
    expect(story.convened.chair).toBeNull();
    expect(is()).toMatchObject({ chair });
    story.ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(story.convened.chair).toBe(id('carl'));
    expect(is()).toMatchObject({ chair, chairs, ties });
    expect(JSON.stringify(chair)).toContain('Cleo');
  });

  test('another takes the chair while it is held: both stand in them, from when the second chaired it, each with their own tie (ST-P12)', () => {
    const { story } = agreed();
    story.ask('cleo', { do: 'declare-tie', ties: ['operational'] });
    story.at += 75 * 60_000;
    story.ask('ada', { do: 'set-chair', chair: id('carl') });
    expect(story.conference.chairTie.declared, 'another chair says it of themself').toBeNull();
    story.ask('carl', { do: 'declare-tie', ties: [] });
    const is = content(story, 'ada');
    const names = (of: unknown) => JSON.stringify(of).match(/Cleo|Carl/g);
    expect(names(is.chairs)).toEqual(['Cleo', 'Carl']);
    expect(is.chairs.map(({ from }) => from)).toEqual([null, '13:15']);
    expect(names(is.chair)).toEqual(['Carl']);
    expect(is.ties).toMatchObject([{ ties: ['operational'] }, { ties: [] }]);
    const paper = JSON.stringify(minutesDocument(is, { ...story.known, language: 'en' }));
    expect(paper).toMatch(/Cleo Invented[^"]*; from 13:15 Carl Invented/);
    expect(paper).toMatch(
      /Cleo Invented\. The chair has said: works or worked[^"]*"[\s\S]*Carl Invented\. The chair has said that they have no tie/,
    );
    // Whoever takes it once its day is over has not chaired it.
    story.at += 86_400_000;
    story.ask('ada', { do: 'set-chair', chair: id('cleo') });
    expect(names(content(story, 'ada').chairs)).toEqual(['Cleo', 'Carl']);
    expect(content(story, 'ada').ties).toHaveLength(2);
  });

  test('set by mistake and put back at once nobody else has chaired it (Q-21); a register that is emptied again takes it back', () => {
    const { story } = agreed();
    story.ask('ada', { do: 'set-chair', chair: id('carl') });
    story.at += 60_000;
    story.ask('ada', { do: 'set-chair', chair: id('cleo') });
    expect(story.state.meetings.k1?.when.chairs).toMatchObject([{ person: id('cleo') }]);
    story.ask('cleo', { do: 'take-register', present: [] });
    expect(story.state.meetings.k1?.when.chairs).toBeUndefined();
  });

  test('a chair who leaves while it is held and not closed has chaired it, and what they declared stays on its record (ST-P12)', () => {
    const { story } = agreed();
    story.ask('cleo', { do: 'declare-tie', ties: ['line-management'] });
    const { chair } = content(story, 'ada');
    const { directory } = story.known;
    const gone = directory.people.get(id('cleo')) ?? expect.unreachable();
    const people = new Map(directory.people).set(gone.id, { ...gone, status: 'left' as const });
    story.known = { ...story.known, directory: { ...directory, people } };
    expect(story.press('time', { do: 'note-departures' }).events).toEqual(['departed']);
    expect(content(story, 'ada')).toMatchObject({ chair, ties: [{ ties: ['line-management'] }] });
    // Nobody is asked any more whether somebody stays who is gone; the next says it of themself.
    expect(story.conference.chairTie.declared).toBeNull();
    story.ask('ada', { do: 'set-chair', chair: id('carl') }).ask('carl', { do: 'declare-tie', ties: [] });
    expect(content(story, 'ada').ties).toMatchObject([{ ties: ['line-management'] }, { ties: [] }]);
  });

  test('whoever writes them leaves after the end: who keeps the conference hears it while they are not agreed, and names another', () => {
    const leaves = (story: Story) => {
      const { directory } = story.known;
      const mina = directory.people.get(id('mina')) ?? expect.unreachable();
      const people = new Map(directory.people).set(mina.id, { ...mina, status: 'left' as const });
      story.known = { ...story.known, directory: { ...directory, people } };
      return story.press('time', { do: 'note-departures' });
    };
    const { story } = agreed();
    expect(leaves(story.ask('cleo', { do: 'close' })).events).toEqual(['departed']);
    expect(story.told).toContainEqual(
      expect.objectContaining({ to: id('ada'), item: expect.objectContaining({ notice: 'departed' }) }),
    );
    expect(story.convened.minuteTaker).toBeNull();
    const about = departureName(story.convened.away[0] ?? expect.unreachable());
    const card = JSON.stringify(departedCard(seen(story, 'ada'), about));
    expect(card).toContain('Nobody writes the record now.');
    expect(card).toContain('minute-taker');
    expect(leaves(agree(agreed().story).ask('cleo', { do: 'close' })).events).toEqual([]);
  });

  test('those that are still written stay whole until they are agreed', () => {
    const { story } = agreed();
    nextAgreed(story.ask('cleo', { do: 'close' }));
    expect(kept(story)).toMatch(/planted under a heading/);
  });

  test('given back to be put right, what was let go is typed anew or taken out, and never lost by not typing', () => {
    const { story, events } = agreed();
    agree(story);
    nextAgreed(story.ask('cleo', { do: 'close' }));
    story.meeting = 'k1';
    story.ask('cleo', { do: 'return-minutes', word: '' });
    const ref = { form: 'minutes-write', of: story.convened.id, meeting: 'k1', about: 'grey-areas/0/1' } as const;
    const reads = (values: Record<string, string | readonly string[]>) =>
      readForm(ref, values as never, seen(story, 'mina'), () => '');
    expect(reads({ text: '', also: ['edited-out'] })).toMatchObject({ problems: { text: expect.any(String) } });
    expect(reads({ text: '', also: ['take-out'] })).toMatchObject({ command: { put: { text: '' } } });
    write(story, 'grey-areas', 'planted anew', {}, 0, 1);
    expect(story.events).toEqual(['minutes-written']);
    story.state = withInFull(story.state, 'k1', events);
    expect(JSON.stringify(content(story).headings)).toContain('planted anew');
    expect(JSON.stringify(content(story).headings)).not.toContain('planted under a heading');
  });
});

describe('the export of a case', () => {
  test('has what stands under the headings, and of no text that was typed which, when or whether it is restricted (Q-11)', () => {
    const { events } = agreed();
    const written = (all: readonly object[]) => all.filter((one) => 'event' in one && one.event === 'minutes-written');
    const records = exported(events);
    expect(written(records)).toHaveLength(3);
    for (const one of written(records))
      expect(Object.keys(one).toSorted()).toEqual(Object.keys(written(records)[0] ?? {}).toSorted());
    expect(JSON.stringify(records)).not.toContain('private');
    expect(JSON.stringify(records)).not.toMatch(/planted|restricted|grey-areas/);
    const typed = [{ heading: 'grey-areas', texts: [{ text: 'planted under a heading', editedOut: true }] }];
    expect(minutesExported(events)).toEqual([{ meeting: 'k1', headings: typed }]);
  });

  test('has the restricted part in a file of its own, for whoever writes those minutes alone (Q-11)', () => {
    const { events } = agreed();
    expect(restrictedExported(events, () => true)).toMatchObject([
      { meeting: 'k1', texts: [{ text: 'planted restricted', from: id('tom') }], list: { people: [id('pia')] } },
    ]);
    expect(restrictedExported(events, () => false)).toEqual([]);
  });
});
