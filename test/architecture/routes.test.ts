import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source.ts';

// Files of our own for everybody, and whether the process lives: without people, forms or anything to decide.
const beside = ['http/assets.ts', 'http/health.ts', 'http/scan-assets.ts', 'http/metrics.ts'];

it('no address is answered but by a declared route', () => {
  const others = sourceFiles().filter((file) => file !== 'http/mount.ts' && !beside.includes(file));
  const undeclared = others.filter((file) =>
    /\b(router|app|express\(\)|Router\(\))\s*[.[]\s*(get|post|put|patch|delete|all|route)\b\s*\(/.test(readFileSync(`src/${file}`, 'utf8')),
  );
  expect(undeclared).toEqual([]);
  expect(others.length).toBeGreaterThan(300);
});
