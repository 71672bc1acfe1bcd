/** What generated notes are made of, once in Latin letters and once in Cyrillic ones. */

export type Letters = 'ascii' | 'cyrillic';

/** `{a}` and `{b}` are people alive that day, `{d}` is somebody dead, `{p}` a place, `{n}` and `{j}` any noun, any adjective. */
export interface Words {
  readonly given: readonly string[];
  /** Surnames and the names of places are put together of three. */
  readonly syllables: readonly string[];
  /** What groups are called. */
  readonly groups: readonly string[];
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  readonly sentences: readonly string[];
  /** Sentences that speak of somebody dead as one may. */
  readonly remembering: readonly string[];
  readonly titles: readonly string[];
}

const ascii: Words = {
  given: ['Anton', 'Boris', 'Daniil', 'Egor', 'Fedor', 'Gleb', 'Ilya', 'Kirill', 'Lev', 'Maxim', 'Nikita', 'Oleg'],
  syllables: [
    ...['ba', 've', 'go', 'du', 'zhe', 'za', 'ki', 'lo', 'me', 'nu'],
    ...['pa', 're', 'so', 'tu', 'fe', 'kha', 'tse', 'cho', 'shu', 'ra'],
  ],
  groups: ['League', 'Circle', 'Society', 'Brigade'],
  nouns: split(
    `abacus answer apple archive awning axle banner barge barrel basement basket bell bench blanket boiler bookkeeper bottle
    bridge broom bucket bundle button cabbage candle canteen cargo carpenter carriage cashier cellar chair chimney cigarette
    clerk clock cloud coal coat column comb cook copper corridor couch courier cow curtain cushion depot desk dinner doctor
    door dress drum duck egg envelope errand feather fence ferry fiddle fireman flag flour flute fog forge fox fuel furnace
    garden gate glass glove goose granary guard hammer handcart harbour hare harness hat hay hedge herring honey horse inkwell
    iron jacket jar kettle key kitchen ladder lamp lantern leaf ledger lemon letter lock loom mast match mattress meadow
    medal midwife milk mill mirror mop mushroom needle net newspaper notebook oar oat onion orchard oven owl paint pan parcel
    pear pen pencil pigeon pillow pipe plank plough pocket porridge porter potato printer pump quilt rail rake receipt ribbon
    ribcage roof rope rudder sack saddle sailor salt samovar saw scarf seamstress shawl shed sheep shelf shoe shovel sickle
    sieve sledge soap song soup spade spoon stable stamp station stocking stool stove string sugar supper table tailor tea
    telegram thread ticket timber towel tram tray trumpet tunnel turnip typewriter umbrella valve violin wagon wall wardrobe
    warehouse watchmaker water wax weaver well wheel whistle willow window wool workshop yard`,
  ),
  adjectives: split(
    `bitter bleak blue borrowed bright broken brown careful cheap clean cold crooked damp dark deep dented dim dry dull dusty
    empty faded false familiar fine flat forgotten frozen gentle golden green grey half-empty heavy hoarse hollow honest
    hungry idle last-minute late leaking light long lonely loose loud low mild modest muddy narrow noisy old pale patched
    patient plain polite poor proud quick quiet rare red restless rough rusty sad second-hand secret shallow sharp short
    shrill silent slow small sober soft solemn sour spare stiff stray strange stubborn tall thin tired torn unpaid upper
    useful vague warm weary wet white wide wooden worn yellow young`,
  ),
  sentences: [
    'The quarrel between {a} and {b} over a {j} {n} is no secret in {p}, where the {n} has been dear since the {j} spring.',
    '{a} spends the morning over the {j} {n} of the harvest and signs nothing before the {n} is mended.',
    'In the corridors it is said that {a} keeps a {j} {n} behind the {n}; the newspapers print the opposite.',
    'A train brings the {j} {n} to {p}, and for a week nobody speaks of any other {n}.',
    'The committee sits until four beside a {j} {n} and decides to sit again; {a} keeps the {n} and his own counsel.',
    'Letters from the province ask for a {n}, for a {j} {n} and for somebody who can read the last decree aloud.',
    '{a} distrusts the {j} {n}, and tells {b} so beside the {n}, in the hearing of two clerks.',
    'Snow falls on the {n} while the band plays the same three tunes on a {j} {n} and a {j} {n}.',
    'What was promised to the {n} in spring is counted in autumn, and the {j} {n} is smaller than anybody had feared.',
    'The {j} {n} is heard as far as {p}; the {n} that comes out is younger than the {j} one that goes in.',
    'Between the {n} and the {j} {n} there is room for one opinion, and {a} has it.',
  ],
  remembering: [
    'The old hands still speak of the late {d}, whose portrait hangs above the stove.',
    "{d}'s death is remembered with a minute of silence, and nobody quite knows where to look.",
    'The street that was named after {d} has been paved at last.',
  ],
  titles: [
    'A {j} night in {p}',
    'The quarrel over the {j} {n}',
    'Letters from {p}',
    'What the committee did not say',
    'The second congress of the builders',
    'Bread and a {j} {n}',
    'The trains run again',
  ],
};

