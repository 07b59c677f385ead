import type { Instant } from '../../domain/ids.ts';
import { codeOf, type Log } from '../observe/log.ts';
import type { Streams } from '../turn/streams.ts';

/** Where Teams is answered in each tenant: it tells with every activity, and a chat can be opened only in a tenant that has told. */
export interface TenantServices {
  readonly serviceOf: (tenant: string) => Promise<string | undefined>;
  /** Behind the answer to whoever pressed: nobody waits for it, and the next activity says it again. */
  readonly met: (tenant: string, service: string) => void;
}

/** No partnership has so many tenants; the bound is against strangers' tenants, which are not kept anyway. */
const saidAtMost = 10_000;

/** `reopen`: what is to be done when a tenant is met, or met elsewhere. */
export function tenantServices(
  { directory }: Pick<Streams, 'directory'>,
  reopen: (tenant: string) => Promise<void>,
  now: () => Instant,
  log: Log,
): TenantServices {
  const said = new Map<string, string>();

  async function learn(tenant: string, service: string): Promise<void> {
    const command = { do: 'meet-tenant', tenant, service } as const;
    const turned = await directory.ask('directory', { by: 'time', at: now(), via: 'teams', command });
    if (turned.did === 'decided' && said.size < saidAtMost) said.set(tenant, service);
    if (turned.did === 'decided' && turned.events.length > 0) await reopen(tenant);
  }

  return {
    serviceOf: async (tenant) => (await directory.peek('directory')).services.get(tenant),
    met(tenant, service) {
      if (said.get(tenant) === service) return;
      learn(tenant, service).catch((error: unknown) => log('warn', { event: 'not remembered', code: codeOf(error) }));
    },
  };
}
