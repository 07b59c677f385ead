import { Cluster, type Redis } from 'ioredis';
import { redisStartsWithin, uptime } from '../../time-to-answer.ts';
import { StoreDown } from '../port.ts';
import { attempt } from './attempt.ts';
import { connect, type RedisPlace } from './connection.ts';

/** One way in which this Redis could lose what was acknowledged. `says` is a sentence for the log: the node, what is wrong, what to set. */
export interface Finding {
  readonly finding: 'no journal' | 'late journal' | 'evicts' | 'too old' | 'few replicas' | 'cannot tell';
  readonly where: string;
  readonly says: string;
}

/** ZADD LT came with 6.2. */
const OLDEST = [6, 2] as const;

function field(info: string, name: string): string {
  return new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
}

/** What CONFIG GET says, or undefined where the provider forbids it. */
async function setting(node: Redis, name: string): Promise<string | undefined> {
  const reply: unknown = await node.call('config', ['GET', name]).catch(() => undefined);
  return Array.isArray(reply) && reply.length === 2 ? String(reply[1]) : undefined;
}

async function findingsOf(node: Redis, where: string, place: RedisPlace): Promise<readonly Finding[]> {
  const info = await node.info();
  const fsync = await setting(node, 'appendfsync');
  const policy = (await setting(node, 'maxmemory-policy')) ?? field(info, 'maxmemory_policy');
  const [major = 0, minor = 0] = field(info, 'redis_version').split('.').map(Number);
  const replicas = info.match(/^slave\d+:.*state=online/gm)?.length ?? 0; // one that still copies confirms nothing
  const wanted = place.wait ?? 0;
  const found: Finding[] = [];
  const tell = (finding: Finding['finding'], says: string) =>
    void found.push({ finding, where, says: `Redis ${where}: ${says}` });

  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    tell('too old', `version ${major}.${minor}; ${OLDEST.join('.')} or newer is needed.`);
  if (field(info, 'aof_enabled') !== '1')
    tell('no journal', 'no append-only file, so a restart loses everything. Set appendonly yes.');
  else if (fsync === undefined)
    tell(
      'cannot tell',
      'CONFIG is forbidden, so it cannot be seen whether every write is on disk when it is acknowledged (appendfsync always).',
    );
  else if (fsync !== 'always')
    tell(
      'late journal',
      `appendfsync ${fsync}, so a crash loses about a second of acknowledged answers. Set appendfsync always.`,
    );
  if (policy !== 'noeviction')
    tell('evicts', `maxmemory-policy ${policy || 'unknown'}, so it may drop cases when memory is short. Set noeviction.`);
  if (field(info, 'role') === 'master' && replicas < wanted)
    tell('few replicas', `${replicas} replicas and REDIS_WAIT asks for ${wanted}, so nothing can be acknowledged.`);
  return found;
}

/** A connection that was refused, by the machine or by Redis, and not one that is only slow. */
function refusedFor(trouble: string): boolean {
  return trouble !== '' && !/timed? ?out|^LOADING/i.test(trouble);
}

/**
 * Asked at the start: every way in which this Redis, or any node of this cluster, could lose what was acknowledged. None: []. Nobody
 * waits for an answer then, so one that is slow or still reads its file is waited for longer; one that refuses us is not.
 */
export async function redisFindings(place: RedisPlace): Promise<readonly Finding[]> {
  const { connection, state, close } = connect(place);
  const until = uptime() + redisStartsWithin;
  const find = async () => {
    await connection.call('ping');
    const nodes = connection instanceof Cluster ? connection.nodes('all') : [connection];
    const found = await Promise.all(nodes.map((node) => findingsOf(node, `${node.options.host}:${node.options.port}`, place)));
    return found.flat();
  };
  try {
    for (;;) {
      try {
        return await attempt('Redis findings', state, find);
      } catch (cause) {
        if (!(cause instanceof StoreDown) || refusedFor(state.trouble()) || uptime() >= until) throw cause;
      }
    }
  } finally {
    close();
  }
}
