/** What the process ends with. Documented in `asof --help`. */
export const EXIT = { ok: 0, failed: 1, usage: 2, notFound: 3, unavailable: 4, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
