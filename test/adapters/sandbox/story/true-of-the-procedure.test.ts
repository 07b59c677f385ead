import { describe, expect, test } from 'vitest';
import { scriptFor } from '../../../../adapters/sandbox/story/script-for.ts';
import { toldOf } from '../../../../adapters/sandbox/story/whole-life/told-of.ts';
import { procedures } from '../../../../domain/procedures/registry.ts';
import type { Procedure } from '../../../../domain/procedures/schema.ts';

const find = (key: string): Procedure => procedures.find(key) ?? expect.unreachable();
const told = procedures.keys.filter((key) => !find(key).overlay);

/** A length as a sentence says it: "1 working day", "15 working days". */
function spoken([n, unit]: readonly [number, string]): string {
  const words = unit.replace('-', ' ');
  return `${n} ${n === 1 ? words.replace(/s$/, '') : words}`;
}

type Row = Procedure['timescales'][number];
const lengthOf = (row: Row): readonly [number, string] | null =>
  'within' in row ? row.within : 'before' in row ? row.before : 'every' in row ? row.every : null;

/** The first limit to that, counted from one of those; null: the procedure has none with a length. */
function limit(key: string, to: string, facts: readonly string[]): string | null {
  const row = find(key).timescales.find(
    (one) =>
      one.to === to &&
      one.types.includes('initial') &&
      'from' in one &&
      facts.includes(String(one.from?.fact)) &&
      lengthOf(one) !== null,
  );
  const length = row === undefined ? null : lengthOf(row);
  return length === null ? null : spoken(length);
}

/** What the story calls the fact that a conference is counted from. */
const starts: Readonly<Record<string, readonly string[]>> = {
  'the start of the section 47 enquiries': ['section-47-started'],
  'the strategy discussion': ['strategy-discussion'],
  'the decision to make enquiries': ['enquiries-decided'],
  'the concern': ['concern-raised', 'concern-notified'],
};

test('the life of a case is told on every procedure that calls conferences, and what administrators do on every one', () => {
  for (const key of procedures.keys) {
    const { opens, tours } = scriptFor(key);
    const titles = tours.map(({ title }) => title);
    if (find(key).overlay)
      expect({ opens, titles }, key).toEqual({ opens: 'calling', titles: ['A conference is called', 'For administrators'] });
    else expect({ opens, titles }, key).toEqual({ opens: 'before', titles: ['The life of a case', 'For administrators'] });
  }
});

describe.each(told)('%s', (key) => {
  const its = toldOf(key) ?? expect.unreachable();
  const { terms, asking, scale, quorum, timescales } = find(key);
  const texts = scriptFor(key).tours.flatMap((tour) =>
    tour.chapters(() => '').flatMap(({ steps }) => steps.map(({ title, text }) => `${title}. ${text}`)),
  );

  test('is told with its own terms', () => {
    const { conference, chair, lead } = its.called;
    expect(conference.toLowerCase()).toBe(terms?.conference.en.toLowerCase());
    expect(chair).toBe(terms?.chair.en);
    expect(lead).toBe(terms?.lead.en);
    expect(texts.join('\n')).toContain(`here the ${lead},`);
    if (conference !== 'conference') expect(texts.join('\n')).not.toMatch(/asks for a conference|the conference is in two/i);
  });

  test('is told with its own limits', () => {
    const { limits } = its;
    const from = limits.conference === null ? Object.values(starts).flat() : (starts[limits.conference.of] ?? []);
    expect(limits.conference?.within ?? null).toBe(limit(key, 'conference', from));
    expect(limits.coreGroup).toBe(limit(key, 'core-group', ['conference']));
    expect(limits.nextCoreGroup).toBe(limit(key, 'core-group', ['core-group']));
    expect(limits.review).toBe(limit(key, 'review', ['conference']));
    expect(asking?.answer.workingDays).toBe(2);
  });

  test('says no length of time that it does not have', () => {
    const lengths = timescales.flatMap((row) => {
      const length = lengthOf(row);
      return length === null ? [] : [spoken(length)];
    });
    const notes = timescales.map(({ title }) => title.en);
    const said = texts.flatMap((text) => text.match(/\b\d+ (?:working )?(?:day|week|month)s?\b/g) ?? []);
    expect(said.length).toBeGreaterThan(0);
    for (const one of said)
      expect(
        [...lengths, ...notes].some((known) => known.includes(one)),
        one,
      ).toBe(true);
  });

  test('is told with a scale, and with a quorum that hangs on who knows the child, where it has them', () => {
    expect(its.scale).toBe(scale.on);
    expect(its.quorum !== null).toBe(quorum?.directContact === true);
    expect(its.decides.who === 'osric' ? 'coordinator' : 'manager').toBe(asking?.decides);
  });
});

test('what is said of areas whose own rows are about a birth is true: their rows are for births, or have one', () => {
  const about = told.filter((key) => toldOf(key)?.note.includes('concerns a birth') === true);
  expect(about.length).toBeGreaterThan(0);
  const base = new Set(find('england-2023').timescales.map(({ id }) => id));
  for (const key of about)
    for (const row of find(key).timescales.filter(({ id }) => !base.has(id)))
      expect('unborn' in row || row.types.every((type) => type === 'pre-birth'), `${key} ${row.id}`).toBe(true);
});
