/** Ways to write a number, by the word that asks for them; `decimals` is what stands after it. */
export const formats = {
  /** 0.2629 is 26.29 %. */
  percent: (value, decimals = 2) => `${fixed(value * 100, decimals)} %`,
  number: (value, decimals = 3) => fixed(value, decimals),
  count: (value) => fixed(value, 0),
  /** 0.0005 is 5 bps. */
  bps: (value, decimals = 1) => `${fixed(value * 1e4, decimals)} bps`,
  /** Seconds in words. */
  duration: (value) => spoken(value),
  /** Bytes in words. */
  size: (value, decimals = 1) => sized(value, decimals),
} satisfies Record<string, (value: number, decimals?: number) => string>;

export type Format = keyof typeof formats;

/** A number with its decimals, a proper minus sign and thousands apart; a zero has no sign. */
function fixed(value: number, decimals: number): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

function spoken(seconds: number): string {
  if (seconds < 60) return `${fixed(seconds, seconds < 10 ? 1 : 0)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function sized(bytes: number, decimals: number): string {
  const [unit, size] = bytes >= 1e9 ? ['GB', 1e9] : bytes >= 1e6 ? ['MB', 1e6] : ['KB', 1e3];
  return `${fixed(bytes / size, decimals)} ${unit}`;
}
