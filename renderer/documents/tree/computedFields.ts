const COMPUTED =
  /^\s*(MERGEFIELD|DATE|TIME|PAGE|NUMPAGES|CREATEDATE|SAVEDATE|PRINTDATE|FILENAME|AUTHOR|MACROBUTTON|DOCPROPERTY|DOCVARIABLE)\b/i;

/** Fields whose text Word or a mail merge writes by itself: nobody's answer. */
export function isComputed(instruction: string): boolean {
  return COMPUTED.test(instruction);
}
