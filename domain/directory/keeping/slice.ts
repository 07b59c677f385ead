import type { DirectorySlice } from '../slice.ts';
import type { DirectoryKeepingCommands, DirectoryKeepingEvents } from './shape.ts';

/** What the bot itself writes down, and what was destroyed on purpose. */
export const directoryKeeping: DirectorySlice<DirectoryKeepingCommands, DirectoryKeepingEvents> = {
  may: {
    'take-calendar': ['server'],
    'meet-tenant': ['server'],
    'keep-installations': ['server'],
    'departures-noted': ['server'],
    bury: ['server'],
  },
  decide: {
    'take-calendar': ({ calendar }, { version }) => ({
      events: calendar === version ? [] : [{ event: 'calendar-taken', version }],
    }),
    'meet-tenant'({ agencies, services }, { tenant, service }) {
      const ours = [...agencies.values()].some((one) => one.tenants.includes(tenant));
      return { events: ours && services.get(tenant) !== service ? [{ event: 'tenant-met', tenant, service }] : [] };
    },
    'keep-installations': ({ installations }, { names }) => ({
      events: installations.join() === names.join() ? [] : [{ event: 'installations-kept', names }],
    }),
    'departures-noted': ({ noted }, { changes }) => ({
      events: noted >= changes ? [] : [{ event: 'departures-noted', changes }],
    }),
    bury: ({ tombstones }, { stream, confirmedBy, export: sum }) => ({
      events: tombstones.has(stream) ? [] : [{ event: 'buried', stream, confirmedBy, export: sum }],
    }),
  },
  apply: {
    'calendar-taken'(open, { version }) {
      open.calendar = version;
    },
    'tenant-met'(open, { tenant, service }) {
      open.own('services').set(tenant, service);
    },
    'installations-kept'(open, { names }) {
      open.installations = names;
    },
    'departures-noted'(open, { changes }) {
      open.noted = changes;
      const told = [...open.renamed].filter(([, with_]) => with_ <= changes);
      for (const [id] of told) open.own('renamed').delete(id);
    },
    buried(open, { stream }) {
      open.own('tombstones').add(stream);
    },
  },
  says: {
    'calendar-taken': ({ version }) => `counted every case again with the bank holidays of ${version}`,
    'tenant-met': () => 'kept where Teams is answered for a tenant',
    'installations-kept': ({ names }) => `kept that the installations are ${names.join(', ') || 'none'}`,
    'departures-noted': ({ changes }) => `let every case know who has left, up to change ${changes}`,
    buried: ({ stream, confirmedBy }, name) => `destroyed ${stream}, confirmed by ${name(confirmedBy)}`,
  },
};
