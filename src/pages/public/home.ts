import type { Route } from '../../http/route.ts';

export const homeRoutes: readonly Route[] = [
  { method: 'get', path: '/', action: 'read-register', handle: () => ({ view: 'public/home', model: {} }) },
];
