import PostalMime, { type Email } from 'postal-mime';

/** What a mail server says of one letter of ours: the letter's place in the outbox, whom it was for and what became of it. */
export type DeliveryReport = { letter: number; recipient: string; action: string; status: string; diagnostic: string };

/**
 * Reads a delivery status notification (RFC 3464): the report of each recipient, and the `Message-ID` of the letter in what was returned of it.
 * Null where the message is none, or is about no letter that a register at `domain` wrote; undefined `domain` believes any.
 */
export async function readDeliveryReport(message: Uint8Array, domain: string | undefined): Promise<DeliveryReport[] | null> {
  const { headers, attachments } = await PostalMime.parse(message, { forceRfc822Attachments: true });
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  if (!/^multipart\/report\b/i.test(type)) return null;
  const part = (mimeType: string) => textOf(attachments.find((one) => one.mimeType === mimeType));
  const returned = part('text/rfc822-headers') ?? part('message/rfc822') ?? part('message/global') ?? part('message/global-headers');
  const letter = letterIn(fieldsOf(returned ?? '').get('message-id') ?? '', domain);
  const status = part('message/delivery-status') ?? part('message/global-delivery-status');
  if (letter === null || status === undefined) return null;
  // The first group of fields is of the whole message, each further one of one recipient.
  const groups = status.split(/(?:\r?\n){2,}/).map(fieldsOf);
  const reports = groups.flatMap((fields) => {
    const action = fields.get('action')?.toLowerCase();
    const recipient = addressIn(fields.get('final-recipient')) ?? addressIn(fields.get('original-recipient'));
    if (action === undefined || recipient === undefined) return [];
    return [{ letter, recipient, action, status: fields.get('status') ?? '', diagnostic: addressIn(fields.get('diagnostic-code')) ?? '' }];
  });
  return reports.length === 0 ? null : reports;
}

function textOf(part: Email['attachments'][number] | undefined): string | undefined {
  if (part === undefined) return undefined;
  return typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content);
}

/** The fields of a header by their names in small letters; of one that is there twice the first. What follows the header is not read. */
function fieldsOf(text: string): Map<string, string> {
  const [header = ''] = text.split(/(?:\r?\n){2}/);
  const lines = header.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const fields = lines.flatMap((line) => {
    const [, name, value] = /^([!-9;-~]+):[ \t]*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()] as const];
  });
  return new Map(fields.toReversed());
}

/** What stands after the type of an address or of a code, as in `rfc822; office@pryklad.example`. */
function addressIn(field: string | undefined): string | undefined {
  return field?.replace(/^[\w.-]+[ \t]*;[ \t]*/, '');
}

/** The place of the letter in its name, which `jobs/post.ts` gives it. */
function letterIn(messageId: string, domain: string | undefined): number | null {
  const [, seq, at] = /^<outbox-([1-9]\d{0,14})@([^<>\s]+)>$/.exec(messageId) ?? [];
  if (seq === undefined || (domain !== undefined && at?.toLowerCase() !== domain.toLowerCase())) return null;
  return Number(seq);
}
