import { expect } from 'vitest';
import { langs } from '../../src/rules/languages.ts';
import type { Person } from './people.ts';
import { enter, hasTurn, inspectScripted, look, resize, visit, type Web } from './web.ts';

/** Pages by what they are called; one whose name has `wrong` in it answers a wrong question. */
export type Stops = Record<string, string>;

/**
 * Opens every page in three languages as this person, or as nobody, and looks at it narrow and wide: one width is the other's page in a
 * window of another width, for nothing that is sent depends on it. Signs in once.
 */
export async function tour(web: Web, name: string, who: Person | null, stops: Stops): Promise<void> {
  const page = await web.visitor({ width: 320, javaScript: true });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (who) await enter(page, who);
  for (const lang of langs) {
    for (const [at, [stop, path]] of Object.entries(stops).entries()) {
      // What was asked wrong is told so on the page, and the browser notes the answer's code.
      const wrong = stop.includes('wrong');
      const told = `${name}-${stop}-${lang}`;
      await visit(page, `/${lang}${path}`, wrong ? 422 : 200);
      expect(await page.getAttribute('html', 'lang')).toBe(lang);
      const see = hasTurn(lang, at) ? inspectScripted : look;
      await see(page, `${told}-320`);
      await resize(page, 1280);
      await see(page, `${told}-1280`);
      await resize(page, 320);
      expect([told, wrong ? complaints.filter((one) => !/status of 422/.test(one)) : complaints]).toEqual([told, []]);
      complaints.length = 0;
    }
  }
}
