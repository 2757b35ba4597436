import { lexiconTags } from './tagger.ts';
import { wordSet } from './word-set.ts';

export type NameKind = 'person' | 'place' | 'organization' | 'project';

const COMPANIES = wordSet(
  `stripe anthropic openai figma canva datadog shopify klarna monzo revolut n26 zalando spotify airbnb uber lyft doordash notion vercel netlify cloudflare snowflake databricks palantir github gitlab atlassian asana slack
   twilio salesforce sap oracle nvidia amd spacex meta alphabet deepmind mistral bosch roche novartis bayer allianz deloitte accenture mckinsey kpmg pwc infosys wipro tata sony nintendo ikea zara lego maersk philips asml adyen
   bolt etsy pinterest reddit discord dropbox hubspot zendesk okta splunk elastic mongodb redis hashicorp cern esa nasa mit eth google amazon microsoft apple netflix facebook ibm intel cisco dell hp siemens volkswagen bmw
   mercedes porsche audi toyota honda nestle unilever pfizer astrazeneca merck moderna biontech swisscom vodafone orange telefonica ericsson nokia volvo airbus boeing lufthansa ryanair easyjet deliveroo tesla`,
);
const COMPANY_SUFFIX =
  /\b(?:inc|corp|corporation|ltd|llc|gmbh|ag|plc|co|company|labs?|group|bank|university|college|institute|hospital|clinic|school|academy|studios?|systems|technologies|tech|consulting|partners|capital|ventures|agency|airlines|robotics|analytics|software|health|media|foundation|museum|gallery|council|ministry|press|records|bakery|cafe|café|restaurant|library|laboratories|pharma|motors|energy|logistics|insurance|airways|orchestra|theatre|theater|station|pharmacy|dynamics|industries|solutions|works|games|ai|startup|firm|store|shop|factory|court|society|association|union|club|charity|ngo|biotech|bio|therapeutics|cloud|data|security|finance|financial|holdings|railways?|brewery|winery|roasters|uni|hotel|inn|vets|books|brothers|sons|architects|builders|engineering|nurseries|stables|dental|surgery|practice|zoo|magazine|post|times|gazette|herald|tribune)$/i;

/** What a name is the name of by itself, as far as its words or the lexicon tell. */
export function kindOfName(name: string): NameKind | null {
  const words = name.toLowerCase().replace(/^the /, '');
  if (/^project\b|\bproject$/.test(words) && words !== 'project') return 'project';
  if (/ & /.test(words)) return 'organization';
  if (
    /^(?:dr|mr|mrs|ms|miss|prof|professor|aunt|auntie|uncle|grandma|grandpa|granny)\b\.? \p{L}/u.test(words) &&
    !COMPANY_SUFFIX.test(words)
  )
    return 'person';
  if (
    COMPANIES.has(words) ||
    (words.includes(' ') && /\p{Lu}/u.test(name) && COMPANY_SUFFIX.test(words)) ||
    /^(?:university|bank|institute|ministry|department|museum|school|college|hospital) /.test(words)
  )
    return 'organization';
  const tags = lexiconTags(words);
  if (tags.some((tag) => /^(?:City|Country|Region|Place)$/.test(tag))) return 'place';
  if (tags.includes('Organization')) return 'organization';
  if (tags.some((tag) => /^(?:MaleName|FemaleName|FirstName|Person)$/.test(tag))) return 'person';
  const [first = '', ...others] = words.split(' ');
  if (others.length > 0 && lexiconTags(first).some((tag) => /^(?:MaleName|FemaleName|FirstName)$/.test(tag))) return 'person';
  if (
    others.length > 0 &&
    lexiconTags(others.at(-1) ?? '').some((tag) => /^(?:City|Country|Region)$/.test(tag)) &&
    /^(?:new|old|north|south|east|west|upper|lower|downtown|central|rural|greater)$/.test(first)
  )
    return 'place';
  return null;
}

const ALSO_PLACES = wordSet(
  `austin paris sydney florence lincoln jackson madison charlotte houston dallas denver victoria adelaide santiago london chester orlando savannah carolina georgia jordan chad milan phoenix boulder portland columbus aurora sofia valencia
   cleveland bristol york cork kent devon lima vienna geneva siena asia africa america europe israel kenya india ireland ithaca troy eugene lourdes regina darwin wellington hamilton nelson perth bath reading nice tours essen cologne
   kiel lyon basel freiburg turin padua mobile brooklyn queens bronx hudson berkeley cambridge oxford stanford salem dakota tennessee virginia montana alberta shelby preston lancaster`,
);

/** Whether a name is also that of a well-known place, though it may be a person's: "Austin". */
export function isAlsoPlace(name: string): boolean {
  return ALSO_PLACES.has(name.toLowerCase());
}

/** "ben" is Ben, "lisbon" is Lisbon: people who write small mean the same name. */
export function capitalized(name: string): string {
  const kind = name === name.toLowerCase() ? kindOfName(name) : null;
  return kind === 'person' || kind === 'place' ? name.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : name;
}

export type Gender = 'female' | 'male' | null;

/** The gender that the lexicon gives a first name. */
export function genderOfName(name: string): Gender {
  const tags = lexiconTags(name.toLowerCase().split(' ')[0] ?? '');
  if (tags.includes('FemaleName')) return 'female';
  return tags.includes('MaleName') ? 'male' : null;
}
