/** Ends a bench that was given something it cannot use: the message, and no stack. */
export function endPlainly(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
