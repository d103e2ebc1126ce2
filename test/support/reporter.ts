import { globSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Missing } from './needs.ts';

/** Closes a run with what was left out, the one command that adds it, each failure by its name, and the counts on a line of their own. */
export default class ClosingLines implements Reporter {
  private readonly missing: readonly Missing[];

  constructor({ missing }: { missing: readonly Missing[] }) {
    this.missing = missing;
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test: TestCase) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const lines = this.missing.map(({ what, files }) => `left out, for want of ${what}: ${namesOf(files)}`);
    if (lines.length > 0) lines.push('run them too: .ci/run');
    lines.push(...failuresOf(modules));
    const skipped = count('skipped');
    lines.push(`${count('passed')} passed, ${count('failed') + broken} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.stdout.write(`\n${lines.join('\n')}\n`);
  }
}

/** A line for each failure, so that the end of a long run tells which it was: the file, the test and the first line of its error. */
function failuresOf(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) => {
    const file = relative(process.cwd(), module.moduleId);
    const tests = [...module.children.allTests('failed')].map((test) => line(`${file} > ${test.fullName}`, test.result().errors));
    return module.errors().length > 0 ? [line(file, module.errors()), ...tests] : tests;
  });
}

function line(name: string, errors: readonly { message: string }[] | undefined): string {
  return `failed: ${name}: ${errors?.[0]?.message.split('\n')[0] ?? ''}`;
}

function namesOf(patterns: readonly string[]): string {
  const files = patterns.flatMap((pattern) => globSync(pattern.endsWith('.ts') ? pattern : `${pattern}/*.test.ts`));
  return files.sort().join(', ');
}
