import { SocketModeClient } from '@slack/socket-mode';
import { codesOnly, type SlackLog } from '../log.ts';
import { oneRequest } from '../send/web-client.ts';

export interface ConnectionOptions {
  readonly appToken: string;
  readonly apiUrl: string | undefined;
  readonly log: SlackLog;
  readonly heard: (text: string) => void;
}

/**
 * One connection, by Slack's own client: the address, the handshake, pings both ways. What comes on it is read by us, since the client would
 * parse a text of any size, take an event called "close" for the end of the connection, and end the process by an envelope without an event.
 * Nor does it reconnect by itself: it would close before it opens the next, and a network that is away for that long would end the process.
 */
export class SocketConnection extends SocketModeClient {
  readonly #heard: (text: string) => void;

  constructor({ appToken, apiUrl, log, heard }: ConnectionOptions) {
    const clientOptions = { ...oneRequest, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) };
    super({ appToken, logger: codesOnly(log), autoReconnectEnabled: false, clientOptions });
    this.#heard = heard;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer): Promise<void> {
    if (typeof data === 'string') this.#heard(data);
  }

  /** Slack has said hello: `start` resolves by it. */
  opened(): void {
    this.emit('connected', {});
  }

  /** Whether it left: a connection that was closed in between takes nothing, and Slack sends an event again on another. */
  say(text: string): boolean {
    if (this.websocket?.isActive() !== true) return false;
    let left = true;
    this.websocket.send(text, (error) => {
      left = error === undefined;
    });
    return left;
  }
}
