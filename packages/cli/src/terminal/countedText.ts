/** How much has been tried under a spec's name. */
export const countedText = (counted: number): string => `${counted} ${counted === 1 ? 'trial' : 'trials'} counted under this name`;
