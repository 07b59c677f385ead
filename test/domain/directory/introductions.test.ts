import { describe, expect, test } from 'vitest';
import { codeOfChance, spelledCode, typedCode } from '../../../domain/directory/introductions/code.ts';
import {
  introductionOf,
  introductionsDecider,
  isLocked,
  livingCode,
} from '../../../domain/directory/introductions/introductions.ts';
import type { IntroductionId, IntroductionsCommand } from '../../../domain/directory/introductions/shape.ts';
import type { AgencyId, PersonId } from '../../../domain/ids.ts';
import { DirectoryStory } from '../../support/directory-story.ts';
import { id } from '../../support/invented-partnership.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 25, 12);
const account = (user: string, tenant = 'tenant-school') => ({ on: 'teams', tenant, user }) as const;

/** Tess leads the school, Pia the police. */
function led(): DirectoryStory {
  const story = new DirectoryStory();
  const lead = (person: PersonId, agency: string) =>
    story.ask(id('ada'), {
      do: 'set-standings',
      person,
      standing: [],
      ofAgency: { [agency as AgencyId]: ['agency-lead'] },
      unit: null,
      order: null,
      backup: null,
    });
  lead(id('tess'), 'school');
  lead(id('pia'), 'police');
  return story;
}
const directory = led().state;

class Introducing {
  state = introductionsDecider.initial;
  at = noon;
  ask(by: string, command: IntroductionsCommand): string | readonly string[] {
    const stamp = { by: by as PersonId, at: this.at, via: 'teams' } as const;
    const decided = introductionsDecider.decide(this.state, { ...stamp, command }, directory);
    if ('refused' in decided) return decided.refused;
    for (const event of decided.events) this.state = introductionsDecider.evolve(this.state, { ...event, ...stamp });
    return decided.events.map((one) => one.event);
  }
  greet(user: string, code: string, tenant?: string) {
    return this.ask('time', { do: 'greet', identity: account(user, tenant), id: `i-${code}` as IntroductionId, code });
  }
  redeem(by: string, code: string) {
    return this.ask(by, { do: 'redeem', code });
  }
}

describe('a code', () => {
  test('is eight signs that are not taken for one another, read out in two halves and typed as it comes', () => {
    expect(codeOfChance([0, 1, 2, 3, 4, 5, 6, 20])).toBe('CDFGHJK9');
    expect(spelledCode('CDFGHJK9')).toBe('CDFG-HJK9');
    expect(typedCode(' cdfg-hj k9 ')).toBe('CDFGHJK9');
  });

  test('is given to whoever greets from a tenant that an agency has, and to nobody else', () => {
    const all = new Introducing();
    expect(all.greet('nell', 'AAAA')).toEqual(['code-given']);
    expect(all.greet('nell', 'BBBB', 'tenant-unlisted')).toBe('not-yours');
    expect(livingCode(all.state, account('nell'), noon)).toBe('AAAA');
    expect(livingCode(all.state, account('nell', 'tenant-unlisted'), noon)).toBeNull();
  });

  test('is the same for who asks again within the day, and another one after it', () => {
    const all = new Introducing();
    all.greet('nell', 'AAAA');
    all.at += 24 * hour - 1;
    expect(all.greet('nell', 'BBBB')).toEqual([]);
    expect(livingCode(all.state, account('nell'), all.at)).toBe('AAAA');
    all.at += 1;
    expect(livingCode(all.state, account('nell'), all.at)).toBeNull();
    expect(all.greet('nell', 'BBBB')).toEqual(['code-given']);
    expect(livingCode(all.state, account('nell'), all.at)).toBe('BBBB');
  });

  test('is given fifty times a day in one tenant, and not to two', () => {
    const all = new Introducing();
    for (let n = 0; n < 50; n++) expect(all.greet(`user-${n}`, `CODE${n}`)).toEqual(['code-given']);
    expect(all.greet('one-more', 'MORE')).toBe('too-many');
    expect(all.greet('elsewhere', 'CODE1', 'tenant-council')).toBe('too-many');
    expect(all.greet('elsewhere', 'OTHER', 'tenant-council')).toEqual(['code-given']);
    all.at += 24 * hour;
    expect(all.greet('one-more', 'MORE')).toEqual(['code-given']);
  });
});

describe('to enter a code', () => {
  test('an administrator, or who leads an agency of that tenant; to another lead it is a wrong one', () => {
    for (const [by, came] of [
      [id('ada'), 'code-redeemed'],
      [id('tess'), 'code-redeemed'],
      [id('pia'), 'code-wrong'],
      [id('tom'), 'code-wrong'],
    ] as const) {
      const all = new Introducing();
      all.greet('nell', 'AAAA');
      expect(all.redeem(by, 'AAAA')).toEqual([came]);
    }
  });

  test('is done once, by one: they go on with it, also after a fault in between, and nobody else', () => {
    const all = new Introducing();
    all.greet('nell', 'AAAA');
    const given = 'i-AAAA' as IntroductionId;
    expect(introductionOf(all.state, given, id('ada'))).toBeNull();
    expect(all.redeem(id('ada'), 'AAAA')).toEqual(['code-redeemed']);
    expect(all.redeem(id('ada'), 'AAAA')).toEqual([]);
    expect(all.redeem(id('tess'), 'AAAA')).toEqual(['code-wrong']);
    expect(introductionOf(all.state, given, id('ada'))?.identity).toEqual(account('nell'));
    expect(introductionOf(all.state, given, id('tess'))).toBeNull();
    const finish = { do: 'finish', id: given, person: 'p1' as PersonId } as const;
    expect(all.ask(id('tess'), finish)).toBe('not-yours');
    expect(all.ask(id('ada'), finish)).toEqual(['introduced']);
    expect(all.ask(id('ada'), finish)).toEqual([]);
    expect(livingCode(all.state, account('nell'), all.at)).toBeNull();
  });

  test('after a day it is a wrong one', () => {
    const all = new Introducing();
    all.greet('nell', 'AAAA');
    all.at += 24 * hour;
    expect(all.redeem(id('ada'), 'AAAA')).toEqual(['code-wrong']);
  });

  test('five wrong ones stop who enters them for an hour, a right one among them not forgetting any; another is not stopped', () => {
    const all = new Introducing();
    all.greet('nell', 'AAAA');
    all.greet('ned', 'BBBB');
    for (const code of ['W1', 'W2', 'W3', 'W4']) expect(all.redeem(id('ada'), code)).toEqual(['code-wrong']);
    expect(all.redeem(id('ada'), 'BBBB')).toEqual(['code-redeemed']);
    expect(all.redeem(id('ada'), 'W5')).toEqual(['code-wrong']);
    expect(isLocked(all.state, id('ada'), all.at)).toBe(true);
    expect(all.redeem(id('ada'), 'AAAA')).toBe('locked');
    expect(all.redeem(id('tess'), 'W1')).toEqual(['code-wrong']);
    all.at += hour - 1;
    expect(all.redeem(id('ada'), 'AAAA')).toBe('locked');
    all.at += 1;
    expect(all.redeem(id('ada'), 'AAAA')).toEqual(['code-redeemed']);
    for (const code of ['W1', 'W2', 'W3', 'W4']) expect(all.redeem(id('ada'), code)).toEqual(['code-wrong']);
    expect(isLocked(all.state, id('ada'), all.at)).toBe(false);
  });

  test('what is long past is forgotten', () => {
    const all = new Introducing();
    all.greet('nell', 'AAAA');
    all.at += 72 * hour;
    all.greet('ned', 'BBBB');
    expect(all.state.all.map((one) => one.code)).toEqual(['BBBB']);
  });
});
