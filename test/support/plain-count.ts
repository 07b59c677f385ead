import type { Reporter, TestModule } from 'vitest/node';

/** One plain last line, for whoever counts what a run did without knowing vitest. */
export const plainCount: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const all = modules.flatMap((one) => [...one.children.allTests()].map((each) => each.result().state));
    const count = (state: string) => all.filter((one) => one === state).length;
    const broken = modules.filter((one) => one.errors().length > 0).length;
    process.stdout.write(`\n${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped\n`);
  },
};
