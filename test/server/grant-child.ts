// A process that grants one application and may be killed while it does: `node grant-child.ts URL FOLDER APPLICATION HEAD`.
import { actOnApplication } from '../../src/acts/application.ts';
import { policyOf } from '../../src/log/policy.ts';
import { openSieve } from '../../src/sieve/sieve.ts';
import { newCodeKey, useCodeKey } from '../../src/store/code-keys.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openFiles } from '../../src/store/files.ts';
import { openLaw } from '../../src/store/law.ts';
import { openSealing } from '../../src/store/sealing.ts';
import { openSoftwareKeys } from '../../src/store/software-keys.ts';
import { actorOf, userById } from '../../src/store/users.ts';
import { doing, versionOf } from '../support/journeys.ts';

const [url, folder, id, headId] = process.argv.slice(2) as [string, string, string, string];
const database = await openDatabase({ url, dataDir: null, onError: () => {} });
await useCodeKey(database, newCodeKey(), new Date());
const mail = { base: '', way: 'none', secret: '' } as const;
const deps = {
  database,
  files: openFiles(folder),
  sieve: openSieve(),
  law: openLaw(),
  sealing: openSealing('nothing is told here that would be sealed'),
  signing: {
    origin: 'http://dazvol.example',
    software: openSoftwareKeys('software keys of the tests, which sign for everybody'),
    asking: false,
    given: null,
  },
  mail,
  policy: policyOf(''),
  now: () => new Date(),
};
const head = await userById(database.db, headId);
if (!head) throw new Error('no head');
const seen = await versionOf(deps, id);
process.stdout.write('starting\n');
await actOnApplication(deps, doing(actorOf(head)), { id }, seen, { act: 'decide', outcome: 'grant', grounds: [], reasons: 'Agreed.' });
await database.close();
