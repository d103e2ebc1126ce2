import { readCanonical } from '../../audit/canonical.ts';
import { type Finding, finding } from '../../audit/words.ts';

const batch = 20_000;

/** Asks the register's database. */
type Ask = (text: string, values: unknown[]) => Promise<{ rows: { id: string; seq: string; number: string }[] }>;

/** The parts of licences as the log tells of them, held against those that the register's database has. */
export class ToldParts {
  readonly #items = new Set<string>();
  /** The licences whose grant told of all that they cover. */
  readonly #whole = new Set<string>();

  take(bytes: Buffer): void {
    // Cheaply first: few entries bring a part.
    if (!bytes.includes('"type":"') || !brings.test(bytes.toString('latin1'))) return;
    const { item, licence, purpose } = readCanonical(bytes) ?? {};
    if (typeof item === 'string') this.#items.add(item);
    if (typeof licence === 'string' && purpose === undefined) this.#whole.add(licence);
  }

  /** Those of the database that were written beside the log. What came by an import or an older grant has no entries to be held against. */
  async beside(ask: Ask): Promise<Finding[]> {
    const found: Finding[] = [];
    for (let after = '0'; ; ) {
      const { rows } = await ask(partsAfter, [after, batch]);
      const wrong = rows.filter(({ id, number }) => this.#whole.has(number) && !this.#items.has(id));
      found.push(...wrong.map(({ id, number }) => finding('part-beside', null, `${id} of ${number}`)));
      const last = rows.at(-1);
      if (!last) return found;
      after = last.seq;
    }
  }
}

const brings = /"type":"(country-added|partner-registered|branch-added|programme-added)"/;
const partsAfter = `select i.id, i.seq, l.number from scope_items i join licences l on l.id = i.licence_id
  where i.seq > $1 order by i.seq limit $2`;
