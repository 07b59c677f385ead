import { expect, test } from 'vitest';
import { serviceAllowed } from '../../../adapters/teams/service-hosts.ts';

const address = 'https://smba.trafficmanager.net/uk/';

test('an address that was taken once is taken again, and lets no other in', () => {
  const allowed = serviceAllowed();
  expect([address, address].map(allowed)).toEqual([true, true]);
  for (const other of ['https://smba.invalid/uk/', address.replace('https', 'http'), `${address}?to=x`, `${address}#x`, 'x', ''])
    expect([other, other].map(allowed), other).toEqual([false, false]);
  expect(allowed(address)).toBe(true);
  expect(allowed('https://smba.infra.gcc.teams.microsoft.com/teams')).toBe(true);
  expect(allowed('https://smba.invalid/uk/')).toBe(false);
});

test('an empty address is none, before any was taken too', () => {
  expect(serviceAllowed()('')).toBe(false);
});
