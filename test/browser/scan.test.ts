import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { replaceExtract } from '../../src/acts/extract.ts';
import { toBase32 } from '../../src/codes/base32.js';
import { linkOf } from '../../src/codes/code.js';
import { type Lang, langs } from '../../src/rules/languages.ts';
import { newCodeKey } from '../../src/store/code-keys.ts';
import { extractsOf } from '../../src/store/extracts.ts';
import { licenceByNumber } from '../../src/store/licences.ts';
import { t } from '../../src/text/catalogue.ts';
import { useApp } from '../support/app.ts';
import { aPaper, codeOf, keyOf } from '../support/codes.ts';
import type { Licensed } from '../support/given.ts';
import { aLicence, aMeasure, doing } from '../support/journeys.ts';
import { inspectScripted, useWeb, visit, type Width } from '../support/web.ts';

// What an officer at a border post does with a paper where there is no network.

const app = useApp();
const web = useWeb(app);
let [active, suspended, replaced] = [] as unknown as [Licensed, Licensed, Licensed];
const codes = new Map<string, string>();

beforeAll(async () => {
  app.clock.set(new Date().toISOString());
  active = await aLicence(app.deps);
  suspended = await aLicence(app.deps);
  replaced = await aLicence(app.deps);
  await aMeasure(app.deps, suspended, 'suspension', null);
  app.clock.set(new Date(Date.now() + 24 * hour).toISOString());
  await replaceExtract(app.deps, doing(replaced.agency.actor), replaced.licence, 'lost');
  app.clock.set(new Date().toISOString());
  for (const [name, one] of Object.entries({ active, suspended, replaced })) codes.set(name, await firstCode(one));
});

const hour = 3_600_000;
const patience = { timeout: 20_000, interval: 50 };

async function firstCode({ licence }: Licensed): Promise<string> {
  const row = await licenceByNumber(app.deps.database.db, licence);
  const cose = (await extractsOf(app.deps.database.db, row?.id ?? '')).at(-1)?.cose;
  return linkOf(web.address, cose ?? Buffer.alloc(0));
}

/** The page, opened once with a network and kept by its worker; then the network is cut. */
async function atThePost(lang: Lang, width: Width = 320): Promise<Page> {
  const page = await web.visitor({ javaScript: true, width });
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  await visit(page, `/${lang}/scan`);
  await page.locator('[data-is=have]').waitFor();
  await page.evaluate('navigator.serviceWorker.ready.then(() => {})');
  // Polled from here: a page of ours runs no text as a script.
  await vi.waitUntil(() => page.evaluate<boolean>('caches.keys().then((names) => names.length >= 2)'), patience);
  expect(wrong).toEqual([]);
  await page.context().setOffline(true);
  await page.reload();
  await page.locator('[data-is=have]').waitFor();
  return page;
}

async function check(page: Page, code: string): Promise<{ verdict: string | null; tone: string | null; text: string }> {
  await page.fill('#code', code);
  await page.click('form button:not([type=button])');
  const box = page.locator('[data-is=box]');
  await page.locator('[data-is=result]:focus').waitFor();
  return { verdict: await box.getAttribute('data-verdict'), tone: await box.getAttribute('data-tone'), text: await box.innerText() };
}

/** As if so many hours had gone by on the device. */
async function later(page: Page, hours: number): Promise<void> {
  await page.clock.setFixedTime(new Date(Date.now() + hours * hour));
  await page.reload();
  await page.locator('[data-is=have]').waitFor();
}

