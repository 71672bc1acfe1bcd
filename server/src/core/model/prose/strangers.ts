/**
 * Other people of a known surname. "Vasily Stalin" is not Stalin, nor is "Stalin" in what follows him; and "Captain Komarov" is
 * hardly the Komarov one reads of in books, who never was a captain.
 */
import type { Span } from '../../text/span.js';
import type { NameIndex } from '../names/name-index.js';
import { rankEnds, ranks } from '../names/ranks.js';
import { isCapitalised, isWordUnit, type Word, wordsOf } from '../names/words.js';
import { wordSet } from './word-classes.js';

/** Whether the word right before a bare surname is a given name, and so of somebody else. `isOpening`: it begins a sentence, as any word may with a capital. */
export function isOthersGivenName(text: string, before: Word, surname: Span, isOpening: boolean): boolean {
  if (isSurelyGivenName(text, before, surname)) return true;
  const { folded } = before;
  if (isOpening || folded.length < 3 || !isCapitalBefore(text, before, surname)) return false;
  return (
    !ranks.has(folded) &&
    !rankEnds.has(folded) &&
    !ordinary.has(folded) &&
    !strangersRanks.has(folded) &&
    !/(?:ly|ing|ed|ist|ite|man)$/.test(folded)
  );
}

/** The same of those only that are given names and nothing else. */
function isSurelyGivenName(text: string, before: Word, surname: Span): boolean {
  return (givenNames.has(before.folded) || isPatronymic(before.folded)) && isCapitalBefore(text, before, surname);
}

function isCapitalBefore(text: string, { start, end }: Word, surname: Span): boolean {
  return isCapitalised(text, start) && /^ +$/.test(text.slice(end, surname.start));
}

/** Whether a rank or a form of address stands right before a bare surname that somebody known from books is seldom called by. */
export function isStrangersRank(text: string, before: Word | undefined, surname: Span): boolean {
  return (
    before !== undefined &&
    strangersRanks.has(before.folded) &&
    // "At the grave of the pilot Lenin speaks."
    (isCapitalised(text, before.start) || small.has(before.folded)) &&
    /^\.? +$/.test(text.slice(before.end, surname.start))
  );
}

/** Whether somebody else of this surname stands before it in its text: whoever was last named in full is meant. */
export function isStrangerNamedBefore(text: string, surname: Span, names: NameIndex): boolean {
  const written = text.slice(surname.start, surname.end);
  const from = Math.max(0, surname.start - reach);
  const near = text.slice(from, surname.start);
  let at = surname.start;
  for (let tries = 0; tries < MOST_TRIES && at > from; tries++) {
    at = from + near.lastIndexOf(written, at - 1 - from);
    if (at < from) return false;
    const end = at + written.length;
    if (isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(end))) continue;
    if (!isBehindName(text, at)) continue;
    const words = wordsOf(text, startOfWords(text, at), end);
    const hit = names.scan(text, words).at(-1);
    if (!hit || hit.first + hit.count !== words.length) continue;
    if (hit.count > 1) return false;
    const before = words.at(-2);
    if (!before) continue;
    const where = { start: at, end };
    // Towns and feasts have capitals too: "In Zurich Lenin had lived well."
    if (isStrangersRank(text, before, where) || isSurelyGivenName(text, before, where)) return true;
  }
  return false;
}

/** Whether a word with a capital, or the rank of somebody, stands right before `at`: before most names none does. */
function isBehindName(text: string, at: number): boolean {
  if (text.charCodeAt(at - 1) !== 32) return false;
  let end = at - 1;
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 46)) end--;
  let start = end;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start < end && (isCapitalised(text, start) || small.has(text.slice(start, end)));
}

/** A few words before `at`, in its line. */
function startOfWords(text: string, at: number): number {
  const least = Math.max(0, at - 60);
  let start = least + text.slice(least, at).lastIndexOf('\n') + 1;
  // Not within a word.
  if (start > 0) while (start < at && isWordUnit(text.charCodeAt(start - 1))) start++;
  return start;
}

/** "Davidovich", "Ilyinichna". */
export function isPatronymic(folded: string): boolean {
  return folded.length > 6 && /(?:[oe]vich|ovic|[oe]vna|ichna)$/.test(folded);
}

/** Whether the office at this word is that of a deputy, for whose own nobody is declared. */
export function isTitleOfDeputy(text: string, words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const office = words[at] as Word;
  return (
    before !== undefined && deputies.has(before.folded) && /^(?: +|[-‐‑])$/.test(text.slice(before.end, office.start))
  );
}

const deputies = wordSet('deputy vice assistant acting under associate');

/** So far before a name it is looked for whether somebody else bears it, in UTF-16 units. */
const reach = 4000;
/** A name that is repeated is not looked at again and again. */
const MOST_TRIES = 12;

