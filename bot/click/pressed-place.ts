import type { Inbound } from '../../adapters/inbound.ts';
import { identityKey } from '../../domain/directory/identity.ts';
import { recognise } from '../../domain/directory/recognise.ts';
import { type PressedPlace, placeOfLeft } from '../../domain/person/left.ts';
import { mailboxOf } from '../turn/telling.ts';
import type { ClickContext } from './click-context.ts';

/**
 * Whether what was pressed is a place that its card has left: a press there is answered with that, and not with a second live card. As far
 * as is known here without asking the store; where another process has posted the card, the place is tidied behind the answer.
 */
export function pressedPlace({ streams, mailboxes }: ClickContext, inbound: Inbound): PressedPlace {
  if (inbound.does !== 'press' || inbound.message === undefined) return 'here';
  const directory = streams.directory.folds.kept('directory')?.state;
  const person = directory === undefined ? null : recognise(directory, inbound.from);
  const box = person === null ? undefined : mailboxes.folds.kept(mailboxOf(person.id))?.state;
  return box === undefined ? 'here' : placeOfLeft(box, identityKey(inbound.from), inbound.message);
}