describe.each(langs)('at a post without a network, in %s', { timeout: 120_000 }, (lang) => {
  it('a paper is told genuine, suspended, out of date or forged', async () => {
    const page = await atThePost(lang);
    await inspectScripted(page, `scan-${lang}`);
    const genuine = await check(page, codes.get('active') ?? '');
    expect(genuine).toMatchObject({ verdict: 'genuine', tone: 'good' });
    expect(genuine.text).toContain(t(lang, 'paperVerdicts.genuine'));
    expect(genuine.text).toContain(t(lang, 'scanAges.fresh'));
    expect(await page.locator('[data-is=paper]').innerText()).toContain(active.licence);
    await inspectScripted(page, `scan-genuine-${lang}`);
    const stopped = await check(page, codes.get('suspended') ?? '');
    expect(stopped).toMatchObject({ verdict: 'suspended', tone: 'bad' });
    expect(stopped.text).toContain(t(lang, 'paperVerdicts.suspended'));
    await inspectScripted(page, `scan-suspended-${lang}`);
    expect(await check(page, codes.get('replaced') ?? '')).toMatchObject({ verdict: 'superseded', tone: 'doubt' });
    const forged = codes.get('active')?.replace(/.(.{20})$/, (whole, rest) => `${whole[0] === 'A' ? 'B' : 'A'}${rest}`) ?? '';
    expect(await check(page, forged)).toMatchObject({ verdict: 'forged', tone: 'bad' });
    expect(await check(page, toBase32(codeOf(aPaper, keyOf(newCodeKey()))))).toMatchObject({ verdict: 'forged', tone: 'bad' });
    expect(await check(page, 'кот')).toMatchObject({ verdict: 'malformed', tone: 'doubt' });
    expect(await page.context().cookies()).toEqual([]);
  });

  it('what is older says so: amber after a day, and after three nothing, neither good nor bad', async () => {
    const page = await atThePost(lang, 1280);
    await later(page, 25);
    const older = await check(page, codes.get('active') ?? '');
    expect(older).toMatchObject({ verdict: 'genuine', tone: 'doubt' });
    expect(older.text).toContain(t(lang, 'scanAges.older'));
    await inspectScripted(page, `scan-older-${lang}`);
    expect(await check(page, codes.get('suspended') ?? '')).toMatchObject({ verdict: 'suspended', tone: 'bad' });
    await later(page, 73);
    for (const one of ['active', 'suspended'])
      expect(await check(page, codes.get(one) ?? '')).toMatchObject({ verdict: 'unconfirmed', tone: 'unknown' });
    expect(await page.locator('[data-is=box]').innerText()).toContain(t(lang, 'scanAges.too-old'));
    await inspectScripted(page, `scan-too-old-${lang}`);
    await later(page, -2);
    expect(await check(page, codes.get('active') ?? '')).toMatchObject({ verdict: 'unconfirmed', tone: 'unknown' });
    expect(await page.locator('[data-is=box]').innerText()).toContain(t(lang, 'scanAges.wrong-clock'));
  });
});

describe('the scanner', { timeout: 120_000 }, () => {
  it('never goes back to less than it knew, and takes nothing that the register did not sign', async () => {
    const page = await atThePost('en');
    const context = page.context();
    const old = await (await fetch(`${web.address}/log/snapshot`)).arrayBuffer();
    await context.setOffline(false);
    await aLicence(app.deps);
    const answered = () => page.locator('[data-trouble]:visible').getAttribute('data-trouble');
    const sizeShown = () => page.locator('[data-is=size]').innerText();
    const before = await sizeShown();
    await page.click('[data-is=refresh]');
    await vi.waitUntil(async () => (await sizeShown()) !== before, patience);
    const newest = await sizeShown();
    await context.route('**/log/snapshot', (route) => route.fulfill({ body: Buffer.from(old) }));
    await page.click('[data-is=refresh]');
    await page.locator('[data-trouble=older]:visible').waitFor();
    expect([await answered(), await sizeShown()]).toEqual(['older', newest]);
    await context.unroute('**/log/snapshot');
    const spoiled = Buffer.from(await (await fetch(`${web.address}/log/snapshot`)).arrayBuffer()).fill(7, 100, 110);
    await context.route('**/log/snapshot', (route) => route.fulfill({ body: spoiled }));
    await page.click('[data-is=refresh]');
    await page.locator('[data-trouble=unsigned]:visible').waitFor();
    expect(await sizeShown()).toBe(newest);
    await context.unroute('**/log/snapshot');
    await context.route('**/q/keys', (route) => route.fulfill({ json: { keys: [] } }));
    await page.reload();
    await page.locator('[data-trouble=unsigned]:visible').waitFor();
    expect(await check(page, codes.get('active') ?? '')).toMatchObject({ verdict: 'genuine', tone: 'good' });
  });

  it('warns of a genuine code in a link that leads elsewhere', async () => {
    const page = await atThePost('en');
    const elsewhere = codes.get('active')?.replace(/^HTTP:\/\/[^/]+/, 'https://dazvol.example.evil') ?? '';
    expect(await check(page, elsewhere)).toMatchObject({ verdict: 'genuine', tone: 'doubt' });
    expect(await page.locator('[data-is=elsewhere]').isVisible()).toBe(true);
  });

  it('keeps the page of each language once it was opened in one, and can be put on the home screen', async () => {
    const page = await atThePost('be');
    // Each is opened without a network by the tests above. Going from one to the next there is between Chromium and its worker: under load it went
    // past it.
    for (const lang of langs) {
      const kept = await page.evaluate<string>(`caches.match('/${lang}/scan').then((answer) => answer.text())`);
      expect(kept).toContain(`<html lang="${lang}"`);
      expect(kept).toContain(t(lang, 'scanPage.code'));
    }
    await page.context().setOffline(false);
    await page.goto('/ru/scan');
    const session = await page.context().newCDPSession(page);
    const { errors, url } = await session.send('Page.getAppManifest');
    expect([errors, new URL(url).pathname]).toEqual([[], '/ru/scan/manifest']);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});
