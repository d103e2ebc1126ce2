import type { EventType } from '../rules/entries.ts';
import type { HeldItem, ScopeWhat } from '../rules/scope.ts';
import { type EffectContext, type Told, tellAll } from './application-history.ts';

/** Tells of everything that came into a licence, each thing as an entry of its own. `born`: the licence that this very grant gives. */
export async function tellAdded(context: EffectContext, items: readonly HeldItem[], born?: { id: string; number: string }): Promise<void> {
  const steps = items.map((item) => toldOf(addedEvent[item.what], item, born && { licence: born.number }));
  await tellAll(context, steps, born?.id);
}

/** Tells of everything that went out of it. */
export async function tellEnded(context: EffectContext, items: readonly HeldItem[]): Promise<void> {
  const steps = items.map((item) => toldOf(endedEvent[item.what], item));
  await tellAll(context, steps);
}

/** A thing is told of by its id and its country; its name is in the private part of the log. */
function toldOf(type: EventType, item: HeldItem, about: { licence: string } | undefined = undefined): Told {
  const country = item.what === 'country' ? item.name : item.country;
  const part = { ...about, item: item.id, ...(country === null ? {} : { country }) };
  return { type, data: { ...part, name: item.name }, part, secret: { name: item.name } };
}

const addedEvent: Record<ScopeWhat, EventType> = {
  country: 'country-added',
  partner: 'partner-registered',
  branch: 'branch-added',
  programme: 'programme-added',
};
const endedEvent: Record<ScopeWhat, EventType> = {
  country: 'country-ended',
  partner: 'partner-ended',
  branch: 'branch-ended',
  programme: 'programme-ended',
};
