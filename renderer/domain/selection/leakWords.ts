/** Words that stand in the names of many groups, and so give none of them away. Folded. */
export const WORDS_OF_GROUPS: ReadonlySet<string> = new Set(
  `a an and at for from in of on the to with de del della des di do da du la le les el al y e et
  academy action advice african alliance aid arab asian asylum association black british care caribbean campaign centre center
  charity children choir christian church cic cio circle citizens club co collective committee communities community
  company cooperative council country cultural culture development diaspora east education english families family
  fathers federation film food for forum foundation friends garden girls group groups health help home hope house
  housing inc initiative institute international kitchen language leaders learning limited links local ltd london men
  migrant migrants mosque mothers movement muslim neighbourhood neighbours network new night north of older open
  organisation organization parents partnership people peoples plc project refugee refugees rights school schools
  seekers service services social society solidarity south sport sports street students support teachers team tenants
  theatre together training trust uk union unit united university voice voices volunteer volunteers welcome west
  women womens work workers world writers young youth`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Places so large that they give nobody away. Folded, without spaces. */
export const LARGE_PLACES: ReadonlySet<string> = new Set([
  "england",
  "wales",
  "scotland",
  "uk",
  "unitedkingdom",
  "britain",
  "greatbritain",
  "london",
  "greaterlondon",
  "europe",
]);

/** What mail addresses are called that are nobody's name. */
export const WORDS_OF_ADDRESSES: ReadonlySet<string> = new Set([
  "admin",
  "contact",
  "email",
  "enquiries",
  "hello",
  "info",
  "mail",
  "office",
  "post",
  "team",
  "work",
]);

/** Words of English, with a capital as they begin sentences, that sound like names written without their vowels. Folded. */
export const WORDS_LIKE_NAMES: ReadonlySet<string> = new Set(
  `a all also and any as ask at came can come could did do does done each even ever every few for from good had has have
  he her here him his home how i if in is it its just keep last less like made make many maybe me mean men met might
  more most much must my name near need never new next no none nor not now of old on once one only or other our out over
  own same say says seen she should since sir so some soon still such sure take talk than that the their them then there
  these they this those time to today told too under until up us use very was we were what when where which while who
  why will with within without women word work would year yes yet you your`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);

/** Names that are words of English as well: only with a capital letter are they taken for the name. */
export const NAMES_THAT_ARE_WORDS: ReadonlySet<string> = new Set(
  `april august autumn baker blessing brown charity comfort cook crystal daisy dawn destiny faith favour fisher forest
  freedom friday gentle gift glory grace green happy heaven holly honour hunter innocent iris ivory justice june king
  light lily long love lovely marsh mason melody mercy miller monday moon noble olive patience peace pearl poppy praise
  precious prince princess promise prosper queen rain river robin rose sage shepherd sky smith star storm summer sunday
  sunny taylor treasure unity victor victory violet virtue white wisdom wood young`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
