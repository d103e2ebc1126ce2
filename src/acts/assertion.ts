import type { Assertion } from '../store/software-keys.ts';

/** A key as far as a signature is checked by it: its public half in COSE, and how often it has signed so far. */
export type KnownKey = { credential: string; publicKey: Buffer; counter: number };

/** How often the key has signed, as its authenticator says; undefined where it did not make this assertion, or counts less than it did. */
export async function verifyAssertion(key: KnownKey, assertion: Assertion, challenge: string, origin: string): Promise<number | undefined> {
  // Fetched when it is first needed: nobody who starts the register waits for it.
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const { auth, client, sig, credential } = assertion;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...{ id: credential, rawId: credential, type: 'public-key', clientExtensionResults: {} },
        response: { authenticatorData: auth, clientDataJSON: client, signature: sig },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: new URL(origin).hostname,
      credential: { id: credential, publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws for whatever does not fit: another challenge, address, key or counter, and for what is malformed.
    return undefined;
  }
}
