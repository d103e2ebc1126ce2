import type { PublicRoute } from '../../http/route.ts';
import { kinds } from '../../rules/kinds.ts';
import { publicHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

const model = { text: '', kinds, hotlines: urgentHotlines };

export const homeRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/',
    action: 'read-register',
    before: [publicHeaders],
    handle: () => ({ view: 'public/home', holds: null, model }),
  },
];
