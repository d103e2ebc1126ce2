import { pino } from 'pino';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Mailing } from '../../../src/acts/act.ts';
import { createApp } from '../../../src/app.ts';
import { useApp } from '../../support/app.ts';
import { anAskedCase } from '../../support/mail.ts';

const app = useApp();
let id: string;
beforeAll(async () => {
  const one = await anAskedCase(app.deps);
  id = one.id;
  for (let more = 0; more < 6; more += 1) await anAskedCase(app.deps);
});

describe('the inbox of a development machine', () => {
  it('shows every letter as its reader would have it, the newest first, and leads where it leads', async () => {
    const first = await app.visitor().get('/be/inbox');
    expect(first.status).toBe(200);
    const subjects = [...first.text.matchAll(/<h2[^>]*lang="en">([^<]+)</g)].map(([, subject]) => subject);
    expect(subjects).toHaveLength(20);
    expect(subjects[0]).toBe('A-2026-000007: a question to you');
    const last = await app.visitor().get('/be/inbox?page=2');
    expect(last.text).toContain('A-2026-000001: application received');
    expect(first.text).toContain('Last day for your answer: 8 December 2026');
    const links = [...first.text, ...last.text].join('').match(/href="\/en\/agency\/applications\/[0-9a-f-]+"/g);
    expect(links).toContain(`href="/en/agency/applications/${id}"`);
    expect(first.headers).not.toHaveProperty('set-cookie');
  });

  it.each(['page=0', 'page=x', 'page=1&page=2', 'other=1'])('knows no ?%s', async (query) => {
    expect((await app.visitor().get(`/inbox?${query}`)).status).toBe(400);
  });

  it('leads a page too far back to the last one', async () => {
    const { status, headers } = await app.visitor().get('/en/inbox?page=9');
    expect([status, headers.location]).toEqual([303, '/en/inbox?page=2']);
  });

  it.each(['server', 'none'] as const)('does not exist where the way of mail is "%s"', async (way: Mailing['way']) => {
    const settings = { sessionSecret: 'a secret of the tests that is long enough', secureCookies: false, trustProxy: [] };
    const deps = { ...app.deps, mail: { ...app.deps.mail, base: 'https://dazvol.example', way } };
    const express = createApp(deps, { ...settings, logger: pino({ level: 'silent' }) });
    expect((await request(express).get('/en/inbox').set('Accept', 'text/html')).status).toBe(404);
  });
});
