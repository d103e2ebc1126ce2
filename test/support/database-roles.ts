import { afterAll, beforeAll } from 'vitest';
import { newCodeKey, useCodeKey } from '../../src/store/code-keys.ts';
import { type Database, openBeside, openDatabase } from '../../src/store/database.ts';
import { makeRoles } from '../../src/store/ownership.ts';
import { type DatabaseRole, nameOfRole } from '../../src/store/rights.ts';
import { Cluster } from './cluster.ts';

const onError = () => {};

/** A server of its own, set up as the operations guide says: roles first, then the schema by its owner. For use inside tests and hooks only. */
export class RoledDatabase {
  private readonly cluster = new Cluster(['fsync=off']);
  private readonly opened = new Map<string, Database>();

  url(role: DatabaseRole | 'superuser'): string {
    return role === 'superuser' ? this.cluster.url : this.cluster.urlOf(nameOfRole(role));
  }

  /** The database as this role has it. */
  as(role: DatabaseRole | 'superuser'): Database {
    const opened = this.opened.get(role) ?? openBeside({ url: this.url(role), onError });
    this.opened.set(role, opened);
    return opened;
  }

  async make(): Promise<void> {
    await this.cluster.make();
    await makeRoles(this.cluster.url);
    const web = await openDatabase({ url: this.url('web'), migrateUrl: this.url('migrate'), dataDir: null, onError });
    this.opened.set('web', web);
    await useCodeKey(web, newCodeKey(), new Date('2026-01-01'));
  }

  async end(): Promise<void> {
    await Promise.all([...this.opened.values()].map((database) => database.close()));
    await this.cluster.end();
  }
}

export function useRoledDatabase(): RoledDatabase {
  const database = new RoledDatabase();
  beforeAll(() => database.make());
  afterAll(() => database.end());
  return database;
}
