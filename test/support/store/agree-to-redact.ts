import { openRedis } from '../../../adapters/store/redis/redis.ts';
import { seal } from '../../../adapters/store/sealing/sealed.ts';
import { openSqlite } from '../../../adapters/store/sqlite/sqlite.ts';
import { caseStream, openStreams } from '../../../bot/turn/streams.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { masters } from './master-keys.ts';

/** A process of its own that agrees to what is asked to be redacted, says `going` as it begins, and is killed by whoever started it. */
const [file = '', key = '', id = '', by = '', seen = '0', at = '0'] = process.argv.slice(2);
const store = file.startsWith('redis:') ? openRedis({ url: file, partnership: 'elmshire' }) : openSqlite(file);
const { cases } = openStreams(seal(await store, masters(key)), () => undefined);
await cases.peek(caseStream(id));
process.stdout.write('going\n');
const command = { do: 'agree-redaction', seen: Number(seen) } as const;
await cases.ask(caseStream(id), { by: by as PersonId, at: Number(at), via: 'teams', command });
process.stdout.write('done\n');
