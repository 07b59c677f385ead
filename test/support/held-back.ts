import type { Sandbox } from '../../bot/start/sandbox.ts';
import { holdFor } from '../../domain/case/meeting/held-back/waiting.ts';

/** The two minutes go by in which what was just done can be undone: whoever it concerns is told. */
export async function letGoBy({ sandbox }: { readonly sandbox: Pick<Sandbox, 'moveTo' | 'clock'> }): Promise<void> {
  await sandbox.moveTo(sandbox.clock.now() + holdFor + 1_000);
}
