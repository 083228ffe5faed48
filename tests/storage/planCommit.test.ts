import { expect, test } from "vitest";
import type { EqualityId } from "../../renderer/domain/ids";
import { change, put } from "../../renderer/domain/records";
import type { Payload } from "../../renderer/storage/payload";
import { planCommit } from "../../renderer/storage/planCommit";
import { SCHEMA_STEPS } from "../../renderer/storage/schemas";
import type { Stamp } from "../../renderer/storage/stamps";
import { aGuest } from "./records";

const stamp = "1" as Stamp;
