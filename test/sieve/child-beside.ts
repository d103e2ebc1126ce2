// In the place of the process that opens files: does what a hostile file might bring that one to.
process.on('message', ({ bytes }: { bytes: Uint8Array }) => {
  const word = Buffer.from(bytes).toString();
  if (word === 'endless') for (;;);
  if (word === 'memory') {
    const kept: Buffer[] = [];
    for (;;) kept.push(Buffer.alloc(32 * 1024 * 1024, kept.length + 1));
  }
  if (word === 'heap') {
    const kept: number[][] = [];
    for (;;) kept.push(Array(100_000).fill(Math.random()));
  }
  if (word === 'crash') process.abort();
  if (word === 'exit') process.exit(0);
  if (word === 'settings') process.send?.({ mediaType: JSON.stringify(process.env), bytes: null });
  else process.send?.({ mediaType: `opened by ${process.pid}`, bytes: null });
});
process.send?.('ready');
