/** `npm run signs`: writes the face of signs anew, to be run after an outline was changed. */
import { writeFileSync } from "node:fs";
import { signsFace } from "./face";

const FACE = new URL("../../renderer/components/signs.otf", import.meta.url);
writeFileSync(FACE, new Uint8Array(signsFace().toArrayBuffer()));
