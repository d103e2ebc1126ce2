import type { Request } from 'express';
import { describe, expect, it } from 'vitest';
import { gentleLimit } from '../../src/http/gentle.ts';

const from = (ip: string) => ({ ip }) as Request;
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 10, minute));

describe('a limit that leaves no trace', () => {
  it('lets so many in, and all again when its time is over', () => {
    const limit = gentleLimit(2, 10);
    limit(from('a'), at(0));
    limit(from('a'), at(1));
    expect(() => limit(from('a'), at(2))).toThrow('too many forms');
    limit(from('b'), at(2));
    limit(from('a'), at(10));
  });

  it('lets in whoever comes when memory is full', () => {
    const limit = gentleLimit(1, 10, 1);
    limit(from('a'), at(0));
    expect(() => limit(from('a'), at(0))).toThrow();
    limit(from('b'), at(0));
    limit(from('b'), at(0));
  });
});
