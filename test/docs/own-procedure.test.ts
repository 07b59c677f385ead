import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOwnProcedure } from '../../domain/procedures/own/read-own.ts';
import { timescale } from '../../domain/procedures/timescale.ts';
import { isleOfNowhere } from '../domain/procedures/own/own-file.ts';

const page = readFileSync(new URL('../../docs/own-procedure.md', import.meta.url), 'utf8');
/** What stands in back quotes in the part of the page that `pattern` finds. */
const named = (pattern: RegExp): readonly string[] =>
  [...(pattern.exec(page)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '').toSorted();

const [row] = isleOfNowhere.timescales;
/** What may stand in the place of what stands nowhere, as the check of a file says it. */
function allowed(change: object, field: string): readonly string[] {
  const read = readOwnProcedure(JSON.stringify({ ...isleOfNowhere, areas: [], timescales: [{ ...row, ...change }] }));
  const said = 'wrong' in read ? read.wrong.find((one) => one.includes(`timescales[0].${field}: should be one of `)) : undefined;
  return (said?.replace(/^.* one of /, '').replace(/\.$/, '') ?? '').split(', ').toSorted();
}

test('the page names every way to pick a fact, every unit and every kind of row that a file may have, and no other', () => {
  expect(named(/where it can happen more than once \(([^;)]+)/)).toEqual(
    allowed({ from: { fact: 'strategy-discussion', pick: 'nowhere' } }, 'from.pick'),
  );
  expect([...named(/the other units are ([^.]+)\./), 'working-days'].toSorted()).toEqual(
    allowed({ within: [8, 'nowhere'] }, 'within[1]'),
  );
  const rows = named(/It counts by `kind`:\n\n\|[^\n]*\n\|[^\n]*\n((?:\| `\w+` [^\n]*\n)+)/);
  const kinds = new Set(timescale.unwrap().options.map((one) => one.shape.kind.value));
  expect(rows.filter((one) => !/^(within|from|before|after|every|says)$/.test(one))).toEqual([...kinds].toSorted());
});
