import { advertisementsPaths } from './advertisements.ts';
import { checkPaths } from './check.ts';
import { codesPaths } from './codes.ts';
import type { Described } from './describe.ts';
import { figuresPaths } from './figures.ts';
import { openDataPaths } from './open-data.ts';
import { registerPaths } from './register.ts';
import { warningsPaths } from './warnings.ts';

/** Every address that answers programs. One more noun is one more file beside this one and one more line here. */
export const describedPaths: readonly Described[] = [
  ...registerPaths,
  ...checkPaths,
  ...advertisementsPaths,
  ...warningsPaths,
  ...figuresPaths,
  ...codesPaths,
  ...openDataPaths,
];
