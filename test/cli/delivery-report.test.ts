import { describe, expect, it } from 'vitest';
import { readDeliveryReport } from '../../src/cli/delivery-report.ts';
import { aDeliveryReport } from '../support/reports.ts';

const read = (message: string, domain?: string) => readDeliveryReport(new TextEncoder().encode(message), domain);
const failed = {
  ...{ letter: 17, recipient: 'office@pryklad.example', action: 'failed', status: '5.1.1' },
  diagnostic: '550 5.1.1 Recipient address rejected: User unknown',
};

describe('a delivery report', () => {
  it.each(['text/rfc822-headers', 'message/rfc822', 'message/global'])(
    'tells which letter did not arrive, and why, where %s was returned',
    async (returned) => {
      expect(await read(aDeliveryReport({ returned }))).toEqual([failed]);
      expect(await read(aDeliveryReport({ returned }).replaceAll('\r\n', '\n'), 'Dazvol.example')).toEqual([failed]);
    },
  );

  it('tells of a delay and of a success as such', async () => {
    expect(await read(aDeliveryReport({ action: 'Delayed', status: '4.4.1' }))).toMatchObject([{ action: 'delayed', status: '4.4.1' }]);
    expect(await read(aDeliveryReport({ action: 'delivered', status: '2.0.0' }))).toMatchObject([{ action: 'delivered' }]);
  });

  it.each([
    ['is no report', { type: 'multipart/mixed' }],
    ['returns no letter of ours', { messageId: '<CAF=17@mail.example>' }],
    ['names a place that is none', { messageId: '<outbox-0@dazvol.example>' }],
    ['names a place and more', { messageId: '<outbox-17x@dazvol.example>' }],
    ['returns the letter as a text', { returned: 'text/plain' }],
  ])('that %s is none', async (_, changes) => {
    expect(await read(aDeliveryReport(changes))).toBeNull();
  });

  it('about a letter of another register is none, and so is what is no message', async () => {
    expect(await read(aDeliveryReport(), 'other.example')).toBeNull();
    for (const text of ['', 'hello', 'Subject: I am on leave\r\n\r\n<outbox-17@dazvol.example>']) expect(await read(text)).toBeNull();
  });
});
