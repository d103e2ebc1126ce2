import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { canonical } from '../../src/rules/entries.ts';
import { personOf } from '../../src/store/log.ts';
import type { SoftwareKeys } from '../../src/store/software-keys.ts';
import { keyIdOf } from '../../src/store/staff-keys.ts';

export type Fields = Record<string, unknown>;
type Signing = { by?: string; userId: string; spoil?: (signed: Fields) => Fields };

/** Somebody who owns the database and the log's own key, and here and there the key of an officer who is in it too. */
export class Forger {
  readonly #client: pg.PoolClient;
  readonly #software: SoftwareKeys;
  readonly #origin: string;
  list: Buffer[];

  constructor(client: pg.PoolClient, software: SoftwareKeys, origin: string, list: Buffer[]) {
    this.#client = client;
    this.#software = software;
    this.#origin = origin;
    this.list = list;
  }

  get sql(): pg.PoolClient {
    return this.#client;
  }

  at(index: number): Fields {
    return JSON.parse(this.list[index]?.toString() ?? 'null');
  }

  /** The last entry of this type about which this holds. */
  find(type: string, holds: (entry: Fields) => boolean = () => true): number {
    const index = this.list.findLastIndex((bytes) => {
      const entry = JSON.parse(bytes.toString());
      return entry.type === type && holds(entry);
    });
    if (index < 0) throw new Error(`no ${type} in the log`);
    return index;
  }

  /** Other words in an entry that stands. */
  edit(index: number, change: Fields): void {
    this.list[index] = bytesOf({ ...this.at(index), ...change });
  }

  remove(index: number, count = 1): void {
    this.list.splice(index, count);
  }

  swap(one: number, other: number): void {
    const [first, second] = [this.list[one] as Buffer, this.list[other] as Buffer];
    this.list[one] = second;
    this.list[other] = first;
  }

  insert(index: number, entry: Fields): void {
    this.list.splice(index, 0, bytesOf(entry));
  }

  /** The moment after the last entry, or so many minutes later. */
  later(minutes = 1): string {
    const last = Math.max(...this.list.map((bytes) => Date.parse(JSON.parse(bytes.toString()).at)));
    return new Date(last + minutes * 60_000).toISOString();
  }

  today(minutes = 1): string {
    return this.later(minutes).slice(0, 10);
  }

  /** An entry that nobody signs. Returns its index. */
  add(entry: Fields): number {
    this.list.push(bytesOf({ v: 2, at: this.later(), ...this.#seen(), ...entry }));
    return this.list.length - 1;
  }

  /** Entries of one act, signed with the key of this user. `by`: in somebody else's name. Returns the index of the first. */
  sign({ by, userId, spoil = (signed) => signed }: Signing, ...contents: Fields[]): number {
    const first = this.list.length;
    const act = randomUUID();
    const said = contents.map((content) => ({ v: 2, by: by ?? personOf(userId), act, ...content }) as Fields);
    const whole = said.map(({ at: _at, seen: _seen, ...content }) => content);
    const digests = whole.map((content) => sha256(canonical(content as never)).toString('hex'));
    const { auth, client, sig } = this.#software.assert(userId, sha256(canonical(digests)).toString('base64url'), this.#origin);
    const at = this.later();
    const seen = this.#seen();
    said.forEach((content, place) => {
      const signed = spoil({ key: this.keyOf(userId), place, digests, auth, client, sig });
      this.list.push(bytesOf({ at, ...seen, ...content, signed }));
    });
    return first;
  }

  keyOf(userId: string): string {
    return keyIdOf(this.#software.keyOf(userId).publicKey);
  }

  /** What a key would be introduced with. */
  keyEntry(userId: string, officer: string, role: string): Fields {
    const { publicKey } = this.#software.keyOf(userId);
    return { type: 'key-added', key: keyIdOf(publicKey), publicKey: publicKey.toString('base64url'), officer, role };
  }

  /** Puts the list in the place of the log: what a superuser can do. */
  async write(): Promise<void> {
    await this.#client.query('delete from entries');
    const [bytes, leaves] = [this.list.map(hex), this.list.map((entry) => hex(sha256(Buffer.concat([Buffer.from([0]), entry]))))];
    await this.#client.query(
      `insert into entries (index, bytes, leaf_hash)
       select place - 1, bytes, leaf from unnest($1::bytea[], $2::bytea[]) with ordinality as one (bytes, leaf, place)`,
      [bytes, leaves],
    );
    await this.#client.query('update log_state set size = $1', [this.list.length]);
  }

  #seen(): Fields {
    const last = this.list.findLast((bytes) => 'seen' in JSON.parse(bytes.toString()));
    return last ? { seen: JSON.parse(last.toString()).seen } : {};
  }
}

export function bytesOf(entry: Fields): Buffer {
  return Buffer.from(canonical(entry as never));
}

function hex(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`;
}

function sha256(data: Buffer | string): Buffer {
  return createHash('sha256').update(data).digest();
}
