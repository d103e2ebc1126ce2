import { type Logger, pino } from 'pino';

/**
 * The log of this process: JSON, a line an event, on standard error. An error is told by its kind and place only. What the database says of
 * one quotes the values it was given, and those are names, addresses and sealed words of people.
 */
export function openLogger(level: string, destination: { write: (line: string) => void } = pino.destination(2)): Logger {
  return pino({ level, serializers: { err: tellError } }, destination);
}

type Told = { type: string; message: string; code?: string; constraint?: string; table?: string; stack?: string; cause?: Told };

/** @returns what may be written down of an error: see `openLogger` */
export function tellError(error: unknown): unknown {
  return error instanceof Error ? told(error, 3) : typeof error;
}

function told(error: Error, depth: number): Told {
  const { code, constraint, table } = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  return {
    type: error.name,
    message: withoutValues(error),
    ...named({ code, constraint, table }),
    ...(error.stack === undefined ? {} : { stack: framesOf(error.stack) }),
    ...(error.cause instanceof Error && depth > 0 ? { cause: told(error.cause, depth - 1) } : {}),
  };
}

function named(names: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter((one): one is [string, string] => typeof one[1] === 'string'));
}

// Drizzle's message is the statement with every value behind it; PostgreSQL's own may quote one value, in quotes or after a colon.
function withoutValues({ message }: Error): string {
  return message
    .replace(/\nparams:[\s\S]*$/, '')
    .replace(/(["“«])[^"”»]*(["”»])/g, '$1…$2')
    .replace(/'[^']*'/g, "'…'")
    .slice(0, 500);
}

/** Where it happened, without the message, which the stack repeats. */
function framesOf(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join('\n');
}
