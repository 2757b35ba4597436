/** `2024-05-01 09:00`, in UTC. */
export function minuteText(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
