/** The screen after an opening that mended something. */
export const repair = {
  title: "Your academy is whole",
  titleLost: "Your academy is open again",
  line: "Something was amiss on this computer, and it has been mended.",
  emptied: "The browser's store had been emptied or could not be opened",
  emptiedWords_one: "{{count}} record came back out of the second copy in the vault folder.",
  emptiedWords_other: "All {{count}} records came back out of the second copy in the vault folder.",
  older: "The vault folder was ahead",
  olderWords_one: "{{count}} change made in another window of Common Ground was taken over.",
  olderWords_other: "{{count}} changes made in another window of Common Ground were taken over.",
  damaged: "Some records did not open",
  damagedWords_one:
    "{{count}} record was taken from the second copy. What did not open stands aside.",
  damagedWords_other:
    "{{count}} records were taken from the second copy. What did not open stands aside.",
  lostWords_one: "{{count}} record is in neither copy. A backup may still hold it.",
  lostWords_other: "{{count}} records are in neither copy. A backup may still hold them.",
  merged: "Two windows had gone on apart",
  mergedWords_one: "{{count}} record was brought together, each field as it was changed last.",
  mergedWords_other:
    "{{count}} records were brought together, each field as they were changed last.",
  copyGone: "The second copy was gone",
  copyGoneWords: "It was written again from what this computer's browser holds. Nothing was lost.",
  copyDamaged: "A file of the second copy was damaged or missing",
  copyDamagedWords:
    "The copy was written again and is whole. What was damaged stands aside, untouched: {{files}}",
  copyForeign: "The vault folder held another academy",
  copyForeignWords:
    "Those files stand aside, untouched, and this academy's copy was written in their place.",
  storeForeign: "The browser held another academy",
  storeForeignWords:
    "That one stands aside, sealed as it was. Yours was put back whole from the second copy in the vault folder.",
  copyBehind: "The second copy had missed some changes",
  copyBehindWords: "It has them now.",
  kept: "Nothing was deleted. Files that were set aside are in the folder “aside” of the vault folder.",
  goOn: "Go on",
} as const;
