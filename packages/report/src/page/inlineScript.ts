/** A script's text as it can stand inside a page: nothing in it ends the element, and line ends are those that a browser hashes. */
export const inlineScript = (script: string): string =>
  script
    .replace(/\r\n?/g, '\n')
    .replace(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
