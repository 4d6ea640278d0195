/** Names that Windows keeps for devices. */
const device = /^(CON|PRN|AUX|NUL|COM\d|LPT\d)(?=\.|$)/;

/** The file that holds a symbol's answer: other symbols have other files, and none has a name that leads out of a folder. */
export function fileNameOf(symbol: string, extension: string): string {
  const plain = symbol.replace(/[^A-Z0-9.-]|^\./gu, escaped);
  return `${device.test(plain) ? escaped(plain[0]!) + plain.slice(1) : plain}.${extension}`;
}

const escaped = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
