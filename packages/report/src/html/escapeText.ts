const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that shows as itself between tags and in quoted attributes. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
