import type { Given } from '../../adapters/store/port.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { MailCommand } from '../../domain/person/command.ts';
import type { DeliveryContext } from './delivery-context.ts';

/**
 * One person's delivery. `ask` asks their mailbox: 0, or in how many milliseconds to come again when the store did not confirm. `given`:
 * what the command was made out of; if that has moved on nothing is stored, and the next step looks again.
 */
export interface Delivery {
  readonly desk: DeliveryContext;
  readonly me: PersonId;
  readonly ask: (command: MailCommand, given?: readonly Given[]) => Promise<number>;
}
