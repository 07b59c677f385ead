import { afterAll, beforeAll, test } from 'vitest';
import { toldOf } from '../../../../adapters/sandbox/story/whole-life/told-of.ts';
import { procedures } from '../../../../domain/procedures/registry.ts';
import { openTold, tellsAdministrators, tellsLife } from './procedures-told.ts';

let opened: Awaited<ReturnType<typeof openTold>>;
beforeAll(async () => {
  opened = await openTold();
}, 60_000);
afterAll(() => opened?.stop());

const told = procedures.keys.filter((key) => toldOf(key) !== null);

test.each(told)('%s: the life of a case is told from the request to its review', (key) => tellsLife(opened, key), 180_000);

test.each(told)('%s: what administrators do is told to its end', (key) => tellsAdministrators(opened, key), 180_000);
