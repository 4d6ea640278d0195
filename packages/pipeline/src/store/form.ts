import { attempt } from './attempt.js';

/** The form of the store that this version reads and writes. It is raised when an older version would misread what a newer one wrote, or the other way round. */
const form = 1;

/** What is in the file that names a store's form. */
export const formText = `{"store":"foliograph","form":${form}}\n`;

/** Why a store cannot be used by this version, and what to do, from the text that names its form; undefined where it can. */
export function unusable(text: string): { readonly message: string; readonly remedy: string } | undefined {
  if (text === formText) return undefined;
  const found = attempt(() => JSON.parse(text) as { readonly store?: unknown; readonly form?: unknown } | null);
  const number = found?.store === 'foliograph' && Number.isInteger(found.form) ? (found.form as number) : undefined;
  if (number === undefined) {
    return {
      message: `it does not say of what form the store is: ${JSON.stringify(text.trim().slice(0, 80))}`,
      remedy: `Set FOLIO_HOME to another folder; or, where the folder is a store whose file was damaged, write ${formText.trim()} into it and run folio cache verify.`,
    };
  }
  if (number === form) return undefined;
  return number > form
    ? {
        message: `the store is of form ${number}, which a later version of folio made; this version reads form ${form}`,
        remedy: 'Use that version, or set FOLIO_HOME to another folder. Nothing in the store was touched.',
      }
    : {
        message: `the store is of form ${number}, which this version no longer reads: it reads form ${form}`,
        remedy: 'Set FOLIO_HOME to another folder, or remove the store: everything in it can be computed again. Nothing in it was touched.',
      };
}
