/** What one dies of or survives: the words that tell an escape with one's life from any other. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

export const illnesses = words(
  `influenza flu grippe illness disease sickness malady affliction typhus typhoid cholera plague tuberculosis consumption pneumonia fever stroke
  cancer infection operation surgery ordeal crisis epidemic pandemic poison poisoning wound wounds injury injuries malaria smallpox diphtheria
  dysentery sepsis scurvy relapse haemorrhage hemorrhage attack coma`,
);

export const deaths = words(
  `death execution assassination murder lynching squad gallows guillotine scaffold noose bullet bullets bomb bombs explosion poison stake
  assassin assassins killer killers murderer murderers executioner executioners hangman attempt attempts penalty sentence shot shots`,
);

export const arrests = words('arrest capture arrested captured');

/** With these a peril is none: "an attack of nerves", "a stroke of luck". */
export const moods = words(
  `nerves vanity excitement luck shyness hiccups giggles conscience jealousy rage panic flies doubt doubts boredom laughter photographers
  question questions genius love`,
);

/** What one survives or gets over without having been in danger of one's life. */
export const trifles = words(
  `speech speeches vote votes scandal scandals debate debates motion confidence dinner lunch banquet meeting election elections reshuffle criticism
  critics review reviews interview exam lesson embarrassment surprise disappointment defeat hangover cold boredom composure mud crowd`,
);

/** What one has again where one recovers: anything else was only lost. */
export const health = words('health strength forces senses consciousness sight speech life');
