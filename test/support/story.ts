import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database } from '../../src/store/database.ts';

/** What the tables say of one application's decision, each from its own table. */
export type Story = { state: string; decisions: number; licences: number; granted: number; entries: number };

export async function storyOf({ db }: Database, applicationId: string): Promise<Story> {
  const { rows } = await db.execute<Record<keyof Story, string>>(sql`
    select a.state,
      (select count(*) from decisions d where d.application_id = a.id and d.outcome <> 'send-back') as decisions,
      (select count(*) from licences l where l.application_id = a.id) as licences,
      (select count(*) from events e where e.application_id = a.id and e.type = 'licence-granted') as granted,
      (select count(*) from entries n
        where convert_from(n.bytes, 'UTF8')::jsonb @> jsonb_build_object('type', 'licence-granted', 'application', a.number)) as entries
    from applications a where a.id = ${applicationId}`);
  const row = rows[0];
  if (!row) throw new Error(`no application ${applicationId}`);
  const { state, ...counts } = row;
  return { state, ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])) } as Story;
}

export const grantedOnce: Story = { state: 'granted', decisions: 1, licences: 1, granted: 1, entries: 1 };
export const stillRecommended: Story = { state: 'recommended', decisions: 0, licences: 0, granted: 0, entries: 0 };

/** Everything of the decision is there, or nothing of it. */
export function expectAllOrNothing(story: Story): void {
  expect([grantedOnce, stillRecommended]).toContainEqual(story);
}
