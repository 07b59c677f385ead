import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sandbox } from './sandbox.ts';

/**
 * Everything that was asked for is done: answers that go out behind acknowledgements, what is owed to anybody, and what that made due. Whoever
 * counts what somebody has on their screen, or in the store, asks this first, and once more before they count again. What a fault has put off
 * does not count (store/owing.ts).
 */
export async function settled({ bot, teams, slack }: Pick<Sandbox, 'bot' | 'teams' | 'slack'>): Promise<void> {
  const { app } = bot();
  const calls = () => teams.calls().length + slack.calls().length;
  for (let quiet = 0, before = calls(); quiet < 2; before = calls()) {
    await app.settled();
    await app.tick.idle();
    await nextTurn();
    quiet = calls() === before ? quiet + 1 : 0;
  }
}
