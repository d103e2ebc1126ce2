import { beforeAll, describe, expect, it } from 'vitest';
import { editionCodes } from '../../../src/rules/editions/edition.ts';
import { langs } from '../../../src/rules/languages.ts';
import { codedLaw, editionByCode } from '../../../src/rules/law.ts';
import { type Browser, useApp } from '../../support/app.ts';
import { aStaff } from '../../support/people.ts';

const app = useApp();
let browser: Browser;
beforeAll(async () => {
  browser = await app.browser(await aStaff(app.deps, 'hotline'));
});

describe('the law in force', () => {
  it('lists the four editions, the present one first, with what is unconfirmed in each', async () => {
    const { text } = await browser.get('/en/officer/editions');
    const codes = [...text.matchAll(/officer\/editions\/([\w-]+)"/g)].map((match) => match[1]);
    expect(codes).toEqual(['law-213z', 'edict-450', 'decree-15', 'decree-3']);
    expect(text.match(/in force now/g)).toHaveLength(1);
    const edition = editionByCode(codedLaw, 'law-213z');
    const marks = JSON.stringify(edition).match(/"confidence":"\w+"/g) ?? [];
    const unconfirmed = marks.filter((mark) => mark.includes('unconfirmed'));
    expect(text).toContain(`${unconfirmed.length} of ${marks.length} values`);
    expect(text).toContain('from 1 January 2011 to 31 December 2022');
  });

  it.each(editionCodes.flatMap((code) => langs.map((lang) => ({ code, lang }))))('shows $code whole in $lang', async ({ code, lang }) => {
    const page = await browser.get(`/${lang}/officer/editions/${code}`);
    expect(page.status).toBe(200);
    // Every citation leads to a source at the foot of the page.
    const cited = new Set([...page.text.matchAll(/href="#source-(\d+)"/g)].map((match) => match[1]));
    const listed = new Set([...page.text.matchAll(/id="source-(\d+)"/g)].map((match) => match[1]));
    expect(cited).toEqual(listed);
  });

  it('says what the validity has been since when, what may be asked for and what a ground allows', async () => {
    const { text } = await browser.get('/en/officer/editions/edict-450');
    expect(text).toContain('Validity of a licence granted from 28 November 2015');
    expect(text).toContain('without end');
    expect(text).toContain('8 base values');
    expect(text).toContain('order a remedy, suspend and revoke');
    expect(text).toContain('This value was not found in any public source');
  });

  it.each(['nothing', 'constructor', '__proto__', 'LAW-213Z'])('knows no edition called %s', async (code) => {
    expect((await browser.get(`/en/officer/editions/${code}`)).status).toBe(404);
  });
});
