import { writeFileSync } from 'node:fs';
import { statesDocument } from './states/table.ts';

// `npm run states`: writes docs/states.md anew. Run it when a rule changed, and read what it changed.

writeFileSync(new URL('../../docs/states.md', import.meta.url), statesDocument());
