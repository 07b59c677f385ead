import { expect, test } from 'vitest';
import { installsDecider } from '../../../domain/directory/installs/installs.ts';
import type { InstallLinkId, Installs, InstallsCommand, SlackGrant } from '../../../domain/directory/installs/shape.ts';

const at = Date.parse('2026-11-23T10:00:00Z');
const link = 'invented-link' as InstallLinkId;
const grant: SlackGrant = { org: 'T1', app: 'A1', token: 'xoxb-invented-1', refresh: 'xoxe-invented-1', expires: at + 1 };
const next: SlackGrant = { ...grant, token: 'xoxb-invented-2', refresh: 'xoxe-invented-2' };

/** What came of each, one after the other, and how it stands then. */
function after(...commands: readonly (InstallsCommand & { readonly later?: number })[]) {
  let state: Installs = installsDecider.initial;
  const came = commands.map((command) => {
    const stamp = { by: 'time', at: at + (command.later ?? 0), via: 'web' } as const;
    const decided = installsDecider.decide(state, { ...stamp, command }, null);
    if ('refused' in decided) return decided.refused;
    for (const event of decided.events) state = installsDecider.evolve(state, { ...event, ...stamp });
    return 'done';
  });
  return { came, state };
}

const later = (hours: number) => ({ later: hours * 3_600_000 });

test('a link is good once, and before its time is over', () => {
  const until = at + 1_000;
  expect(after({ do: 'use-link', link, until }, { do: 'use-link', link, until }).came).toEqual(['done', 'used']);
  expect(after({ do: 'use-link', link, until, later: 1_000 }).came).toEqual(['over']);
});

test('a clock that is set back makes no used link good again, whatever was used since', () => {
  const until = at + 24 * 3_600_000;
  const use = { do: 'use-link', link, until } as const;
  const others = Array.from({ length: 40 }, (_, nth) => ({
    do: 'use-link' as const,
    link: `another-link-${nth}` as InstallLinkId,
    until: until + (nth + 1) * 24 * 3_600_000,
    ...later(24 * (nth + 1)),
  }));
  const { came } = after(use, ...others, { ...use, ...later(0) }, { ...use, ...later(-0.1) });
  expect(came).toEqual(['done', ...others.map(() => 'done'), 'used', 'used']);
});

test('a link that was made by a clock that was ahead is good for no longer than any', () => {
  const until = at + 24 * 3_600_000;
  const use = { do: 'use-link', link } as const;
  expect(after({ ...use, until: until + 3_600_000 }).came).toEqual(['over']);
  expect(after({ ...use, until: until + 500_000 }).came).toEqual(['done']);
});

test('a token is renewed only in the place of the one it was exchanged for', () => {
  const keep = { do: 'keep', grant, link } as const;
  expect(after(keep, { do: 'rotate', grant: next, after: 'xoxe-invented-1' }).state.grants).toEqual({ T1: next });
  const twice = after(
    keep,
    { do: 'rotate', grant: next, after: 'xoxe-invented-1' },
    { do: 'rotate', grant, after: 'xoxe-invented-1' },
  );
  expect(twice.came).toEqual(['done', 'done', 'gone']);
  expect(twice.state.grants).toEqual({ T1: next });
});

test('a word about a token before drops nothing', () => {
  const keep = { do: 'keep', grant: next, link } as const;
  expect(after(keep, { do: 'drop', org: 'T1', token: grant.token })).toMatchObject({
    came: ['done', 'gone'],
    state: { grants: { T1: next } },
  });
  expect(after(keep, { do: 'drop', org: 'T1', token: next.token }).state.grants).toEqual({});
});
