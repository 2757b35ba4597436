import { wordSet } from './word-set.ts';

const ANIMALS_ONE_AND_MANY = wordSet(
  `dog dogs puppy puppies cat cats kitten kittens parrot parrots budgie budgies hamster hamsters rabbit rabbits bunny bunnies guinea-pig horse horses pony ponies goldfish fish turtle turtles tortoise tortoises snake snakes lizard lizards gecko geckos
   ferret ferrets canary canaries bird birds chicken chickens hen hens duck ducks goat goats sheep donkey donkeys cow cows pig pigs gerbil gerbils chinchilla chinchillas rat rats mouse labrador beagle poodle dachshund terrier
   retriever shepherd collie husky corgi pug bulldog spaniel greyhound whippet schnauzer chihuahua pet pets cockatiel cockatoo axolotl tarantula hedgehog hedgehogs pigs mutt tabby stray strays pup pups kitty kitties doggo corgis ragdoll siamese persian`,
);
export const ANIMALS: ReadonlySet<string> = new Set([...ANIMALS_ONE_AND_MANY].flatMap((animal) => [animal, `${animal}s`]));
export const VEHICLES = wordSet(
  `car cars bike bikes bicycle motorbike motorcycle scooter van truck lorry boat sailboat yacht moped tractor suv camper campervan motorhome caravan convertible hatchback sedan pickup wagon ebike e-bike vespa plane canoe kayak`,
);
export const POSSESSIONS = wordSet(
  `house flat apartment condo cottage cabin studio farm garage allotment garden phone smartphone laptop computer pc mac tablet ipad iphone macbook kindle camera guitar piano violin cello viola keyboard drum drums trumpet saxophone flute
   clarinet synth synthesizer telescope drone printer 3d-printer tv console playstation xbox switch headphones watch smartwatch surfboard snowboard skateboard tent sauna pool treadmill espresso-machine thermomix collection
   pixel galaxy thinkpad ukulele harp accordion banjo record-player turntable shop store bakery cafe café restaurant bookshop bookstore brewery vineyard`,
);
export const LANGUAGES = wordSet(
  `english german french spanish portuguese italian dutch polish russian mandarin chinese cantonese japanese korean arabic hebrew hindi urdu tamil telugu turkish greek swedish danish norwegian finnish czech slovak hungarian romanian ukrainian
   catalan basque welsh irish gaelic swahili yoruba igbo twi vietnamese thai malay indonesian tagalog filipino persian farsi bengali punjabi marathi gujarati esperanto latin galician croatian serbian bosnian slovenian bulgarian estonian
   latvian lithuanian icelandic albanian armenian georgian azerbaijani kazakh uzbek mongolian nepali sinhala khmer lao burmese amharic somali zulu xhosa afrikaans hausa maltese luxembourgish flemish asl bsl kurdish pashto dari quechua
   guarani creole wolof lingala shona`,
);
export const DIETS = wordSet(
  'vegetarian vegan pescatarian pescetarian flexitarian keto paleo carnivore kosher halal gluten-free lactose-free dairy-free sugar-free plant-based omnivore veggie raw-vegan lacto-vegetarian ovo-vegetarian fruitarian macrobiotic low-carb',
);
/** Software and services by their names. */
export const TOOLS = wordSet(
  `postgres postgresql mysql sqlite redis mongodb kafka docker kubernetes terraform react vue angular svelte python javascript typescript rust go golang java kotlin swift ruby rails django flask node nodejs node.js vim neovim emacs vscode
   slack notion linear jira trello asana figma sketch github gitlab bitbucket aws gcp azure vercel netlify linux windows macos android ios ubuntu arch fedora chrome firefox safari excel obsidian evernote zoom teams discord telegram whatsapp
   signal instagram twitter facebook tiktok linkedin mastodon bluesky snowflake dbt airflow spark pandas pytorch tensorflow supabase firebase neo4j elasticsearch nextjs next.js tailwind graphql c++ c# haskell elixir scala php perl julia matlab r
   photoshop illustrator blender unity unreal godot xcode intellij pycharm jupyter latex markdown grafana prometheus datadog sentry jenkins nginx apache dynamodb cassandra bigquery redshift clickhouse duckdb mariadb oracle`,
);
/** A name that is of a tool and of no employer. */
export function isToolOnly(name: string): boolean {
  const words = name.toLowerCase();
  return (
    TOOLS.has(words) &&
    !/^(?:slack|notion|linear|asana|figma|github|gitlab|vercel|netlify|twitter|facebook|tiktok|linkedin|snowflake|supabase|datadog|sentry|zoom|discord|oracle|instagram|trello|unity|obsidian|evernote|elastic)$/.test(
      words,
    )
  );
}
export const INSTRUMENTS = wordSet(
  'guitar piano violin cello viola bass drums trumpet saxophone sax flute clarinet oboe bassoon trombone tuba harp ukulele banjo accordion organ keyboard keyboards synth mandolin sitar percussion harmonica recorder fiddle horn',
);
/** Where somebody can be "at" without working there. */
export const WHEREABOUTS = wordSet(
  `home work school lunch dinner breakfast office airport station gym beach party conference meeting hospital doctor dentist bar pub restaurant concert cinema movies park pool hotel door desk table least best worst risk war peace ease odds
   loss night once present last first all most rest hand fault stake sea play mall market supermarket store shop library church funeral wedding event workshop hackathon meetup festival bus train traffic place house moment time end start
   beginning point edge limit capacity uni university college practice training class court`,
);
