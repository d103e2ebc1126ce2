import type { RequestHandler } from 'express';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Limits } from '../../src/http/limits.ts';
import type { Route } from '../../src/http/route.ts';
import { accountRoutes, publicRoutes, roomRoutes, visitorRoutes } from '../../src/pages/routes.ts';
import { can, type Role, roles } from '../../src/rules/permissions.ts';
import { type Browser, useApp } from '../support/app.ts';
import { anAgency, aStaff, type Person } from '../support/people.ts';

const app = useApp();
const browsers = {} as Record<Role, Browser>;
const people = {} as Record<Role, Person>;

const pass: RequestHandler = (_req, _res, next) => next();
const open: Limits = { signIn: pass, registration: pass, password: pass, openId: pass };
const routes: readonly Route[] = [...publicRoutes, ...visitorRoutes, ...accountRoutes(open, null), ...roomRoutes];
const told = (route: Route) => `${route.method.toUpperCase()} ${route.path}`;
/** The address with something of the right shape in each place that is nobody's. */
const addressOf = ({ path }: Route) => path.replace(/:number/g, 'A-2026-999999').replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');

beforeAll(async () => {
  for (const role of roles) {
    people[role] = role === 'agency' ? await anAgency(app.deps) : await aStaff(app.deps, role);
    browsers[role] = await app.browser(people[role]);
  }
});

function ask(browser: Browser, route: Route) {
  return route.method === 'get' ? browser.get(addressOf(route)) : browser.post(addressOf(route));
}

describe('every door', () => {
  it('is declared once', () => {
    const all = routes.map(told);
    expect(all.filter((one, place) => all.indexOf(one) !== place)).toEqual([]);
    expect(all.length).toBeGreaterThan(30);
  });

  it('shows a form that was not taken on a page that can be opened', () => {
    const pages = new Set(routes.filter(({ method }) => method === 'get').map(({ path }) => path));
    const lost = routes.filter(({ method, path, shownOn }) => method === 'post' && !pages.has(shownOn ?? path));
    expect(lost.map(told)).toEqual([]);
  });

  it('leads to the page itself by its language links after a form was not taken', async () => {
    const { text } = await browsers.agency.post('/en/agency/applications', { kind: '' });
    expect(text).toContain('href="/ru/agency/applications/new"');
  });

  it.each(routes.map((route) => [told(route), route] as const))('%s: for a visitor without an account', async (_, route) => {
    const answer = await ask(app.visitor(), route);
    if (can(null, route.action)) expect(answer.status).not.toBeOneOf([401, 403, 500]);
    else if (route.method === 'post') expect(answer.status).toBe(401);
    else expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining('/account/sign-in?to=')]);
  });

  it.each(routes.map((route) => [told(route), route] as const))('%s: for each role', async (_, route) => {
    for (const role of roles) {
      const signsOut = route.path === '/account/sign-out';
      const browser = signsOut ? await app.browser(people[role]) : browsers[role];
      const { status } = await ask(browser, route);
      if (can(people[role].actor, route.action)) expect([role, status]).not.toEqual([role, expect.toBeOneOf([401, 403, 500])]);
      else expect([role, status]).toEqual([role, 403]);
    }
  });
});
