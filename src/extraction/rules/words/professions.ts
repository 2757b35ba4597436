import { lexiconTags } from './tagger.ts';
import { wordSet } from './word-set.ts';

const TITLES = wordSet(
  `engineer developer dev programmer designer architect manager director lead head vp svp evp ceo cto cfo coo cmo cpo ciso cio president chair chairman chairwoman chairperson founder co-founder cofounder intern trainee apprentice
   consultant analyst researcher scientist physicist chemist biologist nurse doctor physician surgeon dentist vet therapist psychologist psychiatrist pharmacist midwife paramedic chef cook baker barista waiter waitress bartender
   teacher tutor lecturer professor postdoc fellow principal dean librarian archivist curator journalist reporter editor writer author copywriter translator interpreter photographer filmmaker producer animator illustrator
   artist painter sculptor musician composer conductor cellist violinist pianist guitarist drummer singer dancer actor actress comedian lawyer attorney solicitor barrister paralegal judge notary accountant auditor bookkeeper banker
   trader broker actuary economist statistician mathematician pilot captain driver mechanic electrician plumber carpenter welder builder technician operator machinist farmer gardener florist butcher tailor hairdresser barber
   officer associate partner assistant secretary receptionist coordinator specialist administrator admin representative rep agent clerk cashier salesperson salesman saleswoman recruiter marketer strategist planner buyer
   pm po gp sre swe qa tester sysadmin dba firefighter policeman policewoman detective soldier sergeant diplomat politician minister mayor senator priest rabbi imam monk coach trainer instructor referee athlete footballer
   freelancer contractor entrepreneur advisor adviser advocate evangelist ambassador supervisor foreman superintendent inspector surveyor geologist astronomer astronaut linguist historian philosopher sociologist anthropologist
   archaeologist ecologist zoologist botanist meteorologist nutritionist dietitian physiotherapist optician radiologist cardiologist pediatrician paediatrician anesthesiologist veterinarian carer caretaker nanny au-pair
   housekeeper janitor cleaner guard lifeguard courier postman steward stewardess realtor landlord concierge brewer winemaker sommelier potter jeweller jeweler luthier carver blacksmith locksmith roofer glazier upholsterer
   programmer modeller modeler scrum-master owner-operator ranger shepherd fisherman sailor deckhand seamstress stylist videographer podcaster streamer blogger youtuber influencer`,
);

/** Words that end like a profession or are tagged as one, but say something else of a person. */
const NOT_TITLES = wordSet(
  `user owner lover fan member believer reader player beginner person father mother brother sister friend neighbor neighbour vegetarian vegan smoker drinker twin parent winner loser number computer order paper customer newcomer foreigner
   immigrant teenager swimmer runner hiker gamer climber cyclist jogger killer outsider monster disaster matter volunteer sinner learner listener speaker eater dreamer thinker riser sleeper camper biker surfer skier snowboarder rower
   collector hoarder follower supporter voter citizen resident tenant lodger renter visitor guest stranger wanderer traveler traveller commuter patient survivor widow widower bachelor wife husband spouse son daughter cousin uncle aunt
   nephew niece boss colleague mate buddy kid child baby boy girl man woman guy lady adult minor junior senior human being christian muslim jew buddhist hindu atheist agnostic catholic idiot fool genius mess pain starter fighter keeper
   quitter lawyer-up sister-in-law ex queen king prince employer princess pirate wizard witch robot bot ai alien ghost introvert extrovert feminist minimalist perfectionist optimist pessimist realist nightowl latecomer daddy mum dad mom
   admirer hater regular supplier vendor manufacturer provider distributor wholesaler retailer socialist communist capitalist nationalist idealist loyalist purist populist racist sexist fascist theist narcissist hedonist motorist tourist finalist medalist medallist nudist naturist pacifist anarchist humanist monarchist grandmother grandfather grandma grandpa granny godmother godfather stepmother stepfather stepdad stepmum subscriber insider character actor-vist client bidder bummer wonder letter sitter student pupil undergrad graduate oracle addict nerd geek fan enthusiast junkie freak buff citizen spirit leader hero star champion inspiration legend expert pro master natural rookie helper companion host guru veteran gem angel rockstar warrior role-model model fighter creator seeker reject partner lead-up`,
);

const CALLINGS = wordSet(
  'student undergrad undergraduate postgrad postgraduate freshman sophomore pupil trainee apprentice retiree candidate fan lover mother father mum mom dad owner founder',
);

/** Whether a word tells what somebody is, without an article: "Sam, second-year student at …". */
export function isCalling(word: string): boolean {
  return CALLINGS.has(word) || isProfession(word);
}

/** Whether a word is the head of a job title. */
export function isProfession(word: string): boolean {
  if (NOT_TITLES.has(word)) return false;
  if (TITLES.has(word)) return true;
  const tags = lexiconTags(word);
  if (tags.includes('Plural') || (word.endsWith('s') && NOT_TITLES.has(word.slice(0, -1)))) return false;
  if (tags.includes('Actor')) return true;
  return (
    tags.length === 0 && /[a-z]{3,}(?:ologist|ographer|ician|eer|[a-z]{3}ist|ier|smith|maker|keeper|wright|iatrist|grapher)$/.test(word)
  );
}

/** "director" of "Creative Director of Sales": the word that says what the title is. */
export function headOfTitle(text: string): string {
  const [title = ''] = text.toLowerCase().split(/ (?:of|for) /);
  return title.split(' ').at(-1) ?? '';
}
