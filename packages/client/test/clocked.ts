/** For tests that read the clock: what a stalled machine makes late is late three times only when the client makes it so. */
export const clocked = { retry: 2 };
