/** In place of a form's id in the address: those that need no look, all together. */
export const TOGETHER = "together";
