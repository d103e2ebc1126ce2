/** Why a key that an officer signs with is not added or not revoked. */
export type KeyRefusal = 'not-allowed' | 'key-wrong' | 'key-taken' | 'key-last';
