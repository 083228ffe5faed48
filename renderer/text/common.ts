/** Words that several places share. */
export const common = {
  appName: "Common Ground",
  close: "Close",
  cancel: "Cancel",
  back: "Back",
  save: "Save",
  print: "Print",
  undo: "Undo",
  clearSearch: "Empty the search field",
  choose: "Choose",
  saved: "Saved",
  savedAs: "Saved as {{path}}",
  saveFailed: "That could not be saved: {{reason}}. Nothing in Common Ground was changed.",
  notStated: "not stated in the call",
  hours_one: "{{count}} hour",
  hours_other: "{{count}} hours",
} as const;