const cyrillic: Words = {
  given: ['Антон', 'Борис', 'Даниил', 'Егор', 'Фёдор', 'Глеб', 'Илья', 'Кирилл', 'Лев', 'Максим', 'Никита', 'Олег'],
  syllables: [
    ...['ба', 'ве', 'го', 'ду', 'же', 'за', 'ки', 'ло', 'ме', 'ну'],
    ...['па', 'ре', 'со', 'ту', 'фе', 'ха', 'це', 'чо', 'шу', 'ра'],
  ],
  groups: ['Лига', 'Кружок', 'Общество', 'Бригада'],
  nouns: split(
    `ведро бочка мост фонарь сундук конверт билет чайник самовар сапог рукав пирог гвоздь молоток лопата телега вагон паром
    забор колодец колокол комод зеркало лестница крыльцо печник сторож писарь кузнец мельник ткач плотник портной сапожник
    почтальон часовщик капуста репа картофель лук яблоко груша вишня мёд соль сахар мука крупа молоко масло свеча лампа спичка
    бумага чернила перо тетрадь газета письмо телеграмма посылка верёвка сеть весло парус якорь корабль берег река озеро лес
    поле луг сад двор улица площадь дом крыша окно дверь порог стена пол потолок стол скамья кровать одеяло подушка платок
    шапка пальто варежка нитка иголка пуговица скрипка труба барабан песня сказка`,
  ),
  adjectives: split(
    `белый бледный быстрый ветхий вечерний гладкий глубокий глухой голодный горький горячий громкий грубый густой далёкий
    деревянный дешёвый длинный добрый долгий жаркий железный жёлтый забытый зелёный зимний знакомый золотой кислый короткий
    косой красный крепкий круглый лёгкий ленивый летний лишний медный медленный мелкий мокрый молодой мягкий надёжный низкий
    новый обычный острый пёстрый плоский полезный поздний полный простой пустой пыльный ранний редкий ржавый ровный рыжий
    светлый седой серый синий скромный скупой слабый сладкий старый странный строгий сухой сырой тайный тёмный тёплый терпкий
    тесный тихий тонкий тугой тусклый тяжёлый узкий хмурый холодный хриплый хрупкий чистый широкий`,
  ),
  sentences: [
    'О ссоре, в которой замешаны {a} и {b}, говорят все: виноват {j} {n}, а может быть, и {n}.',
    '{a} всё утро смотрит на {j} {n} и до полудня ничего не подписывает; рядом {n}.',
    'В коридорах шепчутся, что {a} не усидит до конца года: {j} {n}, {j} {n}; газеты пишут обратное.',
    'Поезд привозит {j} {n}, и целую неделю у всех на языке только {n} и {n}.',
    'Комитет заседает до четырёх, на столе {n} и {j} {n}; протокол ведёт {a}.',
    'Из губернии просят {n}, {j} {n} и кого-нибудь, кто прочтёт вслух последний декрет.',
    '{a} не доверяет новым людям, и {b} узнаёт об этом через {j} {n}, при двух писарях.',
    'На площадь падает снег, а {j} {n} и {j} {n} стоят там, где их оставили осенью.',
  ],
  remembering: ['Старики до сих пор вспоминают, каким был {d}; портрет висит над печью.'],
  titles: ['Долгая ночь, {j} {n}', 'Спор, {n} и {j} {n}', 'Письма из губернии', 'Хлеб и гвозди', 'Поезда снова идут'],
};

export const words: Readonly<Record<Letters, Words>> = { ascii, cyrillic };

/** Facts that contradict nothing, as often as the notes like. The verbs of the language are English in any letters. */
export const facts = [
  '{a} meets {b}',
  '{a} meets {b}',
  '{a} visits {p}',
  '{a} visits {p}',
  '{a} moves to {p}',
  '{a} joins {g}',
  '{a} becomes {o}',
];

/** What somebody dead cannot do, said in prose and as a fact, and a fact that may be read in two ways. */
export const slips = {
  prose: ['{d} orders the archive to be sealed.', '{d} signs the decree and leaves for the station.'],
  fact: ['{d} meets {b}'],
  unclear: ['{a} is shot'],
};

function split(list: string): string[] {
  return list.split(/\s+/);
}
