import { z } from 'zod';
import { HttpError } from '../../http/errors.ts';
import type { Due } from '../../rules/due.ts';
import { kinds, regions } from '../../rules/kinds.ts';
import type { Actor } from '../../rules/permissions.ts';
import { purposes } from '../../rules/purposes.ts';
import { decidedStates, openStates, type QueuedCase } from '../../store/queues.ts';

// A form sends the conditions nobody chose as empty texts.
const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  z
    .enum(options)
    .or(z.literal('').transform(() => null))
    .nullable()
    .default(null);

const shape = {
  lang: z.string().optional(),
  kind: oneOf(kinds),
  purpose: oneOf(purposes),
  region: oneOf(regions),
  whose: z.enum(['all', 'mine', 'unassigned']).default('all'),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .default(1),
};
const query = z.discriminatedUnion('view', [
  z.strictObject({ ...shape, view: z.literal('open'), step: oneOf(openStates), late: z.literal('yes').optional() }),
  z.strictObject({ ...shape, view: z.literal('decided'), step: oneOf(decidedStates) }),
]);

/** The conditions on a queue, as its address carries them. */
export type QueueFilter = z.infer<typeof query>;

/** Reads the address. A value or a name that no filter has is 400: a misspelt condition must not show everything. */
export function readFilter(asked: Record<string, unknown>): QueueFilter {
  const read = query.safeParse({ view: 'open', ...asked });
  if (!read.success) throw new HttpError(400, 'unknown filter');
  return read.data;
}

/** Whether an open case meets the conditions. */
export function meets(one: QueuedCase, due: Due, filter: QueueFilter, actor: Actor): boolean {
  if (filter.kind !== null && one.kind !== filter.kind) return false;
  if (filter.purpose !== null && one.purpose !== filter.purpose) return false;
  if (filter.region !== null && one.agency.region !== filter.region) return false;
  if (filter.step !== null && one.state !== filter.step) return false;
  if (filter.whose === 'mine' && one.examinerId !== actor.id) return false;
  if (filter.whose === 'unassigned' && one.examinerId !== null) return false;
  return !('late' in filter && filter.late) || due.late;
}

/** The address of the queue with these conditions, without its language. */
export function queueAddress(filter: Partial<QueueFilter>): string {
  const { kind, purpose, region, step, whose, page, view } = filter;
  const late = 'late' in filter ? filter.late : undefined;
  const pairs = Object.entries({
    view: view === 'decided' ? view : null,
    kind,
    purpose,
    region,
    step,
    whose: whose === 'all' ? null : whose,
    late,
    page: page === 1 ? null : page,
  }).filter(([, value]) => value);
  const search = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return search === '' ? '/officer' : `/officer?${search}`;
}
