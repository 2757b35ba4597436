const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML content or attribute value. */
export function escapeXml(text: string): string {
  return xmlCharacters(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** Characters that XML 1.0 cannot hold, escaped or not, become U+FFFD. */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
