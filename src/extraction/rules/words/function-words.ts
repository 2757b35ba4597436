function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

export const SUBJECT_PRONOUNS = words(
  'i you he she it we they this that these those who there everyone everybody someone somebody anyone anybody nobody noone people one all both most some many',
);
export const OBJECT_PRONOUNS = words(
  'me you him her it us them this that these those myself yourself himself herself itself ourselves themselves everything something anything nothing everyone everybody someone somebody anyone anybody nobody one ones both all each none mine yours his hers ours theirs what whatever who whom which there here',
);
export const POSSESSIVES = words('my your his her its our their whose');
export const ARTICLES = words('a an the');
export const DEMONSTRATIVES = words('this that these those');
export const QUANTIFIERS = words(
  'some any no every each all both many much few several more most enough another other either neither two three four five six seven eight nine ten twelve',
);
export const PREPOSITIONS = words(
  'at in on for to from with by of about into onto over under near after before during without within through across against among around as behind beside besides between beyond despite except inside like off out outside past per since than toward towards until till up upon via around down along next',
);
export const CONJUNCTIONS = words('and but or so nor yet plus');
export const SUBORDINATORS = words(
  'because while although though whereas when whenever if unless since as until till before after once where that than whether cause',
);
export const MODALS = words("will would shall should can could may might must 'd");
export const QUESTION_WORDS = words('what where when why who whom whose which how');
/** Words that stand before a sentence proper. */
export const OPENERS = words(
  `hi hey hello hallo yo greetings morning afternoon evening ok okay oh ah ahh oops ooh wow yes yeah yep yup sure no nope nah well so and but also plus now then actually sorry please thanks thank correction update note
   remember reminder news change slight minor tiny fun fact good big great bad sad happy quick small random guess hmm hm um uh er right anyway alright listen look today first firstly secondly finally lastly edit ps btw fyi yay hooray hurray woohoo ugh phew dear`,
);
/** What may follow a subject only as an adjective or as a state, so that `'s` before it is "is". */
export const PREDICATIVES = words(
  `married engaged divorced separated widowed single retired based located allergic vegan vegetarian pescatarian unemployed self-employed pregnant born called named employed back done due responsible
   fluent bilingual originally originally from studying working living dating available busy ready going intolerant lactose gluten-free teetotal sober sick ill well fine happy sad tired interested good bad great gone
   promoted hired fired laid let out off away over on up scheduled set supposed about almost nearly currently now still also just not never always already no a an the my your our his her their at in with from for to by like`,
);
export const NOT = words('not never neither nor');
/** "The US" and "a friend" are named, these are not: nothing can be said of them by name. */
export const VAGUE = words(
  'thing things stuff something anything nothing everything someone somebody anyone anybody everyone everybody nobody people person man woman guy girl lot lots bit way ways time times day days night kind sort idea point reason case moment while one ones rest part side place same fact matter luck fun sense rid well',
);
