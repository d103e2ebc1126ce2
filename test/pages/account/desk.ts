import { randomUUID } from 'node:crypto';
import { challengeOfNewKey } from '../../../src/acts/keys.ts';
import type { Browser, TestApp } from '../../support/app.ts';
import { aDevice } from '../../support/device.ts';
import { formsIn } from '../../support/html.ts';
import { aRecommendedCase, type Case } from '../../support/journeys.ts';
import { vouchFor } from '../../support/keys.ts';
import type { Person } from '../../support/people.ts';
import { deskOf } from '../officer/desk.ts';

export type Fields = Record<string, string | string[]>;

type Desk = { one: Case; number: string; browser: Browser; path: string; fields: Fields; device: ReturnType<typeof aDevice> };

/** A head before a recommended case, with a key and the form of a grant as the page has it, filled in. */
export async function aDeskThatSigns(app: TestApp, head?: Person, device = aDevice(app.signing.origin)): Promise<Desk> {
  const one = await aRecommendedCase(app.deps, head ? { head } : {});
  const { browser, number, open, address } = await deskOf(app, one.head, one.id);
  await addKey(app, browser, one.head, device);
  const fields = { ...aGrant((await open('decision')).text), reasons: 'Agreed, “as” proposed\n& checked <b>.' };
  return { one, number, browser, path: address('decision'), fields, device };
}

/** The form of the page of a decision as a browser would send it, with a grant chosen. */
export function aGrant(html: string): Fields {
  const form = formsIn(html, '').find(({ fields }) => fields.some(({ name }) => name === 'outcome'));
  const carried = (form?.fields ?? []).flatMap(({ name, value }) => (name === 'grounds' ? [] : [[name, value] as const]));
  return { ...Object.fromEntries(carried), outcome: 'grant', reasons: 'Agreed.' };
}

/** The officer's new key, added on the page and, where it is the first, vouched for by another. */
export async function addKey(app: TestApp, browser: Browser, person: Person, device: ReturnType<typeof aDevice>): Promise<void> {
  const { actor } = person;
  const formKey = randomUUID();
  const registration = device.register({ challenge: challengeOfNewKey(app.deps, actor.id, formKey) });
  const form = { formKey, label: 'key', registration };
  // Who has a key already, such as the one by which acts are signed at once, signs the new one with the program's.
  const first = await browser.post('/en/account/keys', form);
  const answer = first.status === 303 ? first : await browser.post('/en/account/keys', { ...form, signature: 'software' });
  if (answer.status !== 303) throw new Error(`no key: ${answer.status}`);
  await vouchFor(app.deps, person);
}
