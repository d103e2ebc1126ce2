import { readVerifierKey, type VerifierKey } from './note.ts';

/** Whom the log names as its witnesses, and when enough of them have cosigned. C2SP tlog-policy. */
export type Policy = { logs: readonly VerifierKey[]; witnesses: readonly VerifierKey[]; isEnough: (names: ReadonlySet<string>) => boolean };

/** Reads a policy; null where it is malformed. A witness is known to `isEnough` by its key's hex. */
export function readPolicy(text: string): Policy | null {
  const logs: VerifierKey[] = [];
  const witnesses: VerifierKey[] = [];
  const rules = new Map<string, Rule>([['none', () => true]]);
  const members = new Set<string>();
  let quorum: Rule | null = null;
  if (!text.endsWith('\n')) return null;
  for (const line of text.split('\n')) {
    const [what, ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
    if (what === undefined || what.startsWith('#')) continue;
    if (what === 'log') {
      const key = readVerifierKey(words[0] ?? '');
      if (key?.kind !== 'log' || words.length > 2 || isKnown(logs, key)) return null;
      logs.push(key);
    } else if (what === 'witness') {
      const [name = '', vkey = ''] = words;
      const key = readVerifierKey(vkey);
      if (key?.kind !== 'witness' || words.length > 3 || rules.has(name) || isKnown(witnesses, key)) return null;
      witnesses.push(key);
      rules.set(name, (signed) => signed.has(key.raw.toString('hex')));
    } else if (what === 'group') {
      const rule = groupOf(words, rules, members);
      if (!rule) return null;
      rules.set(words[0] ?? '', rule);
    } else if (what === 'quorum' && words.length === 1 && quorum === null) {
      quorum = rules.get(words[0] ?? '') ?? null;
      if (!quorum) return null;
    } else return null;
  }
  return quorum && { logs, witnesses, isEnough: quorum };
}

type Rule = (signed: ReadonlySet<string>) => boolean;

function isKnown(keys: readonly VerifierKey[], key: VerifierKey): boolean {
  return keys.some((one) => one.raw.equals(key.raw));
}

/** A group of at least one member, each of them defined before and in no other group. */
function groupOf(
  [name = '', least = '', ...names]: readonly string[],
  rules: ReadonlyMap<string, Rule>,
  members: Set<string>,
): Rule | null {
  if (rules.has(name) || names.length === 0 || names.includes('none')) return null;
  const rest = names.map((one) => rules.get(one));
  if (names.some((one) => members.has(one)) || new Set(names).size < names.length || rest.includes(undefined)) return null;
  const needed = least === 'all' ? names.length : least === 'any' ? 1 : /^[1-9]\d{0,3}$/.test(least) ? Number(least) : 0;
  if (needed < 1 || needed > names.length) return null;
  for (const one of names) members.add(one);
  return (signed) => rest.filter((rule) => rule?.(signed)).length >= needed;
}
