import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { redisTryWithin } from '../../time-to-answer.ts';
import { type ConnectionState, words } from './attempt.ts';

export interface RedisPlace {
  /** redis:// or rediss://; several, with commas between them, name some nodes of a cluster. */
  readonly url: string;
  /** The hash tag all keys of this partnership stand under, so that several can share one Redis or one cluster. */
  readonly partnership: string;
  readonly cluster?: boolean;
  /** How many replicas must have an append before it counts as done (WAIT). 0: the master's disk alone. */
  readonly wait?: number;
}

/**
 * ioredis must not send anything again by itself: it would do so after we have told somebody "not confirmed". A command that was on
 * the wire when the connection went is rejected at once (maxRetriesPerRequest 0), nothing waits in a queue for a connection, and a
 * connection that has gone silent is dropped. See built/redis/event_handler.js: without maxRetriesPerRequest 0,
 * autoResendUnfulfilledCommands false would leave such a command neither kept nor rejected.
 */
const options = {
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: redisTryWithin,
  socketTimeout: redisTryWithin,
  connectTimeout: redisTryWithin,
  disableClientInfo: true,
  // After a failover behind one address the old master answers READONLY: only a new connection finds the new one.
  reconnectOnError: (cause: Error) => cause.message.startsWith('READONLY'),
} satisfies RedisOptions;

const soon = (times: number) => Math.min(times * 50, 400);

function addresses(text: string): readonly URL[] {
  const parts = text.split(',').map((one) => one.trim());
  // Not left to `new URL`: its error carries the input, and that has the password in it.
  if (!parts.every((one) => /^rediss?:\/\//.test(one) && URL.canParse(one)))
    throw new Error('REDIS_URL must be redis://host:port or rediss://host:port, or several of them with commas between.');
  return parts.map((one) => new URL(one));
}

/** A connection that mends itself until it is closed. */
export function connect(place: RedisPlace): {
  readonly connection: Redis | Cluster;
  readonly state: ConnectionState;
  close(): void;
} {
  const urls = addresses(place.url);
  const first = urls[0];
  const connection =
    place.cluster !== true || first === undefined
      ? new Redis(place.url, { ...options, enableOfflineQueue: false, retryStrategy: soon })
      : new Cluster(
          urls.map((url) => ({ host: url.hostname, port: Number(url.port || 6379) })),
          {
            enableOfflineQueue: false,
            retryDelayOnFailover: 0,
            retryDelayOnClusterDown: 0,
            slotsRefreshTimeout: redisTryWithin,
            clusterRetryStrategy: soon,
            redisOptions: {
              ...options,
              ...(first.username === '' ? {} : { username: decodeURIComponent(first.username) }),
              ...(first.password === '' ? {} : { password: decodeURIComponent(first.password) }),
              ...(first.protocol === 'rediss:' ? { tls: {} } : {}),
            },
          },
        );
  let trouble = '';
  let isOpen = true;
  connection.on('error', (cause) => {
    trouble = words(cause);
  });
  connection.on('ready', () => {
    trouble = '';
  });
  return {
    connection,
    state: { isOpen: () => isOpen, trouble: () => trouble },
    close() {
      isOpen = false;
      connection.disconnect();
    },
  };
}
