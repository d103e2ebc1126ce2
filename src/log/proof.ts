// C2SP tlog-proof: https://c2sp.org/tlog-proof

/** A proof in one file: the entry stands at `index` of the log whose checkpoint, with all its signatures, is `note`. */
export function proofText({ index, proof, note }: { index: number; proof: readonly Buffer[]; note: string }): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes}\n${note}`;
}
