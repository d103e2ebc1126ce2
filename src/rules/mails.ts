/** Every letter the register writes by itself. */
export const mailCodes = ['event', 'reminder'] as const;
export type MailCode = (typeof mailCodes)[number];
