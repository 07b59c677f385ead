import type { StreamId } from '../../../adapters/store/port.ts';
import { personOfMailbox } from '../../turn/person-of-mailbox.ts';
import type { Streams } from '../../turn/streams.ts';

/**
 * A workspace takes some hundred messages a minute and a tenant fifty a second, so when many are due at one time the last of them is on Slack, and
 * everything goes out the sooner the sooner Slack's begin. Before the directory was read nobody goes first.
 */
export function slackFirst(streams: Pick<Streams, 'directory'>): (stream: StreamId) => boolean {
  return (stream) => {
    const person = personOfMailbox(stream);
    const people = streams.directory.folds.kept('directory')?.state.people;
    return person !== null && people?.get(person)?.identities.some(({ on }) => on === 'slack') === true;
  };
}
