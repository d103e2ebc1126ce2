import type { PublicRoute } from '../../http/route.ts';
import { publicHeaders } from './headers.ts';
import { urgentHotlines } from './help.ts';

const model = {
  hotlines: urgentHotlines.filter((one) => one.code === 'department'),
  addresses: [
    { address: '/register?page=1', answer: 'about.programs-all' },
    { address: '/register?q=…', answer: 'about.programs-search' },
    { address: '/register/EMP-2016-000001', answer: 'about.programs-one' },
    { address: '/advertisements/ADV-2026-000001', answer: 'about.programs-advertisement' },
    { address: '/check?agency=…&kind=employment&country=PL&partner=…&on=2026-12-31', answer: 'about.programs-check' },
    { address: '/figures', answer: 'about.programs-figures' },
    { address: '/warnings', answer: 'about.programs-warnings' },
    { address: '/waiting', answer: 'about.programs-waiting' },
    { address: '/regions', answer: 'about.programs-regions' },
    { address: '/history', answer: 'about.programs-history' },
    { address: '/open-data/register.csv', answer: 'about.programs-csv' },
    { address: '/open-data/register.json', answer: 'about.programs-json' },
    { address: '/open-data/register.ndjson', answer: 'about.programs-ndjson' },
    { address: '/feed', answer: 'about.programs-feed' },
    { address: '/register/feed?q=…', answer: 'about.programs-feed-search' },
    { address: '/register/EMP-2016-000001/feed', answer: 'about.programs-feed-one' },
    { address: '/api/openapi.json', answer: 'about.programs-openapi' },
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
