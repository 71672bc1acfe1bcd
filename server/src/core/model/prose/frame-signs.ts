/** The words by which a sentence, in small letters, opens a frame, or leaves one. */

const shows =
  '(?:films?|movies?|newsreels?|documentar(?:y|ies)|screenplay|play|opera|operetta|ballet|drama|comedy|tragedy|pageant|revue|novel|stor(?:y|ies)(?! of the (?:party|country|war|state|union))|tale|legend|fable|ballad|poem|epic|biopic)';
const books = '(?:(?:school|text)books?|primer|chronicle|encyclop\\w+|history book|legend|chapter)';
const pictures =
  '(?:photographs?|photos?|snapshots?|portraits?|paintings?|canvas|drawings?|engravings?|woodcuts?|murals?|frescoe?s?|caricatures?|cartoons?)';
const jokes = '(?:jokes?|anecdotes?|riddles?|fables?|fairy tales?|parables?)';
const testimony = '(?:indictments?|confessions?|testimon(?:y|ies)|depositions?)';
const article = "(?:an?|the|this|that|another|one|his|her|their|\\S+'s?)";
const fewWords = '(?:[^\\s,.]+ ){0,2}';

export const frames: readonly RegExp[] = [
  // Dreams and visions; what one only hopes for is no scene: "dreams of a quiet life".
  /\b(?:dream(?:s|t|ed|ing)?\b(?! (?:of|about) (?:an?|his|her|their|power|peace|glory|world|becoming|being|going)\b| (?:has |have |had )?c[oa]mes? true)|(?<!\b(?:is|was|of) an? )(?:night|day)mares?\b|daydreams?\b|hallucinat|delirious\b|(?:a|his|her) (?:trance|delirium|fever)\b|\bin (?:his|her) (?:sleep|imagination)\b|\bprophe(?:sies|sied|cy|cies)\b|\bfortune-?tellers?\b|\b(?:foretell|foretold)|\bs[ée]ances?\b|(?:has|have|had|sees?|saw) (?:a|the) vision\b)/,
  // Memories: "recalls the ambassador" sends for him.
  /\bremember(?:s|ed|ing)?\b(?! to\b| (?:him|her|them) (?:well|fondly)\b)|\b(?:recall|recollect)(?:s|ed|ing)? (?:how|when|what|that|those|the (?:\w+ )?(?:days?|nights?|evenings?|winters?|summers?|times?|years?|meetings?)|(?:\w+ )?1\d{3})\b|\breminisc|\bthinks? back\b|\bflashbacks?\b|\b(?:his|her|their|\S+'s) (?:memoirs?|reminiscences|recollections|memories)\b(?! (?:are|were|is|was) (?:published|printed|finished|banned|translated|sold))|\bin (?:his|her|their) memory\b/,
  // What is shown and told; that a comedy opened last night is news.
  new RegExp(
    `\\bin ${article} ${fewWords}${shows}\\b|\\b${shows} (?:\\w+ )?(?:begins?|began|open(?:s|ed)?(?= (?:with|on)\\b|$|[.,])|starts?|started|shows?|showed|tells?|told|is about|depicts?|portrays?)\\b|\\b(?:watch(?:es|ed|ing)?|sees?|saw|reads?|screens?|screened|shows?|showed|stages?|staged|performs?|performed|rehearses?|rehearsed) (?:[^\\s,.]+ ){0,5}${shows}\\b`,
  ),
  new RegExp(
    `\\b(?:novel|story|tale) (?:opens|is set) in\\b|\\btells? (?:(?!the |his |her |whole |full )[^\\s,.]+ ){0,3}(?:stor(?:y|ies)|tales?)\\b|\\b${books} (?:\\w+ )?(?:tells?|told|relates?|recounts?|narrates?|describes?|shows?)\\b|\\bin (?:one|another|this|that|his|her|the \\w+) version\\b(?! of the (?:plan|draft|text|decree|law|report|speech|document))`,
  ),
  /\b(?:watch(?:es|ed|ing)?|screens?|screened|stages?|staged|performs?|performed|rehearses?|rehearsed) (?:the )?["“«*_][^"”»*_]+["”»*_]/,
  /\blights (?:go|went) (?:down|out)\b|\bcurtain (?:rises|rose|goes up|went up)\b|\bprojector\b|\bon (?:the )?(?:\w+ )?screen\b|\bin the (?:first|second|third|fourth|fifth|next|last|final) act\b(?! of)|\b(?:actor|actress)\b.*\b(?:plays?|role|the part|gestures?|wig|beard|mask|make-?up|rehears\w+)\b|\bin the role of\b|\bplay(?:s|ed|ing)? at (?!cards|chess|dice|draughts|skittles|home\b)/,
  // Pictures: "a photograph", "in the portrait"; the one of somebody that is taken or burned shows nothing.
  new RegExp(
    `\\b(?:in|on) (?:[^\\s,.]+ ){0,3}${pictures}\\b|\\b(?:an?|another|one|two|three|old) (?:(?!has |have |had )[^\\s,.]+ ){0,2}${pictures}\\b(?! (?:is|was|are|were) (?:taken|burned|burnt|torn|sold|bought|stolen))|\\b${pictures} (?:\\w+ )?(?:shows?|showed|depicts?)\\b|\\b${pictures} (?:[^\\s,.]+ ){0,3}(?:hangs?|hung|covers?|covered|is (?:finished|unveiled|ready|done|shown))\\b|\\b(?:leafs?|turns?|looks?) through (?:the|an?|his|her) (?:\\w+ )?album\\b`,
  ),
  // Jokes that are told, and not made of something.
  new RegExp(
    `(?<!\\b(?:makes?|made|cracks?|cracked|as|like) )\\b(?:an?|this|another|new|old|favourite|latest) ${fewWords}${jokes}\\b|\\b(?:the|tells?|in|of) (?:the )?${jokes}(?= |$)(?! (?:falls?|fell|is (?:on|over)|was))|\\b${jokes} (?:goes|runs|is told)\\b`,
  ),
  // Hearsay, where it is of the dead.
  /\b(?:rumou?r|gossip|word|legend|story|tradition) (?:has|had) it\b|\b(?:rumou?rs?|tales?|stories|whispers) (?:that|says?|tells?)\b|\b(?:rumou?r|story|tale) (?:goes|is told)\b(?! on\b)|\bit is (?:said|whispered|rumou?red) (?:that|of)\b|\b(?:says?|said|whispers?|whispered|believes?|believed|swears?|swore|insists?|claims?|claimed)\b.*\b(?:alive|not dead|never died|only sle(?:eps|eping)|(?:come|coming) back|risen)\b/,
  // What the accused have to say.
  new RegExp(
    `\\b${testimony} (?:\\w+ )?(?:says?|tells?|claims?|names?|lists?|describes?|has it|reads?|goes)\\b|\\b(?:reads? out|from|in) (?:the|an?|his|her|\\S+'s) (?:\\w+ )?${testimony}\\b|\\baccording to (?:the )?(?:charges?|indictment|prosecution|legend|story|script)\\b|\\b(?:confess(?:es|ed)?|testif(?:y|ies|ied)) (?:that|how)\\b`,
  ),
  // What is only supposed.
  /\bhad (?:\S+ ){1,3}(?:lived|survived|recovered|not died|not been (?:shot|killed|murdered))\b|\bwere (?:\S+ ){1,4}alive\b|\bif (?:only )?(?:\S+ ){1,3}(?:had )?(?:lived|survived|not died)\b|^(?:and |but )?(?:suppose|supposing|imagine|assume|picture this|let us (?:suppose|imagine|assume))\b|\bwhat if (?:\S+ ){1,5}?(?:had|were|\w+ed|won|lost)\b|\bwhat (?:\S+ )?(?:would|might|could) (?:\S+ )?have\b|\bcounterfactual|\bhypothetically\b/,
  /\bin (?:another|some other|a (?:different|parallel|better|happier)|an? alternat(?:e|ive)) (?:world|life|universe|timeline|history|reality)\b/,
];

/** What shows somebody, but tells nothing of him. */
export const likenesses =
  /\b(?:statues?|statuettes?|busts?|monuments?|sculptures?|(?:wax|bronze|plaster) figures?|waxworks?|tapestr(?:y|ies)|carpet|mosaics?|reliefs?|posters?|banners?|stamps?|medals?|coins?|banknotes?|icons?|effig(?:y|ies)|dolls?|vases?|stained glass)\b/;

/** Right before a colon: "The banner reads", "Chapter fifteen", "Scenario A", "draws caricatures", "Gossip in the queue". */
export const announces =
  /\b(?:recit|chant|sing|declaim|intone)(?:s|es|e|ed|ing)?$|\b(?:banner|placard|poster|slogan|inscription|caption|plaque|primer|textbook|reader|song|verse|poem|hymn|motto|leaflet|joke|legend|rhyme|card)s? (?:\w+ )?(?:reads?|says?|runs?|goes|said|ran)$|^\W*(?:the )?(?:chapter|act|scene|reel|canto|episode|panel|stanza|slide|exhibit|plate|figure|scenario|variant|hypothesis|version|plot|synopsis|stage direction)(?: [\w.]+)?$|\b(?:caricature|cartoon|drawing|sketch|tableau|vision|fantasy|rhyme|slogan|song|joke|plot|synopsis|libretto|script)s?$|^\W*(?:(?:the|a|more|old|new|latest) )?(?:gossip|rumou?rs?|legends?|hearsay|whispers?|myths?|jokes?|superstition)\b[^.]*$|^\W*(?:(?:at the|on the|in the|the) )?(?:cinema|theatre|theater|opera|stage|screen)$/;

/** The frame is left: the dreamer wakes, the film is over, the story goes back to where it was. */
export const leaves = new RegExp(
  `^\\W*(?:(?:but|and|then) )?(?:now|meanwhile|outside|elsewhere|back (?:in|at|on)(?! (?:\\w+ )?1\\d{3})|today|tonight|in (?:reality|truth|fact)|in real life|(?:in the|the next|next|that|this) morning|the next day|at dawn|on waking|awake|afterwards?)\\b|\\b(?<!the )(?:wakes?|woke|awakes?|awoke|awakens?)\\b|\\bopen(?:s|ed) (?:his|her) eyes\\b|\\bcomes? to (?:himself|herself)\\b|\\b(?:${shows}|${jokes}|dream|nightmare|memory|vision|reel|flashback|performance|curtain) (?:\\w+ )?(?:ends?|ended|(?:is|was|are|were) (?:over|done|finished|at an end)|finishes|finished|fades?|faded|stops?|stopped|breaks off|falls|fell)\\b(?! (?:with|in|on)\\b)|\\blights (?:go|come|went|came) (?:up|on)\\b|\\b(?<!there )(?:was|is|remains) (?:only |just |but )?a (?:dream|joke|story)\\b`,
);

/** A title that is nothing but the name of a frame: "Flashback", "Stalin's dream", "The film"; not "Rumours of war", "A broken dream". */
export const framingTitle =
  /^\W*(?:(?:in|at|from) )?(?:(?:an?|the|this|his|her|their|another|\S+'s?) )?(?:(?:dreams?|nightmares?|daydreams?|memor(?:y|ies)|jokes?|anecdotes?|legends?|myths?|rumou?rs?|what if|hypothesis|scenario|film|newsreel|play|novel)(?:[^\w'’ -].*| (?:from|about|that) .*)?|(?:\w+ )?(?:flashbacks?|reminiscences?|recollections?|memoirs|paintings?|portraits?|photographs?|caricatures?)(?:[^\w'’ -].*| (?:of|from|about|by|in) .*)?)$/;

/** A stage is one of a theatre only where one is spoken of: others are stood on at congresses. */
export const onStage = /\b(?:on|across|behind) (?:the )?stage\b/;
export const theatres =
  /\b(?:theatres?|theaters?|opera|play|ballet|drama|comedy|tragedy|pageant|actors?|actress|curtain|audience|director|playwright|premiere)\b/;

/** Whether a text in small letters may open a frame: all that does has one of the signs, and most texts have none. */
export function hasSign(text: string): boolean {
  const words = ` ${text.replace(betweenWords, ' ')}`;
  return signs.some((sign) => words.includes(sign));
}

const betweenWords = /[^a-z\d\u00c0-\u024f]+/g;

/** Words, or parts of words that few others have; `_` stands for a blank. */
const signs: readonly string[] =
  `dream mare hallucinat delirium delirious trance fever prophe fortune foret seance séance sèance imagin rememb
   recall recollect reminisc flashback memoir memor film movie newsreel documentar oper ballet drama comedy
   tragedy pageant revue novel stor tale legend fable ballad poem epic biopic book primer chronicle encyclop
   chapter version watch screen stage perform rehears curtain projector actor actress photo snapshot portrait
   paint canvas drawing engraving woodcut mural fresco caricature cartoon album joke anecdote riddle parable
   gossip rumo whisper tradition indictment confess testi deposition according lived surviv alive recovered
   suppos assume picture counterfactual hypothe another different parallel happier alternat risen statu
   monument sculpture figure waxwork tapestr carpet mosaic relief poster banner banknote effig stained recit
   chant declaim inton placard slogan inscription caption plaque reader hymn motto leaflet rhyme scene canto
   episode panel stanza slide exhibit scenario variant plot synopsis direction sketch tableau fantasy libretto
   script hearsay myth superstition cinema theat _play _sleep _vision _think _lights _act role_of _word_ha
   it_is_said not_died not_been what_ let_us some_other better not_dead never_died only_sle come_back
   coming_back _bust _stamp _medal _coin _icon _doll _vase _sing _song _verse _card _reel _plate`
    .split(/\s+/)
    .map((sign) => sign.replaceAll('_', ' '));