/** Those of whom a story has many, and histories few. */
const strangersRanks = wordSet(
  `captain lieutenant sergeant corporal private major colonel cadet midshipman ensign trooper gunner pilot nurse doctor dr engineer
   inspector constable detective professor mr mrs ms miss master sister brother aunt uncle cousin grandmother grandfather grandpa grandma
   young little frau herr fraulein madame mademoiselle monsieur signor signora senor don`,
);

/** Those that need no capital. */
const small = wordSet('young little');

/** Words with a capital before a surname that are no given names. */
const ordinary = wordSet(
  `the and but when while after before since with without under for from then now yet still even only both neither nor not did does was were had has will would could should
   comrade poor dear late great iron red white soviet russian bolshevik menshevik monday tuesday wednesday thursday friday saturday sunday january february march april may june
   july august september october november december spring summer autumn winter christmas easter today yesterday tomorrow perhaps maybe once here there what who why how that this these those his her their our
   as at by in on of to if so or meanwhile instead however also later soon never always again`,
);

/** Given names that begin sentences, where any word has a capital. Such as are words too ("Will", "Mark", "Grace") are left out. */
const givenNames = wordSet(
  `adam adolf adrian afanasy agnes agrippina albert albertine aleksandr aleksandra aleksei alexander alexandra alexandre alexei alexey alexis alfred alice
   aline alisa alphonse amelie anastasia anatoly andre andrea andreas andrei andrew andrey andrzej angela angelica anna anne antoine anton antonina antonio arkady
   arnold arseny arthur arvid august augustin auguste axel barbara beatrice benjamin bernard bertha boris bogdan bronislav camille carl carla carlos caroline
   catherine cecile charles charlotte christian christine claire claude clemens clement clara constantin cornelius daniel daria david denis dieter dmitri dmitriy dmitry
   dominique dora edgar edith edmond edmund eduard edward edwin egon ekaterina elena eleonora elisabeth eliza elizabeth ella elsa emil emile emilia emily emma
   eric erich erik ernest ernst eugen eugene eva evelyn evgeny fabien faina felix ferdinand filipp florence francis franciszek francois francoise frank franz fred frederic frederick friedrich
   fritz fyodor gabriel galina gaspard gaston gavril gavriil genevieve gennady georg george georges georgy gerard gerhard gertrude gilbert giovanni giuseppe gleb
   grigori grigory guillaume gunnar gustav guy hannah hans harold harry heinrich helen helena helene helga henri henrietta henriette henry herbert herman hermann hugo ida
   ignacy ignat igor ilya inessa ingrid irina isaac isabel isabelle ivan jacob jacqueline jacques jakob james jan jane jaroslav jean jeanne jenny jerzy joachim
   johan johann johanna john jonas josef josefa joseph josephine jozef juan judith julia julian julie julius jules kamil karl karol katarina katharina katherine kathleen kirill klara klaus
   klavdia klavdiya konrad konstantin konstantine ksenia kurt larisa laszlo laura laurent lavrenty leo leon leonard leonid leonie leonora leopold lev lidia lidiya louis louise lucie lucien lucy ludmila
   ludwig luis luise lydia lyudmila magda maksim manfred marc marcel margaret margarete margarita marguerite maria marianne marie marina mario marius martha martin mary
   marya mathilde matilda matthias matvei maurice max maxim maximilien michael michel michelle mikhail mikola miklos milan mila miriam miron mitrofan moisei moritz nadezhda nadya natalia natalie
   natalya natasha nikita niklas nikola nikolai nikolaus nikolay nina nicholas nicolas nora oksana olaf oleg olga oliver oscar oskar otto pascal patrick paul paula pauline pavel
   pelageya peter petr philip philippe pierre piotr platon polina praskovya prokhor pyotr rachel raisa ralph raymond rebecca regina rene richard robert rodion roger roland
   rolf roman rosa rosalie rudolf rufina ruth samuel sara sarah sebastien semen semyon serafima serge sergei sergey sidor sigmund simon sofia sofya solomon sonia sonya
   sophia sophie stanislav stanislaw stefan stella stepan stephen susanna suzanne svetlana sylvie tamara tanya taras tatiana tatyana terenty theodor theodore theophile therese thomas tikhon timofei timur
   valentin valentina valerian valery varvara vasili vasiliy vasily vasyl vera veronika victor viktor viktoria vilhelm vincent viola vitaly vladimir vladislav vsevolod vyacheslav walter wanda wenzel
   werner wilhelm william winifred wolf wolfgang xavier xenia yakov yan yaroslav yefim yegor yekaterina yelena yelizaveta yevgenia yevgeny yulia yuri yury yves zakhar zinaida zoya`,
);
