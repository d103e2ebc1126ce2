import type { PublicRoute } from '../../http/route.ts';
import { publicHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

const model = {
  hotlines: urgentHotlines.filter((one) => one.code === 'department'),
  addresses: [
    { address: '/register?page=1', answer: 'about.programs-all' },
    { address: '/register?q=…', answer: 'about.programs-search' },
    { address: '/register/EMP-2016-000001', answer: 'about.programs-one' },
    { address: '/waiting', answer: 'about.programs-waiting' },
  ],
};

export const aboutRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/about',
    action: 'read-register',
    before: [publicHeaders],
    handle: () => ({ view: 'public/about', holds: null, model }),
  },
];
