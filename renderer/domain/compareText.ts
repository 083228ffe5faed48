/** By code units, for sorting: the same on every computer, whatever language it speaks. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
