import {
  CalendarDays,
  ClipboardCheck,
  GraduationCap,
  HeartHandshake,
  Inbox,
  type LucideIcon,
  Mail,
  Scale,
  Settings as SettingsIcon,
  ShoppingBasket,
  Sun,
  UsersRound,
} from "lucide-react";
import type { ComponentType } from "react";
import type { CalendarDate } from "../domain/calendar";
import type { Facts } from "../domain/records";
import { ApplicationsPlace } from "../screens/applications/ApplicationsPlace";
import { waitingForms } from "../screens/checking/checkingQuestions";
import { Cohort } from "../screens/cohort/Cohort";
import type { PlaceKey, PlaceProps } from "../screens/goTo";
import { Graduation } from "../screens/graduation/Graduation";
import { Letters } from "../screens/letters/Letters";
import { Needs } from "../screens/needs/Needs";
import { Programme } from "../screens/programme/Programme";
import { Register } from "../screens/register/Register";
import { SelectionPlace } from "../screens/selection/SelectionPlace";
import { Settings } from "../screens/settings/Settings";
import { Support } from "../screens/support/Support";
import { waitingToFollowUp } from "../screens/support/supportQuestions";
import { Today } from "../screens/today/Today";
import { currentEdition } from "../storage/questions/currentEdition";
import { lettersDue } from "../storage/questions/letters";

/** A place of the menu. Its words stand in text/frame.ts under `places`. */
export type PlaceOfMenu = {
  readonly key: PlaceKey;
  readonly icon: LucideIcon;
  readonly Screen: ComponentType<PlaceProps>;
  /** Work waiting there, and nothing else; a question of the facts. Zero shows no number. */
  readonly waiting?: (facts: Facts, today: CalendarDate) => number;
};

/** The menu, in its order; Alt 1 leads to the first, Alt 0 to the tenth. The settings stand last. A place stands here once it works. */
export const PLACES: readonly PlaceOfMenu[] = [
  { key: "today", icon: Sun, Screen: Today },
  {
    key: "applications",
    icon: Inbox,
    Screen: ApplicationsPlace,
    waiting: (facts, today) => waitingForms(facts, today).length,
  },
  { key: "selection", icon: Scale, Screen: SelectionPlace },
  { key: "cohort", icon: UsersRound, Screen: Cohort },
  { key: "programme", icon: CalendarDays, Screen: Programme },
  { key: "register", icon: ClipboardCheck, Screen: Register },
  { key: "support", icon: HeartHandshake, Screen: Support, waiting: followUpsWaiting },
  { key: "needs", icon: ShoppingBasket, Screen: Needs },
  { key: "letters", icon: Mail, Screen: Letters, waiting: lettersWaiting },
  { key: "graduation", icon: GraduationCap, Screen: Graduation },
  { key: "settings", icon: SettingsIcon, Screen: Settings },
];

function followUpsWaiting(facts: Facts, today: CalendarDate): number {
  return waitingToFollowUp(facts, currentEdition(facts, today), today);
}

function lettersWaiting(facts: Facts, today: CalendarDate): number {
  return lettersDue(facts, currentEdition(facts, today)?.id ?? null, today);
}
