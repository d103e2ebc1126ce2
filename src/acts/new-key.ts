/** A key as an authenticator made it, all of it in base64url. `transports`: how the browser reaches the authenticator. */
export type NewKey = { credential: string; attestation: string; client: string; transports: string[] };

/** A key that its authenticator made, and how it is known from then on. */
export type VerifiedKey = { credential: string; publicKey: Buffer; counter: number; transports: string[] };

/**
 * The key, its public half in COSE, of what an authenticator made for this challenge after it verified its user; null for anything else. Only ES256:
 * that is what docs/log.md promises to whoever checks.
 */
export async function verifyNewKey(made: NewKey, challenge: string, origin: string): Promise<VerifiedKey | null> {
  // Fetched when they are first needed: nobody who starts the register waits for them.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const { credential, attestation, client } = made;
  try {
    const said = decodeAttestationObject(new Uint8Array(Buffer.from(attestation, 'base64url')));
    // We ask for no attestation and get none, or the key's own. One with certificates would have the library ask the addresses in them.
    if (!['none', 'packed'].includes(said.get('fmt')) || said.get('attStmt').get('x5c') !== undefined) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...{ id: credential, rawId: credential, type: 'public-key', clientExtensionResults: {} },
        response: { attestationObject: attestation, clientDataJSON: client },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: [es256],
    });
    const key = registrationInfo?.credential;
    if (!verified || key?.id !== credential) return null;
    return { credential, publicKey: Buffer.from(key.publicKey), counter: key.counter, transports: made.transports };
  } catch {
    // The library throws for whatever does not fit: another challenge, address or algorithm, and for what is malformed.
    return null;
  }
}

const es256 = -7;
