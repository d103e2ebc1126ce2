import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractionsIn, largeTables } from '../support/expansion.ts';

/** The last migration from before two versions of the register had to run on one schema. */
const lastOfBefore = '20261130011937_people_in_guards';

const migrations = readdirSync('drizzle').filter((name) => name > lastOfBefore);
const textOf = (name: string) => readFileSync(`drizzle/${name}/migration.sql`, 'utf8');

describe('the migrations', () => {
  it('expand before they contract, and keep nobody waiting', () => {
    expect(readdirSync('drizzle')).toContain(lastOfBefore);
    const wrong = migrations.flatMap((name) => contractionsIn(textOf(name)).map((what) => `${name} ${what}`));
    expect(wrong).toEqual([]);
  });

  it('make every table that is held to be large', () => {
    const all = readdirSync('drizzle').map(textOf).join('\n');
    expect(largeTables.filter((table) => !new RegExp(`create table "?${table}"?\\s`, 'i').test(all))).toEqual([]);
  });
});

describe('what a migration must not do at once', () => {
  it.each([
    'DROP TABLE "licences"',
    'ALTER TABLE "agencies" DROP COLUMN "phone"',
    'ALTER TABLE "agencies" RENAME COLUMN "phone" TO "telephone"',
    'ALTER TABLE "seals" RENAME TO "sealings"',
    'ALTER TABLE "seals" ALTER COLUMN "key" SET DATA TYPE bytea',
    'alter table seals alter column key type bytea using key::bytea',
    'ALTER TABLE "seals" ALTER COLUMN "note" SET NOT NULL',
    'ALTER TABLE "seals" ADD COLUMN "note" text NOT NULL',
    'alter table seals add column one text, add column note text not null',
    'drop function append_entries(bytea[], bytea[], bytea[])',
    'drop trigger readings_kept on readings',
    'CREATE INDEX "events_of_day" ON "events" ("at")',
    'create unique index on licences (number)',
    'ALTER TABLE "events" ADD CONSTRAINT "events_known" CHECK ("type" <> \'\')',
    'ALTER TABLE "events" ADD CONSTRAINT "f" FOREIGN KEY ("user_id") REFERENCES "users"("id")',
    'alter table events add column rank bigint generated always as (seq * 2) stored',
    'alter table licences add column code uuid default gen_random_uuid()',
    'alter table licences add column by_whom uuid references users (id)',
    'alter table events add constraint known check (type <> 1) not valid; alter table events validate constraint known',
    'update licences set number = upper(number)',
    'create index concurrently events_of_day on events (at); alter table seals add column note text',
  ])('%s', (statement) => {
    expect(contractionsIn(`-- A reason.\n${statement};`)).toHaveLength(1);
  });

  it('unless it says what it contracts and since when nothing uses it', () => {
    const drop = 'alter table agencies drop column phone;';
    expect(contractionsIn(`-- contracts: the telephone of an agency, used by nothing since 0.2.0\n${drop}`)).toEqual([]);
    expect(contractionsIn(`-- contracts: the telephone of an agency\n${drop}`)).toHaveLength(1);
  });
});

describe('what a migration may do', () => {
  it.each([
    'CREATE TABLE "notes" ("id" uuid PRIMARY KEY, "text" text NOT NULL); CREATE INDEX "n" ON "notes" ("text"); ALTER TABLE "notes" ADD CONSTRAINT "c" CHECK ("text" <> \'\')',
    'ALTER TABLE "licences" ADD COLUMN "note" text',
    `ALTER TABLE "licences" ADD COLUMN "note" text DEFAULT '' NOT NULL`,
    'ALTER TABLE "users" ALTER COLUMN "password_hash" DROP NOT NULL',
    'drop index concurrently if exists events_of_day; create index concurrently events_of_day on events (at)',
    'alter table events add constraint events_known check (type <> $$drop table x$$) not valid',
    'alter table events validate constraint events_known',
    'CREATE INDEX "seals_of" ON "seals" ("user_id")',
    'drop trigger readings_kept on readings; create trigger readings_kept before update on readings for each row execute function refuse_change()',
    `create or replace function f() returns void language sql as $$ update licences set number = '' where false; drop table licences $$`,
    `comment on table licences is 'we never drop column or rename'`,
  ])('%s', (statement) => {
    expect(contractionsIn(`${statement};`)).toEqual([]);
  });
});
