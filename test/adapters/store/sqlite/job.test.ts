import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Job,
  type JobAnswer,
  packAnswers,
  packJobs,
  unpackAnswers,
  unpackJobs,
} from '../../../../adapters/store/sqlite/job.ts';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const record = fc.record({ id: text, bytes: fc.uint8Array({ maxLength: 40 }) });
const records = fc.array(record, { maxLength: 3 });
const write = fc.oneof(
  fc.record({ stream: text, records, after: text, wake: fc.option(fc.integer()) }),
  fc.record({ stream: text, records, after: fc.constant('any'), wakeBy: fc.integer() }),
);
const append = fc.record({
  id: fc.nat(),
  until: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  op: fc.constant('append'),
  writes: fc.array(write, { maxLength: 4 }),
  given: fc.array(fc.record({ stream: text, head: text }), { maxLength: 2 }),
});
const asked = fc.record({
  id: fc.nat(),
  until: fc.nat(),
  op: fc.constant('load'),
  stream: text,
  after: fc.option(text, { nil: undefined }),
});
const other = fc.record({ id: fc.nat(), until: fc.nat(), op: fc.constant('createKey'), name: text, wrapped: fc.uint8Array() });

describe('a parcel to the database thread', () => {
  test('comes out as it went in: what has bytes of its own first, then appends and what is text alone, each in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(append, asked, other), { maxLength: 6 }), (mixed) => {
        const jobs = mixed as unknown as Job[];
        const parcel = packJobs(jobs);
        const sent = structuredClone(parcel, { transfer: [parcel.bytes.buffer] });
        const isOther = (job: Job) => job.op === 'createKey';
        const wanted = [...jobs.filter(isOther), ...jobs.filter((job) => !isOther(job))];
        expect(unpackJobs(sent)).toEqual(wanted);
      }),
    );
  });
});

describe('a parcel from the database thread', () => {
  const bytes = fc.uint8Array({ maxLength: 40 });
  const key = fc.oneof(bytes, fc.constant('destroyed'), fc.constant(undefined));
  const whole = { head: text, whole: fc.boolean(), from: text, records, wake: fc.option(fc.integer()), roll: text, key };
  const loaded = fc.oneof(
    fc.record(whole),
    fc.record({ ...whole, claimed: text, snapshot: bytes }),
    fc.record({ from: text, records, key }),
  );
  const others = fc.oneof(fc.constant('conflict'), fc.constant(null), fc.array(text), bytes, fc.constant(undefined));
  const answer = fc.oneof(
    fc.record({ id: fc.nat(), value: loaded }),
    fc.record({ id: fc.nat(), value: others }),
    fc.record({ id: fc.nat(), failed: text }),
  );
  const isRead = (one: object) => 'value' in one && typeof one.value === 'object' && one.value !== null && 'records' in one.value;

  test('comes out as it went in: the other answers first, then what was read, each in their order', () => {
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 6 }), (all) => {
        const parcel = packAnswers(all as JobAnswer[]);
        const sent = structuredClone(parcel, 'reads' in parcel ? { transfer: [parcel.bytes.buffer] } : {});
        expect(unpackAnswers(sent)).toEqual([...all.filter((one) => !isRead(one)), ...all.filter(isRead)]);
      }),
    );
  });
});
