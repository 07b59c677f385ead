import type { Identity, Reply } from '../../../adapters/inbound.ts';
import { languageCard } from '../../../cards/typed/typed-card.ts';
import type { Language } from '../../../domain/calendar/format.ts';
import type { Person } from '../../../domain/directory/state.ts';
import type { ClickContext } from '../click-context.ts';
import type { WrongHands } from '../clicked.ts';
import { unconfirmedReply } from '../reply.ts';
import { readerOf } from '../scene.ts';

/** Somebody's own language, from their next word on: the answer is in it already. */
export async function chooseLanguage(
  { streams, now }: ClickContext,
  { on }: Identity,
  { id }: Person,
  language: Language,
): Promise<Reply | WrongHands> {
  const command = { do: 'choose-language', person: id, language } as const;
  const turned = await streams.directory.ask('directory', { by: id, at: now(), via: on, command });
  if (turned.did === 'refused') return { wrong: command.do, by: id };
  if (turned.did === 'unconfirmed')
    return unconfirmedReply({ directory: await streams.directory.peek('directory'), me: id, now: now() });
  return { reply: 'card', card: languageCard(readerOf(turned.state, id, now())) };
}
