import { applications } from "./applications";
import { backups } from "./backups";
import { checking } from "./checking";
import { cohort } from "./cohort";
import { common } from "./common";
import { editions } from "./editions";
import { emergency } from "./emergency";
import { entry } from "./entry";
import { erasing } from "./erasing";
import { deeds, frame, places } from "./frame";
import { graduation } from "./graduation";
import { imports } from "./import";
import { keys } from "./keys";
import { letters } from "./letters";
import { log } from "./log";
import { needs } from "./needs";
import { plans } from "./plans";
import { programme } from "./programme";
import { register } from "./register";
import { remembered } from "./remembered";
import { repair } from "./repair";
import { selection } from "./selection";
import { settings } from "./settings";
import { sheet } from "./sheet";
import { sheetEntry } from "./sheetEntry";
import { signedSheets } from "./signedSheets";
import { spreadsheet } from "./spreadsheet";
import { support } from "./support";
import { survey } from "./survey";
import { today } from "./today";
import { unlock } from "./unlock";
import { welcome } from "./welcome";

/**
 * Every text on screen, by place. A new place adds its file `text/<place>.ts` and one line here; keys are then typed
 * everywhere: `const { t } = useTranslation("today"); t("empty")`. Plurals are `name_one` and `name_other`, asked for as `t("name", { count })`.
 */
export const catalogue = {
  common,
  editions,
  emergency,
  erasing,
  frame,
  places,
  deeds,
  welcome,
  unlock,
  today,
  applications,
  checking,
  imports,
  programme,
  selection,
  settings,
  cohort,
  keys,
  letters,
  log,
  needs,
  register,
  remembered,
  repair,
  backups,
  sheet,
  sheetEntry,
  signedSheets,
  support,
  plans,
  spreadsheet,
  entry,
  graduation,
  survey,
} as const;

export type Namespace = keyof typeof catalogue;
