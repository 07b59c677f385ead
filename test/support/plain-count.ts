import type { Reporter, TestModule } from 'vitest/node';

/**
 * One plain last line, for whoever counts what a run did without knowing vitest; before it, each test that passed only when tried again, and
 * which part was asked of what is asked in parts (support/many/part-of.ts).
 */
export const plainCount: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const all = modules.flatMap((one) => [...one.children.allTests()]);
    const count = (state: string) => all.filter((one) => one.result().state === state).length;
    const broken = modules.filter((one) => one.errors().length > 0).length;
    const again = all.filter((one) => one.diagnostic()?.flaky === true);
    const told = again.map((one) => `\npassed on a second try: ${one.module.relativeModuleId} > ${one.fullName}`);
    const parts = modules.filter((one) => one.project.name !== 'long' && one.moduleId.endsWith('.sampled.test.ts')).length;
    const drawn =
      parts === 0 ? '' : `\n${parts} files asked a part of what they ask: DRAWN=${process.env.DRAWN} asks the same part again`;
    process.stdout.write(
      `${told.join('')}${drawn}\n${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped\n`,
    );
  },
};
