import jsQR from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { linkOf, readCode } from '../../../src/codes/code.js';
import { shortName } from '../../../src/codes/paper.js';
import { qrOf } from '../../../src/pages/agency/extract-qr.ts';
import { langs } from '../../../src/rules/languages.ts';
import { allCodeKeys } from '../../../src/store/code-keys.ts';
import { type Extract, extractsOf } from '../../../src/store/extracts.ts';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { type Browser, codeKeyOfTests, useApp } from '../../support/app.ts';
import { aPaper, codeOf, keyOf } from '../../support/codes.ts';
import type { Licensed } from '../../support/given.ts';
import { aLicence, aMeasure } from '../../support/journeys.ts';
import { readPdf } from '../../support/pdf.ts';
import { anAgency } from '../../support/people.ts';

// Its types say that the function is the module's member `default`, which it is not here.
const readQr = jsQR as unknown as typeof jsQR.default;
const app = useApp();
let one: Licensed;
let browser: Browser;
const path = () => `/agency/licences/${one.licence}/extracts`;

beforeAll(async () => {
  one = await aLicence(app.deps);
  browser = await app.browser(one.agency);
});

async function newest(): Promise<Extract> {
  const row = await licenceByNumber(app.deps.database.db, one.licence);
  return (await extractsOf(app.deps.database.db, row?.id ?? ''))[0] as Extract;
}

/** Reads what is drawn as a camera would: its squares on white, so many dots a square. */
function readSquares(squares: readonly (readonly [number, number, number, number])[], dots: number): string | undefined {
  const [left, top] = [Math.min(...squares.map(([x]) => x)), Math.min(...squares.map(([, y]) => y))];
  const side = Math.min(...squares.map(([, , , height]) => height));
  const size = Math.round(Math.max(...squares.map(([x, , width]) => x + width - left)) / side);
  const whole = (size + 8) * dots;
  const image = new Uint8ClampedArray(whole * whole * 4).fill(255);
  for (const [x, y, width, height] of squares) {
    const [fromX, toX] = [x - left, x - left + width].map((at) => Math.round((at / side + 4) * dots)) as [number, number];
    const [fromY, toY] = [y - top, y - top + height].map((at) => Math.round((at / side + 4) * dots)) as [number, number];
    for (let row = fromY; row < toY; row += 1)
      for (let column = fromX; column < toX; column += 1) image.fill(0, (row * whole + column) * 4, (row * whole + column) * 4 + 3);
  }
  return readQr(image, whole, whole)?.data;
}

describe('the extract as a PDF', () => {
  it('is found from the page of the licence, and downloaded by the agency alone', async () => {
    expect((await browser.get(`/en/agency/licences/${one.licence}`)).text).toContain(`href="/en${path()}"`);
    const { serial } = await newest();
    expect((await browser.get(`/en${path()}`)).text).toContain(`/en${path()}/${serial}`);
    const answer = await browser.get(`${path()}/${serial}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename=${serial}.pdf`);
    const stranger = await app.browser(await anAgency(app.deps));
    expect((await stranger.get(`${path()}/${serial}`)).status).toBe(404);
    expect((await stranger.get(path())).status).toBe(404);
    expect((await app.visitor().get(`${path()}/${serial}`)).status).toBe(303);
    for (const wrong of ['X-2026-999999', 'x', '%00', '..%2f'])
      expect([wrong, (await browser.get(`${path()}/${wrong}`)).status]).toEqual([wrong, expect.toBeOneOf([400, 404])]);
  });

  it('says in three languages what the licence is, on one page, with its fonts, its language and its structure', async () => {
    const { serial, nameBe, nameRu, nameEn, address } = await newest();
    const pdf = readPdf((await browser.get(`${path()}/${serial}`)).body);
    expect([pdf.pages, pdf.fonts]).toEqual([1, 2]);
    const text = pdf.text.replace(/\s+/g, ' ');
    for (const said of [nameBe, nameRu, nameEn, address, serial, one.licence, '24 лістапада 2026', '24 ноября 2026', '24 November 2026'])
      expect(text).toContain(said);
    for (const said of ['Выпіска з рэестра ліцэнзій', 'Без срока окончания', 'How to check', 'http://dazvol.example'])
      expect(text).toContain(said);
    for (const part of ['/Lang (be-BY)', '/Marked true', '/StructTreeRoot', '/S /H1', '/S /Table', '/S /Figure', '/Alt', '/Lang (ru-BY)'])
      expect([part, pdf.frame]).toEqual([part, expect.stringContaining(part)]);
  });

  it('carries a QR code at least three centimetres wide that leads to the page of that very extract', async () => {
    const { serial, cose } = await newest();
    const { squares } = readPdf((await browser.get(`${path()}/${serial}`)).body);
    const [left, right] = [Math.min(...squares.map(([x]) => x)), Math.max(...squares.map(([x, , width]) => x + width))];
    expect(right - left).toBeGreaterThanOrEqual((3 * 72) / 2.54);
    const link = readSquares(squares, 4);
    expect(link).toBe(linkOf('http://dazvol.example', cose));
    expect(await readCode(link ?? '', await allCodeKeys(app.deps.database.db))).toMatchObject({ paper: { serial } });
    expect((await app.visitor().get(new URL(link ?? '').pathname)).status).toBe(200);
  });
});

describe('a QR code', () => {
  it('of the longest extract is of version 12 at the most and read at two dots a square', () => {
    const longest = { ...aPaper, validTo: '2031-11-23', name: shortName('Ў'.repeat(80)) };
    const link = linkOf('https://register.dazvol.example', codeOf(longest, keyOf(codeKeyOfTests)));
    const { size, version, isDark } = qrOf(link);
    expect(version).toBeLessThanOrEqual(12);
    const all = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size), 1, 1] as const);
    const dark = all.filter(([column, row]) => isDark(row, column));
    for (const dots of [2, 3, 5]) expect(readSquares(dark, dots)).toBe(link);
  });
});

describe('another extract', () => {
  it('is issued at once, and the page says so in every language', async () => {
    app.clock.set('2026-11-25T10:00:00+03:00');
    const before = (await newest()).serial;
    const answer = await browser.post(`/en${path()}`, { loss: 'damaged' });
    expect([answer.status, answer.headers.location]).toEqual([303, `/en${path()}?done`]);
    expect((await newest()).serial).not.toBe(before);
    for (const lang of langs) {
      const { text } = await browser.get(`/${lang}${path()}?done`);
      expect(text).toContain((await newest()).serial);
      expect(text).not.toContain('name="loss"');
    }
  });

  it('is refused on the same day, with nothing chosen, and for what cannot be', async () => {
    const again = await browser.post(`/en${path()}`, { loss: 'lost' });
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('An extract was issued today already')]);
    app.clock.set('2026-11-26T10:00:00+03:00');
    expect((await browser.post(`/en${path()}`, {})).status).toBe(422);
    expect((await browser.post(`/en${path()}`, { loss: 'none-yet' })).status).toBe(422);
    expect((await browser.post(`/en${path()}`, { loss: 'sold' })).status).toBe(400);
    expect((await browser.post(`/en${path()}`, { loss: 'lost', more: '1' })).status).toBe(400);
  });

  it('is not to be had while the licence is suspended', async () => {
    await aMeasure(app.deps, one, 'suspension', '2026-12-31');
    expect((await browser.get(`/en${path()}`)).text).toContain('The licence is not in force now');
    expect((await browser.post(`/en${path()}`, { loss: 'lost' })).status).toBe(422);
  });
});
