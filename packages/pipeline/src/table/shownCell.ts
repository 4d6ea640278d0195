const longest = 60;

/** The text of a cell as messages show it: in quotes, and cut at 60 characters. */
export const shownCell = (text: string): string => JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
