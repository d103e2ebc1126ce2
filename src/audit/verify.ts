import { Audit } from './audit.ts';
import { bundlesOf, tilesRead } from './bundles.ts';
import { type Head, isWitnessed, readHead, readTrust, type Trust } from './head.ts';
import { compare, readSnapshot, type Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { hashesOf, levelsOf, tilePath, tilesOf } from './tiles.ts';
import { type Code, type Finding, finding } from './words.ts';

/**
 * `vkey`: the log's key, known from elsewhere. `hosts`: where officers see the register; without them it is the host in the log's name.
 * `software`: whether keys of programs are let be.
 */
export type Verifying = {
  vkey: string | null;
  hosts: readonly string[];
  software: boolean;
  now: () => number;
  onEntry?: (index: number, bytes: Buffer) => void;
};

/** What an audit came to. `witnessed`: the newest size that enough witnesses cosigned, with the earliest moment of theirs. */
export type Report = {
  origin: string | null;
  size: number;
  root: string | null;
  cosigned: readonly { name: string; at: number }[];
  witnessed: { size: number; at: number } | null;
  findings: readonly Finding[];
  audit: Audit;
};

/** Audits a whole log from nothing but what it publishes. */
export async function verifyLog(source: Source, verifying: Verifying): Promise<Report> {
  const { trust, findings } = await readTrust(source, verifying.vkey);
  // Before the checkpoint: so the log has as many entries as the snapshot speaks of, and as a rule the checkpoint too.
  const { snapshot, findings: inSnapshot } = await readSnapshot(source);
  const read = trust && (await headFor(source, trust, verifying.now(), snapshot));
  findings.push(...inSnapshot, ...(read?.findings ?? []));
  const witnessed = trust && read?.head ? await readWitnessed(source, trust, read.head, verifying.now(), findings) : null;
  const seen = [witnessed, read?.head].flatMap((one) => (one && one.cosigned.length > 0 ? [momentOf(one)] : []));
  const host = read?.head?.checkpoint.origin.split('/')[0];
  const hosts = verifying.hosts.length > 0 || host === undefined ? verifying.hosts : [host];
  const audit = new Audit({ now: verifying.now, hosts, witnessed: distinct(seen) });
  if (read?.head) await auditEntries(source, read.head, audit, verifying, snapshot, findings);
  if (witnessed && witnessed.checkpoint.size <= audit.size) {
    const { size, root } = witnessed.checkpoint;
    if (!audit.tree.root(size).equals(root))
      findings.push(finding('split-view', null, `the checkpoint of ${size} entries that witnesses cosigned`));
  }
  for (const { after } of trust?.keys ?? []) {
    if (after && after.size <= audit.size && !audit.tree.root(after.size).equals(after.root))
      findings.push(finding('rewritten', null, `before a change of the log's key at ${after.size}`));
  }
  const { softwareKeys } = audit.counts();
  if (!verifying.software && softwareKeys > 0) findings.push(finding('software-key', null, `${softwareKeys} of them`));
  return {
    ...{ origin: read?.head?.checkpoint.origin ?? null, size: audit.size, root: read?.head?.checkpoint.root.toString('hex') ?? null },
    cosigned: (read?.head?.cosigned ?? []).map(({ witness, at }) => ({ name: witness.name, at })),
    ...{ witnessed: witnessed && momentOf(witnessed), findings, audit },
  };
}

/** The newest checkpoint that enough witnesses cosigned: the very newest one may be too young for it. */
async function readWitnessed(source: Source, trust: Trust, newest: Head, now: number, findings: Finding[]): Promise<Head | null> {
  const { policy } = trust;
  if (!policy || policy.isEnough(new Set())) return null;
  if (isWitnessed(newest, policy)) return newest;
  const { head, findings: wrong } = await readHead(source, trust, now, 'checkpoint/witnessed');
  findings.push(...wrong.filter(({ code }) => code !== 'file-missing'));
  if (!head || !isWitnessed(head, policy)) {
    findings.push(finding('no-quorum'));
    return null;
  }
  if (head.checkpoint.size > newest.checkpoint.size)
    findings.push(finding('rolled-back', null, `witnesses cosigned ${head.checkpoint.size} entries`));
  return head;
}

function momentOf({ checkpoint, cosigned }: Head): { size: number; at: number } {
  return { size: checkpoint.size, at: Math.min(...cosigned.map(({ at }) => at)) };
}

/** Each size once, with its earliest moment, in order. */
function distinct(all: readonly { size: number; at: number }[]): { size: number; at: number }[] {
  const bySize = new Map<number, number>();
  for (const { size, at } of all) bySize.set(size, Math.min(at, bySize.get(size) ?? at));
  return [...bySize].map(([size, at]) => ({ size, at })).sort((one, other) => one.size - other.size);
}

/** The newest checkpoint; a moment later once more where the snapshot speaks of entries that it does not have yet. */
async function headFor(source: Source, trust: Trust, now: number, snapshot: Snapshot | null): ReturnType<typeof readHead> {
  const read = await readHead(source, trust, now);
  if (!snapshot || !read.head || read.head.checkpoint.size >= snapshot.size) return read;
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const again = await readHead(source, trust, now);
  const size = again.head?.checkpoint.size ?? snapshot.size;
  if (size < snapshot.size)
    again.findings.push(finding('snapshot-differs', null, `it speaks of ${snapshot.size} entries, the log has ${size}`));
  return again;
}

async function auditEntries(
  source: Source,
  { checkpoint }: Head,
  audit: Audit,
  { onEntry }: Verifying,
  snapshot: Snapshot | null,
  findings: Finding[],
): Promise<void> {
  for await (const { tile, entries, finding: wrong } of bundlesOf(source, checkpoint.size)) {
    if (wrong) {
      // What comes after a hole cannot be numbered.
      findings.push(wrong);
      break;
    }
    for (const entry of entries) {
      onEntry?.(audit.size, entry);
      findings.push(...audit.add(entry));
      if (audit.size === snapshot?.size) findings.push(...compare(snapshot, audit));
    }
    findings.push(...(await wrongTiles(source, audit, [{ ...tile, level: 0 }])));
  }
  if (audit.size !== checkpoint.size) return;
  findings.push(...audit.settle());
  if (!audit.tree.root().equals(checkpoint.root)) findings.push(finding('root-wrong', null, checkpoint.root.toString('hex')));
  for (const level of levelsOf(checkpoint.size).slice(1))
    findings.push(...(await wrongTiles(source, audit, tilesOf(level, checkpoint.size))));
}

/** The tiles of hashes that do not say what the entries hash to. */
async function wrongTiles(source: Source, { tree }: Audit, tiles: ReturnType<typeof tilesOf>): Promise<Finding[]> {
  const wrong: Finding[] = [];
  for await (const { tile, bytes } of tilesRead(source, tiles)) {
    const code: Code | null =
      bytes === null ? 'file-missing' : bytes.equals(hashesOf(tree, { ...tile, level: Number(tile.level) })) ? null : 'tile-wrong';
    if (code !== null) wrong.push(finding(code, null, tilePath(tile)));
  }
  return wrong;
}
