/** A delivery report as a mail server writes it: of one letter of ours, or of what the changes make of it. */
export function aDeliveryReport({
  messageId = '<outbox-17@dazvol.example>',
  action = 'failed',
  status = '5.1.1',
  recipient = 'rfc822; office@pryklad.example',
  returned = 'text/rfc822-headers',
  type = 'multipart/report; report-type=delivery-status',
}: Partial<Record<'messageId' | 'action' | 'status' | 'recipient' | 'returned' | 'type', string>> = {}): string {
  return `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: register@dazvol.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <outbox-1@mx.example>
MIME-Version: 1.0
Content-Type: ${type};
\tboundary="B17/mx.example"

This is a MIME-encapsulated message.

--B17/mx.example
Content-Type: text/plain; charset=us-ascii

Your message <outbox-99@dazvol.example> could not be delivered.

--B17/mx.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: AA

Final-Recipient: ${recipient}
Action: ${action}
Status: ${status}
Remote-MTA: dns; mx2.example
Diagnostic-Code: smtp; 550 ${status} Recipient
    address rejected: User unknown

--B17/mx.example
Content-Description: Undelivered Message
Content-Type: ${returned}

From: register@dazvol.example
Message-ID:
 ${messageId}
Subject: =?UTF-8?B?0LA=?=

--B17/mx.example--
`.replaceAll('\n', '\r\n');
}
