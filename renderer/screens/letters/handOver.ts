/** The window has no permission of any kind, so the words are copied as Ctrl+C copies them, from a field of their own. */
export function copyWords(words: string): boolean {
  const field = document.createElement("textarea");
  field.value = words;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  return isCopied;
}

/** The shell hands mail addresses to the mail program and goes nowhere itself. */
export function openLink(link: string): void {
  const anchor = document.createElement("a");
  anchor.href = link;
  anchor.click();
}
