import type { Given } from '../../adapters/store/port.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { MailCommand } from '../../domain/person/command.ts';
import type { DeliveryContext } from './delivery-context.ts';

/**
 * One person's delivery. `ask` asks their mailbox, and answers 0, or in how many milliseconds to come again when the store did not confirm.
 * `given` is what the command was made out of: if it has moved on, nothing is stored, and the next step looks again.
 */
export interface Delivery {
  readonly context: DeliveryContext;
  readonly me: PersonId;
  readonly ask: (command: MailCommand, given?: readonly Given[]) => Promise<number>;
}
