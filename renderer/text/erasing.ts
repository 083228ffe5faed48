/** Erasing a person who asks to be forgotten. */
export const erasing = {
  section: "If they ask to be forgotten",
  sectionWords:
    "Everything about this person goes for good: applications, received files, place, marks, reviews and letters noted here, and the scans of sheets they may have signed.",
  erase: "Erase this person…",
  title: "Erase this person?",
  titleNamed: "Erase {{name}}?",
  goes: "This goes:",
  records_one: "{{count}} record",
  records_other: "{{count}} records",
  files_one: "{{count}} received file",
  files_other: "{{count}} received files",
  applications_one: "Application {{numbers}}",
  applications_other: "Applications {{numbers}}",
  stays:
    "It cannot be undone, and what you did before can no longer be taken back either. Equality answers cannot be found: nothing links them to a person. Files saved or printed earlier are yours to destroy.",
  type: "Type {{words}} to go on",
  words: "erase {{number}}",
  doErase: "Erase for good",
  erasing: "Erasing, here and in the second copy",
  failed: "Nothing was erased: {{reason}}",
  doneTitle: "Erased",
  save: "Save the certificate…",
  print: "Print it",
  savedAs: "Saved as {{path}}",
  saveFailed: "The certificate was not saved: {{reason}}",
  certificate: {
    title: "Certificate of erasure",
    what_one:
      "Application {{numbers}} of {{academy}}, and everything about the person who sent it.",
    what_other:
      "Applications {{numbers}} of {{academy}}, and everything about the person who sent them.",
    when: "Erased on {{when}}: {{records}} and {{files}}.",
    here: "They were removed from the records of this computer, from their second copy and its older states. Going back to an earlier backup does not bring them back: the list of what was erased stands beside the backups.",
    later:
      "They were removed from the records of this computer, and going back to an earlier backup does not bring them back. The second copy could not be written at that moment: they are removed from it at the next start.",
    aside_one:
      "One file that was found damaged and put aside earlier may still hold them, sealed: it is too damaged to tell which academy it is of, and another academy's is never removed. It stands in the folder “aside” beside the second copy.",
    aside_other:
      "{{count}} files that were found damaged and put aside earlier may still hold them, sealed: they are too damaged to tell which academy they are of, and another academy's are never removed. They stand in the folder “aside” beside the second copy.",
    leftStore:
      "A store of the browser on this computer that could not be opened, and is not used any more, may still hold them, sealed. They are removed from it as soon as it opens.",
    backups:
      "Backups made before still hold them, sealed, until newer ones have taken their place: after about six months of regular use.",
    none: "No backups were kept at a second place.",
    reached: "The list also stands at the second place, and the received files were removed there.",
    notReached:
      "The second place could not be reached. Backups there may still hold the received files, sealed, until a backup is made there again.",
    equality:
      "Answers of an equality page, if any were given, are linked to nobody and cannot be found.",
    outside: "Letters, lists and files that were printed or saved before are not covered.",
    by: "By {{name}}",
  },
} as const;
