import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes a minute and more: begun last, it would run on alone while every other core has nothing to do. */
export const dearest = [
  'test/access/doors.long.test.ts',
  'test/bench/nudges.long.test.ts',
  'test/adapters/sandbox/story/procedures-told.long.test.ts',
  'test/page/by-hand.long.test.ts',
  'test/page/played-on.long.test.ts',
  'test/page/new-below.long.test.ts',
  'test/e2e/replicas.sampled.test.ts',
  'test/e2e/core-group/wire-faults.long.test.ts',
  'test/page/layout.long.test.ts',
  'test/page/opening.test.ts',
];

/** Within a project the dearest begin first, also on a checkout where nothing was ever measured. */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification) => {
      const at = dearest.findIndex((one) => moduleId.endsWith(one));
      return at < 0 ? dearest.length : at;
    };
    const projects = Map.groupBy(sorted, ({ project }) => project.name);
    return [...projects.values()].flatMap((own) => own.toSorted((one, other) => place(one) - place(other)));
  }
}
