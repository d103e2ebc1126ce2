import type { KeyObject } from 'node:crypto';
import { Audit } from './audit.ts';
import { bundlesOf } from './bundles.ts';
import { differences, hashOf } from './differences.ts';
import { believe, type Head, readTrust } from './head.ts';
import { Mirror } from './mirror.ts';
import { cosignatureLine, isBy, type Note, type NoteSignature, type VerifierKey } from './note.ts';
import type { Source } from './source.ts';
import { tileWidth } from './tiles.ts';
import { type Code, type Finding, finding } from './words.ts';

/** `vkey`: the log's key, known from elsewhere or from the first time. `handIn`: brings a cosigned checkpoint to the log; false where it was not taken. */
export type Witnessing = {
  source: Source;
  folder: string;
  vkey: string | null;
  hosts: readonly string[];
  witness: VerifierKey;
  secret: KeyObject;
  handIn: (note: string) => Promise<boolean>;
  now: () => number;
};

/** What a witness did: cosigned a greater log, found nothing new, or refused and why. */
export type Round = ({ did: 'cosigned' | 'nothing'; size: number } | { did: 'refused' }) & { findings: readonly Finding[] };

/** Wrong, but no reason for a witness to deny that it saw the log grow. */
const beside: ReadonlySet<Code> = new Set(['stranger-signed', 'cosignature-wrong', 'policy-malformed', 'no-quorum']);

/** A witness of one log. It has its own memory: what was cosigned once is never denied. */
export class Witness {
  readonly #given: Witnessing;
  #mirror: Mirror | null = null;
  #audit: Audit | null = null;

  constructor(given: Witnessing) {
    this.#given = given;
  }

  /** Looks at the log once: what is new is read, replayed, kept and cosigned, in this order. */
  async look(): Promise<Round> {
    const { source, now } = this.#given;
    const { mirror, audit } = await this.#open();
    const { trust, findings } = await readTrust(source, this.#given.vkey);
    const bytes = await source.get('checkpoint');
    const read = trust && bytes ? believe(bytes, trust, now()) : null;
    findings.push(...(read?.findings ?? (bytes ? [] : [finding('file-missing', null, 'checkpoint')])));
    if (!trust || !read?.head || findings.some(({ code }) => !beside.has(code))) return this.#refuse(findings, bytes);
    const { size, root } = read.head.checkpoint;
    const last = mirror.memory;
    if (last && size < last.size) {
      findings.push(finding('rolled-back', null, `${size} entries, ${last.size} were cosigned`), ...(await this.#whatChanged(size)));
    } else if (last && size === last.size && root.toString('hex') !== last.root) findings.push(...(await this.#wrongRoot(size)));
    else if (size === (last?.size ?? 0)) return this.#nothingNew(read.head, findings);
    else return this.#grow(read.head, audit, mirror, findings);
    return this.#refuse(findings, bytes);
  }

  async close(): Promise<void> {
    await this.#mirror?.close();
    this.#mirror = null;
    this.#audit = null;
  }

  async #open(): Promise<{ mirror: Mirror; audit: Audit }> {
    if (this.#mirror && this.#audit) return { mirror: this.#mirror, audit: this.#audit };
    const mirror = await Mirror.open(this.#given.folder);
    const audit = new Audit({ now: this.#given.now, hosts: this.#given.hosts, witnessed: mirror.witnessed });
    for await (const entry of mirror.entries()) audit.add(entry);
    if (mirror.memory && (audit.size !== mirror.memory.size || audit.tree.root().toString('hex') !== mirror.memory.root)) {
      await mirror.close();
      throw new Error(`the copy in ${this.#given.folder} is damaged: it is not what was cosigned`);
    }
    this.#mirror = mirror;
    this.#audit = audit;
    return { mirror, audit };
  }

  /** Reads on from where the copy ends. The root over the old copy and the new entries must be the checkpoint's: so nothing before can differ. */
  async #grow(head: Head, audit: Audit, mirror: Mirror, findings: Finding[]): Promise<Round> {
    const { size, root } = head.checkpoint;
    const from = audit.size;
    const added: Buffer[] = [];
    for await (const { tile, entries, finding: wrong } of bundlesOf(this.#given.source, size, from)) {
      if (wrong) {
        findings.push(wrong);
        break;
      }
      added.push(...entries.slice(Math.max(from - tile.index * tileWidth, 0)));
    }
    for (const entry of added) findings.push(...audit.add(entry));
    findings.push(...audit.settle());
    if (audit.size === size && !audit.tree.root().equals(root)) findings.unshift(...(await this.#wrongRoot(size)));
    if (findings.some(({ code }) => !beside.has(code))) return this.#refuse(findings, noteBytes(head.note));
    const at = Math.floor(this.#given.now() / 1000) * 1000;
    const cosigned = this.#cosign(head.note, at);
    await mirror.keep(added, { size, root: root.toString('hex'), note: cosigned, at, handedIn: false });
    await this.#handIn(mirror);
    return { did: 'cosigned', size, findings };
  }

  /** A checkpoint that was cosigned and not taken is brought once more. */
  async #nothingNew(head: Head, findings: Finding[]): Promise<Round> {
    const { mirror } = await this.#open();
    if (mirror.memory && !mirror.memory.handedIn) await this.#handIn(mirror);
    return { did: 'nothing', size: head.checkpoint.size, findings };
  }

  async #handIn(mirror: Mirror): Promise<void> {
    const { memory } = mirror;
    if (memory && (await this.#given.handIn(memory.note))) await mirror.remember({ ...memory, handedIn: true });
  }

  #cosign(note: Note, at: number): string {
    const { witness, secret } = this.#given;
    const others = note.signatures.filter((one) => !isBy(witness)(one)).map(lineOf);
    return `${note.text}\n${others.join('')}${cosignatureLine(note.text, witness, secret, at / 1000)}`;
  }

  /** Reads the whole log again, to say what was done to it. */
  async #whatChanged(size: number): Promise<Finding[]> {
    const { source } = this.#given;
    const mirror = await Mirror.open(this.#given.folder);
    const [before, now]: [string[], string[]] = [[], []];
    for await (const entry of mirror.entries()) before.push(hashOf(entry));
    await mirror.close();
    for await (const { entries } of bundlesOf(source, size)) now.push(...entries.map(hashOf));
    return differences(before, now);
  }

  async #wrongRoot(size: number): Promise<Finding[]> {
    const found = await this.#whatChanged(size);
    return found.length > 0 ? found : [finding('root-wrong', null, 'the entries are those that were there before, the root is another')];
  }

  /** What a refusal was for is kept, with the log's own signature under it. The audit begins anew from the copy. */
  async #refuse(findings: readonly Finding[], bytes: Uint8Array | null): Promise<Round> {
    const { now } = this.#given;
    const moment = new Date(now()).toISOString().replaceAll(/[:.]/g, '-');
    const proof = { at: new Date(now()).toISOString(), checkpoint: bytes && Buffer.from(bytes).toString(), findings };
    await this.#mirror?.keepFile(`refused-${moment}.json`, JSON.stringify(proof, null, 2));
    await this.close();
    return { did: 'refused', findings };
  }
}

function noteBytes({ text, signatures }: Note): Buffer {
  return Buffer.from(`${text}\n${signatures.map(lineOf).join('')}`);
}

function lineOf({ name, id, bytes }: NoteSignature): string {
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), bytes]).toString('base64')}\n`;
}
