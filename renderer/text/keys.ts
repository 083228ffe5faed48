/** Keys: the passphrase, the recovery key, and renewing both. */
export const keys = {
  passphrase: "Passphrase",
  passphraseWords:
    "It opens the academy each time. Changing it takes a moment; your records stay as they are.",
  change: "Change the passphrase…",
  changeTitle: "Change the passphrase",
  presentBy: "Show that it is you",
  byPassphrase: "Present passphrase",
  byRecoveryKey: "Recovery key",
  formerBy: "What opened it then",
  formerPassphrase: "Passphrase of that time",
  recoveryKeyHint: "28 letters and digits. Spaces and dashes do not matter.",
  newPassphrase: "New passphrase",
  newHint: "Four or more words that do not belong together are easy to type and hard to guess.",
  again: "The new passphrase again",
  differs: "The two are not the same yet.",
  doChange: "Change it",
  changing: "Sealing the key anew",
  changed: "The new passphrase opens the academy from now on",
  elsewhereTitle: "Where the old passphrase still works",
  elsewhereWords:
    "A backup on a stick that is not plugged in now, and another laptop with this academy, keep the old passphrase until the stick is plugged in here or the passphrase is changed there too.",
  reached_one: "One backup begins with it too.",
  reached_other: "{{count}} backups begin with it too.",
  notReached:
    "The second place is not plugged in: the backups there still open with the old one. They follow at the first start with the drive plugged in.",
  later: "The vault folder could not take it now; it follows by itself at the next start.",
  recovery: "Recovery key",
  recoveryWords:
    "It opens the academy when the passphrase is forgotten. It is kept nowhere on this computer, so it cannot be shown again; a new one can be made.",
  proven: "Last typed right",
  neverProven: "not noted yet",
  test: "Test your recovery key…",
  testTitle: "Test your recovery key",
  testWords:
    "Fetch the sheet and type the key. It is tried on the academy’s own lock; nothing is opened and nothing changes.",
  typeKey: "Recovery key from your sheet",
  tryIt: "Try it",
  works: "It works. Put the sheet back where it was.",
  worksToday: "Noted for today.",
  makeNew: "Make a new one…",
  makeTitle: "A new recovery key",
  makeWords:
    "Print it or write it down, and keep it apart from this computer. The old sheet opens nothing any more once you are done.",
  print: "Print the sheet",
  kept: "It is printed or written down",
  confirmWords: "Two groups of the key, from your sheet:",
  group: "Group {{number}}",
  groupWrong: "That is not it. Compare it with your sheet.",
  finishWords: "Last, the passphrase, so that nobody else can do this.",
  putInPlace: "Put it in the old one’s place",
  newKeyDone: "The new recovery key is in place. The old sheet can be destroyed",
  due: "Is your recovery key where you think it is?",
  dueNever: "It was never tested here.",
  dueDays: "It was last typed right {{count}} days ago.",
  dueLink: "Test it",
  system: "This computer’s keychain",
  systemWords:
    "Instead of the passphrase, the keychain of your account on this computer can open the academy. Whoever can open your account can then open the academy too, so it is off unless you ask for it.",
  systemWhy: {
    appWindow:
      "Not available here: this window belongs to a browser, which has no keychain to lend. The program’s own window (Electron) has one.",
    noKeychain: "Not available here: this computer offers no keychain to programs.",
    basicText:
      "Not available here: this desktop would keep the key under a password that everybody knows. It needs GNOME’s or KDE’s keyring.",
  },
  systemKeep: "Let this computer open it…",
  systemForget: "Ask for the passphrase again",
  systemTitle: "Open with this computer’s keychain?",
  systemWarning:
    "The academy then opens for whoever is logged in to your account on this computer. The passphrase and the recovery key go on opening it as before.",
  systemDo: "Let it open",
  renew: "If somebody may have seen a key",
  renewSection:
    "A sheet that went missing, a passphrase that was watched, a laptop that was gone for a day: everything is sealed anew under a key that nobody has seen.",
  renewStart: "Renew all keys…",
  renewTitle: "Renew all keys",
  renewWords:
    "First a new passphrase, then a new recovery key. A backup of how it is now is made before anything is sealed anew.",
  renewStays:
    "Backups made until now stay as they are and still open with the old passphrase and the old sheet. Those on this computer go after 30 days; those on sticks are yours to destroy.",
  next: "Next",
  doRenew: "Seal everything anew",
  renewing:
    "Sealing everything anew. It can be stopped by nothing worse than the old key staying in force",
  renewed: "Everything is sealed under the new key",
  renewedWords: "{{records}} records and {{files}} received files were sealed anew.",
  renewedDamaged_one:
    "{{count}} received file was damaged before and could not be sealed anew. A backup made before may hold it.",
  renewedDamaged_other:
    "{{count}} received files were damaged before and could not be sealed anew. A backup made before may hold them.",
  renewedBackups:
    "Backups made before open with the old passphrase. Those on this computer go after 30 days; destroy those on sticks. Another laptop with this academy still has the old key: renew it there by bringing it a new backup.",
  renewedLock: "Lock, and open with the new passphrase",
  refusals: {
    wrongSystemKey: "The keychain does not open this academy. Nothing was changed.",
    keychainFailed: "The keychain did not take the key, so nothing was changed.",
    samePassphrase: "That is the present passphrase. A new one is needed. Nothing was changed.",
    notWhole: "Some records cannot be read, so nothing was sealed anew. Nothing was changed.",
    notBackedUp: "No backup could be made first, so nothing was changed.",
    wrongPassphrase: "That is not the present passphrase. Nothing was changed.",
    wrongRecoveryKey: "That recovery key does not open this academy. Nothing was changed.",
    notARecoveryKey: "That is not a whole recovery key. Compare it with your sheet.",
    weakPassphrase: "The new passphrase is too easy to guess. Nothing was changed.",
    notSealed: "The new key did not open again, so nothing was changed. Please try once more.",
    broken: "That could not be written, and the academy is as it was: {{reason}}",
  },
  paperTitle: "Recovery key for {{academy}}",
  paperMade: "Made on {{day}}",
  paperWords:
    "Keep this sheet apart from the computer. Whoever has it can open the academy. It replaces the passphrase when that is forgotten.",
  paperUseTitle: "To use it",
  paperUse1: "Start Common Ground and choose “Recovery key” on the locked screen.",
  paperUse2: "Type the 28 letters and digits above. Spaces and dashes do not matter.",
  paperUse3: "Then set a new passphrase: Settings, Keys, Change the passphrase.",
  paperUse4: "On another computer, first bring the academy back from a backup, then do the same.",
} as const;
