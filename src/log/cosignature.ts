import { verify } from 'node:crypto';
import { type Note, signaturesOf, type Verifier } from './note.ts';

// C2SP tlog-cosignature, its Ed25519 form: https://c2sp.org/tlog-cosignature

/** What a witness signs: that at this time (seconds since 1970) it saw this checkpoint and none that contradicts it. */
export function cosignedText(time: number, checkpoint: string): string {
  return `cosignature/v1\ntime ${time}\n${checkpoint}`;
}

/** When the witness cosigned the note, in seconds; null where it did not, or one of its cosignatures is wrong. */
export function cosignedAt({ text, signatures }: Note, witness: Verifier): number | null {
  const times = signaturesOf(signatures, witness).map(({ bytes }) => {
    if (witness.type !== 'cosignature' || bytes.length !== 72) return null;
    const time = Number(bytes.readBigUInt64BE(0));
    const isRight = Number.isSafeInteger(time) && verify(null, Buffer.from(cosignedText(time, text)), witness.key, bytes.subarray(8));
    return isRight ? time : null;
  });
  return times.length > 0 && times.every((time) => time !== null) ? Math.max(...times) : null;
}
