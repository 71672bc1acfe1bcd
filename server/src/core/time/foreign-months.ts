/** The months of languages that notes are often copied from: to say which English one is meant, never to read a date. */

/** The number of the month (1 to 12) that the word is in German, French, Spanish, Italian or Russian; none of an English one. */
export function englishMonth(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase());
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'januar jänner janvier enero gennaio января январь',
    'februar février fevrier febrero febbraio февраля февраль',
    'märz maerz mars marzo марта март',
    'avril abril aprile апреля апрель',
    'mai mayo maggio мая май',
    'juni juin junio giugno июня июнь',
    'juli juillet julio luglio июля июль',
    'août aout agosto августа август',
    'septembre septiembre setiembre settembre сентября сентябрь',
    'oktober octobre octubre ottobre октября октябрь',
    'novembre noviembre ноября ноябрь',
    'dezember décembre decembre diciembre dicembre декабря декабрь',
  ].flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
