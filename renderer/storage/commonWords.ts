/** Words and names that guessing starts with; those of our own field are among them. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passphrase letmein welcome admin administrator login secret hello dragon monkey master
  shadow sunshine princess football baseball liverpool arsenal chelsea manchester london england britain
  summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february
  march april june july august september october november december iloveyou love lovely money freedom
  whatever trustno superman batman michael daniel david james john mary anna sarah charlie george jessica
  jordan ashley thomas robert muhammad mohammed ahmed fatima maria andrew joshua computer internet
  laptop phone google facebook twitter instagram windows chrome flower butterfly cheese chocolate coffee
  cookie banana apple orange purple yellow green blue black white silver golden diamond angel angels
  jesus christ allah heaven family mother father brother sister baby children school teacher student
  academy community common ground leadership leader leaders migrant migrants refugee refugees organise
  organiser organisers organising organisation charity action campaign power people session register
  application coordinator office manager change solidarity justice qwerty azerty asdf test testing
  guest user access default open sesame abcd pass word this that with have from your what when were
  they will there their would about which correct horse battery staple the and for are but not you all`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
