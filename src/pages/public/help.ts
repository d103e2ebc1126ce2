import type { PublicRoute } from '../../http/route.ts';
import { type Hotline, hotlines } from '../../text/hotlines.ts';
import { publicHeaders } from './headers.ts';

const confirmed = hotlines.filter((one) => one.confidence === 'confirmed');

/** For someone in danger, and for someone in doubt: only what is certain, and only what helps at once. */
export const urgentHotlines: readonly Hotline[] = confirmed.filter((one) => one.code === 'police' || one.code === 'department');
export const askingHotlines: readonly Hotline[] = urgentHotlines.toReversed();

const model = {
  confirmed,
  unconfirmed: hotlines.filter((one) => one.confidence !== 'confirmed'),
  signs: ['help.offer-1', 'help.offer-2', 'help.offer-3', 'help.offer-4', 'help.offer-5'],
  beforeLeaving: ['help.leaving-1', 'help.leaving-2', 'help.leaving-3'],
  abroad: ['help.abroad-1', 'help.abroad-2', 'help.abroad-3', 'help.abroad-4'],
  traces: ['help.traces-1', 'help.traces-2'],
};

export const helpRoutes: readonly PublicRoute[] = [
  {
    method: 'get',
    path: '/help',
    action: 'read-register',
    before: [publicHeaders],
    handle: () => ({ view: 'public/help', holds: null, model }),
  },
];
