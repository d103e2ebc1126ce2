import { findApplication } from '../../../src/store/applications.ts';
import type { Browser, TestApp } from '../../support/app.ts';
import type { Person } from '../../support/people.ts';

type Fields = Record<string, string | string[]>;

/** An officer at work on one case: opens its pages and sends their forms with what the pages carry. */
export async function deskOf(app: TestApp, person: Person, id: string) {
  const browser: Browser = await app.browser(person);
  const number = (await findApplication(app.deps.database.db, { id }))?.application.number ?? '';
  const address = (page = '') => `/en/officer/applications/${number}${page === '' ? '' : `/${page}`}`;
  const open = (page = '') => browser.get(address(page));
  /** Fills in the form of a page as it stands now. */
  const send = async (page: string, fields: Fields = {}, from = page) => {
    const drawn = await open(['assignment', 'acceptance', 'notes'].includes(from) ? '' : from);
    return browser.post(address(page), { ...carriedBy(drawn.text), ...fields });
  };
  return { browser, number, address, open, send };
}

/** The version and the last event that a page's forms carry. */
export function carriedBy(html: string): { version: string; seen: string } {
  const value = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(html)?.[1] ?? '';
  return { version: value('version'), seen: value('seen') };
}
