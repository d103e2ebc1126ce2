/** A value as an entry can have it. */
export type Value = string | number | readonly Value[] | Fields;
export type Fields = { readonly [key: string]: Value };

/**
 * Reads an entry by itself, without the register's own writer: the bytes must be UTF-8 and exactly what the value is written as again.
 * So a key that stands twice, white space, a fraction or another order of keys is no entry. Null where the bytes are none.
 */
export function readCanonical(bytes: Uint8Array): Fields | null {
  try {
    const text = strictUtf8.decode(bytes);
    const value: unknown = JSON.parse(text);
    return isFields(value) && written(value) === text ? value : null;
  } catch {
    return null;
  }
}

/** The canonical text of a value. Throws RangeError for what has none. */
export function written(value: unknown): string {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new RangeError('half a character');
    return JSON.stringify(value);
  }
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return `${value}`;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (!isFields(value)) throw new RangeError(`not canonical: ${String(value)}`);
  const keys = Object.keys(value).sort();
  if (!keys.every((key) => /^[!-~]+$/.test(key))) throw new RangeError('a key that is not ASCII');
  return `{${keys.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(',')}}`;
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
