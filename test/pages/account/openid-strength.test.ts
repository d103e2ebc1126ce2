import { expect, it } from 'vitest';
import { insertIdentity } from '../../../src/store/identities.ts';
import { useApp } from '../../support/app.ts';
import { useOpenId } from '../../support/openid.ts';
import { anAgency } from '../../support/people.ts';

const service = useOpenId({ acr: ['high'], amr: ['pin'] });
const app = useApp({ endsSessions: true, openId: () => service.settings });

it('lets in only whom the service is as sure of as was asked', async () => {
  const { actor } = await anAgency(app.deps);
  const identity = { issuer: service.settings.issuer, subject: 'sub', userId: actor.id, linkedAt: new Date() };
  await insertIdentity(app.deps.database.db, identity);
  const ways = [{}, { acr: 'low', amr: ['pin'] }, { acr: 'high' }, { acr: 'high', amr: ['sms'] }, { acr: 'high', amr: ['sms', 'pin'] }];
  const codes: number[] = [];
  for (const way of ways) {
    service.next = { subject: 'sub', ...way };
    const visitor = app.visitor();
    const away = await visitor.get('/en/account/openid');
    expect(new URL(String(away.headers.location)).searchParams.get('acr_values')).toBe('high');
    const answer = await visitor.get(await service.visit(String(away.headers.location)));
    codes.push(answer.status);
    if (answer.status === 422) expect(answer.text).toContain('A stronger sign-in is needed');
  }
  expect(codes).toEqual([422, 422, 422, 422, 303]);
});

it('keeps nobody from the register while the service was never there', async () => {
  await service.stop();
  const { actor } = await anAgency(app.deps);
  expect(actor.role).toBe('agency');
  expect((await app.visitor().get('/en/account/sign-in')).text).toContain('/en/account/openid');
  await service.start();
});
