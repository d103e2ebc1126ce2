import { mkdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import type axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Lang, langs } from '../../src/rules/languages.ts';
import type { TestApp } from './app.ts';
import { findBrowser } from './needs.ts';

/** The narrowest at which WCAG 2.2 (1.4.10) has everything read without moving sideways, and a screen of a desk. */
export type Width = 320 | 1280;
export type Web = {
  /** A fresh visitor with an own cookie jar and, unless asked for, without JavaScript. */
  visitor: (options?: { width?: Width; javaScript?: boolean }) => Promise<Page>;
  address: string;
};

/** A real browser before the real application. Use inside tests and hooks only. */
export function useWeb(app: TestApp): Web {
  const web = {} as Web;
  let server: Server;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === axePath) response.writeHead(200, axeHeaders).end(axeSource);
      else app.listener(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    web.address = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    browser = await chromium.launch({
      executablePath: findBrowser() ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
    });
    web.visitor = async ({ width = 320, javaScript = false } = {}) => {
      const context = await browser.newContext({
        baseURL: web.address,
        viewport: sizeOf(width),
        javaScriptEnabled: javaScript,
        locale: 'be-BY',
      });
      contexts.push(context);
      return context.newPage();
    };
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    server?.close();
  });
  return web;
}

// As a file of the site's own, which the browser keeps and need not read anew for every page.
const axePath = '/axe.js';
const axeHeaders = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=86400, immutable' };
const axeSource = readFileSync(new URL('axe.min.js', import.meta.resolve('axe-core')));
let shots = 0;

/**
 * Looks at the page as it stands: nothing for axe to find at WCAG 2.2 AA, nothing cut off at the side.
 * With `SCREENSHOTS=folder` every page looked at is kept there as a picture.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  await look(page, name);
  const twin = await twinOf(page);
  // As a module: our pages let no script but a file of theirs in, and no address be made one.
  await twin.evaluate(`import('${axePath}').then(() => undefined)`);
  await findNothing(twin, name);
}

/** The same for a page on which scripts may run, which axe needs; the network may be cut. */
export async function inspectScripted(page: Page, name: string): Promise<void> {
  await look(page, name);
  // Once a page: at another width it is there already.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) {
    // Not ended afterwards: the end of any session takes away the keys that a test has plugged in.
    const session = await page.context().newCDPSession(page);
    await session.send('Runtime.evaluate', { expression: axeSource.toString() });
  }
  await findNothing(page, name);
}

/**
 * Whether axe looks at a page in this language: the languages differ in nothing else than words, so each page has its turn in one of them, the
 * next page in the next. With `AXE=all` in every one.
 */
export function hasTurn(lang: Lang, page: number): boolean {
  return process.env.AXE === 'all' || langs[page % langs.length] === lang;
}

/** Makes the window as wide as this, with the page that is in it. */
export async function resize(page: Page, width: Width): Promise<void> {
  await page.setViewportSize(sizeOf(width));
}

function sizeOf(width: Width): { width: number; height: number } {
  return { width, height: width === 320 ? 640 : 900 };
}

/** Nothing is cut off at the side, whatever the width. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) {
    shots += 1;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${String(shots).padStart(3, '0')}-${name}.png`), fullPage: true });
  }
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect([name, wide]).toEqual([name, 0]);
}

async function findNothing(page: Page, name: string): Promise<void> {
  const run = `axe.run({ runOnly: ${JSON.stringify(standards)}, resultTypes: ['violations'], preload: false }).then((result) => result.violations)`;
  const violations = await page.evaluate<axe.Result[]>(run);
  const found = violations.map((one) => `${name}: ${one.id} at ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const twins = new WeakMap<Browser, Map<number, Page>>();

/** The same page where scripts may run, which axe needs: one tab for each width, filled with what the other tab shows. */
async function twinOf(page: Page): Promise<Page> {
  const browser = page.context().browser();
  const size = page.viewportSize();
  if (!browser || !size) throw new Error('a page without a browser or a size');
  const ofBrowser = twins.get(browser) ?? new Map<number, Page>();
  twins.set(browser, ofBrowser);
  const twin = ofBrowser.get(size.width) ?? (await (await browser.newContext({ viewport: size })).newPage());
  ofBrowser.set(size.width, twin);
  const body = await page.content();
  const address = new URL('/twin', page.url()).href;
  await twin.unroute(address);
  await twin.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await twin.goto(address);
  return twin;
}

/** Goes to an address and insists on the answer. */
export async function visit(page: Page, path: string, code = 200): Promise<void> {
  const answer = await page.goto(path);
  expect([path, answer?.status()]).toEqual([path, code]);
}

/** Signs in on the real page, by the keys of a program. `at`: the address of the register, where the page is to be opened by another. */
export async function enter(page: Page, { email }: { email: string }, { at = '', lang = 'en' } = {}): Promise<void> {
  await visit(page, `${at}/${lang}/account/sign-in`);
  await page.fill('[name=account]', email);
  await Promise.all([page.waitForEvent('load'), page.click('form[action$="/sign-in/sample"] button')]);
}
