import { sql } from 'drizzle-orm';
import type { Contact } from '../rules/contacts.ts';

/** A published warning that somebody takes an agency's name. `at` is an ISO instant. */
export type Impersonation = { number: string; at: string };

// Written out, for a query of one table names no tables. Both stand in a query over `agencies`.

/** The contact points that an agency keeps in the register itself, as JSON. */
export const ownContacts = sql<Contact[]>`(
  select coalesce(json_agg(json_build_object('channel', channel, 'key', key, 'shown', shown) order by since, channel, key), '[]')
  from contacts where agency_id = "agencies"."id" and until is null)`;

/** The names that an agency says it trades as, as JSON. */
export const namesTraded = sql<string[]>`(
  select coalesce(json_agg(name order by since, key), '[]') from trading_names where agency_id = "agencies"."id" and until is null)`;

/** The warnings that somebody takes this agency's name, as JSON, the newest first. */
export const impersonationsOf = sql<Impersonation[]>`(
  select coalesce(json_agg(json_build_object('number', number, 'at', decided_at) order by decided_at desc), '[]')
  from warnings where impersonates = "agencies"."id" and upheld and withdrawn_at is null)`;
