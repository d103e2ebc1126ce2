import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { extractsOf } from '../../../src/store/extracts.ts';
import { licenceByNumber } from '../../../src/store/licences.ts';
import { useApp } from '../../support/app.ts';
import { aLicence } from '../../support/journeys.ts';

const app = useApp();

it('the PDF of an extract is read by a program that others wrote', async () => {
  const { agency, licence } = await aLicence(app.deps);
  const row = await licenceByNumber(app.deps.database.db, licence);
  const [newest] = await extractsOf(app.deps.database.db, row?.id ?? '');
  const browser = await app.browser(agency);
  const { body } = await browser.get(`/agency/licences/${licence}/extracts/${newest?.serial}`);
  const { stdout } = spawnSync('pdftotext', ['-', '-'], { input: body, encoding: 'utf8' });
  expect(stdout).toContain('Выпіска з рэестра ліцэнзій');
  expect(stdout).toContain(newest?.nameBe);
});
