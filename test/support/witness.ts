import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** A witness as C2SP tlog-cosignature describes it, made without the register's own code. */
export type Witness = {
  name: string;
  vkey: string;
  /** Its line under a checkpoint, with or without signatures below. */
  cosign: (checkpoint: string, at: Date) => string;
};

export function aWitness(name: string): Witness {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = createPublicKey(publicKey.export({ type: 'spki', format: 'pem' }))
    .export({ type: 'spki', format: 'der' })
    .subarray(-32);
  const typed = Buffer.concat([Buffer.from([4]), raw]);
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4);
  return {
    name,
    vkey: `${name}+${id.toString('hex')}+${typed.toString('base64')}`,
    cosign: (checkpoint, at) => {
      const text = checkpoint.slice(0, checkpoint.indexOf('\n\n') + 1) || checkpoint;
      const time = Math.floor(at.getTime() / 1000);
      const stamp = Buffer.alloc(8);
      stamp.writeBigUInt64BE(BigInt(time));
      const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), privateKey);
      return `— ${name} ${Buffer.concat([id, stamp, signature]).toString('base64')}\n`;
    },
  };
}
