import { describe, expect, it } from 'vitest';
import { useApp } from '../../support/app.ts';
import { aLicence } from '../../support/journeys.ts';

const app = useApp();

describe('the status page', () => {
  it('says of a fresh register that all is well', async () => {
    const { text } = await app.visitor().get('/en/status').expect(200);
    expect(text).toContain('Everything works.');
    expect(text).toContain('none yet');
  });

  it('tells what is late once it is late, and not before', async () => {
    await aLicence(app.deps);
    const soon = await app.visitor().get('/en/status').expect(200);
    expect(soon.text).toContain('new entries are being published now');
    expect(soon.text).toContain('leave on time');
    app.clock.forward(16);
    const late = await app.visitor().get('/en/status').expect(200);
    expect(late.text).toContain('more than 15 minutes');
    expect(late.text).toContain('leave on time');
    expect(late.text).not.toContain('Everything works.');
    app.clock.forward(45);
    expect((await app.visitor().get('/en/status')).text).toContain('more than an hour late');
  });

  it('tells programs the same, and whom nothing concerns nothing', async () => {
    const { body } = await app.visitor().agent.get('/status').set('Accept', 'application/json').expect(200);
    expect(Object.keys(body).sort()).toEqual([
      'asOf',
      'entries',
      'lastEntryAt',
      'letters',
      'published',
      'publishedHead',
      'well',
      'witnessed',
    ]);
    expect(body).toMatchObject({ well: false, letters: 'late' });
  });
});
