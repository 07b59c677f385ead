/**
 * A small change that breaks the rule of one row of docs/coverage.md, kept so that it can be seen now and then that the row's test notices.
 *
 * To add a row that is done:
 * 1. In docs/coverage.md: `done: \`test/x.test.ts\` "the exact title of the test"`. Several tests of one row are parted by a comma.
 * 2. In a file of `changes/` (the one about it, or a new one: every file of the folder is read): the row, the file, what stands there
 *    exactly once, and what stands there instead. The program must still compile and load: what turns red is the test, not the import.
 * 3. `npm run break-rules -- ST-T1`: the named tests are green as it is, and each change turns one of them red. A test that none of its
 *    row's changes turns red is said too: such a row has a change more.
 */
export interface Change {
  readonly row: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
}
