import { expect, test } from "vitest";
import { damaged, refusalIn } from "../../../renderer/documents/outside/refusedFile";

test("a reading ends in its refusal; a fault of ours is no refusal of the file", () => {
  expect(refusalIn(damaged("cut off"))).toEqual({ kind: "damaged", detail: "cut off" });
  const fault = new TypeError("x is not a function");
  expect(() => refusalIn(fault)).toThrow(fault);
});
