import { afterEach, expect, test, vi } from 'vitest';
import { inventedPartnership } from '../../../adapters/sandbox/partnership.ts';
import type { Card } from '../../../cards/model.ts';
import { charges, convene } from '../../support/convene.ts';
import { type Played, play } from '../../support/slice.ts';
import { letGoBy, onAWorkingDay } from '../../support/working-day.ts';

/** What is wrong with the cards of an invitation and of Home. big: more text than either platform takes, so its renderer refuses. */
const wrong = vi.hoisted(() => ({ how: 'nothing' as 'nothing' | 'throws' | 'big' }));

function spoilt<A extends readonly unknown[]>(draw: (...of: A) => Card | null): (...of: A) => Card | null {
  return (...of) => {
    const card = draw(...of);
    if (wrong.how === 'throws') throw new Error('secret invented content');
    if (card === null || wrong.how === 'nothing') return card;
    return { ...card, blocks: [{ block: 'text', text: 'x'.repeat(200_000) }, ...card.blocks] };
  };
}

vi.mock('../../../cards/meeting/answers/invitation-card.ts', async (original) => {
  const real = await original<typeof import('../../../cards/meeting/answers/invitation-card.ts')>();
  return { ...real, invitationCard: spoilt(real.invitationCard) };
});
vi.mock('../../../cards/home/home-card.ts', async (original) => {
  const real = await original<typeof import('../../../cards/home/home-card.ts')>();
  return { ...real, homeCard: spoilt(real.homeCard) };
});

let played: Played;
const lines: string[] = [];
afterEach(async () => {
  wrong.how = 'nothing';
  lines.length = 0;
  await played.stop();
});

const start = async () => {
  played = await play([], {}, (level, line) => void lines.push(JSON.stringify({ level, ...line })));
  await onAWorkingDay(played);
};
const undrawn = async (): Promise<Readonly<Record<string, number>>> => {
  const text = await (await fetch(`${played.sandbox.bot().url}/metrics`)).text();
  return Object.fromEntries(
    [...text.matchAll(/^quorate_cards_undrawn_total\{card="([^"]+)"\} (\d+)$/gm)].map(([, card, n]) => [card, Number(n)]),
  );
};
/** What they read right after "I'll be there". Teams shows an answer in words for a moment under the card: it stands in what came back. */
async function answerTo(who: 'marigold' | 'bram'): Promise<string> {
  if (who === 'marigold') {
    await played.as(who).press(/I'll be there/, /You are invited/);
    return played.as(who).sees(/This cannot be shown/);
  }
  const identity = inventedPartnership()
    .people.find((one) => one.id === who)
    ?.identities.find((one) => one.on === 'teams');
  const bram = identity?.on === 'teams' ? identity : expect.unreachable();
  const { teams } = played.sandbox;
  const message = teams.snapshot(bram).messages.findLast((one) => /You are invited/.test(JSON.stringify(one.card)));
  const title = "I'll be there";
  return (await teams.press(bram, message?.id ?? '', { title })).delivery.body;
}

const people = [
  ['marigold', 'Slack'],
  ['bram', 'Teams'],
] as const;
const asked = people.flatMap(([who, on]) => (['throws', 'big'] as const).map((how) => [how, on, who] as const));

test.each(asked)(
  'a card that %s, to somebody on %s: they are told that what they pressed is stored',
  async (how, _, who) => {
    await start();
    const { id } = await convene(played, charges[0]);
    await played.as(who).sees(/You are invited/);
    await played.sandbox.bot().app.tick.idle();
    wrong.how = how;
    const told = await answerTo(who);
    expect(told).toMatch(/This cannot be shown\. What you did is stored\./);
    const [reference = 'none'] = told.match(/(?<=quote )[0-9A-F]{6}/) ?? [];
    const { state } = await played.sandbox.bot().app.streams.cases.folds.read(`case:${id}`);
    expect(state.meetings.k1?.answers[who as never]).toMatchObject({ answer: { answer: 'attending' } });
    expect((await undrawn()).meeting).toBeGreaterThan(0);
    expect(lines.filter((one) => one.includes(reference))).toEqual([expect.stringMatching(/card not drawn/)]);
    expect(lines.join('\n')).not.toMatch(/secret/);
  },
  60_000,
);

test.each(asked)(
  'a Home that %s, to somebody on %s: they are told that nothing was changed',
  async (how, _, who) => {
    await start();
    wrong.how = how;
    await played.as(who).say('hello');
    await played.as(who).sees(/This cannot be shown, and nothing was changed/);
    expect(Object.values(await undrawn()).reduce((sum, one) => sum + one, 0)).toBe(1);
  },
  60_000,
);

test.each(['throws', 'big'] as const)(
  'an invitation that %s is not delivered: somebody is asked to telephone, and everything else goes on',
  async (how) => {
    await start();
    wrong.how = how;
    const { admin, chair } = await convene(played, charges[0]);
    await chair.sees(/who is coming/);
    await admin.sees(/4 people could not be reached/, 20_000);
    expect((await undrawn()).meeting).toBeGreaterThan(3);
    wrong.how = 'nothing';
    await chair.press(/^Cancel the conference/, /who is coming/);
    await chair.submit({ why: 'invented' });
    await letGoBy(played);
    for (const [who] of people) await played.as(who).sees(/cancelled/);
  },
  60_000,
);
