import { expectTypeOf, test } from "vitest";
import type * as bridge from "../../electron/vaultBridge";
import type * as copy from "../../renderer/storage/secondCopy";

// Storage knows nothing of shells and says for itself what it asks of a second copy; `npm run types` holds the two together.
test("what the shell answers about the vault folder is what storage takes it to be, case by case", () => {
  expectTypeOf<bridge.CopyPoint>().toEqualTypeOf<copy.CopyPoint>();
  expectTypeOf<bridge.CopyState>().toEqualTypeOf<copy.CopyState>();
  expectTypeOf<bridge.LookOutcome>().toEqualTypeOf<copy.CopyLook>();
  expectTypeOf<bridge.KeepOutcome>().toEqualTypeOf<copy.CopyOutcome>();
  expectTypeOf<bridge.SpreadOutcome>().toEqualTypeOf<copy.SpreadOutcome>();
  expectTypeOf<bridge.NoteOutcome>().toEqualTypeOf<copy.NoteOutcome>();
  expectTypeOf<bridge.EraseOutcome>().toEqualTypeOf<copy.EraseOutcome>();
});
