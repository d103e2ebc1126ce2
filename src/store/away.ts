/** What is thrown at once, without asking, while the server of a database is known to be away. */
export class Away extends Error {}

/** The server could not be asked, or its connection broke off or fell silent. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Away) return true;
  const { code } = error as { code?: string };
  if (code !== undefined && codesOfAway.has(code)) return true;
  if (saysAway.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isAway);
  return isAway(error.cause);
}

const codesOfAway = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  '57P01', // terminated by an administrator
  '57P02', // crash of another session
  '57P03', // cannot connect now
  '57P05', // idle for too long
  '08000',
  '08001',
  '08003',
  '08006',
  '53300', // too many connections
]);

// The driver has no codes for these.
const saysAway =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|not queryable/;
